import { normalForm } from '../../kernel/normal-form.ts';

/** A text in half width without blanks, and for each of its letters where it stands in the text as it was written. */
export interface FlatText {
  readonly raw: string;
  readonly flat: string;
  /** Places in `raw`; one more at the end. */
  readonly at: readonly number[];
}

/** What is pasted is spaced, widened and broken at will: 契 約 件 名, 令和　８年. */
export function flatText(raw: string): FlatText {
  const letters: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const character of raw) {
    for (const letter of normalForm(character, 'NFKC')) {
      if (/\s/.test(letter)) continue;
      letters.push(letter);
      // A letter outside the basic plane has two places.
      for (let unit = 0; unit < letter.length; unit += 1) at.push(place);
    }
    place += character.length;
  }
  return { raw, flat: letters.join(''), at: [...at, raw.length] };
}

/** As it was written, between two places of the flat text; blanks and ends of lines as one blank. */
export function writtenBetween({ raw, at }: FlatText, from: number, to: number): string {
  return raw
    .slice(at[from] ?? raw.length, at[to] ?? raw.length)
    .replaceAll(/\s+/g, ' ')
    .trim();
}
