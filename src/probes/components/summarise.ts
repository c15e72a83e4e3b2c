import { type Shortened, shortened } from '../../core/checks/shortened.ts';
import { fixStateOf, gradeOf, isFixable } from '../../core/checks/software/affected-software.ts';
import {
  type AffectedComponent,
  type ComponentsData,
  type ComponentVulnerability,
  fixStates,
  type SupportCycle,
  type UsedFeed,
  vulnerabilityGrades,
} from '../../core/checks/software/components-observation.ts';
import { feedNameOf } from '../../core/registers/feed-snapshot.ts';
import {
  type KnownVulnerability,
  placeOfSeverity,
  type SoftwareConclusion,
  softwareKey,
} from '../../core/registers/software-conclusion.ts';
import type { LoadedFeeds } from '../../feeds/matching-feeds.ts';
import { capped } from '../files/capped.ts';

/** Sure before unsure, exploited before graver. */
const weightOf = ({ affected, isExploited, severity }: KnownVulnerability): number =>
  (affected === 'undetermined' ? 100 : 0) + (isExploited === true ? 0 : 10) + placeOfSeverity(severity);

const byWeight = (a: KnownVulnerability, b: KnownVulnerability): number => weightOf(a) - weightOf(b);

/** A list comes from elsewhere and its names go to terminals: nothing in them may steer one, or turn the direction of writing. */
const steering = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const short = (text: string): string => text.slice(0, 300).replaceAll(steering, '\ufffd');

const labelOf = ({ item: { name, version } }: SoftwareConclusion): string => short(`${name} ${version}`.trim());

const vulnerabilityOf = ({
  id,
  severity,
  affected,
  fixedIn,
  isExploited,
}: KnownVulnerability): ComponentVulnerability => ({
  id: short(id),
  severity,
  affected,
  fixedIn: short(fixedIn),
  isExploited,
});

/** The most of one piece of software that is told singly. */
const most = 20;

function affectedOf({ item, vulnerabilities }: SoftwareConclusion): AffectedComponent {
  const lines = [...vulnerabilities].sort(byWeight).slice(0, most).map(vulnerabilityOf);
  return {
    component: short(item.name),
    version: short(item.version),
    worst: gradeOf(vulnerabilities),
    fix: fixStateOf(vulnerabilities),
    fixable: vulnerabilities.filter(isFixable).length,
    vulnerabilities: shortened(lines, vulnerabilities.length),
  };
}

const gravest = ({ vulnerabilities }: SoftwareConclusion): number => Math.min(...vulnerabilities.map(weightOf));

/** Release lines with their components; the earliest end first, what ended on no known day before all. */
function cyclesOf(concluded: readonly SoftwareConclusion[]): readonly SupportCycle[] {
  const groups = new Map<string, SoftwareConclusion[]>();
  for (const one of concluded) {
    if (one.support === null) continue;
    const key = `${one.support.product}\u0000${one.support.cycle}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const placeOf = ({ endsOn, isEnded }: SupportCycle): string => endsOn ?? (isEnded === true ? '' : '9999');
  return [...groups.values()]
    .flatMap((members) => {
      const support = members[0]?.support;
      if (support === null || support === undefined) return [];
      const { product, cycle, endsOn, extendedUntil, isEnded } = support;
      const components = shortened(members.slice(0, 5).map(labelOf), members.length);
      return [{ product, cycle, endsOn, extendedUntil, isEnded, components }];
    })
    .sort((a, b) => placeOf(a).localeCompare(placeOf(b)));
}

const labels = (concluded: readonly SoftwareConclusion[]): Shortened<string> => capped(concluded.map(labelOf));

const unidentified = ({ item, support, package: named }: SoftwareConclusion): boolean =>
  named === null && item.purl === '' && item.cpe === '' && support === null;

/** How much of all affected software comes to what. */
function countsOf(affected: readonly SoftwareConclusion[]): ComponentsData['vulnerabilities']['counts'] {
  const count = <State extends string>(states: readonly State[], of: (one: SoftwareConclusion) => State) => {
    const made = new Map<State, number>(states.map((state) => [state, 0]));
    for (const one of affected) made.set(of(one), (made.get(of(one)) ?? 0) + 1);
    return Object.fromEntries(made) as Record<State, number>;
  };
  return {
    worst: count(vulnerabilityGrades, ({ vulnerabilities }) => gradeOf(vulnerabilities)),
    fix: count(fixStates, ({ vulnerabilities }) => fixStateOf(vulnerabilities)),
  };
}

/** What stands in an observation of so much software: counts in full, lines with the weightiest first. */
export function summarise(
  concluded: readonly SoftwareConclusion[],
  { snapshots }: Pick<LoadedFeeds, 'snapshots'>,
  /** Keys of what comes from elsewhere with a range of versions only: no version of it can be asked for. */
  elsewhere: ReadonlySet<string>,
): Pick<ComponentsData, 'total' | 'withoutVersion' | 'unidentified' | 'support' | 'vulnerabilities'> {
  const used = (kind: string): UsedFeed[] =>
    snapshots
      .filter((one) => one.kind === kind)
      .map((one) => ({ name: feedNameOf(one), date: one.date }))
      .sort((a, b) => (a.date < b.date ? -1 : 1));
  const affected = concluded.filter(({ vulnerabilities }) => vulnerabilities.length > 0);
  return {
    total: concluded.length,
    withoutVersion: labels(concluded.filter(({ item }) => item.version === '' && !elsewhere.has(softwareKey(item)))),
    unidentified: labels(concluded.filter(unidentified)),
    support: {
      feed: used('support')[0] ?? null,
      cycles: capped(cyclesOf(concluded), 60_000),
      unknown: labels(concluded.filter(({ support }) => support === null)),
    },
    vulnerabilities: {
      // The oldest first: a feed that is too old to speak is never the one that is cut off.
      feeds: used('advisories').slice(0, 50),
      exploited: used('exploited')[0] ?? null,
      affected: capped(affected.sort((a, b) => gravest(a) - gravest(b)).map(affectedOf), 70_000),
      counts: countsOf(affected),
      uncovered: labels(concluded.filter(({ coveredBy }) => coveredBy === null)),
    },
  };
}
