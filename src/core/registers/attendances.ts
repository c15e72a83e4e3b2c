import { defineRegister } from './declaration.ts';

/** 受講. */
export const attendances = defineRegister({
  name: 'attendances',
  label: { ja: '受講', en: 'Attendances' },
  purpose: { ja: 'だれがどの教育を受けたかを残します。', en: 'Who attended which training.' },
  obligations: [10],
  titleField: 'person',
  sameWhen: ['training', 'person'],
  grid: true,
  existsFrom: 'attendedOn',
  neverVoid: 'always',
  fields: {
    training: {
      kind: 'reference',
      label: { ja: '教育', en: 'Training' },
      required: true,
      synonyms: ['研修', '研修名', '教育名'],
      register: 'trainings',
    },
    person: {
      kind: 'reference',
      label: { ja: '受講者', en: 'Person' },
      required: true,
      synonyms: ['氏名', '受講者名', '名前'],
      register: 'people',
    },
    attendedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '受講日', en: 'Attended on' },
      required: true,
      synonyms: ['実施日'],
    },
    score: { kind: 'integer', label: { ja: '点数', en: 'Score' }, synonyms: ['得点', '成績'] },
  },
});
