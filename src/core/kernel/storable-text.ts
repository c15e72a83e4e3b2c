import type { Json } from './json.ts';

/** Half a character (a lone surrogate) and NUL are texts of JavaScript, but of no storage and no file. */
const unstorable = /\p{Surrogate}|\0/u;

export const isStorable = (text: string): boolean => !unstorable.test(text);

/** Where in a JSON value a text stands that can't be stored, as `registers.people[0].name`; null when all can. */
export function unstorablePlace(value: Json): string | null {
  const open: (readonly [path: string, value: Json])[] = [['', value]];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const [path, inner] = next;
    if (typeof inner === 'string' && !isStorable(inner)) return path;
    if (typeof inner !== 'object' || inner === null) continue;
    for (const [key, one] of Object.entries(inner)) {
      if (!isStorable(key)) return path;
      const place = Array.isArray(inner) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`;
      open.push([place, one as Json]);
    }
  }
  return null;
}
