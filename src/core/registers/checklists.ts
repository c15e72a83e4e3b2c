import { defineRegister } from './declaration.ts';

/** 作り方チェックリスト. */
export const checklists = defineRegister({
  name: 'checklists',
  label: { ja: '作り方チェックリスト', en: 'Checklists' },
  purpose: {
    ja: '「安全なウェブサイトの作り方」のチェックリストと提出を残します。',
    en: 'Checklists of “How to Secure Your Website”, answered and submitted.',
  },
  obligations: [17],
  titleField: 'title',
  sameWhen: ['title', 'edition'],
  grid: true,
  fields: {
    title: { kind: 'text', label: { ja: '件名', en: 'Title' }, required: true },
    webApplication: {
      kind: 'reference',
      label: { ja: 'ウェブアプリケーション', en: 'Web application' },
      required: true,
      register: 'webApplications',
    },
    edition: { kind: 'text', label: { ja: '版', en: 'Edition' }, required: true },
    answeredOn: { kind: 'date', label: { ja: '回答日', en: 'Answered on' } },
    openItems: { kind: 'integer', label: { ja: '未対策の項目数', en: 'Items not handled' } },
    openReason: { kind: 'text', label: { ja: '未対策の理由と対応', en: 'Why, and what is done' } },
    submittedOn: { kind: 'date', label: { ja: '提出日', en: 'Submitted on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
