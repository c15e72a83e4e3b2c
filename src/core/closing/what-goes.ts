import { textOf } from '../assessment/facts.ts';
import type { Registers } from '../registers/entry.ts';

/** How many rows of each register an erasure takes, in the registers' own order; empty ones are left out. */
export function rowCounts(registers: Registers): readonly { readonly register: string; readonly rows: number }[] {
  return Object.entries(registers)
    .map(([register, rows]) => ({ register, rows: rows.length }))
    .filter(({ rows }) => rows > 0);
}

/** The title to keep in the list of closed contracts; null unless someone chose to keep it. */
export function keptTitle({ closing = [], contract = [] }: Registers): string | null {
  const isKept = closing.find(({ id }) => id === 'takeOut')?.data.keepsTitle === true;
  return isKept ? (textOf(contract[0]?.data ?? {}, 'title') ?? null) : null;
}
