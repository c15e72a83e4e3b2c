import { defineCheck } from '../check.ts';
import { isWide, readPolicy } from './content-policy.ts';
import { framingText } from './header-texts.ts';
import { type HttpHop, httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

/** frame-ancestors of the header; in a meta element it counts for nothing (CSP3 §6.4.2). */
const ancestorsOf = (answer: HttpHop): readonly (readonly string[])[] =>
  valuesOf(answer, 'content-security-policy')
    .flatMap((value) => value.split(','))
    .flatMap((text) => {
      const sources = readPolicy(text).get('frame-ancestors');
      return sources === undefined ? [] : [sources];
    });

/** X-Frame-Options as browsers take it together (HTML §7.6.1): each word once; words that disagree let nobody frame. */
function optionsResult(values: readonly string[]): 'options' | 'invalid' {
  const words = new Set(values.flatMap((value) => value.split(',')).map((word) => word.trim().toLowerCase()));
  if (words.size > 1 && ['deny', 'allowall', 'sameorigin'].some((word) => words.has(word))) return 'options';
  return words.size === 1 && (words.has('deny') || words.has('sameorigin')) ? 'options' : 'invalid';
}

/** Who may show the page in a frame (「安全なウェブサイトの作り方」 1.9 クリックジャッキング). */
export const framingCheck = defineCheck({
  id: 'site-framing',
  version: 2,
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
    if (ancestors.length > 0) {
      // Every policy must let a page frame it, so that the narrowest holds.
      const narrow = ancestors.find((sources) => !sources.some(isWide));
      return finding(narrow === undefined ? 'anyone' : 'ancestors', (narrow ?? ancestors[0] ?? []).join(' '));
    }
    const values = valuesOf(answer, 'x-frame-options');
    return values.length === 0 ? finding('absent') : finding(optionsResult(values), values.join(', '));
  }),
});
