import { oncePer } from '../../kernel/once-per.ts';
import { own } from '../../kernel/own.ts';
import { isEndless, isPlainDate, japanDay, type PlainDate } from '../../kernel/plain-date.ts';
import type { Said } from '../../kernel/says-nothing.ts';
import type { Field, FieldKind, RegisterDeclaration } from '../../registers/declaration.ts';
import type { RegisterEntry } from '../../registers/entry.ts';
import { contentOf } from '../../registers/field-content.ts';
import type { Declared, RegisterName } from '../../registers/registers.ts';
import { type HeldChange, type RowReading, readingOf } from './row-reading.ts';

type Fields<Name extends RegisterName> = Declared[Name]['fields'];

/** Names of a register's fields of some kinds; a name that is none of them does not compile. */
type Named<Name extends RegisterName, Kind extends FieldKind> = {
  readonly [Key in keyof Fields<Name>]: Fields<Name>[Key] extends { readonly kind: Kind } ? Key : never;
}[keyof Fields<Name>] &
  string;

type SeriesOf<Name extends RegisterName> = {
  readonly [Key in keyof Fields<Name>]: Fields<Name>[Key] extends { readonly series: true } ? Key : never;
}[keyof Fields<Name>] &
  string;

export type TextField<Name extends RegisterName> = Named<Name, 'text' | 'longText' | 'kana' | 'code' | 'url'>;
/** A day that is no series: a series is asked for what was last, by `lastOn`. */
export type DayField<Name extends RegisterName> = Exclude<Named<Name, 'date'>, SeriesOf<Name>>;
export type UntilField<Name extends RegisterName> = Named<Name, 'until'>;
type LastDayField<Name extends RegisterName> = Named<Name, 'date'> & SeriesOf<Name>;
type HeldField<Name extends RegisterName> = Exclude<SeriesOf<Name>, LastDayField<Name>>;
type FlagField<Name extends RegisterName> = Exclude<Named<Name, 'boolean'>, SeriesOf<Name>>;
export type ReferenceField<Name extends RegisterName> = Named<Name, 'reference'>;

type ChoiceOf<Name extends RegisterName, Key extends keyof Fields<Name>> = Fields<Name>[Key] extends {
  readonly choices: infer Choices;
}
  ? keyof Choices & string
  : never;

type TargetOf<Name extends RegisterName, Key extends keyof Fields<Name>> = Fields<Name>[Key] extends {
  readonly register: infer Target extends RegisterName;
}
  ? Target
  : never;

/** A row of the register that was declared so: the only way for a rule to what it says. */
export type RowOf<Declaration extends { readonly name: string }> = JudgedRow<Declaration['name'] & RegisterName>;

/** What rows are read with: the day asked about, and the look-up of other rows. */
export interface RowReader {
  titleOf(register: RegisterName, entry: RegisterEntry): string;
  /** Whether a day has come by the one asked about. */
  hasCome(day: PlainDate): boolean;
  row<Name extends RegisterName>(register: Name, id: string): JudgedRow<Name> | undefined;
}

/** What can be told of a row of whatever register. */
export interface AnyRow {
  readonly register: RegisterName;
  readonly id: string;
  readonly title: string;
  readonly isReadable: boolean;
  readonly isContradictory: boolean;
}

const fieldsOf = oncePer(({ fields }: RegisterDeclaration) => new Map<string, Field>(Object.entries(fields)));

/** One row on the day asked about, read by the senses that its register declares (docs/rules.md). */
export class JudgedRow<Name extends RegisterName> implements AnyRow {
  readonly register: Name;
  readonly id: string;
  readonly #entry: RegisterEntry;
  readonly #declaration: RegisterDeclaration;
  readonly #fields: ReadonlyMap<string, Field>;
  readonly #reader: RowReader;
  readonly #reading: RowReading;

  constructor(register: Name, declaration: RegisterDeclaration, entry: RegisterEntry, reader: RowReader) {
    this.register = register;
    this.id = entry.id;
    this.#declaration = declaration;
    this.#fields = fieldsOf(declaration);
    this.#entry = entry;
    this.#reader = reader;
    this.#reading = readingOf(entry);
  }

  #text(name: string): string | undefined {
    return this.#reading.text(name);
  }

  #field(name: string): Field | undefined {
    return this.#fields.get(name);
  }

  /** The line that stands for the row. */
  get title(): string {
    return this.#reader.titleOf(this.register, this.#entry);
  }

  /** Whether every value can be read as its field declares it. */
  get isReadable(): boolean {
    return this.#reading.isReadable(this.register);
  }

  /** Whether the row speaks of something that is there by the day asked about: one planned for later is not there yet. */
  get isThere(): boolean {
    const { existsFrom } = this.#declaration;
    const first = existsFrom === undefined ? undefined : this.#text(existsFrom);
    if (first === undefined) return true;
    const day = this.#field(existsFrom ?? '')?.kind === 'instant' ? japanDay(first) : first;
    // Of a day that can't be read nobody knows whether it has come: such a row is left out by nobody.
    return this.#reader.hasCome(day) || !isPlainDate(day);
  }

  /** Whether two of its days contradict each other: then neither is known. */
  get isContradictory(): boolean {
    return this.#reading.isContradictory(this.#declaration);
  }

  /** What a text says: a field whose whole content is 「未定」 or a mark says nothing; 「なし」 is an answer only where it is declared. */
  content(name: TextField<Name>): Said {
    const said = this.#reading.said(name);
    return said === 'something' || said === 'nothing' ? said : contentOf(this.#field(name) ?? {}, said);
  }

  /** Whether a text says something, be it that there is none where that is an answer. */
  says(name: TextField<Name>): boolean {
    return this.content(name) !== 'nothing';
  }

  /** Whether a text says that there is something: neither nothing nor "none". */
  names(name: TextField<Name>): boolean {
    return this.content(name) === 'something';
  }

  /** A text as it was written; '' where it says nothing. */
  words(name: TextField<Name>): string {
    return this.says(name) ? (this.#text(name) ?? '') : '';
  }

  /** The key under which a text is held against others, whatever its width, case and dashes; '' where it says nothing. */
  key(name: TextField<Name>): string {
    return this.says(name) ? this.#reading.key(name) : '';
  }

  /** A day. What happened counts from its day on and is null before; what is planned, begins or ends is told as it stands. */
  day(name: DayField<Name>): PlainDate | null {
    const day = this.#text(name) ?? null;
    const field = this.#field(name);
    const hasHappened = field?.kind === 'date' && field.sense === 'happened';
    return day !== null && hasHappened && !this.#reader.hasCome(day) ? null : day;
  }

  /** Whether a day has come: what happened, was begun or was to end by then is so. */
  isBy(name: DayField<Name>): boolean {
    const day = this.day(name);
    return day !== null && this.#reader.hasCome(day);
  }

  /** Until when something holds; 'unlimited' (無期限) sorts after every day, and null: nobody said. */
  until(name: UntilField<Name>): PlainDate | null {
    const until = this.#text(name);
    if (until === undefined) return null;
    return isEndless(until) ? 'unlimited' : until;
  }

  /** An instant that has come, in milliseconds since 1970; null otherwise. */
  instant(name: Named<Name, 'instant'>): number | null {
    const text = this.#text(name);
    const at = Date.parse(text ?? '');
    return text === undefined || Number.isNaN(at) || !this.#reader.hasCome(japanDay(text)) ? null : at;
  }

  /** The day of an instant in Japan; null before it. */
  instantDay(name: Named<Name, 'instant'>): PlainDate | null {
    return this.instant(name) === null ? null : japanDay(this.#text(name) ?? '');
  }

  /** The last day by the day asked about on which something was done; null: none is on record by then. */
  lastOn(name: LastDayField<Name>): PlainDate | null {
    const days = this.#reading.days(name);
    return days[this.#countCome(days) - 1] ?? null;
  }

  /** Every day by the day asked about on which something was done, as far as it was ever told; the earliest first. */
  daysOf(name: LastDayField<Name>): readonly PlainDate[] {
    const days = this.#reading.days(name);
    const count = this.#countCome(days);
    return count === days.length ? days : days.slice(0, count);
  }

  /** How many of some days, the earliest first, have come. The first that has not is asked for among others, so that it is known when the answer turns. */
  #countCome(days: readonly PlainDate[]): number {
    let low = 0;
    let high = days.length;
    while (low < high) {
      // Most often all have come: the last is asked for first.
      const middle = high === days.length ? high - 1 : Math.floor((low + high) / 2);
      if (this.#reader.hasCome(days[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Each time by the day asked about that what held became something else, with the day from which it held; the first value is no change. */
  changesOf(name: HeldField<Name>): readonly HeldChange[] {
    return this.#reading.changes(name).filter(({ on }) => this.#reader.hasCome(on));
  }

  /** What held on the day asked about: yes, no, or null where nobody had said. */
  held(name: HeldField<Name>): string | boolean | null {
    const values = own(this.#entry.series, name);
    const value =
      values === undefined
        ? own(this.#entry.data, name)
        : values.findLast(({ toldOn }) => this.#reader.hasCome(toldOn))?.value;
    return typeof value === 'boolean' || (typeof value === 'string' && value !== '') ? value : null;
  }

  /** Yes, no, or null: what was not answered is not "no". */
  flag(name: FlagField<Name>): boolean | null {
    const value = own(this.#entry.data, name);
    return typeof value === 'boolean' ? value : null;
  }

  choice<Key extends Named<Name, 'choice'>>(name: Key): ChoiceOf<Name, Key> | null {
    const value = this.#text(name);
    return value === undefined || own(this.#field(name)?.choices, value) === undefined
      ? null
      : (value as ChoiceOf<Name, Key>);
  }

  choices<Key extends Named<Name, 'choices'>>(name: Key): readonly ChoiceOf<Name, Key>[] {
    const value = own(this.#entry.data, name);
    return Array.isArray(value) ? (value as ChoiceOf<Name, Key>[]) : [];
  }

  number(name: Named<Name, 'integer' | 'number'>): number | null {
    const value = own(this.#entry.data, name);
    return typeof value === 'number' ? value : null;
  }

  /** Whether a reference names a row, be that there or not. */
  refers(name: ReferenceField<Name>): boolean {
    return this.#text(name) !== undefined;
  }

  /** Whether any of its references names a row of a register, be that there or not. */
  refersTo(register: RegisterName): boolean {
    for (const [name, field] of this.#fields)
      if (field.register === register && this.#text(name) !== undefined) return true;
    return false;
  }

  /** The id that a reference names. */
  idOf(name: ReferenceField<Name>): string | null {
    return this.#text(name) ?? null;
  }

  /** The row that a reference names; undefined where it names none, or one that is gone. */
  target<Key extends ReferenceField<Name>>(name: Key): JudgedRow<TargetOf<Name, Key>> | undefined {
    const register = this.#field(name)?.register as TargetOf<Name, Key> | undefined;
    const id = this.#text(name);
    return register === undefined || id === undefined ? undefined : this.#reader.row(register, id);
  }

  /** The row as it is stored, for the readers of this folder alone. */
  static entryOf<Name extends RegisterName>(row: JudgedRow<Name>): RegisterEntry {
    return row.#entry;
  }
}
