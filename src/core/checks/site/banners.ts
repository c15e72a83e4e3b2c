import { type CheckFinding, defineCheck } from '../check.ts';
import { bannersText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, onAnswer, valuesOf } from './site-answer.ts';

const tellers = ['server', 'x-powered-by', 'x-aspnet-version', 'x-aspnetmvc-version', 'x-generator', 'via'];

/** A name followed by a version: nginx/1.22.1, PHP/8.2.7, 4.0.30319. */
const tellsVersion = (value: string): boolean => /\d\.\d/.test(value);

/** Headers that tell an attacker which version of which program to look up. */
export const bannersCheck = defineCheck({
  id: 'site-banners',
  version: 1,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.scan'],
  results: {
    quiet: { outcome: 'pass' },
    version: { outcome: 'pass', advice: true },
    unseen: { outcome: 'undetermined' },
  },
  text: bannersText,
  judge: onAnswer((answer) => {
    const told: CheckFinding<'version'>[] = tellers.flatMap((name) =>
      // A via header numbers the protocol first: "1.1 cache".
      valuesOf(answer, name)
        .filter((value) => tellsVersion(name === 'via' ? value.replace(/^(http\/)?[\d.]+\s/i, '') : value))
        .map((value) => ({ result: 'version', place: name, params: { value: value.slice(0, 300) } }) as const),
    );
    return told.length > 0 ? told : finding('quiet');
  }),
});
