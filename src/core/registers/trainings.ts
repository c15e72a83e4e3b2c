import { defineRegister } from './declaration.ts';

/** 教育. */
export const trainings = defineRegister({
  name: 'trainings',
  label: { ja: '教育', en: 'Trainings' },
  purpose: { ja: '実施した情報セキュリティ教育を残します。', en: 'Security trainings held.' },
  obligations: [10],
  titleField: 'title',
  sameWhen: ['title', 'heldOn'],
  grid: true,
  existsFrom: 'heldOn',
  neverVoid: 'always',
  fields: {
    title: {
      kind: 'text',
      label: { ja: '教育の名称', en: 'Title' },
      required: true,
      synonyms: ['研修名', '教育名', '名称'],
    },
    heldOn: {
      kind: 'date',
      sense: 'from',
      label: { ja: '実施日', en: 'Held on' },
      required: true,
      synonyms: ['開催日', '受講日'],
    },
    subjects: {
      kind: 'choices',
      label: { ja: '扱った対策', en: 'Subjects' },
      required: true,
      synonyms: ['対策', '科目'],
      choices: {
        vulnerability: { ja: '脆弱性対策', en: 'Vulnerabilities' },
        malware: { ja: '不正プログラム対策', en: 'Malware' },
        denialOfService: { ja: 'サービス不能攻撃対策', en: 'Denial of service' },
        targetedAttack: { ja: '標的型攻撃対策', en: 'Targeted attacks' },
        accessControl: { ja: 'アクセス制御対策', en: 'Access control' },
        leakage: { ja: '情報漏えい対策', en: 'Leakage' },
      },
    },
    material: { kind: 'text', label: { ja: '教材', en: 'Material' } },
    method: { kind: 'text', label: { ja: '方法', en: 'Method' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
