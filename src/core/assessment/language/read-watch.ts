import type { ScopeKey } from '../../catalogue/catalogue.ts';
import type { RegisterEntry } from '../../registers/entry.ts';
import type { ReadNotes } from '../facts.ts';

/** So many single rows of a register are noted; whoever looks up more has read the register. */
const mostEntries = 8;

/** Registers as they are known to have changed: when each did last, what a row is now, and what they say of the scope. */
export interface ChangedRegisters {
  /** The count of changes at which a register became another; 0 for one that never did. */
  changedAt(register: string): number;
  find(register: string, id: string): RegisterEntry | undefined;
  answer(key: ScopeKey): boolean | null;
}

/**
 * Notes what a judgement reads, so that it need not be made anew while that is the same. A judgement can't declare too little: whatever
 * looks into a register passes here.
 */
export class ReadWatch implements ReadNotes {
  readonly #registers = new Set<string>();
  #entries: Map<string, Map<string, RegisterEntry | undefined>> | undefined;
  #answers: Map<ScopeKey, boolean | null> | undefined;
  readonly #joined = new Set<ReadWatch>();
  /** Most often the same is read, or rested on, again. */
  #last = '';
  #lastJoined: ReadWatch | undefined;

  ofRegister(name: string): void {
    if (name === this.#last) return;
    this.#last = name;
    this.#registers.add(name);
  }

  ofEntry(register: string, id: string, found: RegisterEntry | undefined): void {
    if (this.#registers.has(register)) return;
    this.#entries ??= new Map();
    const entries = this.#entries.get(register) ?? new Map<string, RegisterEntry | undefined>();
    this.#entries.set(register, entries.set(id, found));
    if (entries.size <= mostEntries) return;
    this.#registers.add(register);
    this.#entries.delete(register);
  }

  /** An answer about the scope was asked for: whatever it was drawn from, what rests on it is the same while the answer is. */
  ofAnswer(key: ScopeKey, answer: boolean | null): void {
    this.#answers ??= new Map();
    this.#answers.set(key, answer);
  }

  /** What rests on another judgement rests on what that one read. */
  join(other: ReadWatch): void {
    if (other === this.#lastJoined) return;
    this.#lastJoined = other;
    if (this.#joined.has(other)) return;
    this.#joined.add(other);
    for (const register of other.#registers) this.#registers.add(register);
    for (const [register, entries] of other.#entries ?? [])
      for (const [id, found] of entries) this.ofEntry(register, id, found);
    for (const [key, answer] of other.#answers ?? []) this.ofAnswer(key, answer);
  }

  /** Nothing is read any more: what was noted only for joining is let go. */
  close(): this {
    this.#joined.clear();
    this.#lastJoined = undefined;
    if (this.#entries !== undefined) for (const register of this.#registers) this.#entries.delete(register);
    return this;
  }

  /** Whether everything that was read is as it was at a count of changes. */
  isSameSince(count: number, registers: ChangedRegisters): boolean {
    for (const register of this.#registers) if (registers.changedAt(register) > count) return false;
    for (const [register, entries] of this.#entries ?? []) {
      if (registers.changedAt(register) <= count) continue;
      for (const [id, found] of entries) if (registers.find(register, id) !== found) return false;
    }
    for (const [key, answer] of this.#answers ?? []) if (registers.answer(key) !== answer) return false;
    return true;
  }
}
