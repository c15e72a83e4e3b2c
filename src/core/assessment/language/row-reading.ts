import type { Json } from '../../kernel/json.ts';
import { oncePer } from '../../kernel/once-per.ts';
import { own } from '../../kernel/own.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { beginsSurely, type Said, whatIsSaid } from '../../kernel/says-nothing.ts';
import { textKey } from '../../kernel/text-key.ts';
import type { RegisterDeclaration } from '../../registers/declaration.ts';
import { isReversed } from '../../registers/door-findings.ts';
import type { RegisterEntry } from '../../registers/entry.ts';
import { isReadableRow } from '../../registers/readable-row.ts';

/** A time that what held became something else, and the day from which it held. */
export interface HeldChange {
  readonly from: Json;
  readonly to: Json;
  readonly on: PlainDate;
}

type Kept<Value> = Map<string, Value>;

/** What a row says by itself, on whatever day: rows don't change, so that each of its fields is read closely only once. */
class RowReading {
  readonly #entry: RegisterEntry;
  #said: Kept<Said> | undefined;
  #isReadable: boolean | undefined;
  #isContradictory: boolean | undefined;
  #keys: Kept<string> | undefined;
  #days: Kept<readonly PlainDate[]> | undefined;
  #changes: Kept<readonly HeldChange[]> | undefined;

  constructor(entry: RegisterEntry) {
    this.#entry = entry;
  }

  /** Whether every value can be read as its field declares it. */
  isReadable(register: string): boolean {
    this.#isReadable ??= isReadableRow(register, this.#entry);
    return this.#isReadable;
  }

  /** Whether two of its days contradict each other. */
  isContradictory({ fields, order }: RegisterDeclaration): boolean {
    if (order === undefined) return false;
    this.#isContradictory ??= order.some((one) => isReversed(fields, one, this.#entry.data));
    return this.#isContradictory;
  }

  /** A text; undefined where there is none. */
  text(name: string): string | undefined {
    const value = own(this.#entry.data, name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  }

  /** What a text says, whatever its field takes for an answer. */
  said(name: string): Said {
    const text = this.text(name);
    if (text === undefined) return 'nothing';
    if (beginsSurely(text)) return 'something';
    this.#said ??= new Map();
    const known = this.#said.get(name);
    if (known !== undefined) return known;
    const said = whatIsSaid(text);
    this.#said.set(name, said);
    return said;
  }

  /** The key under which a text is held against others. */
  key(name: string): string {
    this.#keys ??= new Map();
    const known = this.#keys.get(name);
    if (known !== undefined) return known;
    const key = textKey(this.text(name) ?? '');
    this.#keys.set(name, key);
    return key;
  }

  /** Every day on which something was done, as far as it was ever told; the earliest first. */
  days(name: string): readonly PlainDate[] {
    this.#days ??= new Map();
    const known = this.#days.get(name);
    if (known !== undefined) return known;
    const values = own(this.#entry.series, name)?.map(({ value }) => value) ?? [this.text(name)];
    const days = values.filter((day) => typeof day === 'string').sort();
    this.#days.set(name, days);
    return days;
  }

  /** Each time that what held became something else; the first value is no change. */
  changes(name: string): readonly HeldChange[] {
    this.#changes ??= new Map();
    const known = this.#changes.get(name);
    if (known !== undefined) return known;
    const values = own(this.#entry.series, name) ?? [];
    const changes = values
      .slice(1)
      .map(({ value, toldOn }, index) => ({ from: values[index]?.value ?? null, to: value, on: toldOn }))
      .filter(({ from, to }) => from !== to);
    this.#changes.set(name, changes);
    return changes;
  }
}

export type { RowReading };

/** A row as it was read. */
export const readingOf = oncePer((entry: RegisterEntry) => new RowReading(entry));
