import { usualFeedAges } from '../../contract/usual-limits.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { type ComponentsData, type ComponentVulnerability, componentsDataSchema } from './components-observation.ts';
import { feedFindings, feedResults } from './feed-findings.ts';
import { withFix } from './known-vulnerabilities.ts';
import { fixesAppliedText } from './vulnerability-texts.ts';

const shown = 5;

const isFixable = ({ affected, fixedIn }: ComponentVulnerability): boolean =>
  affected === 'notSatisfied' && fixedIn !== '';

function openFixes({ vulnerabilities: { affected } }: ComponentsData): readonly CheckFinding<'notApplied'>[] {
  return affected.lines.flatMap(({ component, version, vulnerabilities: { lines } }) => {
    const fixable = lines.filter(isFixable);
    if (fixable.length === 0) return [];
    const params = { installed: version, count: fixable.length, ids: fixable.slice(0, shown).map(withFix) };
    return [{ result: 'notApplied', place: `${component} ${version}`.trim(), params } as const];
  });
}

/** Software whose vulnerability no version mends yet: nothing could have been applied. */
const withoutFix = ({ vulnerabilities: { affected } }: ComponentsData): readonly string[] =>
  affected.lines
    .filter(({ vulnerabilities: { lines } }) => lines.every(({ fixedIn }) => fixedIn === ''))
    .map(({ component, version }) => `${component} ${version}`.trim());

function gaps({
  vulnerabilities: { feeds, affected, uncovered },
}: ComponentsData): CheckFinding<'uncovered' | 'more'>[] {
  const cut = affected.all - affected.lines.length;
  return [
    ...(feeds.length === 0 || uncovered.all === 0
      ? []
      : [{ result: 'uncovered', params: { count: uncovered.all, names: uncovered.lines.slice(0, 5) } } as const]),
    ...(cut === 0 ? [] : [{ result: 'more', params: { count: cut } } as const]),
  ];
}

/** Versions that an advisory names as mended are installed. */
export const fixesAppliedCheck = defineCheck({
  id: 'software-fixes',
  version: 1,
  probe: 'components',
  data: componentsDataSchema,
  duties: ['15.6.patch'],
  results: {
    applied: { outcome: 'pass' },
    noFixYet: { outcome: 'pass', advice: true },
    notApplied: { outcome: 'fail' },
    more: { outcome: 'undetermined' },
    uncovered: { outcome: 'undetermined' },
    ...feedResults,
  },
  text: fixesAppliedText,
  judge(data, { asOf }) {
    const bare = withoutFix(data);
    const findings = [
      ...openFixes(data),
      ...(bare.length === 0
        ? []
        : [{ result: 'noFixYet', params: { count: bare.length, names: bare.slice(0, shown) } } as const]),
      ...gaps(data),
      ...feedFindings(data.vulnerabilities.feeds, usualFeedAges.advisories, asOf),
    ];
    return findings.length > 0 ? findings : [{ result: 'applied', params: { count: data.total } }];
  },
});
