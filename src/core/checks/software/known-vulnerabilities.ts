import { usualFeedAges } from '../../contract/usual-limits.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import {
  type AffectedComponent,
  type ComponentsData,
  type ComponentVulnerability,
  componentsDataSchema,
} from './components-observation.ts';
import { feedFindings, feedResults } from './feed-findings.ts';
import { knownVulnerabilitiesText } from './vulnerability-texts.ts';

type Told = 'exploited' | 'critical' | 'high' | 'medium' | 'low' | 'negligible' | 'unrated' | 'possible';

/** The gravest vulnerability stands first. */
function resultOf({ vulnerabilities: { lines } }: AffectedComponent): Told {
  const sure = lines.filter(({ affected }) => affected === 'notSatisfied');
  const [first] = sure;
  if (first === undefined) return 'possible';
  if (sure.some(({ isExploited }) => isExploited === true)) return 'exploited';
  const mayBeGraver = lines.some(({ affected, severity }) => affected === 'undetermined' && severity !== 'negligible');
  return first.severity === 'negligible' && mayBeGraver ? 'possible' : (first.severity ?? 'unrated');
}

const shown = 5;

/** 「CVE-2026-1 → 4.2.9」: the number, and the version that mends it where one is known. */
export const withFix = ({ id, fixedIn }: ComponentVulnerability): string =>
  fixedIn === '' ? id : `${id} → ${fixedIn}`;

function affectedFindings({ vulnerabilities: { affected } }: ComponentsData): readonly CheckFinding<Told | 'more'>[] {
  const told = affected.lines.map((one) => ({
    result: resultOf(one),
    place: `${one.component} ${one.version}`.trim(),
    params: { count: one.vulnerabilities.all, ids: one.vulnerabilities.lines.slice(0, shown).map(withFix) },
  }));
  const cut = affected.all - affected.lines.length;
  return cut === 0 ? told : [...told, { result: 'more', params: { count: cut } }];
}

/** What keeps "nothing known" from meaning "none". */
function gaps({ vulnerabilities }: ComponentsData): CheckFinding<'uncovered' | 'exploitedUnknown'>[] {
  const { feeds, exploited, affected, uncovered } = vulnerabilities;
  return [
    ...(feeds.length === 0 || uncovered.all === 0
      ? []
      : [{ result: 'uncovered', params: { count: uncovered.all, names: uncovered.lines.slice(0, 5) } } as const]),
    ...(affected.all > 0 && exploited === null ? [{ result: 'exploitedUnknown', params: {} } as const] : []),
  ];
}

/** No component with a vulnerability that the advisories know. */
export const knownVulnerabilitiesCheck = defineCheck({
  id: 'software-vulnerabilities',
  version: 1,
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
    uncovered: { outcome: 'undetermined' },
    exploitedUnknown: { outcome: 'undetermined' },
    ...feedResults,
  },
  text: knownVulnerabilitiesText,
  judge(data, { asOf }) {
    const { feeds, exploited } = data.vulnerabilities;
    const used = feeds.length === 0 || exploited === null ? feeds : [...feeds, exploited];
    const findings = [...affectedFindings(data), ...gaps(data), ...feedFindings(used, usualFeedAges.advisories, asOf)];
    return findings.length > 0 ? findings : [{ result: 'none', params: { count: data.total } }];
  },
});
