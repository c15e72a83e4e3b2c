import type { RegisterDeclaration } from './declaration.ts';
import type { RegisterEntry } from './entry.ts';

/** A register as those see it who may not see personal data (nationality, track record): without those fields. */
export function withoutPersonalFields(declaration: RegisterDeclaration): RegisterDeclaration {
  const fields = Object.entries(declaration.fields).filter(([, { personal }]) => personal !== true);
  return { ...declaration, fields: Object.fromEntries(fields) };
}

/** A row with the declared fields alone, as it stands: without what was told of them before. */
export function rowWithin({ fields }: RegisterDeclaration, { series: _, ...row }: RegisterEntry): RegisterEntry {
  const data = Object.entries(row.data).filter(([name]) => Object.hasOwn(fields, name));
  return { ...row, data: Object.fromEntries(data) };
}
