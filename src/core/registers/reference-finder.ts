import { own } from '../kernel/own.ts';
import { textKey } from '../kernel/text-key.ts';
import type { FindReference } from './read-cell.ts';
import type { Titles } from './show-cell.ts';

/** Ids by the keys of their titles; a title that stands twice names nobody. */
function idsByKey(titles: Readonly<Record<string, string>>): ReadonlyMap<string, string | null> {
  const ids = new Map<string, string | null>();
  for (const [id, title] of Object.entries(titles)) {
    const key = textKey(title);
    ids.set(key, ids.has(key) ? null : id);
  }
  return ids;
}

/** Finds rows by their id, or by their title however it is written. */
export function referenceFinder(titles: Titles): FindReference {
  const indexes = new Map(Object.entries(titles).map(([register, byId]) => [register, idsByKey(byId)]));
  return (register, text) =>
    Object.hasOwn(own(titles, register) ?? {}, text) ? text : (indexes.get(register)?.get(textKey(text)) ?? undefined);
}
