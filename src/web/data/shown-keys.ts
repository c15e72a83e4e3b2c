import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { isFoundIn, searchKeys } from '../../core/kernel/search-key.ts';
import { showCell, type Titles } from '../../core/registers/show-cell.ts';
import type { RegisterView } from '../../queries/read-models.ts';

type Keys = Readonly<Record<string, readonly string[]>>;

/** Cells of a register repeat one another: their texts' keys are made once, for the last many. */
const ofTexts = new Map<string, readonly string[]>();
const textsKept = 50_000;

function keysOf(text: string): readonly string[] {
  const known = ofTexts.get(text);
  if (known !== undefined) return known;
  if (ofTexts.size >= textsKept) ofTexts.clear();
  const keys = searchKeys(text);
  ofTexts.set(text, keys);
  return keys;
}

/** Keys take their time to make, and a row's values are an object of its own for as long as they stay. */
const made = new WeakMap<JsonObject, { readonly titles: Titles; readonly keys: Keys }>();

/** The search keys of a row's cells by field, as shown; made once for its values. */
export function shownKeys(
  data: JsonObject,
  { declaration, titles }: Pick<RegisterView, 'declaration' | 'titles'>,
): Keys {
  const known = made.get(data);
  if (known?.titles === titles) return known.keys;
  const keys = Object.fromEntries(
    Object.entries(declaration.fields).flatMap(([name, field]) => {
      const text = showCell(field, own(data, name), titles, 'ja');
      return text === '' ? [] : [[name, keysOf(text)] as const];
    }),
  );
  made.set(data, { titles, keys });
  return keys;
}

/** Whether every word stands somewhere in a row, by the words' own keys. */
export function holdsEvery(
  data: JsonObject,
  view: Pick<RegisterView, 'declaration' | 'titles'>,
  words: readonly (readonly string[])[],
): boolean {
  const cells = Object.values(shownKeys(data, view));
  return words.every((word) => cells.some((keys) => isFoundIn(keys, word)));
}
