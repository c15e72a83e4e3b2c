import { posix } from 'node:path';
import type { Result } from '../core/kernel/result.ts';
import { openArchive, readMember } from '../tables/open-archive.ts';
import { attempt, giveUp, tableLimits, type UnreadableFile } from '../tables/unreadable.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { NumberFormats } from './number-formats.ts';
import { attributesOf, parsePart } from './parse-part.ts';
import { readSharedStrings, readSheetCells, type SheetCells } from './sheet-cells.ts';

/** A worksheet with its XML as it stands in the file. */
export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly xml: string;
  readonly cells: SheetCells;
}

const mostSheets = 50;

const notReadable = (): never =>
  giveUp(
    'Excel のファイル（.xlsx）として読めません。',
    'Not readable as an Excel file (.xlsx).',
    '古い形式（.xls）なら、Excel で .xlsx にして保存し直してください。',
    'If it is an old .xls, save it as .xlsx.',
  );

/** A part's text, its byte order mark kept; null when the archive has no such part. */
function textOf(archive: ZipArchive, path: string): string | null {
  if (!archive.names.includes(path)) return null;
  const chunks: Uint8Array[] = [];
  readMember(archive, path, (chunk) => chunks.push(Uint8Array.from(chunk)));
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return notReadable();
  }
}

function sheetsOf(archive: ZipArchive): readonly SheetPart[] {
  const workbook = textOf(archive, 'xl/workbook.xml');
  if (workbook === null) return notReadable();
  const relations = textOf(archive, 'xl/_rels/workbook.xml.rels') ?? '<none/>';
  const shared = textOf(archive, 'xl/sharedStrings.xml');
  const strings = shared === null ? [] : readSharedStrings(shared);
  const styles = new NumberFormats();
  const looks = textOf(archive, 'xl/styles.xml');
  if (looks !== null) parsePart(looks, styles);
  const targets = new Map(
    attributesOf(relations, 'Relationship').map(({ Id = '', Target = '' }) => [
      Id,
      posix.resolve('/xl', Target).slice(1),
    ]),
  );
  const sheets = attributesOf(workbook, 'sheet');
  if (sheets.length > mostSheets)
    giveUp(
      `シートが${mostSheets}枚を超えています。`,
      `More than ${mostSheets} sheets.`,
      'チェックリストのシートだけのファイルにしてください。',
      'Keep the sheet of the checklist alone.',
    );
  return sheets.flatMap(({ name = '', id = '' }) => {
    const path = targets.get(id) ?? '';
    const xml = textOf(archive, path);
    return xml === null ? [] : [{ name, path, xml, cells: readSheetCells(xml, strings, styles) }];
  });
}

/** The worksheets of a workbook from people, with the places of their cells: bounded before anything is unpacked. */
export function openWorkbookParts(bytes: Uint8Array): Result<readonly SheetPart[], UnreadableFile> {
  return attempt(() => {
    if (bytes.length > tableLimits.bytes)
      return giveUp(
        '20 MB を超えています。',
        'Larger than 20 MB.',
        '元のファイルを使ってください。',
        'Use the original file.',
      );
    const sheets = sheetsOf(openArchive(bytes));
    return sheets.length === 0 ? notReadable() : sheets;
  });
}
