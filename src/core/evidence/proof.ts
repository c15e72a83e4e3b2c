import type { EvidenceItem } from '../contract/evidence-item.ts';

/** An entry of the book `evidenceItems`, as far as it matters what it proves. */
interface ItemEntry {
  readonly id: string;
  readonly data: object;
}

/** Whether an item still counts: what was withdrawn proves nothing. */
export const isStanding = ({ data }: ItemEntry): boolean => (data as EvidenceItem).withdrawn === undefined;

/** Standing items by the register and the row that they prove something about. */
export function itemsByRow<Entry extends ItemEntry>(
  items: readonly Entry[],
): ReadonlyMap<string, ReadonlyMap<string, readonly Entry[]>> {
  const found = new Map<string, Map<string, Entry[]>>();
  for (const item of items.filter(isStanding))
    for (const { register, entryId } of (item.data as EvidenceItem).targets ?? []) {
      const ofRegister = found.get(register) ?? new Map<string, Entry[]>();
      found.set(register, ofRegister);
      const ofRow = ofRegister.get(entryId);
      if (ofRow === undefined) ofRegister.set(entryId, [item]);
      else ofRow.push(item);
    }
  return found;
}

interface ServedDuty {
  readonly id: string;
  readonly obligation: number;
  readonly registers: readonly string[];
}

/** Registers that serve many obligations at once: a file about one of their rows speaks for those that it names. */
const shared = new Set(['acts', 'people', 'findings']);

/** Whether an item speaks for a duty: it names the duty, or a row of a register that is the duty's own. */
export function serves(item: object, duty: ServedDuty): boolean {
  const { duties = [], targets = [] } = item as EvidenceItem;
  if (duties.includes(duty.id)) return true;
  const isOwn = ({ register }: { readonly register: string }): boolean =>
    duty.registers.includes(register) && (!shared.has(register) || duty.registers.length === 1);
  return targets.some(isOwn);
}
