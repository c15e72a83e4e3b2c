import { defineRegister } from './declaration.ts';

/** 作り方チェックリスト. What is answered in its cells stands in the book `checklistAnswers`; how far it is, is derived from there. */
export const checklists = defineRegister({
  name: 'checklists',
  label: { ja: '作り方チェックリスト', en: 'Checklists' },
  purpose: {
    ja: '「安全なウェブサイトの作り方」のチェックリストと提出を残します。回答は一件ずつの画面で記入します。',
    en: 'Checklists of “How to Secure Your Website”, answered on a page of their own, and submitted.',
  },
  obligations: [17],
  titleField: 'title',
  sameWhen: ['title', 'edition'],
  grid: true,
  neverVoid: 'applications',
  fields: {
    title: { kind: 'text', label: { ja: '件名', en: 'Title' }, required: true },
    webApplication: {
      kind: 'reference',
      label: { ja: 'ウェブアプリケーション', en: 'Web application' },
      required: true,
      register: 'webApplications',
    },
    edition: {
      kind: 'text',
      label: { ja: '版', en: 'Edition' },
      required: true,
      help: {
        ja: '「改訂第7版」のように入れます。答えられるのは、この製品が項目を持つ版です。',
        en: 'For example “改訂第7版”. Editions whose items Junshu holds can be answered.',
      },
    },
    submittedOn: { kind: 'date', sense: 'happened', label: { ja: '提出日', en: 'Submitted on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
