import type { FoundContract } from '../commands/context.ts';
import { type Facts, factsOf, textOf } from '../core/assessment/facts.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import { registerDeclarations, registerNamed } from '../core/registers/registers.ts';
import { shownRegister } from './register-view.ts';

/** A row that another names, or that names it. */
export interface LinkedRow {
  readonly register: string;
  /** The register that it stands in. */
  readonly label: Bilingual;
  /** The field that names. */
  readonly field: Bilingual;
  readonly entryId: string;
  /** Null: the row is gone. */
  readonly title: string | null;
}

/** GET …/registers/:register/entries/:id/links: the rows that a row names, and those that name it. */
export interface RowLinks {
  readonly named: readonly LinkedRow[];
  readonly naming: readonly LinkedRow[];
  /** Rows that name it, beyond those that are told. */
  readonly more: number;
}

const linksTold = 200;

/** Fields that name rows of another register, as somebody sees them. */
const references = (declaration: RegisterDeclaration | undefined) =>
  Object.entries(declaration?.fields ?? {}).flatMap(([key, { kind, register, label }]) =>
    kind === 'reference' && register !== undefined ? [{ key, register, label }] : [],
  );

function linkTo(facts: Facts, register: string, entryId: string, field: Bilingual): LinkedRow {
  const row = facts.find(register, entryId);
  const label = registerNamed(register)?.label ?? { ja: register, en: register };
  return { register, label, field, entryId, title: row === undefined ? null : facts.titleOf(register, row) };
}

/** What a row names and what names it; null where there is no such row. */
export function rowLinks(
  { state }: FoundContract,
  register: string,
  id: string,
  today: string,
  seesPersonal: boolean,
): RowLinks | null {
  const facts = factsOf(state, today);
  const row = facts.find(register, id);
  if (row === undefined) return null;
  const named = references(shownRegister(register, seesPersonal)).flatMap(({ key, register: of, label }) => {
    const target = textOf(row.data, key);
    return target === undefined ? [] : [linkTo(facts, of, target, label)];
  });
  const naming = registerDeclarations.flatMap(({ name }) =>
    references(shownRegister(name, seesPersonal))
      .filter((field) => field.register === register)
      .flatMap(({ key, label }) => facts.referring(name, key, id).map((one) => linkTo(facts, name, one.id, label))),
  );
  return { named, naming: naming.slice(0, linksTold), more: Math.max(0, naming.length - linksTold) };
}
