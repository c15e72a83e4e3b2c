import { defineCheck } from '../check.ts';
import { resourcePolicyText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

/** Cross-Origin-Resource-Policy: which sites may embed what this one serves (Fetch §3.7). */
export const resourcePolicyCheck = defineCheck({
  id: 'site-resource-policy',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan'],
  results: {
    own: { outcome: 'pass' },
    everyone: { outcome: 'pass' },
    absent: { outcome: 'pass', advice: true },
    invalid: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: resourcePolicyText,
  judge: onAnswer((answer) => {
    const values = valuesOf(answer, 'cross-origin-resource-policy');
    if (values.length === 0) return finding('absent');
    // Several are one value with commas to a browser, and none that it knows.
    const value = values.join(', ');
    if (value === 'same-origin' || value === 'same-site') return finding('own', value);
    return finding(value === 'cross-origin' ? 'everyone' : 'invalid', value);
  }),
});
