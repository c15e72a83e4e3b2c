import { defineRegister } from './declaration.ts';

/** 品質保証の文書. */
export const qualityDocuments = defineRegister({
  name: 'qualityDocuments',
  label: { ja: '品質保証の文書', en: 'Quality documents' },
  purpose: {
    ja: '品質保証体制と、不正発見時の手順・体制の文書を残します。',
    en: 'Documents of quality assurance and of what is done when tampering is found.',
  },
  obligations: [15],
  titleField: 'title',
  sameWhen: ['title', 'edition'],
  grid: true,
  existsFrom: 'madeOn',
  neverVoid: 'always',
  fields: {
    title: { kind: 'text', label: { ja: '文書名', en: 'Document' }, required: true },
    documentKind: {
      kind: 'choice',
      label: { ja: '種別', en: 'Kind' },
      required: true,
      choices: {
        qualitySystem: { ja: '品質保証体制（１）', en: 'Quality system (1)' },
        tamperProcedure: { ja: '不正発見時の手順・体制（２）', en: 'Procedure on tampering (2)' },
      },
    },
    edition: { kind: 'text', label: { ja: '版', en: 'Edition' } },
    madeOn: { kind: 'date', sense: 'happened', label: { ja: '作成日', en: 'Made on' }, required: true },
    submittedOn: { kind: 'date', sense: 'happened', label: { ja: '提出日', en: 'Submitted on' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
