import { defineRegister } from './declaration.ts';

/** 端末・サーバの対策. */
export const endpoints = defineRegister({
  name: 'endpoints',
  label: { ja: '端末・サーバの対策', en: 'Endpoints' },
  purpose: {
    ja: '不正プログラム対策を、端末とサーバごとに残します。',
    en: 'Anti-malware protection of each client and server.',
  },
  obligations: [15],
  titleField: 'name',
  sameWhen: ['name'],
  grid: true,
  fields: {
    name: {
      kind: 'text',
      label: { ja: '機器名', en: 'Name' },
      required: true,
      synonyms: ['ホスト名', '端末名', 'コンピュータ名'],
    },
    endpointKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      choices: { server: { ja: 'サーバ', en: 'Server' }, client: { ja: '端末', en: 'Client' } },
    },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    product: { kind: 'text', label: { ja: '対策ソフト', en: 'Product' }, synonyms: ['製品', 'ウイルス対策ソフト'] },
    productVersion: { kind: 'text', label: { ja: 'バージョン', en: 'Version' } },
    currentCheckedOn: { kind: 'date', label: { ja: '最新と確かめた日', en: 'Found current on' } },
    definitionsOn: {
      kind: 'date',
      label: { ja: '定義ファイルの日付', en: 'Definitions of' },
      synonyms: ['定義ファイル', 'パターンファイル日付'],
    },
    centralSettings: { kind: 'boolean', label: { ja: '設定を一括管理', en: 'Settings centrally managed' } },
    fullScanOn: { kind: 'date', label: { ja: '最後の全スキャン', en: 'Last full scan' }, synonyms: ['フルスキャン'] },
    edr: {
      kind: 'choice',
      label: { ja: 'EDRの検討', en: 'EDR' },
      choices: {
        adopted: { ja: '採用', en: 'Adopted' },
        rejected: { ja: '検討し、採用しない', en: 'Considered, not adopted' },
        notConsidered: { ja: '未検討', en: 'Not considered' },
      },
    },
    edrReason: { kind: 'text', label: { ja: '検討の記録', en: 'Record of consideration' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
