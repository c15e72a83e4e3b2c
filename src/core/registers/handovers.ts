import { defineRegister } from './declaration.ts';

/** 引継ぎ. */
export const handovers = defineRegister({
  name: 'handovers',
  label: { ja: '引継ぎ', en: 'Handovers' },
  purpose: {
    ja: '引継ぎの項目に情報セキュリティ対策を記したことを残します。',
    en: 'Handovers and the security measures they name.',
  },
  obligations: [15],
  titleField: 'title',
  sameWhen: ['title', 'handedOn'],
  grid: true,
  existsFrom: 'handedOn',
  fields: {
    title: { kind: 'text', label: { ja: '引継ぎ', en: 'Handover' }, required: true },
    to: { kind: 'text', label: { ja: '引継ぎ先', en: 'To' }, required: true },
    handedOn: { kind: 'date', sense: 'from', label: { ja: '引継ぎ日', en: 'On' }, required: true },
    securityItems: {
      kind: 'longText',
      filler: 'warned',
      label: { ja: '記載した情報セキュリティ対策', en: 'Security measures named' },
    },
    note: { kind: 'longText', label: { ja: '備考', en: 'Note' } },
  },
});
