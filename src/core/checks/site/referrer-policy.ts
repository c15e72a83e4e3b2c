import { own } from '../../kernel/own.ts';
import { defineCheck } from '../check.ts';
import { referrerPolicyText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

const sparing = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const telling = ['origin', 'origin-when-cross-origin', 'no-referrer-when-downgrade', 'unsafe-url'];

/** Older words of the meta element, which browsers still take (HTML §4.2.5.3). */
const olderWords: Readonly<Record<string, string>> = {
  never: 'no-referrer',
  default: 'strict-origin-when-cross-origin',
  always: 'unsafe-url',
  'origin-when-crossorigin': 'origin-when-cross-origin',
};

/** Referrer-Policy: what other sites learn of the address that a reader comes from. */
export const referrerPolicyCheck = defineCheck({
  id: 'site-referrer-policy',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    sparing: { outcome: 'pass' },
    absent: { outcome: 'pass', advice: true },
    telling: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: referrerPolicyText,
  judge: onAnswer((answer, { page }) => {
    const header = valuesOf(answer, 'referrer-policy').flatMap((value) => value.split(','));
    // The meta element bears one word, without commas.
    const metas = (page?.metas ?? [])
      .filter(({ name }) => name === 'referrer')
      .map(({ content }) => own(olderWords, content.trim().toLowerCase()) ?? content);
    const tokens = [...header, ...metas].map((token) => token.trim().toLowerCase());
    if (tokens.length === 0) return finding('absent');
    // Browsers take the last one that they know.
    const known = tokens.findLast((token) => [...sparing, ...telling].includes(token));
    if (known === undefined) return finding('invalid', tokens.join(', '));
    return finding(sparing.includes(known) ? 'sparing' : 'telling', known);
  }),
});
