import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { registerDeclarations, registerNamed } from '../core/registers/registers.ts';
import type { RegisterView } from './read-models.ts';

/** One register with its rows, and the titles of rows that its references may name. */
export function registerView({ state }: FoundContract, name: string, today: string): RegisterView | null {
  const declaration = registerNamed(name);
  if (declaration === undefined) return null;
  const facts = factsOf(state, today);
  const targets = new Set(
    Object.values(declaration.fields).flatMap(({ register }) => (register === undefined ? [] : [register])),
  );
  const titles = Object.fromEntries(
    [...targets].map((target) => [
      target,
      Object.fromEntries(facts.rows(target).map((row) => [row.id, facts.titleOf(target, row)])),
    ]),
  );
  return { declaration, entries: facts.rows(name), titles, emptyReason: facts.declaredEmpty(name) ?? null };
}

/** Every register with the number of its rows. */
export function registerList({ state }: FoundContract) {
  return registerDeclarations.map(({ name, label, purpose, obligations }) => ({
    name,
    label,
    purpose,
    obligations,
    count: state.registers[name]?.length ?? 0,
  }));
}
