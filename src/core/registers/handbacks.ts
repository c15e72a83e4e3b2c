import { defineRegister } from './declaration.ts';

/** 返却・廃棄. */
export const handbacks = defineRegister({
  name: 'handbacks',
  label: { ja: '返却・廃棄', en: 'Handbacks and disposals' },
  purpose: {
    ja: '受領した情報の返却と廃棄、担当職員の確認を残します。',
    en: 'Information handed back or disposed of, with the official\u2019s confirmation.',
  },
  obligations: [8],
  titleField: 'informationItem',
  sameWhen: ['informationItem', 'doneOn'],
  grid: true,
  existsFrom: 'doneOn',
  fields: {
    informationItem: {
      kind: 'reference',
      label: { ja: '対象の情報', en: 'Information' },
      required: true,
      register: 'informationItems',
    },
    handling: {
      kind: 'choice',
      label: { ja: '処分', en: 'Handling' },
      required: true,
      choices: { handback: { ja: '返却', en: 'Handed back' }, disposal: { ja: '廃棄', en: 'Disposed of' } },
    },
    count: { kind: 'integer', label: { ja: '数量', en: 'Count' }, required: true, synonyms: ['部数', '件数'] },
    doneOn: { kind: 'date', sense: 'happened', label: { ja: '実施日', en: 'Done on' }, required: true },
    doneBy: { kind: 'text', label: { ja: '実施者', en: 'By' } },
    confirmedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '担当職員の確認日', en: 'Confirmed by the official on' },
      synonyms: ['確認日'],
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
