// Mutants that no test can notice, each with the reason. `npm run mutants` reads them; what lives and isn't here is a gap.
import type { Mutant } from './mutations.ts';

/** A mutant, named by what it changes rather than by its line, which moves. */
export interface Equivalent {
  readonly file: string;
  readonly kind: string;
  /** How the text that is changed begins, blanks pressed together. */
  readonly of: string;
  /** How its replacement begins, where the kind alone leaves it open. */
  readonly to?: string;
  readonly why: string;
}

const equivalents: readonly Equivalent[] = [];

export const pressed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Why nothing can notice a mutant of a source; null: nobody has said so. */
export function whyEquivalent(mutant: Mutant, source: string): string | null {
  const of = pressed(source.slice(mutant.start, mutant.end));
  const to = pressed(mutant.replacement);
  const known = equivalents.find(
    (one) =>
      one.file === mutant.file && one.kind === mutant.kind && of.startsWith(one.of) && to.startsWith(one.to ?? ''),
  );
  return known?.why ?? null;
}
