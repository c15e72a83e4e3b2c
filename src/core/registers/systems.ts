import { defineRegister } from './declaration.ts';

/** 情報システム. */
export const systems = defineRegister({
  name: 'systems',
  label: { ja: '情報システム', en: 'Systems' },
  purpose: {
    ja: '本業務で構築・運用する情報システムを残します。',
    en: 'Information systems built or operated under the contract.',
  },
  obligations: [15],
  titleField: 'name',
  sameWhen: ['name'],
  grid: true,
  fields: {
    name: { kind: 'text', label: { ja: 'システム名', en: 'System' }, required: true, filler: 'refused' },
    phase: {
      kind: 'choice',
      label: { ja: '工程', en: 'Phase' },
      required: true,
      choices: {
        design: { ja: '設計', en: 'Design' },
        build: { ja: '構築', en: 'Build' },
        operation: { ja: '運用', en: 'Operation' },
        maintenance: { ja: '保守', en: 'Maintenance' },
        disposal: { ja: '廃棄', en: 'Disposal' },
      },
    },
    isPublic: { kind: 'boolean', label: { ja: '外部に公開', en: 'Public' } },
    hasMail: { kind: 'boolean', label: { ja: 'メール送受信機能', en: 'Mail function' } },
    systemKind: { kind: 'text', label: { ja: '種類', en: 'Kind' }, synonyms: ['区分', 'システム種別'] },
    operator: { kind: 'text', label: { ja: '運用者', en: 'Operator' } },
    environments: {
      kind: 'text',
      label: { ja: '環境', en: 'Environments' },
      help: { ja: '本番・検証・開発など。', en: 'Production, staging, development …' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
