import type { Bilingual } from '../kernel/bilingual.ts';

/** Registers of what comes to an end: the field with its last day, and how its end is told. */
export const endedUseTexts: Readonly<Record<string, { readonly field: string; readonly text: Bilingual }>> = {
  cloudServices: { field: 'usedTo', text: { ja: '利用を終えた', en: 'the use had ended' } },
  people: { field: 'endedOn', text: { ja: '従事を終えた', en: 'the engagement had ended' } },
  carriedInDevices: { field: 'to', text: { ja: '持込みを終えた', en: 'the device had left' } },
  sites: { field: 'closesOn', text: { ja: '公開を終えた', en: 'the site had closed' } },
  subcontracts: { field: 'to', text: { ja: '再委託を終えた', en: 'the subcontract had ended' } },
};
