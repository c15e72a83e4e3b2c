import { type CheckFinding, defineCheck } from '../check.ts';
import { isTold } from '../dns-answer.ts';
import { dmarcPolicy } from './dmarc-record.ts';
import { dmarcText } from './dmarc-texts.ts';
import { type MailData, mailDataSchema } from './mail-observation.ts';
import { dmarcStart, textsBeginning, untoldParams } from './mail-records.ts';

type Result = 'noReports' | 'reportsRefused' | 'reportsUnseen' | 'partial' | 'subdomainsOpen';

/** What beside the policy itself could be better. */
function advice(
  { applied, reports, moreReports = 0 }: MailData['dmarc'],
  params: CheckFinding['params'],
): CheckFinding<Result>[] {
  const tags = applied?.tags ?? {};
  const found: CheckFinding<Result>[] = [];
  if (tags.sp === 'none' && tags.p !== 'none' && applied?.inherited === false)
    found.push({ result: 'subdomainsOpen', params });
  if (Number(tags.pct ?? 100) < 100 || tags.t === 'y') found.push({ result: 'partial', params });
  if ((tags.rua ?? '') === '') found.push({ result: 'noReports', params });
  for (const answer of reports) {
    const agrees = textsBeginning(answer, dmarcStart).length > 0;
    const place = answer.name.split('._report._dmarc.').at(-1) ?? answer.name;
    const { detail } = untoldParams(answer);
    if (!agrees)
      found.push({ result: isTold(answer) ? 'reportsRefused' : 'reportsUnseen', place, params: { ...params, detail } });
  }
  if (moreReports > 0)
    found.push({ result: 'reportsUnseen', place: `+${moreReports}`, params: { ...params, detail: '' } });
  return found;
}

const policies = { none: 'watching', quarantine: 'quarantine', reject: 'reject' } as const;
const isPolicy = (text: string): text is keyof typeof policies => Object.hasOwn(policies, text);

/** Whether receivers are told what to do with mail that fails SPF and DKIM (RFC 9989, before it RFC 7489). */
export const dmarcCheck = defineCheck({
  id: 'mail-dmarc',
  version: 3,
  probe: 'mail',
  data: mailDataSchema,
  duties: ['15.9.spoof'],
  results: {
    reject: { outcome: 'pass' },
    quarantine: { outcome: 'pass' },
    watching: { outcome: 'pass', advice: true },
    subdomainsOpen: { outcome: 'pass', advice: true },
    partial: { outcome: 'pass', advice: true },
    noReports: { outcome: 'pass', advice: true },
    reportsRefused: { outcome: 'pass', advice: true },
    reportsUnseen: { outcome: 'undetermined' },
    absent: { outcome: 'fail' },
    several: { outcome: 'fail' },
    invalid: { outcome: 'fail' },
    downgraded: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: dmarcText,
  judge({ domain, dmarc }) {
    const { own, applied, untold } = dmarc;
    const records = textsBeginning(own, dmarcStart);
    const tags = applied?.tags ?? {};
    const read = applied === null ? null : dmarcPolicy(applied.record);
    const policy = (applied?.inherited === true ? read?.sp : undefined) ?? read?.p ?? '';
    const place = applied?.recordDomain ?? domain.name;
    const params = { domain: domain.name, policy, pct: tags.pct ?? '100', count: records.length, detail: untold ?? '' };
    if (!isTold(own)) return [{ result: 'unseen', params: { ...params, ...untoldParams(own) } }];
    if (records.length > 1) return [{ result: 'several', place, params }];
    if (applied === null) return [{ result: untold === null ? 'absent' : 'unseen', params }];
    if (read === null || !isPolicy(policy))
      return [{ result: 'invalid', place, params: { ...params, policy: tags.p ?? '' } }];
    if (read.isDowngraded)
      return [{ result: 'downgraded', place, params: { ...params, record: applied.record.slice(0, 500) } }];
    return [{ result: policies[policy], place, params }, ...advice(dmarc, params)];
  },
});
