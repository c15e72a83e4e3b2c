import { own } from '../kernel/own.ts';
import { labelOf } from './book-label-texts.ts';
import type { Registers } from './entry.ts';
import { registerNamed } from './registers.ts';
import type { RowToBe, StateProblem } from './row-problems.ts';

const dangling = (row: RowToBe, field: string, register: string, target: string): StateProblem => ({
  path: `${row.entryId}.${field}`,
  message: {
    ja: `「${target}」が台帳「${labelOf(register).ja}」にありません。`,
    en: `“${target}” is not in the register “${labelOf(register).en}”.`,
  },
  mend: { ja: '正しい id にするか、その行を先に加えてください。', en: 'Correct the id, or add that row first.' },
});

/** The rows that a row points at: field → register and id. */
function targetsOf({ register, data }: RowToBe): { field: string; register: string; target: string }[] {
  return Object.entries(registerNamed(register)?.fields ?? {}).flatMap(([field, { kind, register: of }]) => {
    const target = own(data, field);
    return kind === 'reference' && of !== undefined && typeof target === 'string'
      ? [{ field, register: of, target }]
      : [];
  });
}

/** Ids of registers, indexed when they are first asked for. */
function idsOf(registers: Registers): (register: string, id: string) => boolean {
  const known = new Map<string, ReadonlySet<string>>();
  return (register, id) => {
    const ids = known.get(register) ?? new Set((own(registers, register) ?? []).map((row) => row.id));
    known.set(register, ids);
    return ids.has(id);
  };
}

/**
 * References that some changes would newly make to rows that are not there. A row that others name may go: what it was is told by
 * the log, and the rows that named it keep doing so (removed-rows.ts).
 */
export function referenceProblems(
  before: Registers,
  after: Registers,
  changed: readonly RowToBe[],
): readonly StateProblem[] {
  const has = idsOf(after);
  return changed.flatMap((row) => {
    const missing = targetsOf(row).filter(({ register, target }) => !has(register, target));
    if (missing.length === 0) return [];
    const old = (own(before, row.register) ?? []).find(({ id }) => id === row.entryId)?.data;
    return missing
      .filter(({ field, target }) => own(old, field) !== target)
      .map(({ field, register, target }) => dangling(row, field, register, target));
  });
}
