import { filledSentence, type PlanFacts } from './fill-template.ts';
import { type PlanEntry, planFields } from './plan.ts';
import type { PlanTemplates } from './plan-templates.ts';

type Entries = Readonly<Record<string, PlanEntry>>;

/** Names of the templates that stand for the contract's period or a part of it. */
const periodNames = /\{period(End)?\}/;

/** Sentences of the templates that state the period. */
const periodSentences = ({ entries }: PlanTemplates): readonly string[] =>
  entries
    .flatMap(({ method, variants = [] }) => [method, ...variants.map((variant) => variant.method)])
    .flatMap(({ ja }) => ja.split('。'))
    .filter((sentence) => periodNames.test(sentence));

const retold = (text: string, pairs: readonly (readonly [string, string])[]): string =>
  pairs.reduce((now, [before, after]) => now.replaceAll(before, after), text);

/**
 * Entries of the working plan whose sentences came of a template and state the contract's period, as they read with another period.
 * A sentence that somebody wrote or changed stays as it is. Only entries that differ.
 */
export function retellPeriod(templates: PlanTemplates, entries: Entries, before: PlanFacts, after: PlanFacts): Entries {
  const pairs = periodSentences(templates).map((sentence): readonly [string, string] => [
    filledSentence(sentence, before),
    filledSentence(sentence, after),
  ]);
  return Object.fromEntries(
    Object.entries(entries).flatMap(([dutyId, entry]) => {
      const now = Object.fromEntries(
        planFields.flatMap((field) => (entry[field] === undefined ? [] : [[field, retold(entry[field], pairs)]])),
      );
      const isSame = planFields.every((field) => now[field] === entry[field]);
      return isSame ? [] : [[dutyId, { ...entry, ...now }]];
    }),
  );
}
