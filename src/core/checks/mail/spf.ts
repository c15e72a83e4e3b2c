import { type CheckFinding, defineCheck } from '../check.ts';
import { type MailData, mailDataSchema } from './mail-observation.ts';
import { isTold, untoldParams } from './mail-records.ts';
import { faultyTerm } from './spf-terms.ts';
import { spfText } from './spf-texts.ts';

/** More look-ups than these and a receiver gives up (RFC 7208 §4.6.4). */
const lookupLimit = 10;
const voidLimit = 2;

/** What the end of the record says to a stranger. */
const byResult = {
  pass: 'allowsAll',
  fail: 'hardFail',
  softfail: 'softFail',
  neutral: 'neutral',
} as const;

type Result = (typeof byResult)[keyof typeof byResult] | 'tooManyLookups' | 'tooManyVoids' | 'syntax' | 'unseen';

/** What is wrong with a record that no receiver can use. */
function errorOf({ detail }: MailData['spf']): 'tooManyLookups' | 'tooManyVoids' | 'syntax' {
  if (/too many void/i.test(detail)) return 'tooManyVoids';
  return /too many DNS/i.test(detail) ? 'tooManyLookups' : 'syntax';
}

function resultOf(spf: MailData['spf']): Result {
  if (spf.result === 'temperror') return 'unseen';
  if (spf.result === 'permerror' || spf.result === 'none') return errorOf(spf);
  if (spf.lookups > lookupLimit) return 'tooManyLookups';
  return spf.voids > voidLimit ? 'tooManyVoids' : byResult[spf.result];
}

/** Whether the domain says which servers send its mail, in a way that receivers can follow (RFC 7208). */
export const spfCheck = defineCheck({
  id: 'mail-spf',
  version: 2,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    hardFail: { outcome: 'pass' },
    softFail: { outcome: 'pass' },
    neutral: { outcome: 'fail' },
    allowsAll: { outcome: 'fail' },
    absent: { outcome: 'fail' },
    several: { outcome: 'fail' },
    tooManyLookups: { outcome: 'fail' },
    tooManyVoids: { outcome: 'fail' },
    syntax: { outcome: 'fail' },
    nearLimit: { outcome: 'pass', advice: true },
    unseen: { outcome: 'undetermined' },
  },
  text: spfText,
  judge({ domain, TXT, spf }) {
    const params = {
      ...{ domain: domain.name, record: spf.records[0] ?? '', count: spf.records.length },
      ...{ lookups: spf.lookups, voids: spf.voids, limit: lookupLimit, detail: spf.detail },
    };
    if (!isTold(TXT)) return [{ result: 'unseen', params: { ...params, ...untoldParams(TXT) } }];
    if (spf.records.length === 0) return [{ result: 'absent', params }];
    if (spf.records.length > 1) return [{ result: 'several', params }];
    const wrong = faultyTerm(spf.records[0] ?? '');
    if (wrong !== null) return [{ result: 'syntax', place: domain.name, params: { ...params, detail: wrong } }];
    const found: CheckFinding<Result> = { result: resultOf(spf), place: domain.name, params };
    const isNear = spf.lookups > lookupLimit - 2 && (found.result === 'hardFail' || found.result === 'softFail');
    return isNear ? [found, { result: 'nearLimit', params }] : [found];
  },
});
