import { cleanCode, cleanText } from '../core/kernel/clean-text.ts';
import { parseJapaneseDate } from '../core/kernel/japanese-date.ts';
import { normalForm } from '../core/kernel/normal-form.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { textBefore } from '../core/kernel/text-ends.ts';
import { findHeader, type MatchedHeader } from '../core/registers/header-match.ts';
import type { IsmapListing } from '../core/registers/ismap-conclusion.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { ismapColumns } from './ismap-columns-texts.ts';

type List = IsmapListing['list'];

/** The texts above the header, which say what list of what day it is. */
const titlesOf = ({ rows, sheet }: SourceTable, header: MatchedHeader): readonly string[] => [
  sheet ?? '',
  ...rows.slice(0, header.row).flat(),
];

/** LIU by name; the special measures by theirs, which also hold the letters LIU; plain ISMAP only where it is said. */
export function listKind(titles: readonly string[]): List | null {
  const text = normalForm(titles.join(' '), 'NFKC');
  if (/特別措置/.test(text)) return 'ismapLiuSpecial';
  if (/LIU/i.test(text)) return 'ismapLiu';
  return /ISMAP/i.test(text) ? 'ismap' : null;
}

const dayIn = (text: string): PlainDate | null => {
  const read = parseJapaneseDate(text);
  return read.outcome === 'understood' ? read.date : null;
};

const written = /(?:令和|R|\d{4}) ?(?:\d{1,2}|元)? ?[年./-] ?\d{1,2} ?[月./-] ?\d{1,2} ?日?/g;

/** 「令和8年10月1日時点」「2026/10/1 現在」 above the header; of several days nobody knows which it is. */
function dayOfList(titles: readonly string[]): PlainDate | null {
  const found = titles.flatMap((title) => normalForm(title, 'NFKC').replaceAll(/\s+/g, ' ').match(written) ?? []);
  const days = new Set(found.flatMap((text) => dayIn(text) ?? []));
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

type Cells = Readonly<Record<string, string>>;

/** Number and provider stand once for several services, in a merged cell or above blanks: each row gets what stands above. */
function filledDown(rows: readonly Cells[]): readonly Cells[] {
  let [number, provider] = ['', ''];
  return rows.map((cells) => {
    const hasNumber = (cells.number ?? '').trim() !== '';
    if (hasNumber || (cells.provider ?? '').trim() !== '') provider = cells.provider?.trim() || provider;
    number = hasNumber ? (cells.number ?? '') : number;
    return { ...cells, number, provider };
  });
}

/** The last day of 「2025年4月1日～2026年3月31日」, or the single day that stands there. */
const lastDay = (text: string): PlainDate | null =>
  dayIn(textBefore(text.split(/[～〜~]|から|より|\s-\s|－|―/).at(-1) ?? '', /まで/).trim());

function listingOf(list: List, cells: Readonly<Record<string, string>>): IsmapListing {
  return {
    list,
    number: cleanCode(cells.number ?? '').slice(0, 500),
    service: cleanText(cells.service ?? '').slice(0, 500),
    provider: cleanText(cells.provider ?? '').slice(0, 500),
    scope: cleanText(cells.scope ?? '').slice(0, 4000),
    auditPeriodEnd: lastDay(cells.auditPeriod ?? ''),
    validUntil: lastDay(cells.validUntil ?? ''),
    state: cleanText(cells.state ?? '').slice(0, 500),
  };
}

/** A list that was understood. */
export interface IsmapList {
  readonly list: List;
  readonly date: PlainDate;
  readonly listings: readonly IsmapListing[];
}

interface Told {
  readonly list?: List | undefined;
  readonly date?: PlainDate | undefined;
}

const notAList = () =>
  unreadable(
    'ISMAPのリストの見出し（登録番号・クラウドサービスの名称など）が見つかりません。',
    'The headings of an ISMAP list (registration number, service …) were not found.',
    '見出しの行を含む表（CSV・XLSX）にしてください。',
    'Give a table (CSV, XLSX) with its row of headings.',
  );

/** Reads a list from a table. What the table doesn't say, list and day, must be told. */
export function readIsmapList(table: SourceTable, told: Told): Result<IsmapList, UnreadableFile> {
  const header = findHeader(ismapColumns, table);
  const found = new Set(header?.columns.map((column) => column.field));
  if (header === null || !found.has('number') || !found.has('service')) return notAList();
  const titles = titlesOf(table, header);
  const list = told.list ?? listKind(titles);
  if (list === null)
    return unreadable(
      'ISMAPとISMAP-LIUのどちらのリストか、表に書かれていません。',
      'The table doesn’t say whether it is the ISMAP or the ISMAP-LIU list.',
      '種類（ismap・ismapLiu・ismapLiuSpecial）を指定してください。',
      'Say the kind: ismap, ismapLiu or ismapLiuSpecial.',
    );
  const date = told.date ?? dayOfList(titles);
  if (date === null)
    return unreadable(
      'いつの時点のリストか、表に書かれていません。',
      'The table doesn’t say of what day it is.',
      '時点の日付を指定してください。',
      'Say the day of the list.',
    );
  const rows = table.rows
    .slice(header.row + 1)
    .map(
      (row): Cells => Object.fromEntries(header.columns.map((column, index) => [column.field ?? '', row[index] ?? ''])),
    );
  const listings = filledDown(rows)
    .map((cells) => listingOf(list, cells))
    .filter(({ number, service }) => number !== '' && service !== '');
  return listings.length === 0 ? notAList() : accepted({ list, date, listings });
}
