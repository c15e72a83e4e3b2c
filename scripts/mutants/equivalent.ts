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

const remembered = 'What is remembered is made anew, and is the same.';
const flattened = 'Lists without anything in them vanish where all of them are made one.';

const searched = 'Another day is looked at first; what is found is the same.';
const chosenOfEquals = 'Of two that are equal either is meant.';

const equivalents: readonly Equivalent[] = [
  {
    file: 'src/core/assessment/period-verdicts.ts',
    kind: 'statement removed',
    of: 'if (before !== undefined) return before;',
    why: remembered,
  },
  {
    file: 'src/core/assessment/recorded-since.ts',
    kind: 'statement removed',
    of: 'if (before !== undefined) return before;',
    why: remembered,
  },
  {
    file: 'src/core/assessment/facts.ts',
    kind: 'statement removed',
    of: 'if (known !== undefined) return known;',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/row-reading.ts',
    kind: 'statement removed',
    of: 'if (known !== undefined) return known;',
    why: remembered,
  },
  {
    file: 'src/core/assessment/o04-changes.ts',
    kind: 'statement removed',
    of: 'if (changes.length === 0) return [];',
    why: 'Of no changes the rest of the function makes none either.',
  },
  {
    file: 'src/core/assessment/ribbon-words.ts',
    kind: 'filter removed',
    of: 'periods .map(({ breaches }) => breaches.filter(',
    why: flattened,
  },
  { file: 'src/core/assessment/ribbon-words.ts', kind: '> → >=', of: 'all.length > 0', why: flattened },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: 'statement removed',
    of: 'if (known !== undefined) return known.value;',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: '?? → its fallback',
    of: 'known?.value ?? this.#grouped(',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: '?? → its fallback',
    of: 'this.#groups.get(register) ?? new Map',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: 'statement removed',
    of: 'if (files.length === 0) return false;',
    why: 'Of no files none is of a kind.',
  },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: 'statement removed',
    of: 'if (neverVoid === undefined) return true;',
    why: 'What has no name is no fact of the scope.',
  },
  {
    file: 'src/core/assessment/language/judged-row.ts',
    kind: 'condition negated',
    of: 'high === days.length ?',
    why: searched,
  },
  {
    file: 'src/core/assessment/language/judged-row.ts',
    kind: '=== → !==',
    of: 'high === days.length',
    why: searched,
  },
  {
    file: 'src/core/assessment/machines.ts',
    kind: '?? → its fallback',
    of: 'places.get(place) ?? hostsIn(place)',
    why: remembered,
  },
  {
    file: 'src/core/assessment/check-reasons.ts',
    kind: 'statement removed',
    of: "if (facts.rows('observations').length === 0) return [];",
    why: 'Without observations no probe has looked, and no two methods differ.',
  },
  {
    file: 'src/core/assessment/ribbon.ts',
    kind: '<= → <',
    of: 'day <= before.until',
    why: remembered,
  },
];

export const pressed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `a < b ? a : b`, be it `<=`. */
function isChoiceOfEquals({ kind, start, end }: Mutant, source: string): boolean {
  const [, left, right] = /^(.+) [<>] (.+)$/s.exec(source.slice(start, end)) ?? [];
  return /^([<>]) → \1=$/.test(kind) && pressed(source.slice(end)).startsWith(`? ${left} : ${right}`);
}

/** Why nothing can notice a mutant of a source; null: nobody has said so. */
export function whyEquivalent(mutant: Mutant, source: string): string | null {
  if (isChoiceOfEquals(mutant, source)) return chosenOfEquals;
  const of = pressed(source.slice(mutant.start, mutant.end));
  const to = pressed(mutant.replacement);
  const known = equivalents.find(
    (one) =>
      one.file === mutant.file && one.kind === mutant.kind && of.startsWith(one.of) && to.startsWith(one.to ?? ''),
  );
  return known?.why ?? null;
}
