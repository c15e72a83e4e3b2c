import type { ScopeKey } from '../../catalogue/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import type { EvidenceKind } from '../../contract/evidence-item.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { RegisterEntry } from '../../registers/entry.ts';
import { type RegisterName, registerNamed } from '../../registers/registers.ts';
import { endOfWork, lastDayOf } from '../end-of-work.ts';
import type { Facts } from '../facts.ts';
import { DayWatch } from './day-watch.ts';
import { type Emptiness, emptinessOf } from './emptiness.ts';
import { JudgedRow, type ReferenceField, type RowReader } from './judged-row.ts';
import type { FiledUnder } from './proof.ts';
import { scopeAnswers } from './scope-answers.ts';

/** What was derived for a day, and the last day for which it is the same. */
interface Kept<Value> {
  readonly value: Value;
  readonly until: PlainDate;
}

/** The facts as a rule may read them, on the day asked about. */
export class JudgedFacts implements RowReader {
  #facts: Facts;
  #day: PlainDate;
  #watch: DayWatch;
  readonly #all = new Map<RegisterName, unknown>();
  readonly #byId = new Map<RegisterName, unknown>();
  readonly #kept = new Map<unknown, Kept<unknown>>();
  #lastDay: PlainDate | undefined;
  readonly #emptiness = new Map<RegisterName, Kept<unknown>>();
  readonly #groups = new Map<RegisterName, Map<string, Kept<unknown>>>();

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#day = facts.asOf;
    this.#watch = new DayWatch(this.#day);
  }

  /** Facts of the books, and whatever is not read through a row. */
  get facts(): Facts {
    return this.#facts;
  }

  get contract(): Contract {
    return this.#facts.contract;
  }

  /** The day asked about. Compare with `hasCome` and `isPast` where that does: they know when the answer turns. */
  get asOf(): PlainDate {
    this.#watch.mayTurnAnyDay();
    return this.#day;
  }

  /** The same facts on a later day, in the raw form too; what was derived and still holds is kept. */
  moveTo(day: PlainDate): Facts {
    const watched = (): PlainDate => this.asOf;
    this.#day = day;
    this.#facts = {
      ...this.#facts,
      get asOf() {
        return watched();
      },
    };
    return this.#facts;
  }

  /** What a judgement says on the day asked about, and the last day on which it surely says the same. */
  watching<Value>(judge: () => Value): Kept<Value> {
    const [outer, watch] = [this.#watch, new DayWatch(this.#day)];
    this.#watch = watch;
    try {
      return { value: judge(), until: watch.until };
    } finally {
      this.#watch = outer;
      outer.holdsTo(watch.until);
    }
  }

  /** What is judged now rests on something that holds to a day. */
  holdsTo(day: PlainDate): void {
    this.#watch.holdsTo(day);
  }

  /** Whether a day has come by the one asked about. */
  hasCome(day: PlainDate): boolean {
    if (day <= this.#day) return true;
    this.#watch.turnsOn(day);
    return false;
  }

  /** Whether a day lies before the one asked about; 無期限 never does. */
  isPast(day: PlainDate): boolean {
    if (day < this.#day) return true;
    this.#watch.holdsTo(day);
    return false;
  }

  /** `isOfAge` on the day asked about: neither still to come nor more than so many days old. */
  isOfAge(day: PlainDate, most: number): boolean {
    return this.hasCome(day) && !this.isPast(addDays(day, most));
  }

  get isWorkOver(): boolean {
    const end = endOfWork(this.#facts);
    return end === undefined ? this.isPast(this.contract.period.to) : this.hasCome(end.on);
  }

  /** The last day of the work. */
  get lastDay(): PlainDate {
    this.#lastDay ??= lastDayOf(this.#facts);
    return this.#lastDay;
  }

  /** Whether a fact of the contract's scope holds: rows outrank what was answered; null: nobody and nothing says. */
  scope(key: ScopeKey): boolean | null {
    return this.derived(scopeAnswers)[key];
  }

  titleOf(register: RegisterName, entry: RegisterEntry): string {
    return this.#facts.titleOf(register, entry);
  }

  /** Every row of a register, also those of what is planned for later. */
  all<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const known = this.#all.get(register) as readonly JudgedRow<Name>[] | undefined;
    if (known !== undefined) return known;
    const declaration = registerNamed(register);
    const rows =
      declaration === undefined
        ? []
        : this.#facts.rows(register).map((entry) => new JudgedRow(register, declaration, entry, this));
    this.#all.set(register, rows);
    return rows;
  }

  /** Rows of what is there by the day asked about. */
  rows<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const known = this.#known<unknown, readonly JudgedRow<Name>[]>(this.#kept, register);
    if (known !== undefined) return known.value;
    return this.#keep(this.#kept, register, (facts) => facts.#there(register));
  }

  #there<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const all = this.all(register);
    return registerNamed(register)?.existsFrom === undefined ? all : all.filter(({ isThere }) => isThere);
  }

  row<Name extends RegisterName>(register: Name, id: string): JudgedRow<Name> | undefined {
    const known = this.#byId.get(register) as ReadonlyMap<string, JudgedRow<Name>> | undefined;
    const rows = known ?? new Map(this.all(register).map((row) => [row.id, row]));
    this.#byId.set(register, rows);
    return rows.get(id);
  }

  /** A row of a register by whatever name; undefined where none is declared of that name, or it has no such row. */
  rowOf(register: string, id: string): JudgedRow<RegisterName> | undefined {
    return registerNamed(register) === undefined ? undefined : this.row(register as RegisterName, id);
  }

  /** Rows of a register, there by the day asked about, whose reference names a row. */
  referring<Name extends RegisterName>(
    register: Name,
    field: ReferenceField<Name>,
    to: { readonly id: string },
  ): readonly JudgedRow<Name>[] {
    const byField = this.#groups.get(register) ?? new Map<string, Kept<unknown>>();
    const known = this.#known<string, ReadonlyMap<string, readonly JudgedRow<Name>[]>>(byField, field);
    return (known?.value ?? this.#grouped(register, field, byField)).get(to.id) ?? [];
  }

  #grouped<Name extends RegisterName>(
    register: Name,
    field: ReferenceField<Name>,
    byField: Map<string, Kept<unknown>>,
  ): ReadonlyMap<string, readonly JudgedRow<Name>[]> {
    this.#groups.set(register, byField);
    return this.#keep(byField, field, (facts) => Map.groupBy(facts.rows(register), (row) => row.idOf(field) ?? ''));
  }

  /** Standing evidence about a row, of any of some kinds. A file counts from the day it tells of. */
  hasEvidence({ register, id }: Pick<FiledUnder, 'register' | 'id'>, ...kinds: readonly EvidenceKind[]): boolean {
    const files = this.#facts.evidenceOf(register, id);
    if (files.length === 0) return false;
    return files
      .filter(({ data }) => typeof data.datedOn !== 'string' || this.hasCome(data.datedOn))
      .some(({ data }) => kinds.some((kind) => kind === data.kind));
  }

  /** What was said of a register that it is rightly empty, and what that is worth on the day asked about; null: nobody said so. */
  emptiness(register: RegisterName): Emptiness | null {
    const known = this.#known<RegisterName, Emptiness | null>(this.#emptiness, register);
    return known === undefined
      ? this.#keep(this.#emptiness, register, (facts) => emptinessOf(register, facts))
      : known.value;
  }

  /** Why an empty register is rightly empty; null when nobody has said so, or it does not stand. */
  declaredEmpty(register: RegisterName): string | null {
    const said = this.emptiness(register);
    return said?.state === 'declaredEmpty' ? said.reason : null;
  }

  /** Whether a register may be rightly empty at all: one without which the duty can't be kept never is. */
  canBeVoid(register: RegisterName): boolean {
    const neverVoid = registerNamed(register)?.neverVoid;
    if (neverVoid === undefined) return true;
    return neverVoid !== 'always' && this.scope(neverVoid) !== true;
  }

  /**
   * What a function derives of the facts as a whole: done once, however many rules and rows ask for it, and anew on the day on which
   * something that it read may turn. The function is its name, so it is one that a module keeps.
   */
  derived<Value>(derive: (facts: JudgedFacts) => Value): Value {
    const known = this.#known<unknown, Value>(this.#kept, derive);
    return known === undefined ? this.#keep(this.#kept, derive, derive) : known.value;
  }

  /** What was derived and still holds, for whatever is judged now. */
  #known<Key, Value>(kept: Map<Key, Kept<unknown>>, key: Key): Kept<Value> | undefined {
    const known = kept.get(key) as Kept<Value> | undefined;
    if (known === undefined || this.#day > known.until) return undefined;
    this.#watch.holdsTo(known.until);
    return known;
  }

  /** Derives something, and keeps it for as long as it is the same. */
  #keep<Key, Value>(kept: Map<Key, Kept<unknown>>, key: Key, derive: (facts: JudgedFacts) => Value): Value {
    const derived = this.watching(() => derive(this));
    kept.set(key, derived);
    return derived.value;
  }
}
