import type { ScopeKey } from '../../catalogue/catalogue.ts';
import type { Contract } from '../../contract/contract.ts';
import type { EvidenceKind } from '../../contract/evidence-item.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import { type RegisterName, registerNamed } from '../../registers/registers.ts';
import { isWorkOver, lastDayOf } from '../end-of-work.ts';
import type { Facts } from '../facts.ts';
import { type Emptiness, emptinessOf } from './emptiness.ts';
import { type AnyRow, JudgedRow, type ReferenceField, type RowReader } from './judged-row.ts';
import { scopeAnswers } from './scope-answers.ts';

/** The facts as a rule may read them, on the day asked about. */
export class JudgedFacts implements RowReader {
  readonly facts: Facts;
  readonly #rows = new Map<RegisterName, unknown>();
  readonly #byId = new Map<RegisterName, unknown>();
  readonly #referring = new Map<string, unknown>();
  #scope: ReturnType<typeof scopeAnswers> | undefined;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  get contract(): Contract {
    return this.facts.contract;
  }

  get asOf(): PlainDate {
    return this.facts.asOf;
  }

  get isWorkOver(): boolean {
    return isWorkOver(this.facts);
  }

  /** The last day of the work. */
  get lastDay(): PlainDate {
    return lastDayOf(this.facts);
  }

  /** Whether a fact of the contract's scope holds: rows outrank what was answered; null: nobody and nothing says. */
  scope(key: ScopeKey): boolean | null {
    this.#scope ??= scopeAnswers(this);
    return this.#scope[key];
  }

  /** Every row of a register, also those of what is planned for later. */
  all<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    const known = this.#rows.get(register) as readonly JudgedRow<Name>[] | undefined;
    if (known !== undefined) return known;
    const declaration = registerNamed(register);
    const rows =
      declaration === undefined
        ? []
        : this.facts.rows(register).map((entry) => new JudgedRow(register, declaration, entry, this));
    this.#rows.set(register, rows);
    return rows;
  }

  /** Rows of what is there by the day asked about. */
  rows<Name extends RegisterName>(register: Name): readonly JudgedRow<Name>[] {
    return this.all(register).filter(({ isThere }) => isThere);
  }

  row<Name extends RegisterName>(register: Name, id: string): JudgedRow<Name> | undefined {
    const known = this.#byId.get(register) as ReadonlyMap<string, JudgedRow<Name>> | undefined;
    const rows = known ?? new Map(this.all(register).map((row) => [row.id, row]));
    this.#byId.set(register, rows);
    return rows.get(id);
  }

  /** Rows of a register, there by the day asked about, whose reference names a row. */
  referring<Name extends RegisterName>(
    register: Name,
    field: ReferenceField<Name>,
    to: { readonly id: string },
  ): readonly JudgedRow<Name>[] {
    const key = `${register}/${field}`;
    const known = this.#referring.get(key) as ReadonlyMap<string, readonly JudgedRow<Name>[]> | undefined;
    const groups = known ?? Map.groupBy(this.rows(register), (row) => row.idOf(field) ?? '');
    this.#referring.set(key, groups);
    return groups.get(to.id) ?? [];
  }

  /** Standing evidence about a row, of any of some kinds; of every kind where none is named. A file counts from the day it tells of. */
  hasEvidence({ register, id }: Pick<AnyRow, 'register' | 'id'>, ...kinds: readonly EvidenceKind[]): boolean {
    return this.facts
      .evidenceOf(register, id)
      .filter(({ data }) => typeof data.datedOn !== 'string' || data.datedOn <= this.asOf)
      .some(({ data }) => kinds.length === 0 || kinds.some((kind) => kind === data.kind));
  }

  /** What was said of a register that it is rightly empty, and what that is worth on the day asked about; null: nobody said so. */
  emptiness(register: RegisterName): Emptiness | null {
    return emptinessOf(register, this);
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
}
