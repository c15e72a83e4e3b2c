import { cleanCode, cleanText } from '../core/kernel/clean-text.ts';
import { parseJapaneseDate } from '../core/kernel/japanese-date.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { defineRegister } from '../core/registers/declaration.ts';
import { findHeader, type MatchedHeader } from '../core/registers/header-match.ts';
import type { IsmapListing } from '../core/registers/ismap-conclusion.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';

const field = (ja: string, en: string, ...synonyms: string[]) =>
  ({ kind: 'text', label: { ja, en }, synonyms }) as const;

/** The lists have no official machine-readable form: columns are found by the headings met in practice. */
const columns = defineRegister({
  name: 'ismapListing',
  label: { ja: 'ISMAPのリスト', en: 'ISMAP list' },
  purpose: { ja: '', en: '' },
  obligations: [13],
  titleField: 'service',
  sameWhen: ['number'],
  grid: false,
  fields: {
    number: field('登録番号', 'Registration number', 'ISMAP登録番号', 'サービス登録番号'),
    service: field(
      'クラウドサービスの名称',
      'Service',
      'クラウドサービス名',
      'クラウドサービス名称',
      'サービス名',
      'サービス名称',
      'サービスの名称',
      '名称',
    ),
    provider: field(
      'クラウドサービス事業者',
      'Provider',
      '事業者名',
      '事業者',
      '事業者名称',
      'クラウドサービス事業者名',
      '法人名',
      '会社名',
      'クラウドサービス事業者の名称',
    ),
    scope: field('言明の対象範囲', 'Scope of the statement', '言明対象範囲', '対象範囲', '言明の範囲'),
    auditPeriod: field(
      '監査対象期間',
      'Audit period',
      '監査対象期間の末日',
      '監査対象期間末日',
      '監査期間',
      '監査対象期間（終了日）',
      'End of audit period',
    ),
    validUntil: field('登録の有効期限', 'Valid until', '有効期限', '登録有効期限', '有効期間', '登録期限'),
    state: field('備考', 'State', '状態', '登録状況', '後発事象', 'ステータス', '登録の状態'),
  },
});

type List = IsmapListing['list'];

/** The texts above the header, which say what list of what day it is. */
const titlesOf = ({ rows, sheet }: SourceTable, header: MatchedHeader): readonly string[] => [
  sheet ?? '',
  ...rows.slice(0, header.row).flat(),
];

/** LIU by name; the special measures by theirs, which also hold the letters LIU; plain ISMAP only where it is said. */
export function listKind(titles: readonly string[]): List | null {
  const text = titles.join(' ').normalize('NFKC');
  if (/特別措置/.test(text)) return 'ismapLiuSpecial';
  if (/LIU/i.test(text)) return 'ismapLiu';
  return /ISMAP/i.test(text) ? 'ismap' : null;
}

const dayIn = (text: string): PlainDate | null => {
  const read = parseJapaneseDate(text);
  return read.outcome === 'understood' ? read.date : null;
};

const written = /(?:令和|R|\d{4})\s*(?:\d{1,2}|元)?\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?/;

/** 「令和8年10月1日時点」「2026/10/1 現在」 above the header. */
function dayOfList(titles: readonly string[]): PlainDate | null {
  for (const title of titles) {
    const found = written.exec(title.normalize('NFKC'))?.[0];
    const day = found === undefined ? null : dayIn(found);
    if (day !== null) return day;
  }
  return null;
}

/** The last day of 「2025年4月1日～2026年3月31日」, or the single day that stands there. */
const lastDay = (text: string): PlainDate | null =>
  dayIn(
    text
      .split(/[～〜~]|から|より|\s-\s|－|―/)
      .at(-1)
      ?.replace(/まで.*$/, '')
      .trim() ?? '',
  );

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
  const header = findHeader(columns, table.rows);
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
  const listings = table.rows
    .slice(header.row + 1)
    .map((row) =>
      listingOf(
        list,
        Object.fromEntries(header.columns.map((column, index) => [column.field ?? '', row[index] ?? ''])),
      ),
    )
    .filter(({ number, service }) => number !== '' && service !== '');
  return listings.length === 0 ? notAList() : accepted({ list, date, listings });
}
