import { severities } from '../core/registers/software-conclusion.ts';
import { bundledIn, namesOf } from './advisory-names.ts';
import type { VulnerabilityMatch } from './vulnerability-index.ts';

const graveness = ({ advisory: { severity } }: VulnerabilityMatch): number =>
  severity === null ? severities.length : severities.indexOf(severity);

const isUnsure = ({ affected }: VulnerabilityMatch): number => Number(affected === 'undetermined');

/** Of one flaw told twice the first stays; a fix that only the other names is not lost. */
function keepOne(kept: VulnerabilityMatch[], match: VulnerabilityMatch): void {
  const names = namesOf(match.advisory);
  const at = kept.findIndex(({ advisory }) => namesOf(advisory).some((name) => names.includes(name)));
  const before = kept[at];
  if (before === undefined) kept.push(match);
  else if (before.fixedIn === '' && match.fixedIn !== '') kept[at] = { ...before, fixedIn: match.fixedIn };
}

/** A bundle says nothing more when each of its flaws is told, as surely, by itself or by a bundle kept before. */
function isTold(match: VulnerabilityMatch, kept: readonly VulnerabilityMatch[]): boolean {
  const told = kept
    .filter((one) => isUnsure(one) <= isUnsure(match))
    .flatMap(({ advisory }) => [...namesOf(advisory), ...bundledIn(advisory)]);
  return bundledIn(match.advisory).every((name) => told.includes(name));
}

/**
 * The same flaw told by several sources (PYSEC and GHSA of one CVE; a distribution's tracker and its advisory) is one match: the
 * surer, then the graver one stays. An advisory that bundles flaws stays while one of them isn't told otherwise.
 */
export function folded(matches: readonly VulnerabilityMatch[]): readonly VulnerabilityMatch[] {
  const sure = [...matches].sort((a, b) => isUnsure(a) - isUnsure(b) || graveness(a) - graveness(b));
  const kept: VulnerabilityMatch[] = [];
  for (const match of sure) if (bundledIn(match.advisory).length === 0) keepOne(kept, match);
  const bundles = sure.filter(({ advisory }) => bundledIn(advisory).length > 0);
  for (const match of bundles.sort((a, b) => bundledIn(b.advisory).length - bundledIn(a.advisory).length))
    if (!isTold(match, kept)) kept.push(match);
  return kept;
}
