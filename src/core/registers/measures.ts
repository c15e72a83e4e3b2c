import { defineRegister } from './declaration.ts';

/** 情報セキュリティ対策. */
export const measures = defineRegister({
  name: 'measures',
  label: { ja: '情報セキュリティ対策', en: 'Measures' },
  purpose: {
    ja: 'システムや事業所ごとに、六つの対策の内容を残します。',
    en: 'The six kinds of measures, per system or office.',
  },
  obligations: [2, 10],
  titleField: 'what',
  sameWhen: ['measureKind', 'place'],
  grid: true,
  existsFrom: 'since',
  neverVoid: 'always',
  fields: {
    measureKind: {
      kind: 'choice',
      label: { ja: '対策の種類', en: 'Kind' },
      required: true,
      synonyms: ['種類', '対策'],
      choices: {
        vulnerability: { ja: '脆弱性対策', en: 'Vulnerabilities' },
        malware: { ja: '不正プログラム対策', en: 'Malware' },
        denialOfService: { ja: 'サービス不能攻撃対策', en: 'Denial of service' },
        targetedAttack: { ja: '標的型攻撃対策', en: 'Targeted attacks' },
        accessControl: { ja: 'アクセス制御対策', en: 'Access control' },
        leakage: { ja: '情報漏えい対策', en: 'Leakage' },
      },
    },
    what: { kind: 'longText', label: { ja: '内容', en: 'What' }, required: true, synonyms: ['対策内容'] },
    place: { kind: 'text', label: { ja: '対象', en: 'Where' }, required: true, synonyms: ['対象システム', '場所'] },
    since: {
      kind: 'date',
      sense: 'from',
      label: { ja: '実施開始日', en: 'Since' },
      required: true,
      synonyms: ['開始日'],
    },
    evidence: { kind: 'text', filler: 'warned', label: { ja: '根拠', en: 'Evidence' }, synonyms: ['証跡'] },
  },
});
