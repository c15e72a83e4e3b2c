import type { Duty } from '../catalogue/catalogue.ts';
import { graphemeCount } from '../kernel/clean-text.ts';
import type { Draft, VerdictReason } from './assessment.ts';
import type { Rule } from './rule.ts';

/** Letters that the report's checks ask of a reason. */
const enoughSaid = 20;

/** The number of the form under which a duty stands, with that of its part: `15.3` of `15.3.base`. */
const numberOf = (dutyId: string): string => /^\d+(?:\.\d+)?/.exec(dutyId)?.[0] ?? dutyId;

/** Rules that judge duties under several numbers of the form: their sentences are the same under each. */
export function sharedRules(rules: readonly Pick<Rule, 'id' | 'duties'>[]): ReadonlySet<string> {
  const same = Map.groupBy(rules, ({ id }) => id);
  return new Set(
    [...same].flatMap(([id, judging]) =>
      new Set(judging.flatMap(({ duties }) => duties.map(numberOf))).size > 1 ? [id] : [],
    ),
  );
}

/**
 * A draft that says which duty it speaks of, where its sentences would stand under another too, or say too little by themselves: as
 * the report's own checks ask of what a person writes. What is left out of the whole work is left out in one sentence everywhere.
 */
export function inOwnWords(
  draft: Draft,
  { label }: Pick<Duty, 'label'>,
  { applicable, reasons }: { readonly applicable: boolean | null; readonly reasons: readonly VerdictReason[] },
  shared: ReadonlySet<string>,
): Draft {
  const isCommon = reasons.some(({ rule, situation }) => shared.has(rule) || situation === 'declaredEmpty');
  if (applicable === false || (!isCommon && graphemeCount(draft.text.ja) >= enoughSaid)) return draft;
  const { ja, en } = draft.text;
  return { ...draft, text: { ja: `「${label.ja}」については、${ja}`, en: `${label.en}: ${en}` } };
}
