import { defineRegister } from './declaration.ts';

/** 新たな脅威. */
export const threats = defineRegister({
  name: 'threats',
  label: { ja: '新たな脅威', en: 'New threats' },
  purpose: {
    ja: '運用中のウェブアプリケーションに関わる新たな脅威を残します。確認した後の診断と突き合わせます。',
    en: 'New threats to web applications in operation, held against the diagnoses after them.',
  },
  obligations: [17],
  titleField: 'title',
  sameWhen: ['title', 'learnedOn'],
  grid: true,
  existsFrom: 'learnedOn',
  fields: {
    title: { kind: 'text', filler: 'refused', label: { ja: '脅威', en: 'Threat' }, required: true, synonyms: ['件名'] },
    learnedOn: { kind: 'date', sense: 'happened', label: { ja: '確認日', en: 'Learned on' }, required: true },
    source: { kind: 'text', label: { ja: '情報源', en: 'Source' }, synonyms: ['出典'] },
    webApplication: {
      kind: 'reference',
      label: { ja: '対象のウェブアプリケーション', en: 'Web application' },
      register: 'webApplications',
      help: { ja: '空なら、運用中のすべてが対象です。', en: 'All that are in operation when empty.' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
