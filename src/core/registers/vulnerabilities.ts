import { defineRegister } from './declaration.ts';

/** 脆弱性. */
export const vulnerabilities = defineRegister({
  name: 'vulnerabilities',
  label: { ja: '脆弱性', en: 'Vulnerabilities' },
  purpose: {
    ja: '入手した脆弱性情報と、担当職員への情報提供・対策計画を残します。',
    en: 'Vulnerability information received, passed on to the official, and planned for.',
  },
  obligations: [15],
  titleField: 'vulnerabilityId',
  sameWhen: ['vulnerabilityId', 'software'],
  grid: true,
  existsFrom: 'learnedOn',
  fields: {
    vulnerabilityId: {
      kind: 'code',
      label: { ja: '脆弱性の番号', en: 'Id' },
      required: true,
      filler: 'refused',
      synonyms: ['CVE', 'CVE番号', 'JVN番号'],
    },
    software: {
      kind: 'reference',
      label: { ja: '対象ソフトウェア', en: 'Software' },
      required: true,
      register: 'software',
    },
    severity: {
      kind: 'choice',
      label: { ja: '深刻度', en: 'Severity' },
      choices: {
        critical: { ja: '緊急', en: 'Critical' },
        high: { ja: '重要', en: 'High' },
        medium: { ja: '警告', en: 'Medium' },
        low: { ja: '注意', en: 'Low' },
        negligible: { ja: '軽微', en: 'Negligible' },
      },
    },
    knownExploited: { kind: 'boolean', label: { ja: '悪用が確認済み', en: 'Known exploited' } },
    learnedOn: { kind: 'date', sense: 'happened', label: { ja: '入手日', en: 'Learned on' }, required: true },
    affected: {
      kind: 'boolean',
      label: { ja: '影響あり', en: 'Affected' },
      help: {
        ja: '影響しないと確かめたときだけ「いいえ」。分からない間は空にします。',
        en: 'No only when it was found not to affect the work; empty while that is not known.',
      },
    },
    informedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員への情報提供日', en: 'Official informed on' },
      synonyms: ['情報提供日'],
    },
    plan: {
      kind: 'longText',
      filler: 'warned',
      label: { ja: '脆弱性対策計画', en: 'Vulnerability plan' },
      synonyms: ['対策計画', '計画'],
    },
    plannedFor: { kind: 'date', sense: 'planned', label: { ja: '対策予定日', en: 'Planned for' } },
    planConfirmation: {
      kind: 'reference',
      label: { ja: '計画の確認', en: 'Confirmation of the plan' },
      register: 'acts',
    },
    classConfirmation: {
      kind: 'reference',
      label: { ja: '包括の確認', en: 'Confirmation of a class' },
      register: 'acts',
      help: {
        ja: '緊急や月例の修正のように、あらかじめまとめて担当職員の確認を得ている場合に選びます。',
        en: 'Where the official confirmed fixes of a kind beforehand, urgent or monthly ones.',
      },
    },
    doneOn: { kind: 'date', sense: 'happened', label: { ja: '対策完了日', en: 'Done on' }, synonyms: ['完了日'] },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
