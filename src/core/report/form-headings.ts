import { normalForm } from '../kernel/normal-form.ts';
import { fullWidthDigits } from '../kernel/wareki.ts';
import { type FormBlock, squeezed } from './form-page.ts';

/** How the number of a row is written before a reason. explicit: with a word like 事項, that no inner list has. */
export type HeadingStyle = 'explicit' | 'closed' | 'paren' | 'bracket' | 'dot';

/** 「１５）（５）」 before a reason: the row's number, the mark of its part, '' when none, and what follows. */
export interface ReasonHeading {
  readonly style: HeadingStyle;
  readonly number: number;
  readonly mark: string;
  /** 「３）、６）」: further rows that the same text is for. */
  readonly others: readonly number[];
  readonly rest: string;
}

/** A heading's beginning is short; what follows is not looked at. */
const longestStart = 60;

const bullets = /^[\s・･●○◆◇■□▪▶▷※＊*\-–—]{1,10}/u;

/** Styles in the order in which they are tried; the first group is the number. */
const styles: readonly (readonly [HeadingStyle, RegExp])[] = [
  [
    'explicit',
    /^(?:情報セキュリティに関する)?(?:確認)?事項(?:番号|第|No\.?)?[:\s]{0,3}[([【〔]?(\d{1,2})[)\]】〕項号]?/i,
  ],
  ['explicit', /^(?:項目|項番|番号|No\.?)[:\s]{0,3}[([【〔]?(\d{1,2})[)\]】〕]?(?!\d)/i],
  ['explicit', /^第(\d{1,2})(?:項|号|事項)/],
  ['closed', /^(\d{1,2})\)/],
  ['closed', /^(\d{1,2})(?=[-\s]{0,2}\(\d)/],
  ['paren', /^\((\d{1,2})\)/],
  ['bracket', /^[【[〔<〈《](\d{1,2})\)?[】\]〕>〉》]/],
  ['dot', /^(\d{1,2})[.:](?!\d)/],
];

/** What may stand between a heading and its text. */
const connector =
  /^(?:に?(?:ついて|関して|関する(?:理由|実施内容))(?:は)?|の?(?:理由|実施内容)(?=[:\s]|$))?[\s:：、.]{0,5}/;

const part = /^[\s-]{0,3}\((\d{1,2})\)([①-⑳]?)/u;

const further = /^(?:[\s、,・]|及び|並びに|と){1,5}(?:情報セキュリティに関する)?(?:事項)?\(?(\d{1,2})\)/;

/** 「３）～５）」: the first and the last of several rows. */
const upTo = /^\s{0,3}(?:[~〜-]|から)\s{0,3}(?:情報セキュリティに関する)?(?:事項)?\(?(\d{1,2})\)(?:まで)?/;

/** The numbers that follow the first one, and where they end. */
function othersFrom(
  plain: string,
  start: number,
  first: number,
): { readonly others: readonly number[]; readonly end: number } {
  const range = upTo.exec(plain.slice(start));
  const last = Number(range?.[1] ?? 0);
  const isRange = last > first && last <= 17;
  const others: number[] = isRange ? Array.from({ length: last - first }, (_, at) => first + at + 1) : [];
  let end = start + (isRange ? (range?.[0].length ?? 0) : 0);
  for (let match = further.exec(plain.slice(end)); match !== null; match = further.exec(plain.slice(end))) {
    const number = Number(match[1]);
    if (number < 2 || number > 17) break;
    others.push(number);
    end += match[0].length;
  }
  return { others, end };
}

/** Width folded, ① kept: one character for each, so that places in the folded text are places in the raw one. */
const folded = (text: string): string =>
  [...text]
    .map((character) => {
      if (/[①-⑳]/u.test(character)) return character;
      const form = normalForm(character, 'NFKC');
      return form.length === character.length ? form : character;
    })
    .join('');

/** A number between 1 and 17 that begins a line, however it is written; null for any other line. 1 is never a row's. */
export function reasonHeading(line: string): ReasonHeading | null {
  const start = line.slice(0, longestStart);
  const plain = folded(start);
  const skipped = bullets.exec(plain)?.[0].length ?? 0;
  for (const [style, pattern] of styles) {
    const match = pattern.exec(plain.slice(skipped));
    const number = Number(match?.[1] ?? 0);
    if (match === null || number < 1 || number > 17) continue;
    const at = skipped + match[0].length;
    const inner = part.exec(plain.slice(at));
    const { others, end } = inner === null ? othersFrom(plain, at, number) : { others: [], end: at + inner[0].length };
    const between = connector.exec(plain.slice(end))?.[0].length ?? 0;
    const mark = inner === null ? '' : `（${fullWidthDigits(inner[1] ?? '')}）${inner[2] ?? ''}`;
    return { style, number, mark, others, rest: line.slice(end + between).trim() };
  }
  return null;
}

/** 「（５）」 or 「（３）①」 that begins the text of a part; '' when none does. */
export function partMark(text: string): string {
  const found = /^\((\d{1,2})\)([①-⑳]?)/u.exec(folded(text.trimStart().slice(0, 20)));
  return found === null ? '' : `（${fullWidthDigits(found[1] ?? '')}）${found[2] ?? ''}`;
}

/** The number of the row that a first column's 「情報セキュリティに関する事項１５）」 names; null when it names none. */
export function rowNumber(label: string): number | null {
  const found = /^情報セキュリティに関する事項\(?(\d{1,2})\)?/.exec(folded(squeezed(label.slice(0, 200))));
  const number = Number(found?.[1] ?? 0);
  return number >= 2 && number <= 17 ? number : null;
}

/** The same in a table whose headings are the form's: 「事項１５）」, 「１５）」 or the number alone will do. */
export function shortRowNumber(label: string): number | null {
  const plain = folded(squeezed(label.slice(0, 200)));
  const found = /^(?:第|項目|事項|No\.?)?[([【]?(\d{1,2})[)\]】項]?$/i.exec(plain);
  const number = Number(found?.[1] ?? 0);
  return number >= 2 && number <= 17 ? number : null;
}

/** 別葉 as a heading of its own, in whatever brackets. */
export const isReasonSheet = (block: FormBlock): boolean => {
  const cells = block.kind === 'line' ? [block.text] : block.cells.map(({ text }) => text);
  const [only = '', ...others] = cells.map(squeezed).filter((text) => text !== '');
  return others.length === 0 && /^[（(【〔「<＜]?別葉(?!の?とお?り|参照|に|を)/.test(only) && only.length <= 40;
};
