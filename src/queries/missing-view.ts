import type { MissingRow, VerdictReason } from '../core/assessment/assessment.ts';
import { own } from '../core/kernel/own.ts';
import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import { registerNamed } from '../core/registers/registers.ts';
import type { ReasonView } from './reason-models.ts';

/** The field that tells what a row is about, and what it is to hold: a reference to it, else its name. */
function filledIn(declaration: RegisterDeclaration, { about, title }: MissingRow): Readonly<Record<string, string>> {
  const fields = Object.entries(declaration.fields);
  const reference = fields.find(([, { kind, register }]) => kind === 'reference' && register === about.register)?.[0];
  if (reference !== undefined) return { fill: reference, value: about.entryId };
  const isText = ['text', 'code'].includes(own(declaration.fields, declaration.titleField)?.kind ?? '');
  return isText ? { fill: declaration.titleField, value: title } : {};
}

/** Where a row is made that ought to be there: the register's page with a new row open, which says what it is about. */
function missingView(missing: MissingRow): NonNullable<ReasonView['population']>['missing'] {
  const declaration = registerNamed(missing.register);
  if (declaration === undefined) return [];
  const search = new URLSearchParams({ fill: '', ...filledIn(declaration, missing) });
  const { name, label } = declaration;
  return [{ title: missing.title, register: label, path: `registers/${name}?${search}` }];
}

/** Rows named of those that are missing; more would not be read. */
const shown = 20;

/** Who must be there for a duty and who is: N of M, with the missing by name; null where no population was judged. */
export function populationView({ params, missing }: VerdictReason): ReasonView['population'] {
  if (missing === undefined || typeof params.total !== 'number') return null;
  const met = typeof params.met === 'number' ? params.met : params.total - missing.length;
  return {
    met,
    total: params.total,
    more: Math.max(0, missing.length - shown),
    missing: missing.slice(0, shown).flatMap(missingView),
  };
}
