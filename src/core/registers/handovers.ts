import { defineRegister } from './declaration.ts';

/** 引継ぎ. */
export const handovers = defineRegister({
  name: 'handovers',
  label: { ja: '引継ぎ', en: 'Handovers' },
  purpose: {
    ja: '引継ぎの項目に情報セキュリティ対策を記したことを残します。',
    en: 'Handovers and the security measures they name.',
  },
  obligations: [15],
  titleField: 'title',
  sameWhen: ['title', 'handedOn'],
  grid: true,
  existsFrom: 'handedOn',
  fields: {
    title: { kind: 'text', label: { ja: '引継ぎ', en: 'Handover' }, required: true },
    to: { kind: 'text', label: { ja: '引継ぎ先', en: 'To' }, required: true },
    handedOn: { kind: 'date', sense: 'from', label: { ja: '引継ぎ日', en: 'On' }, required: true },
    recipientKind: {
      kind: 'choice',
      label: { ja: '引継ぎ先の別', en: 'Kind of recipient' },
      help: {
        ja: '他の事業者に引き継ぐときは、情報セキュリティ対策に必要な項目を引き継ぎます。自社の中での引継ぎなら「自社」。',
        en: 'A handover to another operator has to name the security measures; one within the company need not.',
      },
      choices: {
        otherOperator: { ja: '他の事業者', en: 'Another operator' },
        self: { ja: '自社', en: 'Our own company' },
      },
      choiceSynonyms: { 他社: 'otherOperator', 社内: 'self' },
    },
    items: {
      kind: 'choices',
      label: { ja: '引き継いだ項目', en: 'Items handed over' },
      choices: {
        accounts: { ja: 'アカウントと権限', en: 'Accounts and rights' },
        keys: { ja: '鍵と証明書', en: 'Keys and certificates' },
        software: { ja: 'ソフトウェアの一覧', en: 'List of software' },
        vulnerabilities: { ja: '未対策の脆弱性', en: 'Open vulnerabilities' },
        plans: { ja: '計画と手順', en: 'Plans and procedures' },
        logs: { ja: 'ログの保存と監視', en: 'Keeping and watching of logs' },
      },
      synonyms: ['引継ぎ項目'],
    },
    securityItems: {
      kind: 'longText',
      filler: 'warned',
      label: { ja: '記載した情報セキュリティ対策', en: 'Security measures named' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
