import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import { isStorable } from '../kernel/storable-text.ts';
import type { Field, RegisterDeclaration } from './declaration.ts';
import { textLimits } from './text-limits.ts';

const textual = (limit: number) => z.string().min(1).max(limit).refine(isStorable);

const choiceKeys = (field: Field): readonly string[] => Object.keys(field.choices ?? {});

/** The value a field holds when it is filled in. */
function valueSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'date':
      return plainDateSchema;
    case 'instant':
      return z.iso.datetime({ offset: true });
    case 'integer':
      return z.int();
    case 'number':
      return z.number();
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
