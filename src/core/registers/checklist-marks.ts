import { type ChecklistAnswerKind, checklistAnswerKinds } from '../catalogue/checklist.ts';
import { normalForm } from '../kernel/normal-form.ts';
import { own } from '../kernel/own.ts';
import { doneWords, kindOfWord, typedOver, wordPattern } from './checklist-mark-words.ts';

/** What a mark beside a word says: chosen, left empty, or something that a person must look at. */
type Mark = 'chosen' | 'empty' | 'odd';

const chosenMarks = new Set('■☑☒✓✔✅🗹🗸レvV●○◯〇◎◉⦿1');
const emptyMarks = new Set('□☐▢▫◻⬜0-−ー–—―・.');
const ignored = /[\s※*()[\]【】「」|/,、:;]|\ufe0e|\ufe0f/gu;

function markOf(text: string): Mark {
  const characters = [...text.replaceAll(ignored, '')];
  if (characters.every((character) => emptyMarks.has(character))) return 'empty';
  return characters.every((character) => chosenMarks.has(character)) ? 'chosen' : 'odd';
}

/** Width makes no difference: ﾚ → レ, １ → 1, 半角の語も全角の語も同じ。 */
const plain = (text: string): string => normalForm(text, 'NFKC').replaceAll(/\r\n?/g, '\n').trim();

/** One of the sheet's words in a cell, with the marks before and after it. */
interface Word {
  readonly kind: ChecklistAnswerKind;
  readonly before: string;
  /** After the last word of a line: a mark, or something that someone added. */
  readonly after: string;
}

const isBare = (text: string): boolean => text.replaceAll(ignored, '') === '';

/** What stands between the words of a line: one piece more than there are words. */
function piecesBetween(line: string, matches: readonly RegExpMatchArray[]): readonly string[] {
  const ends = matches.map((match) => (match.index ?? 0) + match[0].length);
  const starts = matches.map((match) => match.index ?? 0);
  return [...starts, line.length].map((start, index) => line.slice(index === 0 ? 0 : ends[index - 1], start));
}

/**
 * The words of a cell line by line. A mark stands before its word; or after it, at the end of the line or when a line of several
 * words begins with a bare one and ends with a mark (対応済□ 未対策■ 対応不要□).
 */
function wordsIn(text: string): readonly Word[] {
  return text.split('\n').flatMap((line) => {
    const matches = [...line.matchAll(wordPattern)];
    const pieces = piecesBetween(line, matches);
    const marksFollow = matches.length > 1 && isBare(pieces[0] ?? '') && !isBare(pieces.at(-1) ?? '');
    return matches.map((match, index) => {
      const kind = own(kindOfWord, match[0]) ?? 'handled';
      if (marksFollow) return { kind, before: pieces[index + 1] ?? '', after: '' };
      return {
        kind,
        before: pieces[index] ?? '',
        after: index === matches.length - 1 ? (pieces[index + 1] ?? '') : '',
      };
    });
  });
}

const isChosen = ({ before, after }: Word): boolean =>
  markOf(before) === 'chosen' || (markOf(before) === 'empty' && markOf(after) === 'chosen');

/** Why a cell's text can't be taken as one answer. */
export type UnclearAnswer = 'several' | 'oddMark' | 'wordsUnmarked' | 'unmarkedBox' | 'noWord';

/** What a cell's text says. `isAsPrinted`: in the sheet's own way, ■ among □. */
export type AnswerReading =
  | {
      readonly outcome: 'answer';
      readonly answer: ChecklistAnswerKind;
      readonly isAsPrinted: boolean;
      readonly added: string;
    }
  | { readonly outcome: 'empty' }
  | { readonly outcome: 'unclear'; readonly why: UnclearAnswer };

const unclear = (why: UnclearAnswer): AnswerReading => ({ outcome: 'unclear', why });

const addedTo = (words: readonly Word[]): string =>
  words
    .filter(({ after }) => markOf(after) === 'odd')
    .map(({ after }) => after.trim())
    .join(' ');

/** Words stand in the cell, but none is marked: nothing chosen yet, or the one word left of three. */
function readUnmarked(words: readonly Word[], kinds: readonly ChecklistAnswerKind[]): AnswerReading {
  if (kinds.length === checklistAnswerKinds.length) return { outcome: 'empty' };
  const [answer] = kinds;
  if (answer === undefined || kinds.length > 1) return unclear('wordsUnmarked');
  const hasBox = words.some(({ before }) => /[□☐▢▫◻⬜]/u.test(before));
  return hasBox ? unclear('unmarkedBox') : { outcome: 'answer', answer, isAsPrinted: false, added: addedTo(words) };
}

/** Reads a cell of チェック as people fill it in: ■, ☑, ✓, レ, ●, 1 before or after the word, or the chosen word alone. */
export function readAnswerText(raw: string): AnswerReading {
  const text = plain(raw);
  const words = wordsIn(text);
  if (words.length === 0) {
    const answer = own(typedOver, text.replaceAll(ignored, '').replace(/^[■☑✓✔レ●○]/u, ''));
    if (answer !== undefined) return { outcome: 'answer', answer, isAsPrinted: false, added: '' };
    return markOf(text) === 'empty' ? { outcome: 'empty' } : unclear('noWord');
  }
  if (words.some(({ before }) => markOf(before) === 'odd')) return unclear('oddMark');
  const kinds = [...new Set(words.map(({ kind }) => kind))];
  const chosen = [...new Set(words.filter(isChosen).map(({ kind }) => kind))];
  const [answer] = chosen;
  if (chosen.length > 1) return unclear('several');
  if (answer === undefined) return readUnmarked(words, kinds);
  const isAsPrinted =
    kinds.length === checklistAnswerKinds.length &&
    words.every(
      (word) => word.before.replaceAll(ignored, '') === (isChosen(word) ? '■' : '□') && word.after.trim() === '',
    );
  return { outcome: 'answer', answer, isAsPrinted, added: addedTo(words) };
}

/** Reads a small box: ticked, not ticked, or null when a person must look. */
export function readBoxText(raw: string): boolean | null {
  const text = plain(raw).replaceAll(ignored, '');
  const mark = doneWords.has(text.replace(/^[■☑✓✔レ●○]/u, '')) ? 'chosen' : markOf(text);
  return mark === 'odd' ? null : mark === 'chosen';
}
