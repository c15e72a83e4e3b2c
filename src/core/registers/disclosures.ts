import { defineRegister } from './declaration.ts';

/** 外部提供. */
export const disclosures = defineRegister({
  name: 'disclosures',
  label: { ja: '外部提供', en: 'Disclosures' },
  purpose: {
    ja: '第三者への情報の提供と、その承認を残します。',
    en: 'Information given to third parties, with the approval.',
  },
  obligations: [9],
  titleField: 'recipient',
  sameWhen: ['recipient', 'disclosedOn'],
  grid: true,
  existsFrom: 'disclosedOn',
  fields: {
    recipient: { kind: 'text', label: { ja: '提供先', en: 'Recipient' }, required: true, filler: 'refused' },
    what: { kind: 'text', label: { ja: '提供した情報', en: 'What' }, required: true },
    why: { kind: 'text', label: { ja: '提供の理由', en: 'Why' }, required: true },
    disclosedOn: { kind: 'date', sense: 'from', label: { ja: '提供日', en: 'Disclosed on' }, required: true },
    handlingAssured: {
      kind: 'boolean',
      label: { ja: '適切な取扱いを確認した', en: 'Handling assured' },
      help: {
        ja: '提供先で情報が適切に取り扱われることを、提供の前に確かめたか。',
        en: 'Whether it was made sure beforehand that the recipient handles it properly.',
      },
    },
    cautions: { kind: 'text', filler: 'warned', label: { ja: '示した注意点', en: 'Cautions given' } },
    approval: { kind: 'reference', label: { ja: '承認', en: 'Approval' }, register: 'acts' },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
