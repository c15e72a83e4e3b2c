import type { Bilingual } from '../../core/kernel/bilingual.ts';

/** What is told of a text that says nothing, beside the field it was typed into. */
export const fillerTexts = {
  countsAsNothing: {
    ja: 'この記載だけでは、何も書いていないのと同じに扱います。決まったことを具体的に書いてください。',
    en: 'This alone counts as nothing written. Write what it is.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
