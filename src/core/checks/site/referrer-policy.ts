import { defineCheck } from '../check.ts';
import { referrerPolicyText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

const sparing = ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'];
const telling = ['origin', 'origin-when-cross-origin', 'no-referrer-when-downgrade', 'unsafe-url'];

/** Referrer-Policy: what other sites learn of the address that a reader comes from. */
export const referrerPolicyCheck = defineCheck({
  id: 'site-referrer-policy',
  version: 1,
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
    const metas = (page?.metas ?? []).filter(({ name }) => name === 'referrer').map(({ content }) => content);
    const tokens = [...header, ...metas].map((token) => token.trim().toLowerCase());
    if (tokens.length === 0) return finding('absent');
    // Browsers take the last one that they know.
    const known = tokens.findLast((token) => [...sparing, ...telling].includes(token));
    if (known === undefined) return finding('invalid', tokens.join(', '));
    return finding(sparing.includes(known) ? 'sparing' : 'telling', known);
  }),
});
