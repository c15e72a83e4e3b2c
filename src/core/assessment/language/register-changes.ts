import type { Registers } from '../../registers/entry.ts';
import { rowsNamed } from '../facts.ts';

/** The registers of a contract as they become others: how many changes there were, each register by itself, and at which of them each changed. */
export class RegisterChanges {
  #registers: Registers | undefined;
  #count = 0;
  readonly #changedAt = new Map<string, number>();

  get count(): number {
    return this.#count;
  }

  /** The count at which a register became another; 0 for one that never did. */
  changedAt(register: string): number {
    return this.#changedAt.get(register) ?? 0;
  }

  /** Goes on to what the registers became; the names of those that are others now. */
  follow(registers: Registers): readonly string[] {
    const before = this.#registers ?? {};
    if (registers === before) return [];
    this.#registers = registers;
    const names = new Set([...Object.keys(before), ...Object.keys(registers)]);
    const changed = [...names].filter((name) => rowsNamed(before, name) !== rowsNamed(registers, name));
    for (const name of changed) {
      this.#count += 1;
      this.#changedAt.set(name, this.#count);
    }
    return changed;
  }
}
