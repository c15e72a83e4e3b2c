import { defineCheck } from '../check.ts';
import { hstsText } from './header-texts.ts';
import { httpDataSchema } from './http-observation.ts';
import { finding, stopDetail, valuesOf } from './site-answer.ts';

/** A year, as the preload list asks for; half a year is the least that keeps its purpose between visits. */
const [aYear, halfAYear] = [31_536_000, 15_768_000];

/** Seconds of max-age, or null for a header that browsers ignore (RFC 6797 §6.1). */
function maxAgeOf(value: string): number | null {
  const directives = value.split(';').map((part) => part.trim().toLowerCase());
  // A directive stands once, also where the other one of its name can’t be read.
  const named = directives.filter((part) => /^max-age\s*(?:=|$)/.test(part));
  const seconds = /^max-age\s*=\s*(?:"(\d+)"|(\d+))$/.exec(named[0] ?? '');
  return named.length === 1 && seconds !== null ? Number(seconds[1] ?? seconds[2]) : null;
}

/** Strict-Transport-Security of the answer by https (RFC 6797). */
export const hstsCheck = defineCheck({
  id: 'site-hsts',
  version: 2,
  probe: 'http',
  data: httpDataSchema,
  duties: ['15.8.tls'],
  results: {
    long: { outcome: 'pass' },
    short: { outcome: 'pass', advice: true },
    tooShort: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    absent: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: hstsText,
  judge({ secure }) {
    // The declared host’s own answer counts, whether or not it leads elsewhere.
    const answer = secure.hops.find(({ url }) => url.startsWith('https:'));
    if (answer === undefined) return [{ result: 'unseen', params: { detail: stopDetail(secure) } }];
    const [value] = valuesOf(answer, 'strict-transport-security');
    if (value === undefined) return finding('absent');
    const seconds = maxAgeOf(value);
    if (seconds === null) return finding('invalid', value);
    return finding(seconds >= aYear ? 'long' : seconds >= halfAYear ? 'short' : 'tooShort', value);
  },
});
