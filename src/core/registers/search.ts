import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { isFoundIn, searchKeys } from '../kernel/search-key.ts';
import type { RegisterDeclaration } from './declaration.ts';
import { showCell, type Titles } from './show-cell.ts';

/** Fields of a row in which one of the words stands; empty unless every word stands somewhere in the row. No words find nothing. */
export function fieldsFound(
  { fields }: RegisterDeclaration,
  data: JsonObject,
  titles: Titles,
  words: readonly string[],
): readonly string[] {
  const keys = Object.entries(fields).map(([name, field]) => ({
    name,
    keys: searchKeys(showCell(field, own(data, name), titles, 'ja')),
  }));
  const wanted = words.map(searchKeys);
  const isWhole = words.length > 0 && wanted.every((word) => keys.some((one) => isFoundIn(one.keys, word)));
  return isWhole ? keys.filter((one) => wanted.some((word) => isFoundIn(one.keys, word))).map(({ name }) => name) : [];
}
