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
  neverVoid: 'buildsSystems',
  fields: {
    name: {
      kind: 'text',
      label: { ja: '機器名', en: 'Name' },
      required: true,
      filler: 'refused',
      synonyms: [
        'ホスト名',
        '端末名',
        'コンピュータ名',
        'コンピューター名',
        'エンドポイント',
        'エンドポイント名',
        'デバイス名',
        'Computer name',
        'Device name',
        'Endpoint',
        'Endpoint name',
        'Hostname',
      ],
    },
    endpointKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      choices: { server: { ja: 'サーバ', en: 'Server' }, client: { ja: '端末', en: 'Client' } },
    },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    product: {
      kind: 'text',
      filler: 'warned',
      label: { ja: '対策ソフト', en: 'Product' },
      synonyms: ['製品', '製品名', 'ウイルス対策ソフト', 'Product name', 'Antivirus'],
    },
    productVersion: {
      kind: 'text',
      label: { ja: 'バージョン', en: 'Version' },
      synonyms: [
        '製品バージョン',
        'プログラムバージョン',
        'エージェントバージョン',
        'Product version',
        'Agent version',
        'Client version',
      ],
    },
    currentCheckedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '最新と確かめた日', en: 'Found current on' },
      // When a device was last connected tells nothing of its software.
      synonyms: ['最終確認日', 'Last checked'],
    },
    definitionsOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '定義ファイルの日付', en: 'Definitions of' },
      synonyms: [
        '定義ファイル',
        'パターンファイル日付',
        'パターンファイル更新日',
        'パターンファイルの最終更新',
        'ウイルス定義日',
        '定義ファイル更新日',
        'Signature date',
        'Definitions date',
        'Pattern date',
        'Last updated',
      ],
    },
    centralSettings: {
      kind: 'boolean',
      series: true,
      label: { ja: '設定を一括管理', en: 'Settings centrally managed' },
      help: {
        ja: '利用者が設定を変えられず、管理者が一括して管理していれば「はい」。',
        en: 'Yes when users can’t change the settings and an administrator manages them.',
      },
      synonyms: ['一括管理', '集中管理', 'Managed'],
    },
    fullScanOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '最後の全スキャン', en: 'Last full scan' },
      // A last scan that may have been a quick one is no full scan.
      synonyms: ['フルスキャン', '最終フルスキャン', '前回の完全スキャン', 'Full scan'],
    },
    edr: {
      kind: 'choice',
      label: { ja: 'EDRの検討', en: 'EDR' },
      choices: {
        adopted: { ja: '採用', en: 'Adopted' },
        rejected: { ja: '検討し、採用しない', en: 'Considered, not adopted' },
        notConsidered: { ja: '未検討', en: 'Not considered' },
      },
    },
    edrReason: {
      kind: 'text',
      label: { ja: '検討の記録', en: 'Record of consideration' },
      help: {
        ja: '採用・不採用のどちらでも、検討した日と理由を書きます。',
        en: 'The day and the reasons, whichever way it went.',
      },
    },
    excusedBecause: {
      kind: 'text',
      label: { ja: '対策ソフトを入れない理由', en: 'Why there is no product' },
      help: {
        ja: '対策ソフトを入れられない機器（ネットワーク機器など）に、理由と代わりの対策を書きます。書けば対象から外れ、外したことが報告に表れます。',
        en: 'For a machine that can’t have one (an appliance): why, and what is done instead. It is left out then, and named as left out.',
      },
      synonyms: ['対象外の理由', '除外理由', 'Excused because'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
