import type { Bilingual } from '../kernel/bilingual.ts';

/** How it is told that what broke a duty came to its end. */
export interface EndedUse {
  /** The field with its last day. */
  readonly field: string;
  readonly text: Bilingual;
  /** It was of that one day: nothing of the next is told. */
  readonly isOfOneDay?: true;
}

/** Registers of what comes to an end. */
export const endedUseTexts: Readonly<Record<string, EndedUse>> = {
  cloudServices: { field: 'usedTo', text: { ja: '利用を終えた', en: 'the use had ended' } },
  people: { field: 'endedOn', text: { ja: '従事を終えた', en: 'the engagement had ended' } },
  carriedInDevices: { field: 'to', text: { ja: '持込みを終えた', en: 'the device had left' } },
  sites: { field: 'closesOn', text: { ja: '公開を終えた', en: 'the site had closed' } },
  subcontracts: { field: 'to', text: { ja: '再委託を終えた', en: 'the subcontract had ended' } },
  disclosures: {
    field: 'disclosedOn',
    text: { ja: 'この日の提供による', en: 'by a disclosure of that day' },
    isOfOneDay: true,
  },
  incidents: {
    field: 'firstReportAt',
    text: { ja: 'この日のうちに報告した', en: 'reported that day' },
    isOfOneDay: true,
  },
};
