import { type CheckFinding, defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { type MailData, mailDataSchema } from './mail-observation.ts';
import { untoldParams } from './mail-records.ts';
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

/** The record that breaks the grammar, the domain's own before those that it leads to, and by which term. */
export function spfFault({
  domain,
  spf,
}: Pick<MailData, 'domain' | 'spf'>): { place: string; record: string; detail: string } | null {
  const own = { name: domain.name, record: spf.records[0] ?? '' };
  for (const { name, record } of [own, ...(spf.reached ?? [])]) {
    const term = faultyTerm(record);
    if (term !== null) return { place: name, record, detail: name === domain.name ? term : `${name}: ${term}` };
  }
  return null;
}

/** Whether the domain says which servers send its mail, in a way that receivers can follow (RFC 7208). */
export const spfCheck = defineCheck({
  id: 'mail-spf',
  version: 3,
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
  judge(data) {
    const { domain, TXT, spf } = data;
    const params = {
      ...{ domain: domain.name, record: spf.records[0] ?? '', count: spf.records.length },
      ...{ lookups: spf.lookups, voids: spf.voids, limit: lookupLimit, detail: spf.detail },
    };
    if (!isTold(TXT)) return [{ result: 'unseen', params: { ...params, ...untoldParams(TXT) } }];
    if (spf.records.length === 0) return [{ result: 'absent', params }];
    if (spf.records.length > 1) return [{ result: 'several', params }];
    const fault = spfFault(data);
    if (fault !== null) {
      const { place, record, detail } = fault;
      return [{ result: 'syntax', place, params: { ...params, record, detail } }];
    }
    const found: CheckFinding<Result> = { result: resultOf(spf), place: domain.name, params };
    const isNear = spf.lookups > lookupLimit - 2 && (found.result === 'hardFail' || found.result === 'softFail');
    return isNear ? [found, { result: 'nearLimit', params }] : [found];
  },
});
