import type { FoundContract } from '../commands/context.ts';
import { type Facts, factsOf } from '../core/assessment/facts.ts';
import { judgedFacts } from '../core/assessment/language/judge-rows.ts';
import { own } from '../core/kernel/own.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import { rowWithin, withoutPersonalFields } from '../core/registers/personal-fields.ts';
import { type RegisterName, registerNamed } from '../core/registers/registers.ts';
import type { Titles } from '../core/registers/show-cell.ts';
import type { ContractAt } from './contract-at.ts';
import type { RegisterView } from './read-models.ts';

/** Titles of rows that a register's references may name. */
export function titlesOf(declaration: RegisterDeclaration, facts: Facts): Titles {
  const targets = new Set(
    Object.values(declaration.fields).flatMap(({ register }) => (register === undefined ? [] : [register])),
  );
  return Object.fromEntries(
    [...targets].map((target) => [
      target,
      Object.fromEntries(facts.rows(target).map((row) => [row.id, facts.titleOf(target, row)])),
    ]),
  );
}

/** The field that tells how a row's title is read: that of people's names. */
const readingField = (name: string): string | undefined =>
  Object.entries(registerNamed(name)?.fields ?? {}).find(([, { kind }]) => kind === 'kana')?.[0];

/** Readings of rows that a register's references may name. */
function readingsOf(titles: Titles, facts: Facts): Titles {
  const read = Object.keys(titles).flatMap((target) => {
    const field = readingField(target);
    if (field === undefined) return [];
    const rows = facts.rows(target).map(({ id, data }) => [id, String(own(data, field) ?? '')] as const);
    return [[target, Object.fromEntries(rows)] as const];
  });
  return Object.fromEntries(read);
}

/** A register's declaration as someone sees it; undefined when there is none of that name. */
export function shownRegister(name: string, seesPersonal: boolean): RegisterDeclaration | undefined {
  const declaration = registerNamed(name);
  return declaration === undefined || seesPersonal ? declaration : withoutPersonalFields(declaration);
}

/** When a register was said to be rightly empty, and what that is worth today; null where nobody says so. */
function emptySaid(name: string, facts: Facts): RegisterView['emptySaid'] {
  const said = judgedFacts(facts).emptiness(name as RegisterName);
  const revision = facts.find('emptyRegisters', name)?.revision ?? 0;
  return said === null ? null : { on: said.on ?? '', revision, state: said.state };
}

/** One register with its rows, and the titles of rows that its references may name. */
export function registerView(
  { state, size, isIncomplete }: FoundContract & Partial<ContractAt>,
  name: string,
  today: string,
  seesPersonal: boolean,
): RegisterView | null {
  const declaration = shownRegister(name, seesPersonal);
  if (declaration === undefined) return null;
  const facts = factsOf(state, today);
  const titles = titlesOf(declaration, facts);
  return {
    declaration,
    entries: facts.rows(name).map((row) => rowWithin(declaration, row)),
    titles,
    readings: readingsOf(titles, facts),
    emptyReason: facts.declaredEmpty(name) ?? null,
    emptySaid: emptySaid(name, facts),
    past: size === undefined ? null : { size, isIncomplete: isIncomplete === true },
  };
}
