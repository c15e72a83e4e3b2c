import { graphemesOf } from './clean-text.ts';

const closingOf = new Map(
  [...'「」『』（）()［］[]〔〕【】｛｝{}〈〉《》“”‘’'].flatMap((one, index, all) =>
    index % 2 === 0 ? [[one, all[index + 1] ?? ''] as const] : [],
  ),
);
const closings = new Set(closingOf.values());

/** What would close the brackets that a text leaves open, innermost first: 「甲（乙 → ）」. */
export function closersOf(text: string): string {
  const open: string[] = [];
  // How often each is open, so that a closing one that closes nothing is known without a look at all that are.
  const waiting = new Map<string, number>();
  const count = (closing: string, by: number): void => void waiting.set(closing, (waiting.get(closing) ?? 0) + by);
  for (const character of text) {
    const closing = closingOf.get(character);
    if (closing !== undefined) {
      open.push(closing);
      count(closing, 1);
    } else if (closings.has(character) && (waiting.get(character) ?? 0) > 0) {
      let last: string | undefined;
      do {
        last = open.pop();
        count(last ?? '', -1);
      } while (last !== character);
    }
  }
  return open.reverse().join('');
}

/** No character as people see it is longer than this in any text that people write. */
const longestGrapheme = 20;

/**
 * At most so many characters of a text, as people count them, to be repeated in a sentence; where it was cut stands 「…」, and
 * brackets that the cut left open are closed, so that a quotation never ends inside one.
 */
export function shortText(text: string, most: number): string {
  if (text.length <= most) return text;
  const characters = graphemesOf(text.slice(0, (most + 1) * longestGrapheme));
  if (characters.length <= most && text.length <= (most + 1) * longestGrapheme) return text;
  const kept = characters.slice(0, most).join('');
  return `${kept}…${closersOf(kept)}`;
}

/**
 * A text within so many units of a stored field, which are no characters as people see them (a character may have twenty): cut between
 * characters, with 「…」 and what closes its brackets inside the bound.
 */
export function textWithin(text: string, most: number): string {
  if (text.length <= most) return text;
  // The last one may be cut in its middle.
  const characters = graphemesOf(text.slice(0, most)).slice(0, -1);
  for (;;) {
    const kept = characters.join('');
    const whole = `${kept}…${closersOf(kept)}`;
    if (whole.length <= most || characters.length === 0) return whole;
    characters.pop();
  }
}

/** Items joined by 「、」 as far as they fit into so many units, each whole, with how many more there are: 「甲、乙 ほか3件」. */
export function listWithin(items: readonly string[], most: number): string {
  const whole = items.join('、');
  if (whole.length <= most) return whole;
  const ending = (count: number): string => ` ほか${items.length - count}件`;
  let [told, count] = [textWithin(items[0] ?? '', Math.floor(most / 2)), 1];
  for (const item of items.slice(1)) {
    const isLast = count + 1 === items.length;
    if (told.length + 1 + item.length + (isLast ? 0 : ending(count + 1).length) > most) break;
    told += `、${item}`;
    count += 1;
  }
  return count === items.length ? told : `${told}${ending(count)}`;
}
