import { defineRegister } from './declaration.ts';

/** 指摘事項. */
export const findings = defineRegister({
  name: 'findings',
  label: { ja: '指摘事項', en: 'Findings' },
  purpose: {
    ja: '監査・診断・点検・担当職員からの指摘と是正を残します。',
    en: 'Findings of audits, diagnoses, checks and officials, and their correction.',
  },
  obligations: [3, 15, 16, 17],
  titleField: 'title',
  sameWhen: ['title', 'foundOn'],
  grid: true,
  existsFrom: 'foundOn',
  fields: {
    title: { kind: 'text', label: { ja: '指摘', en: 'Finding' }, required: true, synonyms: ['指摘内容', '件名'] },
    foundBy: {
      kind: 'choice',
      label: { ja: '発見元', en: 'Found by' },
      required: true,
      choices: {
        audit: { ja: '監査', en: 'Audit' },
        diagnosis: { ja: '診断', en: 'Diagnosis' },
        check: { ja: '自動点検', en: 'Check' },
        checklist: { ja: 'チェックリスト', en: 'Checklist' },
        official: { ja: '担当職員', en: 'Official' },
      },
    },
    audit: { kind: 'reference', label: { ja: '監査', en: 'Audit' }, register: 'audits' },
    diagnosis: { kind: 'reference', label: { ja: '診断', en: 'Diagnosis' }, register: 'diagnoses' },
    fingerprint: {
      kind: 'code',
      label: { ja: '検出の指紋', en: 'Fingerprint' },
      help: {
        ja: '診断ツールの結果を取り込むと入ります。次の診断で、同じ検出かどうかを見分けます。',
        en: 'Set when a scanner’s result is imported; by it the next run knows the same finding again.',
      },
    },
    severity: {
      kind: 'choice',
      label: { ja: '重大度', en: 'Severity' },
      required: true,
      choices: { high: { ja: '高', en: 'High' }, medium: { ja: '中', en: 'Medium' }, low: { ja: '低', en: 'Low' } },
    },
    foundOn: { kind: 'date', sense: 'happened', label: { ja: '指摘日', en: 'Found on' }, required: true },
    dueOn: {
      kind: 'date',
      sense: 'planned',
      label: { ja: '対応期限', en: 'Due on' },
      required: true,
      synonyms: ['期限'],
    },
    owner: { kind: 'text', label: { ja: '対応者', en: 'Owner' }, required: true },
    action: { kind: 'longText', label: { ja: '是正内容', en: 'Action' } },
    closedOn: { kind: 'date', sense: 'happened', label: { ja: '完了日', en: 'Closed on' } },
    evidence: { kind: 'text', label: { ja: '完了の根拠', en: 'Evidence' } },
    confirmedOn: { kind: 'date', sense: 'happened', label: { ja: '担当職員の確認日', en: 'Confirmed on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
