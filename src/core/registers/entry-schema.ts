import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import { unlimited } from '../kernel/plain-date.ts';
import { isStorable } from '../kernel/storable-text.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import { rangeOf } from './number-range.ts';
import { textLimits } from './text-limits.ts';

const textual = (limit: number) => z.string().min(1).max(limit).refine(isStorable);

const choiceKeys = (field: Field): readonly string[] => Object.keys(field.choices ?? {});

/** The value a field holds when it is filled in. */
function valueSchema(field: Field): z.ZodType {
  const [least, most] = rangeOf(field);
  switch (field.kind) {
    case 'date':
      return plainDateSchema;
    case 'until':
      return z.union([plainDateSchema, z.literal(unlimited)]);
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'integer':
      return z.int().min(least).max(most);
    case 'number':
      return z.number().min(least).max(most);
    case 'boolean':
      return z.boolean();
    case 'choice':
      return z.enum(choiceKeys(field));
    case 'choices':
      return z.array(z.enum(choiceKeys(field))).min(1);
    case 'reference':
      return textual(80);
    default:
      return textual(textLimits[field.kind]);
  }
}

const schemas = new WeakMap<RegisterDeclaration, z.ZodType<Readonly<Record<string, unknown>>>>();

/** The schema of a register's entries, derived from its declaration: unknown keys are refused, empty optional fields left out. */
export function entrySchema(declaration: RegisterDeclaration): z.ZodType<Readonly<Record<string, unknown>>> {
  const known = schemas.get(declaration);
  if (known !== undefined) return known;
  const shape = Object.fromEntries(
    Object.entries(declaration.fields).map(([key, field]) => [
      key,
      field.required === true ? valueSchema(field) : valueSchema(field).optional(),
    ]),
  );
  const schema = z.strictObject(shape);
  schemas.set(declaration, schema);
  return schema;
}
