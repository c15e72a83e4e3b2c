import type { Duty } from '../catalogue/catalogue.ts';
import { own } from '../kernel/own.ts';
import { namedPeriod, periodNamedBy } from './named-period.ts';
import { type NamedFact, type NamedRow, type PlanEntry, type PlanField, type PlanNames, planFields } from './plan.ts';
import { type MarkedText, wordDifference } from './word-difference.ts';

/** One side of a comparison: a version, or the working draft with what the registers hold now. */
export interface PlanSide {
  readonly entries: Readonly<Record<string, PlanEntry>>;
  readonly names: PlanNames;
}

/** What differs in one duty's entry, field by field. */
export interface EntryDifference {
  readonly dutyId: string;
  readonly fields: readonly { readonly field: PlanField; readonly parts: readonly MarkedText[] }[];
}

/** A row that one side names and the other doesn't, or names with other facts. */
export interface NameDifference {
  readonly register: string;
  readonly entryId: string;
  /** Null where a version of old kept only the row's id. */
  readonly title: string | null;
  readonly kind: 'added' | 'left' | 'changed';
  readonly facts: readonly {
    readonly field: string;
    readonly before: NamedFact | null;
    readonly after: NamedFact | null;
  }[];
}

export interface PlanDifference {
  readonly entries: readonly EntryDifference[];
  readonly names: readonly NameDifference[];
}

interface Named {
  readonly id: string;
  readonly row: NamedRow | null;
}

const namedBy = (names: PlanNames, register: string): Named[] =>
  (own(names, register) ?? []).map((one) =>
    typeof one === 'string' ? { id: one, row: null } : { id: one.id, row: one },
  );

/** Texts, numbers and yes or no; a list of texts is the same when each of its texts is. */
const isSame = (one: NamedFact | undefined, other: NamedFact | undefined): boolean =>
  one === other || (Array.isArray(one) && JSON.stringify(one) === JSON.stringify(other));

/** Whether two rows state the same, told without listing anything: most rows of a plan haven't changed. */
function statesSame(earlier: NamedRow['facts'], later: NamedRow['facts']): boolean {
  for (const field in earlier) if (!isSame(own(earlier, field), own(later, field))) return false;
  for (const field in later) if (own(earlier, field) === undefined) return false;
  return true;
}

function changedFacts(before: NamedRow | null, after: NamedRow | null): NameDifference['facts'] {
  const [earlier, later] = [before?.facts ?? {}, after?.facts ?? {}];
  if (statesSame(earlier, later)) return [];
  return [...new Set([...Object.keys(earlier), ...Object.keys(later)])]
    .filter((field) => !isSame(own(earlier, field), own(later, field)))
    .map((field) => ({ field, before: own(earlier, field) ?? null, after: own(later, field) ?? null }));
}

/** Rows of which one side kept only ids have no facts to compare. */
function rowDifferences(register: string, before: readonly Named[], after: readonly Named[]): NameDifference[] {
  const [earlier, later] = [new Map(before.map((one) => [one.id, one])), new Map(after.map((one) => [one.id, one]))];
  const only = (one: Named, kind: 'added' | 'left'): NameDifference => ({
    register,
    entryId: one.id,
    title: one.row?.title ?? null,
    kind,
    // Worked out when it is asked for: whoever only counts such rows does not.
    get facts() {
      return kind === 'added' ? changedFacts(null, one.row) : changedFacts(one.row, null);
    },
  });
  const changed = after.flatMap(({ id, row }): NameDifference[] => {
    const old = earlier.get(id)?.row ?? null;
    const facts = old === null || row === null ? [] : changedFacts(old, row);
    return facts.length === 0 ? [] : [{ register, entryId: id, title: row?.title ?? null, kind: 'changed', facts }];
  });
  return [
    ...after.filter(({ id }) => !earlier.has(id)).map((one) => only(one, 'added')),
    ...before.filter(({ id }) => !later.has(id)).map((one) => only(one, 'left')),
    ...changed,
  ];
}

/** Rows named otherwise on the two sides, register by register. Of a period that one side doesn't state nothing differs. */
export function nameDifferences(before: PlanNames, after: PlanNames): readonly NameDifference[] {
  const hasPeriods = [before, after].every((names) => periodNamedBy(names) !== undefined);
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((register) => register !== namedPeriod || hasPeriods)
    .flatMap((register) => rowDifferences(register, namedBy(before, register), namedBy(after, register)));
}

function entryDifference(dutyId: string, before: PlanEntry | undefined, after: PlanEntry | undefined): EntryDifference {
  const fields = planFields
    .filter((field) => (before?.[field] ?? '') !== (after?.[field] ?? ''))
    .map((field) => ({ field, parts: wordDifference(before?.[field] ?? '', after?.[field] ?? '') }));
  return { dutyId, fields };
}

/** What differs between two states of a plan: texts word by word, rows of registers by name. */
export function planDifference(duties: readonly Duty[], before: PlanSide, after: PlanSide): PlanDifference {
  return {
    entries: duties
      .map(({ id }) => entryDifference(id, own(before.entries, id), own(after.entries, id)))
      .filter(({ fields }) => fields.length > 0),
    names: nameDifferences(before.names, after.names),
  };
}
