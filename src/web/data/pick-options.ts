import type { Language } from '../../core/kernel/bilingual.ts';
import { own } from '../../core/kernel/own.ts';
import { isFoundIn, searchKeys } from '../../core/kernel/search-key.ts';
import { textKey } from '../../core/kernel/text-key.ts';
import { choiceParts } from '../../core/registers/choice-parts.ts';
import type { Field } from '../../core/registers/declaration.ts';
import { showCell, type Titles } from '../../core/registers/show-cell.ts';

/** Something that can be picked. */
export interface PickOption {
  /** What is put into the field, and read back from it. */
  readonly text: string;
  readonly label: string;
  /** What it is searched by, beside its label. */
  readonly searched: string;
}

/** Keys take their time to make, and most lists are never searched. */
const keysMade = new WeakMap<PickOption, readonly string[]>();

function keysOf(one: PickOption): readonly string[] {
  const keys = keysMade.get(one) ?? searchKeys(one.searched);
  keysMade.set(one, keys);
  return keys;
}

const option = (text: string, label = text, searched = label): PickOption => ({ text, label, searched });

/** Rows to refer to; where several bear one title, each is put in by its id. */
function referenceOptions(titles: Readonly<Record<string, string>>): readonly PickOption[] {
  const bearers = new Map<string, number>();
  for (const title of Object.values(titles)) bearers.set(textKey(title), (bearers.get(textKey(title)) ?? 0) + 1);
  return Object.entries(titles).map(([id, title]) =>
    title !== '' && bearers.get(textKey(title)) === 1 ? option(title) : option(id, `${title} (${id})`),
  );
}

/** What a field can be picked from; null where it is not picked. A choice is found by its words in either language. */
export function pickOptions(field: Field, titles: Titles, language: Language): readonly PickOption[] | null {
  switch (field.kind) {
    case 'choice':
    case 'choices':
      return Object.values(field.choices ?? {}).map((label) =>
        option(label[language], label[language], `${label.ja} ${label.en}`),
      );
    case 'boolean':
      return [true, false].map((value) => option(showCell(field, value, titles, language)));
    case 'reference':
      return referenceOptions(own(titles, field.register ?? '') ?? {});
    default:
      return null;
  }
}

/** What of a text is searched for: all of it, or the last of several choices. */
export const searchedIn = (text: string, isMany: boolean): string => (isMany ? (choiceParts(text).at(-1) ?? '') : text);

/** The options in which what is typed stands, whatever kana, width or old characters it is typed in. */
export function optionsFound(options: readonly PickOption[], searched: string): readonly PickOption[] {
  if (searched.trim() === '') return options;
  const wanted = searchKeys(searched);
  return options.filter((one) => isFoundIn(keysOf(one), wanted));
}

const sameText = (one: string, other: string): boolean => textKey(one) === textKey(other);

/** Whether a text names an option. */
export const isNamed = (text: string, { text: name, label }: PickOption): boolean =>
  sameText(text, name) || sameText(text, label);

/** A text of several choices with one put in, or taken out if it stands there; what was typed to find it goes. */
export function withChoice(text: string, { text: picked }: PickOption, options: readonly PickOption[]): string {
  const parts = choiceParts(text).filter((part) => options.some((one) => isNamed(part, one)));
  const others = parts.filter((part) => !sameText(part, picked));
  return (others.length < parts.length ? others : [...parts, picked]).join('、');
}
