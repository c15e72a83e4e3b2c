import { usualFeedAges } from '../../contract/usual-limits.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import { type CheckContext, type CheckFinding, defineCheck } from '../check.ts';
import { named, told } from '../shortened.ts';
import { type ComponentsData, componentsDataSchema, type SupportCycle } from './components-observation.ts';
import { feedFindings, feedResults } from './feed-findings.ts';
import { nothingListed, nothingListedResults } from './nothing-listed.ts';
import { supportEndText } from './support-texts.ts';

/** Ends within so many days are told, though nothing was asked to hold longer. */
const soon = 180;

type Result = 'ended' | 'extendedOnly' | 'endsInPeriod' | 'endsSoon' | 'supported' | 'dayUnknown';

/** The day until which support must last: what was asked for, else today. */
const untilOf = ({ asOf, declared }: CheckContext): PlainDate =>
  typeof declared.until === 'string' && declared.until > asOf ? declared.until : asOf;

function resultOf({ endsOn, extendedUntil, isEnded }: SupportCycle, context: CheckContext): Result {
  const { asOf, declared } = context;
  const end = declared.countsExtended === true ? (extendedUntil ?? endsOn) : endsOn;
  if (end === null) return isEnded === true ? 'ended' : 'dayUnknown';
  if (end < asOf) return extendedUntil !== null && extendedUntil >= asOf ? 'extendedOnly' : 'ended';
  if (end < untilOf(context)) return 'endsInPeriod';
  return end < addDays(asOf, soon) ? 'endsSoon' : 'supported';
}

/** What is well is counted; all else is told release by release. */
function cycleFindings(
  { support }: ComponentsData,
  context: CheckContext,
): readonly CheckFinding<Result | 'notWhole'>[] {
  return told(
    support.cycles,
    (seen): readonly CheckFinding<Result | 'notWhole'>[] => {
      const { product, cycle, endsOn, extendedUntil, components } = seen;
      const result = resultOf(seen, context);
      const params = {
        endsOn: endsOn ?? '',
        extendedUntil: extendedUntil ?? '',
        until: untilOf(context),
        count: components.all,
        names: named(components, 5),
      };
      return result === 'supported' ? [] : [{ result, place: `${product} ${cycle}`, params }];
    },
    (count) => [{ result: 'notWhole', params: { count } }],
  );
}

/** What kept the ends of support from being known of everything. */
function gaps({ support: { feed, unknown } }: ComponentsData): CheckFinding<'unknown'>[] {
  if (feed === null || unknown.all === 0) return [];
  return [{ result: 'unknown', params: { count: unknown.all, names: named(unknown, 5) } }];
}

/** No software past the end of its support, and none that reaches it before the day asked for. */
export const supportEndCheck = defineCheck({
  id: 'software-support',
  version: 2,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.5.eol'],
  results: {
    supported: { outcome: 'pass' },
    endsSoon: { outcome: 'pass', advice: true },
    ended: { outcome: 'fail' },
    endsInPeriod: { outcome: 'fail' },
    extendedOnly: { outcome: 'undetermined' },
    dayUnknown: { outcome: 'undetermined' },
    unknown: { outcome: 'undetermined' },
    notWhole: { outcome: 'undetermined' },
    ...nothingListedResults,
    ...feedResults,
  },
  text: supportEndText,
  judge(data, context) {
    const { feed, cycles } = data.support;
    const feeds = feedFindings(feed === null ? [] : [feed], usualFeedAges.support, context);
    const findings = [...cycleFindings(data, context), ...gaps(data), ...nothingListed(data), ...feeds];
    return findings.length > 0
      ? findings
      : [{ result: 'supported', params: { count: data.total, cycles: cycles.all } }];
  },
});
