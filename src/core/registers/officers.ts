import { defineRegister } from './declaration.ts';

/** 役員. */
export const officers = defineRegister({
  name: 'officers',
  label: { ja: '役員', en: 'Officers' },
  purpose: { ja: '受注者の役員を残します。', en: 'The contractor\u2019s officers.' },
  obligations: [4],
  titleField: 'name',
  sameWhen: ['name'],
  grid: true,
  existsFrom: 'since',
  neverVoid: 'always',
  fields: {
    name: {
      kind: 'text',
      label: { ja: '氏名', en: 'Name' },
      required: true,
      filler: 'refused',
      synonyms: ['名前', '役員名'],
    },
    post: { kind: 'text', label: { ja: '役職', en: 'Post' }, required: true, synonyms: ['役職名', '職名'] },
    nationality: { kind: 'text', label: { ja: '国籍', en: 'Nationality' }, personal: true },
    presentedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員への提示日', en: 'Presented to the official on' },
      synonyms: ['提示日'],
    },
    since: {
      kind: 'date',
      sense: 'from',
      label: { ja: '就任日', en: 'Since' },
      help: {
        ja: '提示した後に加わったものには、その日を書きます。担当職員へあらためて提示する必要があるかを、この日で判断します。',
        en: 'The day from which it holds, for what came after the presentation: by it the product tells what is to be presented again.',
      },
      synonyms: ['役員就任日', '就任年月日'],
    },
  },
});
