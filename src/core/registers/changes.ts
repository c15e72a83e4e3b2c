import { defineRegister } from './declaration.ts';

/** 変更. */
export const changes = defineRegister({
  name: 'changes',
  label: { ja: '変更', en: 'Changes' },
  purpose: {
    ja: '情報セキュリティ対策による変更と、その報告を残します。',
    en: 'Changes made for security, and their report.',
  },
  obligations: [15],
  titleField: 'title',
  sameWhen: ['title', 'changedOn'],
  grid: true,
  existsFrom: 'changedOn',
  fields: {
    title: { kind: 'text', label: { ja: '変更', en: 'Change' }, required: true },
    system: { kind: 'reference', label: { ja: 'システム', en: 'System' }, register: 'systems' },
    why: { kind: 'text', label: { ja: '理由', en: 'Why' }, required: true },
    changedOn: { kind: 'date', sense: 'from', label: { ja: '変更日', en: 'Changed on' }, required: true },
    reportedOn: { kind: 'date', sense: 'happened', label: { ja: '担当職員への報告日', en: 'Reported on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
