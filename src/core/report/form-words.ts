import { normalForm } from '../kernel/normal-form.ts';
import { own } from '../kernel/own.ts';
import type { ImplementationStatus } from '../kernel/three-values.ts';
import { squeezed } from './form-page.ts';

/** The form's three words, with spellings of the third that say nothing else. */
const wordPattern = /該当(?:なし|無し?|ナシ)|未実施|実施/g;

const statusOf: Readonly<Record<string, ImplementationStatus>> = {
  実施: 'implemented',
  未実施: 'notImplemented',
  該当なし: 'notApplicable',
  該当無し: 'notApplicable',
  該当無: 'notApplicable',
  該当ナシ: 'notApplicable',
};

/** ☑ and its kin chosen, □ and its kin empty, ① circled among numbers, none beside a bare word; odd: a person must look. */
export type WordMark = 'chosen' | 'empty' | 'circled' | 'numbered' | 'none' | 'odd';

const chosenMarks = new Set('■☑☒✓✔✅🗹🗸レﾚvV●○◯〇◎◉⦿');
const emptyMarks = new Set('□☐▢▫◻⬜');
const separators = /[・･/|,、､;:。．.\\ー–—\-‐‑―−]|\ufe0e|\ufe0f/gu;

/** What stands beside a word: a mark, nothing, or something else. */
export function markOf(piece: string): WordMark {
  const characters = [...piece.replaceAll(separators, '')];
  if (characters.length === 0) return 'none';
  if (characters.every((character) => chosenMarks.has(character))) return 'chosen';
  if (characters.every((character) => emptyMarks.has(character))) return 'empty';
  const joined = characters.join('');
  if (/^[①-⑳]$/u.test(joined)) return 'circled';
  return /^[1-9]$/.test(joined) ? 'numbered' : 'odd';
}

/** One of the three words as it stands in a cell, and its mark. */
export interface MarkedWord {
  readonly status: ImplementationStatus;
  readonly mark: WordMark;
}

export interface ScannedWords {
  readonly words: readonly MarkedWord[];
  /** Behind the last word, when it is no mark. */
  readonly added: string;
}

/** Width and spaces make no difference; ① and the marks stay what they are (NFKC would make them digits). */
export const plainAnswer = (raw: string): string =>
  squeezed(
    [...raw].map((character) => (/[①-⑳㋐-㋾]/u.test(character) ? character : normalForm(character, 'NFKC'))).join(''),
  );

const bare = (piece: string): boolean => piece.replaceAll(separators, '') === '';

/** 「実施」 and 【実施】 are the word. */
const withoutQuotes = (text: string): string => /^[「『【"“]([^「」『』【】"“”]*)[」』】"”]$/u.exec(text)?.[1] ?? text;

/**
 * Whether marks that stand only between words belong to the word behind them (実施　○未実施) or before them (実施○　未実施); null
 * where blanks and separators tell neither.
 */
function sideOfMarks(raw: string): 'before' | 'behind' | null {
  const spaced = normalForm(raw.slice(0, 1000), 'NFKC');
  const gaps = spaced.split(wordPattern).slice(1, -1);
  const sides = gaps
    .filter((gap) => markOf(gap.replaceAll(/\s/g, '')) !== 'none')
    .map((gap) => {
      const [isApartBefore, isApartBehind] = [bare(gap.slice(0, 1).trim()), bare(gap.slice(-1).trim())];
      if (isApartBefore === isApartBehind) return null;
      return isApartBefore ? 'before' : 'behind';
    });
  const [side = null] = sides;
  return sides.every((one) => one === side) ? side : null;
}

/**
 * The three words of a cell with their marks, which stand before their words, or all behind them (実施□ 未実施□ 該当なし☑).
 * What follows the last word and is no mark is told as `added`.
 */
export function scanWords(raw: string): ScannedWords {
  const text = withoutQuotes(plainAnswer(raw));
  const found = [...text.matchAll(wordPattern)];
  const ends = [0, ...found.map((match) => (match.index ?? 0) + match[0].length)];
  const starts = [...found.map((match) => match.index ?? 0), text.length];
  const pieces = starts.map((start, index) => text.slice(ends[index], start));
  const last = pieces.at(-1) ?? '';
  const isUnmarkedFirst = found.length > 0 && bare(pieces[0] ?? '');
  const isMarked = (piece: string): boolean => ['chosen', 'empty'].includes(markOf(piece));
  const isBetween = isUnmarkedFirst && bare(last) && pieces.slice(1, -1).some(isMarked);
  const side = isBetween ? sideOfMarks(raw) : 'before';
  const isMarkedBehind = isUnmarkedFirst && (isMarked(last) || side === 'behind');
  const words = found.map((match, index) => ({
    status: own(statusOf, match[0]) ?? 'implemented',
    mark: side === null ? ('odd' as const) : markOf(pieces[isMarkedBehind ? index + 1 : index] ?? ''),
  }));
  return { words, added: isMarkedBehind || /^[。.]?$/.test(last) ? '' : last };
}
