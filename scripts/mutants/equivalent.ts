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
  /** How the text before it ends, blanks pressed together, where it stands in several places. */
  readonly behind?: string;
  readonly why: string;
}

const remembered = 'What is remembered is made anew, and is the same.';
const searched = 'Another day is looked at first; what is found is the same.';
const chosenOfEquals = 'Of two that are equal either is meant.';
const sinceWhen = 'Whether something is still broken is asked of its last day: an earlier first day says the same.';
const notAsked = 'Rows without it are not asked about.';
const always = 'There always is one.';
const asRemoved =
  'Nothing has fewer than none: the statement never applies, and without it the rest comes to the same.';

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
  {
    file: 'src/core/assessment/language/judge-rows.ts',
    kind: '?? → its fallback',
    of: 'judged.get(facts) ?? new JudgedFacts',
    why: remembered,
  },
  {
    file: 'src/core/assessment/period-verdicts.ts',
    kind: '?? → its fallback',
    of: 'tellers.get(catalogue.id) ?? new PeriodTeller',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/judged-facts.ts',
    kind: '?? → its fallback',
    of: 'known ?? new Map(this.all(register)',
    why: remembered,
  },
  {
    file: 'src/core/assessment/language/day-watch.ts',
    kind: '< → <=',
    of: 'day < this.#until',
    why: chosenOfEquals,
  },
  {
    file: 'src/core/assessment/o09-disclosures.ts',
    kind: '< → <=',
    of: 'signed < first',
    why: chosenOfEquals,
  },
  {
    file: 'src/core/assessment/language/judged-row.ts',
    kind: 'one less',
    of: '0',
    behind: 'let low =',
    why: searched,
  },
  {
    file: 'src/core/assessment/o15-quality.ts',
    kind: '+ → -',
    of: 'limit + 1',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/o15-quality.ts',
    kind: 'one less',
    of: '1',
    behind: 'limit +',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/o15-public.ts',
    kind: '+ → -',
    of: "limitOf(contract, 'patchWithinDays') + 1",
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/o15-public.ts',
    kind: 'one less',
    of: '1',
    behind: "'patchWithinDays') +",
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/vulnerability-rules.ts',
    kind: '+ → -',
    of: 'limit + 1',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/vulnerability-rules.ts',
    kind: 'one less',
    of: '1',
    behind: 'limit +',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/third-party-rules.ts',
    kind: '?? → its fallback',
    of: "reached.deliverable?.day('deliveredOn') ?? null",
    behind: 'untilDone(daysOfUse(',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/o04-changes.ts',
    kind: 'one less',
    of: '1',
    behind: 'addDays(ended,',
    why: sinceWhen,
  },
  {
    file: 'src/core/assessment/o04-changes.ts',
    kind: '> → >=',
    of: 'day > on',
    why: 'What was presented on the day of a change was presented beforehand, and is found above.',
  },
  {
    file: 'src/core/assessment/copy-permissions.ts',
    kind: 'one more',
    of: '1',
    behind: 'addDays(erased, -',
    why: 'Before the day of an erasure nobody knows of it.',
  },
  {
    file: 'src/core/assessment/o15-public.ts',
    kind: 'undetermined → satisfied',
    of: "'undetermined'",
    behind: 'if (released === null) return',
    why: notAsked,
  },
  {
    file: 'src/core/assessment/o05-subcontracts.ts',
    kind: 'one more',
    of: '2',
    behind: "subcontract.refers('parent') ?",
    why: 'Which of the tiers below the first it is makes no difference.',
  },
  {
    file: 'src/core/assessment/o10-measures.ts',
    kind: 'undetermined → satisfied',
    of: "'undetermined'",
    behind: '.get(attendance) ??',
    why: always,
  },
  {
    file: 'src/core/assessment/language/judge-rows.ts',
    kind: 'undetermined → satisfied',
    of: "'undetermined'",
    behind: '(verdicts[index] ??',
    why: always,
  },
  {
    file: 'src/core/assessment/language/row-reading.ts',
    kind: 'some → every',
    of: 'order.some(',
    why: 'No register declares more than one order of days.',
  },
  {
    file: 'src/core/assessment/language/row-reading.ts',
    kind: 'statement removed',
    of: "if (beginsSurely(text)) return 'something';",
    why: 'What begins so says something when it is read to its end, too.',
  },
  {
    file: 'src/core/assessment/language/judged-row.ts',
    kind: 'clause removed',
    of: "said === 'something' || said === 'nothing'",
    why: 'A field changes what "none" and "not known" say, and nothing else.',
  },
  {
    file: 'src/core/assessment/ended-use.ts',
    kind: '> → >=',
    of: 'value.length > 10',
    why: 'A day in Japan is that day.',
  },
  {
    file: 'src/core/assessment/ended-use.ts',
    kind: 'one less',
    of: '10',
    behind: 'value.length >',
    why: 'Days have ten letters, instants more than eleven, and a day in Japan is that day.',
  },
  {
    file: 'src/core/assessment/ended-use.ts',
    kind: 'one more',
    of: '10',
    behind: 'value.length >',
    why: 'Days have ten letters, instants more than eleven, and a day in Japan is that day.',
  },
  {
    file: 'src/core/assessment/checklist-rules.ts',
    kind: 'clause removed',
    of: 'answer === undefined || (answeredOn',
    to: '(answeredOn',
    why: 'An answer without anything in it is none.',
  },
  {
    file: 'src/core/assessment/copy-permissions.ts',
    kind: '>= → >',
    of: 'end >= kept.from',
    why: 'A permission that holds on the day of the copying permits it, and is not asked about.',
  },
  {
    file: 'src/core/assessment/check-reasons.ts',
    kind: '> → >=',
    of: 'seenOn > facts.asOf',
    why: 'What was seen today is fresh, and is not asked about.',
  },
  {
    file: 'src/core/assessment/software-reading.ts',
    kind: 'clause removed',
    of: '!isPlainDate(date) || !facts.isOfAge(date, days)',
    to: '(!facts.isOfAge',
    why: 'What is no day has not come, or lies before every day.',
  },
  {
    file: 'src/core/assessment/backing-of-duty.ts',
    kind: '> → >=',
    of: 'kinds.size > 0',
    why: 'Each duty has a kind of file that can prove it.',
  },
  {
    file: 'src/core/assessment/backing-of-duty.ts',
    kind: 'one less',
    of: '0',
    behind: 'kinds.size >',
    why: 'Each duty has a kind of file that can prove it.',
  },
  {
    file: 'src/core/contract/addressee.ts',
    kind: 'one less',
    of: '0',
    behind: 'let at =',
    why: 'Before the first character stands nothing, which is passed over.',
  },
  {
    file: 'src/core/contract/addressee.ts',
    kind: '< → <=',
    of: 'at < characters.length',
    why: 'Behind the last character stands nothing, which is no name either.',
  },
];

export const pressed = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** `a < b ? a : b`, be it `<=`. */
function isChoiceOfEquals({ kind, start, end }: Mutant, source: string): boolean {
  const [, left, right] = /^(.+) [<>] (.+)$/s.exec(source.slice(start, end)) ?? [];
  return /^([<>]) → \1=$/.test(kind) && pressed(source.slice(end)).startsWith(`? ${left} : ${right}`);
}

/** A statement that applies to nothing but none (`if (rows.length === 0) return …`), of which it is known what its removal comes to. */
function removalOf({ kind, start, end }: Mutant, source: string): string | null {
  const isOfNone =
    kind === 'one less' && source.slice(start, end) === '0' && /\.length === $/.test(source.slice(0, start));
  const from = source.lastIndexOf('if (', start);
  return isOfNone && source.startsWith(')', end) ? pressed(source.slice(from, source.indexOf(';', end) + 1)) : null;
}

/** Why nothing can notice a mutant of a source; null: nobody has said so. */
export function whyEquivalent(mutant: Mutant, source: string): string | null {
  if (isChoiceOfEquals(mutant, source)) return chosenOfEquals;
  const removal = removalOf(mutant, source);
  const isNoted = equivalents.some(
    (one) => one.kind === 'statement removed' && one.file === mutant.file && removal?.startsWith(one.of),
  );
  if (isNoted) return asRemoved;
  const of = pressed(source.slice(mutant.start, mutant.end));
  const to = pressed(mutant.replacement);
  const before = pressed(source.slice(0, mutant.start));
  const known = equivalents.find(
    (one) =>
      one.file === mutant.file &&
      one.kind === mutant.kind &&
      of.startsWith(one.of) &&
      to.startsWith(one.to ?? '') &&
      before.endsWith(one.behind ?? ''),
  );
  return known?.why ?? null;
}
