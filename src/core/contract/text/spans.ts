import { type DayToken, dayTokens } from './day-tokens.ts';
import { type FlatText, flatText, writtenBetween } from './flat-text.ts';
import type { LabelKind } from './labels.ts';
import { beginsAnew, behindLabel, ranksOf, wordsOf } from './lines.ts';

/** From when to when, as written; one of them may be missing. */
export interface Span {
  readonly from: DayToken | null;
  readonly to: DayToken | null;
  readonly words: string;
}

/** Letters that are looked at behind a label: a period that is written over several lines. */
const windowLength = 300;

/** What stands from a place on: the rest of its line and the next ones, up to another label. */
function windowAt(lines: readonly FlatText[], index: number, place: number): FlatText {
  const { raw = '', at = [] } = lines[index] ?? {};
  const following = lines.slice(index + 1, index + 4);
  const end = following.findIndex(beginsAnew);
  const rest = (end < 0 ? following : following.slice(0, end)).map((line) => line.raw.slice(0, windowLength));
  return flatText([raw.slice(at[place] ?? raw.length).slice(0, windowLength), ...rest].join('\n'));
}

const isOfOther = (before: string): boolean => before === '再' || before === '仮';

/** Windows behind the labels of a rank: behind those of the first wherever they stand, behind others at the beginning of a line. */
export function windowsBehind(lines: readonly FlatText[], kind: LabelKind, rank: number): readonly FlatText[] {
  const words = ranksOf(kind)[rank] ?? [];
  return lines.flatMap((line, index) => {
    const start = behindLabel(line, words);
    if (start !== null || rank > 0) return start === null ? [] : [windowAt(lines, index, start)];
    const places = words.flatMap((word) => {
      const at = line.flat.lastIndexOf(word);
      return at < 0 || isOfOther(line.flat.charAt(at - 1)) ? [] : [at + word.length];
    });
    return [...new Set(places)].map((place) => windowAt(lines, index, place));
  });
}

/** 令和8年4月1日（契約締結日） is a day; 契約締結日（令和8年4月1日） is that day. */
export function withoutDoubles(flat: string, tokens: readonly DayToken[]): readonly DayToken[] {
  const holds = (token: DayToken | undefined, within: DayToken | undefined): boolean =>
    token !== undefined &&
    within !== undefined &&
    flat.slice(token.to, within.from) === '(' &&
    flat.charAt(within.to) === ')';
  return tokens.flatMap((token, index) => {
    const [before, next] = [tokens[index - 1], tokens[index + 1]];
    if (token.isConclusion && (holds(before, token) || (next?.day !== null && holds(token, next)))) return [];
    if (before?.isConclusion === true && holds(before, token))
      return [{ ...token, from: before.from, to: token.to + 1 }];
    return [token];
  });
}

/** Marks between a label and its day; 契約期間中 and 契約締結日から have none there. */
const lead = /^(?:[)\]】」』〉>:|=、は自-]){0,4}/;

const between = /^(?:\([^()]{0,8}\))?(?:から|より|~|〜|-|―|−|–|—|‐|→|[、,]?至|乃至)(?:起算して)?(?:\([^()]{0,8}\))?$/;

/** Whether a text between two days makes a period of them. */
export const joins = (text: string): boolean => between.test(text);

/** What stands behind a day, without its weekday. */
const behind = (flat: string, place: number): string => flat.slice(place, place + 20).replace(/^\([^()]{0,8}\)/, '');

/** The period that a window begins with; a single day is its beginning where 「から」 stands behind it, else its end. */
export function spanIn(window: FlatText): Span | null {
  const { flat } = window;
  const [first, second] = withoutDoubles(flat, dayTokens(flat));
  if (first === undefined || first.from > (lead.exec(flat)?.[0].length ?? 0)) return null;
  const words = (to: number): string => wordsOf(writtenBetween(window, first.from, to + 2));
  if (second !== undefined && joins(flat.slice(first.to, second.from)))
    return { from: first, to: second, words: words(second.to) };
  if (/^(?:から|より|~|〜)/.test(behind(flat, first.to))) return { from: first, to: null, words: words(first.to) };
  return { from: null, to: first, words: words(first.to) };
}
