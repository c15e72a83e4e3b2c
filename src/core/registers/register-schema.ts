import { z } from 'zod';
import { own } from '../kernel/own.ts';
import type { RegisterDeclaration } from './declaration.ts';
import { entrySchema } from './entry-schema.ts';

/** The JSON Schema (2020-12) of a register's rows, with labels and help in both languages, for other people's programs. */
export function registerJsonSchema(declaration: RegisterDeclaration): unknown {
  const { properties = {}, ...schema } = z.toJSONSchema(entrySchema(declaration), { io: 'input' });
  const described = Object.entries(declaration.fields).map(([name, field]) => [
    name,
    {
      title: `${field.label.ja} / ${field.label.en}`,
      ...(field.help === undefined ? {} : { description: `${field.help.ja} / ${field.help.en}` }),
      ...(own(properties, name) as object),
      ...(field.register === undefined ? {} : { 'x-register': field.register }),
      ...(field.personal === true ? { 'x-personal': true } : {}),
    },
  ]);
  return {
    ...schema,
    $id: `junshu:registers/${declaration.name}`,
    title: `${declaration.label.ja} / ${declaration.label.en}`,
    description: `${declaration.purpose.ja} / ${declaration.purpose.en}`,
    properties: Object.fromEntries(described),
  };
}
