import { defineRegister } from './declaration.ts';

/** 事故対処手順. */
export const responseProcedures = defineRegister({
  name: 'responseProcedures',
  label: { ja: '事故対処手順', en: 'Response procedures' },
  purpose: {
    ja: '事故のときの連絡順序と手順、その提示を残します。',
    en: 'Contacts, order and procedure for incidents, and their presentation.',
  },
  obligations: [11],
  titleField: 'title',
  sameWhen: ['title', 'edition'],
  grid: true,
  neverVoid: 'always',
  fields: {
    title: { kind: 'text', label: { ja: '手順の名称', en: 'Title' }, required: true },
    edition: { kind: 'text', label: { ja: '版', en: 'Edition' } },
    contacts: {
      kind: 'longText',
      label: { ja: '連絡先と順序', en: 'Contacts and order' },
      required: true,
      help: { ja: 'だれがだれに、どの順で報告するか。', en: 'Who reports to whom, in which order.' },
    },
    presentedOn: { kind: 'date', sense: 'happened', label: { ja: '担当職員への提示日', en: 'Presented on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
