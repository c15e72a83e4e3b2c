import { defineRegister } from './declaration.ts';

/** クラウドサービス. */
export const cloudServices = defineRegister({
  name: 'cloudServices',
  label: { ja: 'クラウドサービス', en: 'Cloud services' },
  purpose: {
    ja: '利用するクラウドサービスと、ISMAPの登録・利用承認を残します。',
    en: 'Cloud services in use with their ISMAP listing and approval.',
  },
  obligations: [12, 13, 14],
  titleField: 'service',
  sameWhen: ['service', 'provider'],
  grid: true,
  existsFrom: 'usedFrom',
  fields: {
    service: {
      kind: 'text',
      label: { ja: 'サービス名', en: 'Service' },
      required: true,
      synonyms: ['サービス', 'クラウドサービス名', '名称'],
    },
    provider: {
      kind: 'text',
      label: { ja: '事業者', en: 'Provider' },
      required: true,
      synonyms: ['提供者', '事業者名', '提供事業者'],
    },
    serviceKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      synonyms: ['契約形態', '種類'],
      choices: { termsOnly: { ja: '約款型', en: 'Terms only' }, contracted: { ja: '個別契約', en: 'Contracted' } },
      choiceSynonyms: { 約款: 'termsOnly', 約款のみ: 'termsOnly', 契約: 'contracted' },
    },
    purpose: { kind: 'text', label: { ja: '用途', en: 'Purpose' }, required: true, synonyms: ['目的', '利用目的'] },
    confidential: {
      kind: 'boolean',
      label: { ja: '要機密情報を扱う', en: 'Handles confidential information' },
      required: true,
      synonyms: ['要機密情報', '要機密'],
    },
    dataLocation: {
      kind: 'text',
      label: { ja: 'データの所在', en: 'Data location' },
      synonyms: ['保存国', 'リージョン'],
    },
    accountOwner: { kind: 'text', label: { ja: 'アカウント管理者', en: 'Account owner' } },
    ismapList: {
      kind: 'choice',
      label: { ja: 'ISMAPの区分', en: 'ISMAP list' },
      synonyms: ['ISMAP', 'リスト'],
      choices: {
        ismap: { ja: 'ISMAP', en: 'ISMAP' },
        ismapLiu: { ja: 'ISMAP-LIU', en: 'ISMAP-LIU' },
        liuSpecial: { ja: 'LIU特別措置', en: 'LIU special measures' },
        none: { ja: '登録なし', en: 'Not listed' },
      },
    },
    ismapNumber: { kind: 'code', label: { ja: 'ISMAP登録番号', en: 'ISMAP number' }, synonyms: ['登録番号'] },
    ismapAuditPeriodEnd: {
      kind: 'date',
      sense: 'until',
      label: { ja: '監査対象期間の末日', en: 'End of audit period' },
      synonyms: ['監査期間末'],
    },
    ismapCheckedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: 'リスト照合日', en: 'Checked against the list on' },
      synonyms: ['照合日', '確認日'],
    },
    exceptionReason: {
      kind: 'longText',
      label: { ja: '原則によらない理由', en: 'Reason for the exception' },
      synonyms: ['例外理由'],
    },
    exceptionApproval: {
      kind: 'reference',
      label: { ja: '例外の承認', en: 'Approval of the exception' },
      register: 'acts',
    },
    accessProtection: {
      kind: 'text',
      label: { ja: '不正アクセス対策', en: 'Access protection' },
      help: {
        ja: '多要素認証、権限、ログ、共有設定など。',
        en: 'Multi-factor sign-in, rights, logs, sharing settings.',
      },
    },
    approval: { kind: 'reference', label: { ja: '利用承認', en: 'Approval of use' }, register: 'acts' },
    cautions: { kind: 'text', label: { ja: '示した注意点', en: 'Cautions given' }, synonyms: ['注意点'] },
    usedFrom: {
      kind: 'date',
      sense: 'from',
      label: { ja: '利用開始日', en: 'Used from' },
      required: true,
      synonyms: ['利用開始', '開始日'],
    },
    usedTo: {
      kind: 'date',
      sense: 'until',
      label: { ja: '利用終了日', en: 'Used to' },
      synonyms: ['利用終了', '終了日'],
    },
    usageReviewedOn: {
      kind: 'date',
      sense: 'happened',
      series: true,
      label: { ja: '利用状況の確認日', en: 'Use reviewed on' },
      synonyms: ['棚卸日'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
