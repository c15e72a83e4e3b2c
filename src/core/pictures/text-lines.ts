import { graphemesOf } from '../kernel/clean-text.ts';
import { closersOf } from '../kernel/short-text.ts';

/** Characters that Unicode calls wide or full-width (UAX #11): they take one em, as in every Japanese font. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;

/** Symbols that are narrow by Unicode and an em wide in Japanese fonts. */
const wideInJapanese = /[○×△▲●■□◎→←↑↓※…―—‐①-⑳Ⅰ-Ⅻ]/u;

/** Marks on a character, selectors of its form, what joins: they take no room of their own. */
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}\p{Emoji_Modifier}]/u;

/**
 * Width of a text in ems. Narrow characters are taken at the width of the broadest font that may draw them, so that a text fits its
 * box on every screen and page.
 */
export const textWidth = (text: string): number => widened(0, text);

function measured(character: string): number {
  if (withoutWidth.test(character)) return 0;
  if (wide.test(character) || wideInJapanese.test(character)) return 1;
  return /[A-Zmw@%&]/.test(character) ? 0.78 : 0.56;
}

/** Widths by code unit, each measured when it is first met; less than nothing where it wasn't yet. */
const widths = new Float64Array(0x10000).fill(-1);

function widthOf(character: string): number {
  if (character.length > 1) return measured(character);
  const unit = character.charCodeAt(0);
  const known = widths[unit] ?? -1;
  if (known >= 0) return known;
  const width = measured(character);
  widths[unit] = width;
  return width;
}

/** The width with a text behind what is so wide already, so that a line is not measured anew with each character. */
function widened(before: number, text: string): number {
  let width = before;
  for (const character of text) width += widthOf(character);
  return width;
}

/** Characters that may not begin a line (行頭禁則), as far as names and dates need it. */
const notAtStart = /^[、。，．・：；？！）」』】〕］｝ー々%)\],.:;!?]/u;

/** Units that are not broken: a run of narrow characters, or one character with its marks. */
function unitsOf(line: string): readonly string[] {
  const units: string[] = [];
  let run = '';
  for (const grapheme of graphemesOf(line)) {
    if (/^[!-~]$/.test(grapheme)) run += grapheme;
    else {
      if (run !== '') units.push(run);
      units.push(grapheme);
      run = '';
    }
  }
  return run === '' ? units : [...units, run];
}

/** A unit too long for any line, cut where it must be. */
function cut(unit: string, width: number): string[] {
  const parts: string[] = [];
  let [part, used] = ['', 0];
  for (const character of graphemesOf(unit)) {
    if (part !== '' && widened(used, character) > width) {
      parts.push(part);
      [part, used] = ['', 0];
    }
    part += character;
    used = widened(used, character);
  }
  return [...parts, part];
}

function wrapLine(line: string, width: number): string[] {
  const lines: string[] = [];
  let [current, used] = ['', 0];
  for (const unit of unitsOf(line).flatMap((one) => (textWidth(one) > width ? cut(one, width) : [one]))) {
    // A closing mark may hang over the edge by its own width.
    const room = notAtStart.test(unit) ? width + 1 : width;
    const longer = widened(used, unit);
    if (current === '' || longer <= room) [current, used] = [current + unit, longer];
    else {
      lines.push(current.trimEnd());
      current = unit.trimStart();
      used = textWidth(current);
    }
  }
  return [...lines, current.trimEnd()];
}

/** A text broken into lines of at most so many ems; the last of too many lines ends in 「…」. */
export function wrapText(text: string, width: number, most = Number.POSITIVE_INFINITY): readonly string[] {
  const lines = text.split('\n').flatMap((line) => wrapLine(line, width));
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  const last = [...graphemesOf(kept[most - 1] ?? '')];
  const before = kept.slice(0, -1).join('');
  const ending = (): string => `${last.join('')}…${closersOf(before + last.join(''))}`;
  while (last.length > 0 && textWidth(ending()) > width) last.pop();
  // Where the marks alone don't fit, only that something was left out is told.
  return [...kept.slice(0, -1), last.length === 0 && textWidth(ending()) > width ? '…' : ending()];
}
