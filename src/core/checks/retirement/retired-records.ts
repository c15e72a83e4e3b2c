import { type CheckFinding, defineCheck } from '../check.ts';
import { type DnsAnswer, type DnsRecord, toldStates } from '../dns-answer.ts';
import { retiredRecordsText } from './records-texts.ts';
import { type RetirementData, retirementDataSchema } from './retirement-observation.ts';

type Result = 'gone' | 'empty' | 'remains' | 'bogus' | 'unseen';

const shown = (record: DnsRecord): string => {
  const { type: _, ...rest } = record;
  return Object.values(rest).join(' ').slice(0, 100);
};

const remains = (answer: DnsAnswer): CheckFinding<Result> => ({
  result: 'remains',
  place: `${answer.name} ${answer.type}`,
  params: { type: answer.type, values: answer.records.slice(0, 5).map(shown), detail: '' },
});

/** A name that does not exist, one that exists without records, and one that could not be told are three things. */
function judge({ answers, alias }: RetirementData): readonly CheckFinding<Result>[] {
  // Behind an alias the records are those of another name; the alias itself is what remains.
  const own = answers.filter(({ type, aliases }) => type === 'CNAME' || aliases.length === 0);
  const found = own.filter(({ state }) => state === 'found').map(remains);
  const bogus = own.filter(({ state }) => state === 'bogus');
  const untold = own.filter(({ state }) => !toldStates.includes(state));
  const params = (some: readonly DnsAnswer[]): CheckFinding['params'] => ({
    types: some.map(({ type }) => type),
    detail: some[0]?.detail ?? '',
    values: [],
    type: '',
  });
  const findings: CheckFinding<Result>[] = [
    ...found,
    ...(bogus.length > 0 ? [{ result: 'bogus' as const, params: params(bogus) }] : []),
    ...(untold.length > 0 ? [{ result: 'unseen' as const, params: params(untold) }] : []),
  ];
  if (findings.length > 0) return findings;
  const isGone = alias === null && own.every(({ state }) => state === 'noSuchName');
  return [{ result: isGone ? 'gone' : 'empty', params: params([]) }];
}

/** Whether every record of a retired name is removed from DNS (RFC 8020 on what NXDOMAIN means). */
export const retiredRecordsCheck = defineCheck({
  id: 'retired-records',
  version: 1,
  probe: 'retirement',
  data: retirementDataSchema,
  duties: ['15.10.cleanup'],
  results: {
    gone: { outcome: 'pass' },
    empty: { outcome: 'pass', advice: true },
    remains: { outcome: 'fail' },
    bogus: { outcome: 'fail' },
    unseen: { outcome: 'undetermined' },
  },
  text: retiredRecordsText,
  judge,
});
