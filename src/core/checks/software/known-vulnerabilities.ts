import { usualFeedAges } from '../../contract/usual-limits.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { named, told } from '../shortened.ts';
import { firstFew, gradesBeyond, stateOf } from './affected-software.ts';
import {
  type ComponentsData,
  type ComponentVulnerability,
  componentsDataSchema,
  type VulnerabilityGrade,
} from './components-observation.ts';
import { feedFindings, feedResults } from './feed-findings.ts';
import { nothingListed, nothingListedResults } from './nothing-listed.ts';
import { knownVulnerabilitiesText } from './vulnerability-texts.ts';

const shown = 5;

/** 「CVE-2026-1 → 4.2.9」: the number, and the version that mends it where one is known. */
export const withFix = ({ id, fixedIn }: ComponentVulnerability): string =>
  fixedIn === '' ? id : `${id} → ${fixedIn}`;

type Told = CheckFinding<VulnerabilityGrade | 'more' | 'morePossible'>;

/** What is beyond the list, by its counts; without them the worst holds, as it stands first. */
function beyondList(data: ComponentsData, cut: number): readonly Told[] {
  const { possible = 0, negligible = 0 } = gradesBeyond(data) ?? {};
  const grave = cut - possible - negligible;
  return [
    ...(grave > 0 ? [{ result: 'more', params: { count: grave } } as const] : []),
    ...(possible > 0 ? [{ result: 'morePossible', params: { count: possible } } as const] : []),
  ];
}

const affectedFindings = (data: ComponentsData): readonly Told[] =>
  told(
    data.vulnerabilities.affected,
    (one): readonly Told[] => [
      {
        result: stateOf(one).worst,
        place: `${one.component} ${one.version}`.trim(),
        params: { count: one.vulnerabilities.all, ids: firstFew(one, shown).map(withFix) },
      },
    ],
    (count) => beyondList(data, count),
  );

/** What keeps "nothing known" from meaning "none". */
function gaps({ vulnerabilities }: ComponentsData): CheckFinding<'uncovered' | 'exploitedUnknown'>[] {
  const { feeds, exploited, affected, uncovered } = vulnerabilities;
  return [
    ...(feeds.length === 0 || uncovered.all === 0
      ? []
      : [{ result: 'uncovered', params: { count: uncovered.all, names: named(uncovered, 5) } } as const]),
    ...(affected.all > 0 && exploited === null ? [{ result: 'exploitedUnknown', params: {} } as const] : []),
  ];
}

/** No component with a vulnerability that the advisories know. */
export const knownVulnerabilitiesCheck = defineCheck({
  id: 'software-vulnerabilities',
  version: 3,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.5.info', '16.2'],
  results: {
    none: { outcome: 'pass' },
    exploited: { outcome: 'fail' },
    critical: { outcome: 'fail' },
    high: { outcome: 'fail' },
    medium: { outcome: 'fail' },
    low: { outcome: 'fail' },
    // Its distribution says that it hardly matters there: told, and no failure of its own.
    negligible: { outcome: 'pass', advice: true },
    unrated: { outcome: 'fail' },
    more: { outcome: 'fail' },
    possible: { outcome: 'undetermined' },
    morePossible: { outcome: 'undetermined' },
    uncovered: { outcome: 'undetermined' },
    exploitedUnknown: { outcome: 'undetermined' },
    ...nothingListedResults,
    ...feedResults,
  },
  text: knownVulnerabilitiesText,
  judge(data, context) {
    const { feeds, exploited } = data.vulnerabilities;
    const used = feeds.length === 0 || exploited === null ? feeds : [...feeds, exploited];
    const findings = [
      ...affectedFindings(data),
      ...gaps(data),
      ...nothingListed(data),
      ...feedFindings(used, usualFeedAges.advisories, context),
    ];
    return findings.length > 0 ? findings : [{ result: 'none', params: { count: data.total } }];
  },
});
