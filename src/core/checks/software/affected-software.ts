import { isWhole, named, told } from '../shortened.ts';
import {
  type AffectedComponent,
  type ComponentsData,
  type ComponentVulnerability,
  type FixState,
  fixStates,
  type VulnerabilityGrade,
  vulnerabilityGrades,
} from './components-observation.ts';

const everyOne = ({ vulnerabilities }: AffectedComponent): readonly ComponentVulnerability[] =>
  told(
    vulnerabilities,
    (one) => [one],
    () => [],
  );

type Judged = Pick<ComponentVulnerability, 'affected' | 'fixedIn' | 'isExploited' | 'severity'>;

/** A later version is known that mends it. */
export const isFixable = ({ affected, fixedIn }: Judged): boolean => affected === 'notSatisfied' && fixedIn !== '';

/** The worst that is sure of some vulnerabilities of one piece of software. */
export function gradeOf(vulnerabilities: readonly Judged[]): VulnerabilityGrade {
  const sure = vulnerabilities.filter(({ affected }) => affected === 'notSatisfied');
  if (sure.length === 0) return 'possible';
  if (sure.some(({ isExploited }) => isExploited === true)) return 'exploited';
  const grades = new Set<VulnerabilityGrade>(sure.map(({ severity }) => severity ?? 'unrated'));
  const worst = vulnerabilityGrades.find((grade) => grades.has(grade)) ?? 'unrated';
  const mayBeGraver = ({ affected, severity }: Judged): boolean =>
    affected === 'undetermined' && severity !== 'negligible';
  return worst === 'negligible' && vulnerabilities.some(mayBeGraver) ? 'possible' : worst;
}

/** Whether what mends them lacks; a version that can't be ordered leaves that open where something mends it. */
export function fixStateOf(vulnerabilities: readonly Judged[]): FixState {
  if (vulnerabilities.some(isFixable)) return 'notApplied';
  const isOpen = ({ affected, fixedIn }: Judged): boolean => affected === 'undetermined' && fixedIn !== '';
  return vulnerabilities.some(isOpen) ? 'unsure' : 'noFix';
}

/** What one piece of software comes to, by all of its vulnerabilities; of an older observation that was cut, what is sure of the rest. */
export function stateOf(one: AffectedComponent): { readonly worst: VulnerabilityGrade; readonly fix: FixState } {
  const seen = everyOne(one);
  const fix = fixStateOf(seen);
  const sureFix = isWhole(one.vulnerabilities) || fix === 'notApplied' ? fix : 'unsure';
  return { worst: one.worst ?? gradeOf(seen), fix: one.fix ?? sureFix };
}

const countOf = <State extends string>(
  states: readonly State[],
  { affected, counts }: ComponentsData['vulnerabilities'],
  key: 'worst' | 'fix',
): Readonly<Record<State, number>> | null => {
  if (counts === undefined) return null;
  const shown = told(
    affected,
    (one) => [stateOf(one)[key] as string],
    () => [],
  );
  const all: Readonly<Record<string, number>> = counts[key];
  const left = states.map((state) => [state, (all[state] ?? 0) - shown.filter((one) => one === state).length]);
  return Object.fromEntries(left) as Record<State, number>;
};

/** How much software beyond the list is of which grade; null where it was not counted. */
export const gradesBeyond = ({
  vulnerabilities,
}: ComponentsData): Readonly<Record<VulnerabilityGrade, number>> | null =>
  countOf(vulnerabilityGrades, vulnerabilities, 'worst');

/** How much software beyond the list lacks a fix, may lack one, or has none; null where it was not counted. */
export const fixesBeyond = ({ vulnerabilities }: ComponentsData): Readonly<Record<FixState, number>> | null =>
  countOf(fixStates, vulnerabilities, 'fix');

/** The first few of those that a test holds for, as people know them. */
export const firstFew = (
  { vulnerabilities }: AffectedComponent,
  most: number,
  holds: (one: ComponentVulnerability) => boolean = () => true,
): readonly ComponentVulnerability[] => named(vulnerabilities, 20).filter(holds).slice(0, most);
