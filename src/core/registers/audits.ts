import { defineRegister } from './declaration.ts';

/** 監査・テスト. */
export const audits = defineRegister({
  name: 'audits',
  label: { ja: '監査・テスト', en: 'Audits' },
  purpose: {
    ja: '監査とペネトレーションテストの求めと受入れを残します。',
    en: 'Audits and penetration tests asked for and accepted.',
  },
  obligations: [3],
  titleField: 'title',
  sameWhen: ['title', 'requestedOn'],
  grid: true,
  existsFrom: 'requestedOn',
  fields: {
    title: { kind: 'text', label: { ja: '件名', en: 'Title' }, required: true },
    auditKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      choices: {
        security: { ja: '情報セキュリティ監査', en: 'Security audit' },
        management: { ja: 'マネジメント監査', en: 'Management audit' },
        penetration: { ja: 'ペネトレーションテスト', en: 'Penetration test' },
        own: { ja: '自社の監査', en: 'Own audit' },
      },
    },
    requestedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '求めのあった日', en: 'Asked for on' },
      required: true,
    },
    auditor: { kind: 'text', label: { ja: '実施主体', en: 'By whom' } },
    scope: { kind: 'text', label: { ja: '範囲', en: 'Scope' } },
    accepted: { kind: 'boolean', label: { ja: '受入れ', en: 'Accepted' } },
    heldOn: { kind: 'date', sense: 'from', label: { ja: '実施日', en: 'Held on' } },
    result: { kind: 'text', label: { ja: '結果の文書', en: 'Result' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
