import { defineRegister } from './declaration.ts';

/** 秘密保持の誓約. */
export const pledges = defineRegister({
  name: 'pledges',
  label: { ja: '秘密保持の誓約', en: 'Pledges' },
  purpose: {
    ja: '従事者の秘密保持の誓約を残します。契約後も効力があります。',
    en: 'Pledges of confidentiality; they outlast the contract.',
  },
  obligations: [9],
  titleField: 'person',
  sameWhen: ['person'],
  grid: true,
  existsFrom: 'signedOn',
  fields: {
    person: { kind: 'reference', label: { ja: '誓約した従事者', en: 'Person' }, required: true, register: 'people' },
    signedOn: { kind: 'date', sense: 'happened', label: { ja: '誓約日', en: 'Signed on' }, required: true },
    proof: { kind: 'text', filler: 'warned', label: { ja: '誓約書', en: 'Document' } },
    validUntil: {
      kind: 'until',
      label: { ja: '誓約の期限', en: 'Pledged until' },
      help: { ja: '期限のない誓約は「無期限」とします。', en: 'Write that it has no end where it has none.' },
      synonyms: ['有効期限', '守秘期間'],
    },
    survives: { kind: 'boolean', label: { ja: '契約後も有効', en: 'Survives the contract' } },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
