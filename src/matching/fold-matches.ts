import { severities } from '../core/registers/software-conclusion.ts';
import { bundledIn, namesOf } from './advisory-names.ts';
import type { VulnerabilityMatch } from './vulnerability-index.ts';

const graveness = ({ advisory: { severity } }: VulnerabilityMatch): number =>
  severity === null ? severities.length : severities.indexOf(severity);

const isUnsure = ({ affected }: VulnerabilityMatch): number => Number(affected === 'undetermined');

/** What was kept, by every name that it tells. */
class Kept {
  readonly matches: VulnerabilityMatch[] = [];
  readonly #places = new Map<string, number>();
  /** How surely a name was told. */
  readonly #told = new Map<string, number>();

  keep(match: VulnerabilityMatch, names: readonly string[]): void {
    const place = this.matches.push(match) - 1;
    for (const name of namesOf(match.advisory)) this.#places.set(name, place);
    for (const name of names) this.#told.set(name, Math.min(isUnsure(match), this.#told.get(name) ?? 1));
  }

  /** Of one flaw told twice the first stays; a fix that only the other names is not lost. */
  keepOnce(match: VulnerabilityMatch): void {
    const names = namesOf(match.advisory);
    const place = names.map((name) => this.#places.get(name)).find((found) => found !== undefined);
    const before = this.matches[place ?? -1];
    if (place === undefined || before === undefined) {
      this.keep(match, names);
      return;
    }
    if (before.fixedIn === '' && match.fixedIn !== '') this.matches[place] = { ...before, fixedIn: match.fixedIn };
    for (const name of names) this.#places.set(name, place);
  }

  /** A bundle says nothing more when each of its flaws is told as surely. */
  keepBundle(match: VulnerabilityMatch): void {
    const flaws = bundledIn(match.advisory);
    const isTold = flaws.every((name) => (this.#told.get(name) ?? 2) <= isUnsure(match));
    if (!isTold) this.keep(match, [...namesOf(match.advisory), ...flaws]);
  }
}

/**
 * The same flaw told by several sources (PYSEC and GHSA of one CVE; a distribution's tracker and its advisory) is one match: the
 * surer, then the graver one stays. An advisory that bundles flaws stays while one of them isn't told otherwise.
 */
export function folded(matches: readonly VulnerabilityMatch[]): readonly VulnerabilityMatch[] {
  const sure = [...matches].sort((a, b) => isUnsure(a) - isUnsure(b) || graveness(a) - graveness(b));
  const kept = new Kept();
  for (const match of sure) if (bundledIn(match.advisory).length === 0) kept.keepOnce(match);
  const bundles = sure
    .map((match) => ({ match, size: bundledIn(match.advisory).length }))
    .filter(({ size }) => size > 0)
    .sort((a, b) => b.size - a.size);
  for (const { match } of bundles) kept.keepBundle(match);
  return kept.matches;
}
