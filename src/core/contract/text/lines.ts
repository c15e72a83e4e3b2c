import { saysNothing } from '../../kernel/says-nothing.ts';
import { shortText } from '../../kernel/short-text.ts';
import type { Candidate } from './field-reading.ts';
import { type FlatText, flatText, writtenBetween } from './flat-text.ts';
import { type LabelKind, labels, otherLabels } from './labels.ts';

/** Letters of the words shown beside a proposal. */
const longestWords = 90;

/** Words that a value was read from, as they are shown. */
export const wordsOf = (text: string): string => shortText(text.replaceAll(/\s+/g, ' ').trim(), longestWords);

/** Lines with something on them, of the beginning of a text: contracts are shorter, and so are their lines. */
export const linesOf = (text: string): readonly FlatText[] =>
  text
    .slice(0, 200_000)
    .split(/\r\n?|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 4000)
    .map(flatText);

const longestFirst = (words: readonly string[]): readonly string[] => [...words].sort((a, b) => b.length - a.length);

const known = longestFirst([...Object.values(labels).flat(2), ...otherLabels]);

const byRank: ReadonlyMap<string, readonly (readonly string[])[]> = new Map(
  Object.entries(labels).map(([kind, ranks]) => [kind, ranks.map((rank) => longestFirst(rank))]),
);

/** The labels of a kind by rank, the longest first. */
export const ranksOf = (kind: LabelKind): readonly (readonly string[])[] => byRank.get(kind) ?? [];

/** Numbers and marks before a label: 第３条（, (1), １．, ■. */
const numbering =
  /^(?:第?[\d一二三四五六七八九十]{1,3}[条項号.、):]|[([【〈<「『][\d一二三四五六七八九十]{1,3}[)\]】〉>」』]|[([【〈<「『・■□●○◆◇▼※*|>-]){0,4}/;

const separators = /^[)\]】〉>」』:|=、はの-]/;

/** Whether a word ends at a place: by a mark, a blank or the end of its line. */
function endsThere({ raw, flat, at }: FlatText, place: number): boolean {
  if (place >= flat.length || separators.test(flat.charAt(place))) return true;
  return /\s/.test(raw.charAt((at[place] ?? 0) - 1));
}

/** Where the value behind a label at the beginning of a line begins; null: the line begins otherwise. */
export function behindLabel(line: FlatText, wanted: readonly string[]): number | null {
  const start = numbering.exec(line.flat)?.[0].length ?? 0;
  const label = wanted.find((one) => line.flat.startsWith(one, start) && endsThere(line, start + one.length));
  return label === undefined ? null : start + label.length;
}

/** Whether a line begins with a label of any kind, with the head of an article or with a party. */
export const beginsAnew = (line: FlatText): boolean =>
  behindLabel(line, known) !== null || /^(?:第[\d一二三四五六七八九十]{1,3}条|[甲乙](?:[:、(]|$))/.test(line.flat);

/** Without marks and blanks before it. */
const bare = (text: string): string => text.replace(/^[\s:：|｜=＝、)）\]】〉>＞」』は-]{1,40}/, '').trim();

/** How titles end; one that ends otherwise may go on in the next line. */
const endsTitle =
  /(?:業務|事業|委託|請負|調査|研究|役務|運用|保守|開発|構築|整備|支援|一式|契約|実施|作成|検討|分析|[」』）)])$/;

/** Only the marks that stand for what is to be filled in. */
const isTemplate = (value: string): boolean => saysNothing(value.replaceAll(/[○〇◯△□×＿_*＊…・●]/g, ''));

function valueBehind(line: FlatText, place: number, next: FlatText, isLong: boolean): Candidate | null {
  const own = bare(writtenBetween(line, place, line.flat.length));
  const other = beginsAnew(next) ? '' : bare(writtenBetween(next, 0, next.flat.length));
  const goesOn = isLong && own !== '' && !endsTitle.test(own) && endsTitle.test(other);
  const value = own === '' ? other : `${own}${goesOn ? other : ''}`;
  if (value === '' || isTemplate(value)) return null;
  return { value, words: wordsOf(value === own ? line.raw : `${line.raw} ${next.raw}`) };
}

const nothing = flatText('');

/** The values that follow labels of a kind, of the best rank that has any: on the same line, else on the next. `isLong`: may take two. */
export function labelled(lines: readonly FlatText[], kind: LabelKind, isLong = false): readonly Candidate[] {
  for (const rank of ranksOf(kind)) {
    const found = lines.flatMap((line, index): readonly Candidate[] => {
      const place = behindLabel(line, rank);
      const value = place === null ? null : valueBehind(line, place, lines[index + 1] ?? nothing, isLong);
      return value === null ? [] : [value];
    });
    if (found.length > 0) return found;
  }
  return [];
}
