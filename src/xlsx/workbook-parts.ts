import { posix } from 'node:path';
import { unzipSync } from 'fflate';
import { accepted, type Result } from '../core/kernel/result.ts';
import { tableLimits, type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { isHarmless, listZip } from '../zip/examine-zip.ts';
import { attributesOf, readSharedStrings, readSheetCells, type SheetCells } from './sheet-cells.ts';

/** A worksheet with its XML as it stands in the file. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
  readonly cells: SheetCells;
}

const largestPart = 30_000_000;
const mostSheets = 50;

const isWanted = (name: string): boolean =>
  name === 'xl/workbook.xml' ||
  name === 'xl/_rels/workbook.xml.rels' ||
  /^xl\/(sharedStrings|worksheets\/[^/]+)\.xml$/.test(name);

const attribute = (attributes: Readonly<Record<string, string>>, local: string): string =>
  Object.entries(attributes).find(([name]) => name.slice(name.indexOf(':') + 1) === local)?.[1] ?? '';

function sheetsOf(parts: Readonly<Record<string, Uint8Array>>): readonly SheetPart[] {
  const textOf = (name: string): string | null => {
    const bytes = parts[name];
    return bytes === undefined ? null : new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  };
  const shared = textOf('xl/sharedStrings.xml');
  const strings = shared === null ? [] : readSharedStrings(shared);
  const targets = new Map(
    attributesOf(textOf('xl/_rels/workbook.xml.rels') ?? '<none/>', 'Relationship').map((relation) => [
      relation.Id ?? '',
      posix.resolve('/xl', relation.Target ?? '').slice(1),
    ]),
  );
  return attributesOf(textOf('xl/workbook.xml') ?? '<none/>', 'sheet')
    .slice(0, mostSheets)
    .flatMap((sheet) => {
      const path = targets.get(attribute(sheet, 'id')) ?? '';
      const xml = textOf(path);
      return xml === null ? [] : [{ name: sheet.name ?? '', path, xml, cells: readSheetCells(xml, strings) }];
    });
}

const broken = () =>
  unreadable(
    'Excel のファイル（.xlsx）として読めません。',
    'Not readable as an Excel file (.xlsx).',
    '古い形式（.xls）なら、Excel で .xlsx にして保存し直してください。',
    'If it is an old .xls, save it as .xlsx.',
  );

/** The worksheets of a workbook from people, with the places of their cells: bounded before anything is unpacked. */
export function openWorkbookParts(bytes: Uint8Array): Result<readonly SheetPart[], UnreadableFile> {
  if (bytes.length > tableLimits.bytes)
    return unreadable(
      '20 MB を超えています。',
      'Larger than 20 MB.',
      '元のファイルを使ってください。',
      'Use the original file.',
    );
  const members = listZip(bytes);
  if (members === null) return broken();
  const isLarge = members.some(({ name, size }) => isWanted(name) && size > largestPart);
  if (isLarge || !isHarmless(members))
    return unreadable(
      '展開すると大きすぎるか、パスワード付きのファイルです。',
      'It unpacks too large, or has a password.',
      '中身を減らすか、パスワードを外してください。',
      'Make it smaller or remove the password.',
    );
  try {
    const sheets = sheetsOf(unzipSync(bytes, { filter: ({ name }) => isWanted(name) }));
    return sheets.length === 0 ? broken() : accepted(sheets);
  } catch {
    return broken();
  }
}
