import { defineRegister } from './declaration.ts';

/** 規程類. */
export const regulations = defineRegister({
  name: 'regulations',
  label: { ja: '規程類', en: 'Regulations' },
  purpose: {
    ja: '本業務が従う規程の版と、改定への対応を残します。',
    en: 'Regulations that bind the work, their editions, and what was done about newer ones.',
  },
  obligations: [2],
  titleField: 'name',
  sameWhen: ['name', 'edition'],
  grid: true,
  existsFrom: 'effectiveOn',
  neverVoid: 'always',
  fields: {
    name: {
      kind: 'text',
      label: { ja: '規程の名称', en: 'Regulation' },
      required: true,
      filler: 'refused',
      synonyms: ['規程', '名称', '規程名'],
    },
    edition: { kind: 'text', label: { ja: '版・番号', en: 'Edition' }, required: true, synonyms: ['版', '番号'] },
    effectiveOn: { kind: 'date', sense: 'from', label: { ja: '施行日', en: 'Effective on' } },
    obtainedOn: { kind: 'date', sense: 'happened', label: { ja: '入手日', en: 'Obtained on' } },
    keptAt: { kind: 'text', label: { ja: '保管場所', en: 'Kept at' } },
    newerEdition: {
      kind: 'text',
      none: true,
      label: { ja: 'より新しい版', en: 'Newer edition' },
      help: { ja: '改定を知ったときに記入します。', en: 'Filled when a revision becomes known.' },
    },
    consultedOn: {
      kind: 'date',
      sense: 'happened',
      label: { ja: '新しい版について協議した日', en: 'Consulted on the newer edition' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
