import { defineCheck } from '../check.ts';
import { readPolicy } from './content-policy.ts';
import { framingText } from './header-texts.ts';
import { type HttpHop, httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

/** frame-ancestors of the header; in a meta element it counts for nothing (CSP3 §6.4.2). */
const ancestorsOf = (answer: HttpHop): readonly string[] | undefined =>
  valuesOf(answer, 'content-security-policy')
    .flatMap((value) => value.split(','))
    .map((text) => readPolicy(text).get('frame-ancestors'))
    .find((sources) => sources !== undefined);

const anyone = (source: string): boolean => ['*', 'http:', 'https:', 'http://*', 'https://*'].includes(source);

/** Who may show the page in a frame (「安全なウェブサイトの作り方」 1.9 クリックジャッキング). */
export const framingCheck = defineCheck({
  id: 'site-framing',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan', '17.design'],
  results: {
    ancestors: { outcome: 'pass' },
    options: { outcome: 'pass' },
    anyone: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    absent: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: framingText,
  judge: onAnswer((answer) => {
    const ancestors = ancestorsOf(answer);
    // Where both are set, browsers go by frame-ancestors alone.
    if (ancestors !== undefined) return finding(ancestors.some(anyone) ? 'anyone' : 'ancestors', ancestors.join(' '));
    const [value] = valuesOf(answer, 'x-frame-options');
    if (value === undefined) return finding('absent');
    return finding(/^(deny|sameorigin)$/i.test(value) ? 'options' : 'invalid', value);
  }),
});
