import type { ScopeKey } from '../../catalogue/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import type { EvidenceKind } from '../../contract/evidence-item.ts';
import { addDays, type PlainDate } from '../../kernel/plain-date.ts';
import type { ContractState } from '../../registers/contract-state.ts';
import type { RegisterEntry } from '../../registers/entry.ts';
import { type RegisterName, registerNamed } from '../../registers/registers.ts';
import { endOfWork, lastDayOf } from '../end-of-work.ts';
import { type Facts, factsOf } from '../facts.ts';
import { DayWatch } from './day-watch.ts';
import { type Emptiness, emptinessOf } from './emptiness.ts';
import { JudgedRow, type ReferenceField, type RowReader } from './judged-row.ts';
import type { Holding, Kept, Store } from './kept.ts';
import type { FiledUnder } from './proof.ts';
import { type ChangedRegisters, ReadWatch } from './read-watch.ts';
import { RegisterChanges } from './register-changes.ts';
import { scopeAnswers } from './scope-answers.ts';

/** The last day of the work, derived once. */
const lastDayIn = (facts: JudgedFacts): PlainDate => lastDayOf(facts.facts);

/** The facts as a rule may read them, on the day asked about; they can be moved to another day, and on to what the registers became. */
export class JudgedFacts implements RowReader {
  #facts: Facts;
  /** The same, for looks that nothing rests on. */
  #unnoted: Facts;
  #day: PlainDate;
  #watch: DayWatch;
  #reads = new ReadWatch();
  readonly #changes = new RegisterChanges();
  readonly #all = new Map<string, unknown>();
  readonly #byId = new Map<string, unknown>();
  readonly #kept: Store<unknown> = new Map();
  readonly #emptiness: Store<RegisterName> = new Map();
  readonly #groups = new Map<RegisterName, Store<string>>();
  readonly #looks: ChangedRegisters = {
    changedAt: (register) => this.#changes.changedAt(register),
    find: (register, id) => this.#unnoted.find(register, id),
    answer: (key) => this.#apart(() => this.derived(scopeAnswers))[key],
  };

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#unnoted = facts;
    this.#day = facts.asOf;
    this.#watch = new DayWatch(this.#day);
  }

  /** The facts of a contract that can be moved, by day and by what its registers become. */
  static of(state: ContractState, day: PlainDate): JudgedFacts {
    const made = new JudgedFacts(factsOf(state, day));
    made.moveTo(day, state);
    return made;
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

  /**
   * The same facts on another day, in the raw form too, and of what the contract's registers became where that is given; what was
   * derived and still holds is kept.
   */
  moveTo(day: PlainDate, state?: ContractState): Facts {
    const watched = (): PlainDate => this.asOf;
    this.#day = day;
    this.#watch = new DayWatch(day);
    this.#reads = new ReadWatch();
    if (state !== undefined) this.#follow(state);
    this.#facts = {
      ...this.#facts,
      get asOf() {
        return watched();
      },
    };
    return this.#facts;
  }

  /** Notes which registers became others; their rows are read anew, and what rests on them is derived anew when it is asked for. */
  #follow(state: ContractState): void {
    for (const name of this.#changes.follow(state.registers)) {
      this.#all.delete(name);
      this.#byId.delete(name);
    }
    this.#unnoted = factsOf(state, this.#day);
    this.#facts = factsOf(state, this.#day, {
      ofRegister: (name) => this.#reads.ofRegister(name),
      ofEntry: (name, id, found) => this.#reads.ofEntry(name, id, found),
    });
  }

  /** What a judgement says on the day asked about, the last day on which it surely says the same, and what it read. */
  watching<Value>(judge: () => Value): Kept<Value> {
    const [outer, watch, outerReads, reads] = [this.#watch, new DayWatch(this.#day), this.#reads, new ReadWatch()];
    this.#watch = watch;
    this.#reads = reads;
    try {
      return { value: judge(), on: this.#day, until: watch.until, reads };
    } finally {
      this.#watch = outer;
      this.#reads = outerReads;
      outer.holdsTo(watch.until);
      outerReads.join(reads.close());
    }
  }

  /** Whether what was read then reads the same now, whatever became of the registers; the count of changes that it is known to hold at. */
  isSame(reads: ReadWatch, count: number): boolean {
    return count === this.count || reads.isSameSince(count, this.#looks);
  }

  /** How many times a register became another. */
  get count(): number {
    return this.#changes.count;
  }

  /** What is judged now rests on something that was judged before. */
  restsOn({ until, reads }: Pick<Kept<unknown>, 'until' | 'reads'>): void {
    this.#watch.holdsTo(until);
    this.#reads.join(reads);
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
    return this.derived(lastDayIn);
  }

  /** Whether a fact of the contract's scope holds: rows outrank what was answered; null: nobody and nothing says. */
  scope(key: ScopeKey): boolean | null {
    const answer = this.#apart(() => this.derived(scopeAnswers))[key];
    this.#reads.ofAnswer(key, answer);
    return answer;
  }

  /** Reads of which whatever is judged now shall not know. */
  #apart<Value>(read: () => Value): Value {
    const outer = this.#reads;
    this.#reads = new ReadWatch();
    try {
      return read();
    } finally {
      this.#reads = outer;
    }
  }

  titleOf(register: RegisterName, entry: RegisterEntry): string {
    return this.#facts.titleOf(register, entry);
  }

  /** Every row of a register, also those of what is planned for later. */
  all<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const known = this.#all.get(register) as readonly JudgedRow<Name>[] | undefined;
    this.#reads.ofRegister(register);
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
    return this.kept(this.#kept, register, () => this.#there(register));
  }

  #there<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const all = this.all(register);
    return registerNamed(register)?.existsFrom === undefined ? all : all.filter(({ isThere }) => isThere);
  }

  row<Name extends RegisterName>(register: Name, id: string): JudgedRow<Name> | undefined {
    const known = this.#byId.get(register) as ReadonlyMap<string, JudgedRow<Name>> | undefined;
    this.#reads.ofRegister(register);
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
    const byField: Store<string> = this.#groups.get(register) ?? new Map();
    this.#groups.set(register, byField);
    const grouped = (): ReadonlyMap<string, readonly JudgedRow<Name>[]> =>
      Map.groupBy(this.rows(register), (row) => row.idOf(field) ?? '');
    return this.kept(byField, field, grouped).get(to.id) ?? [];
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
    return this.kept(this.#emptiness, register, () => emptinessOf(register, this));
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
    return this.kept(this.#kept, derive, () => derive(this));
  }

  /** What is kept under a key, made anew where the day or what it read of the registers has turned. */
  kept<Key, Value>(store: Store<Key>, key: Key, make: () => Value): Value {
    const known = store.get(key) as Holding<Value> | undefined;
    if (known !== undefined && this.holds(known)) {
      this.restsOn(known);
      return known.value;
    }
    const made = this.holding(make);
    store.set(key, made);
    return made.value;
  }

  /** What a judgement says, to be kept. */
  holding<Value>(judge: () => Value): Holding<Value> {
    return { ...this.watching(judge), count: this.count };
  }

  /** Whether what was kept still holds, on the day asked about and of the registers as they are. */
  holds(kept: Holding<unknown>): boolean {
    if (this.#day < kept.on || this.#day > kept.until) return false;
    if (!this.isSame(kept.reads, kept.count)) return false;
    kept.count = this.count;
    return true;
  }
}
