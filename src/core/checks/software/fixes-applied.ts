import { usualFeedAges } from '../../contract/usual-limits.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { cutOffResults } from '../cut-off-texts.ts';
import { named, told } from '../shortened.ts';
import { firstFew, fixesBeyond, isFixable, stateOf } from './affected-software.ts';
import {
  type AffectedComponent,
  type ComponentsData,
  componentsDataSchema,
  type FixState,
} from './components-observation.ts';
import { feedFindings, feedResults } from './feed-findings.ts';
import { withFix } from './known-vulnerabilities.ts';
import { nothingListed, nothingListedResults } from './nothing-listed.ts';
import { fixesAppliedText } from './vulnerability-texts.ts';

const shown = 5;

const labelOf = ({ component, version }: AffectedComponent): string => `${component} ${version}`.trim();

type Open = 'notApplied' | 'possible' | 'moreNotApplied' | 'more';

function openFixOf(one: AffectedComponent): readonly CheckFinding<Open>[] {
  const { fix } = stateOf(one);
  if (fix === 'noFix') return [];
  const isOpen = fix === 'notApplied' ? isFixable : () => true;
  const ids = firstFew(one, shown, isOpen).map(withFix);
  const params = { installed: one.version, count: one.fixable ?? ids.length, ids };
  return [{ result: fix === 'notApplied' ? 'notApplied' : 'possible', place: labelOf(one), params }];
}

/** What is beyond the list, by its counts; an older observation without them leaves it open. */
function beyondList(data: ComponentsData, cut: number): readonly CheckFinding<Open>[] {
  const beyond = fixesBeyond(data);
  if (beyond === null) return [{ result: 'more', params: { count: cut } }];
  const of = (result: Open, state: FixState): readonly CheckFinding<Open>[] =>
    beyond[state] > 0 ? [{ result, params: { count: beyond[state] } }] : [];
  return [...of('moreNotApplied', 'notApplied'), ...of('more', 'unsure')];
}

/** Software whose vulnerability no version mends yet: nothing could have been applied. */
function withoutFix(data: ComponentsData): readonly CheckFinding<'noFixYet'>[] {
  const names = told(
    data.vulnerabilities.affected,
    (one) => (stateOf(one).fix === 'noFix' ? [labelOf(one)] : []),
    () => [],
  );
  const count = names.length + (fixesBeyond(data)?.noFix ?? 0);
  return count === 0 ? [] : [{ result: 'noFixYet', params: { count, names: names.slice(0, shown) } }];
}

function gaps({ vulnerabilities: { feeds, uncovered } }: ComponentsData): readonly CheckFinding<'uncovered'>[] {
  if (feeds.length === 0 || uncovered.all === 0) return [];
  return [{ result: 'uncovered', params: { count: uncovered.all, names: named(uncovered, shown) } }];
}

/** Versions that an advisory names as mended are installed. */
export const fixesAppliedCheck = defineCheck({
  id: 'software-fixes',
  version: 3,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.6.patch'],
  results: {
    applied: { outcome: 'pass' },
    noFixYet: { outcome: 'pass', advice: true },
    notApplied: { outcome: 'fail' },
    moreNotApplied: { outcome: 'fail' },
    possible: { outcome: 'undetermined' },
    uncovered: { outcome: 'undetermined' },
    ...cutOffResults,
    ...nothingListedResults,
    ...feedResults,
  },
  text: fixesAppliedText,
  judge(data, context) {
    const findings = [
      ...told(data.vulnerabilities.affected, openFixOf, (count) => beyondList(data, count)),
      ...withoutFix(data),
      ...gaps(data),
      ...nothingListed(data),
      ...feedFindings(data.vulnerabilities.feeds, usualFeedAges.advisories, context),
    ];
    return findings.length > 0 ? findings : [{ result: 'applied', params: { count: data.total } }];
  },
});
