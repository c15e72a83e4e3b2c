import { defineCheck } from '../check.ts';
import { nosniffText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

/** X-Content-Type-Options: browsers take a file for what the server says it is (Fetch §3.6). */
export const nosniffCheck = defineCheck({
  id: 'site-nosniff',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    set: { outcome: 'pass' },
    absent: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: nosniffText,
  judge: onAnswer((answer) => {
    const [value] = valuesOf(answer, 'x-content-type-options');
    if (value === undefined) return finding('absent');
    // Of several values the first one counts.
    return finding(value.split(',')[0]?.trim().toLowerCase() === 'nosniff' ? 'set' : 'invalid', value);
  }),
});
