import { defineRegister } from './declaration.ts';

/** 実施場所. */
export const workplaces = defineRegister({
  name: 'workplaces',
  label: { ja: '実施場所', en: 'Workplaces' },
  purpose: { ja: '本業務を行う場所を残します。', en: 'Where the work is done.' },
  obligations: [4],
  titleField: 'address',
  sameWhen: ['address'],
  grid: true,
  existsFrom: 'since',
  neverVoid: 'always',
  fields: {
    address: {
      kind: 'text',
      label: { ja: '住所', en: 'Address' },
      required: true,
      filler: 'refused',
      synonyms: ['所在地', '場所', '実施場所'],
    },
    placeKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      choices: {
        own: { ja: '自社', en: 'Own' },
        ministry: { ja: '省内', en: 'Ministry' },
        subcontractor: { ja: '再委託先', en: 'Subcontractor' },
        home: { ja: '在宅', en: 'Home' },
      },
    },
    zone: {
      kind: 'text',
      label: { ja: '区画', en: 'Zone' },
      help: {
        ja: '入退室を管理する区画（例：5階 セキュリティ区画B）。',
        en: 'The controlled area, e.g. 5F secure zone B.',
      },
      synonyms: ['管理区域', 'フロア', 'エリア'],
    },
    presentedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員への提示日', en: 'Presented to the official on' },
      synonyms: ['提示日'],
    },
    since: {
      kind: 'date',
      sense: 'from',
      label: { ja: '使用開始日', en: 'Since' },
      help: {
        ja: '提示した後に加わったものには、その日を書きます。担当職員へあらためて提示する必要があるかを、この日で判断します。',
        en: 'The day from which it holds, for what came after the presentation: by it the product tells what is to be presented again.',
      },
      synonyms: ['利用開始日', '実施場所の開始日'],
    },
  },
});
