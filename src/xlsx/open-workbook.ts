import { openArchive } from '../tables/open-archive.ts';
import { readPart, relationsOf } from '../tables/package-relations.ts';
import type { XmlListener } from '../tables/read-xml.ts';
import { giveUp } from '../tables/unreadable.ts';
import type { ZipArchive } from '../zip/open-zip.ts';
import { isTrue, NumberFormats } from './number-formats.ts';
import { SharedStrings } from './shared-strings.ts';
import { SheetReader, type SheetTable, type WorkbookParts } from './sheet-reader.ts';

interface SheetEntry {
  readonly name: string;
  readonly isHidden: boolean;
  readonly path: string;
}

/** A workbook from people. Only the parts that are asked for are unpacked. */
export interface OpenWorkbook {
  readonly sheets: readonly { readonly name: string; readonly isHidden: boolean }[];
  /** Reads one sheet by its place in `sheets`. */
  read(index: number): SheetTable;
}

type Attributes = Readonly<Record<string, string>>;

/** Listens to the opening of elements alone. */
const onOpen = (open: (name: string, attributes: Attributes) => void): XmlListener => ({
  open,
  text: () => {},
  close: () => {},
});

/** Other documents that are zip files too, told by name. */
function refuseOtherDocument({ names }: ZipArchive): never {
  const has = (name: string): boolean => names.includes(name);
  if (has('xl/workbook.bin'))
    return giveUp(
      'Excel バイナリ形式（.xlsb）のファイルです。',
      'This is a binary workbook (.xlsb).',
      '.xlsx で保存し直してください。',
      'Save it as .xlsx.',
    );
  if (has('word/document.xml'))
    return giveUp(
      'Word の文書です。表計算のファイルではありません。',
      'This is a Word document, not a workbook.',
      '表を Excel に貼り付け、.xlsx で保存してください。',
      'Paste the table into Excel and save it as .xlsx.',
    );
  if (has('content.xml'))
    return giveUp(
      'OpenDocument 形式（.ods など）のファイルです。',
      'This is an OpenDocument file (.ods).',
      '.xlsx で保存し直してください。',
      'Save it as .xlsx.',
    );
  return giveUp(
    'Excel のファイルではない ZIP です。',
    'This is a ZIP file, but no Excel file.',
    'ZIP を展開し、中の .xlsx か CSV を選んでください。',
    'Unpack it and choose the .xlsx or CSV inside.',
  );
}

/** A list of sheets is short text; whoever reads bounds how many of them it opens, and tells what it leaves. */
const mostSheets = 10_000;

const tooManySheets = (): never =>
  giveUp(
    `シートが${mostSheets}枚を超えています。`,
    `More than ${mostSheets} sheets.`,
    '要るシートだけのファイルにしてください。',
    'Keep the sheets that are needed.',
  );

function sheetsOf(archive: ZipArchive, path: string): { readonly sheets: SheetEntry[]; readonly from1904: boolean } {
  const { byId } = relationsOf(archive, path);
  const sheets: SheetEntry[] = [];
  let from1904 = false;
  readPart(
    archive,
    path,
    onOpen((name, { name: title = '', state = 'visible', id = '', date1904 = '0' }) => {
      if (name === 'workbookPr') from1904 = isTrue(date1904);
      if (name !== 'sheet') return;
      if (sheets.length === mostSheets) tooManySheets();
      sheets.push({ name: title, isHidden: state !== 'visible', path: byId.get(id) ?? '' });
    }),
  );
  return { sheets, from1904 };
}

/** Opens a workbook; gives up in words when it is none (see `attempt`). */
export function openWorkbook(bytes: Uint8Array): OpenWorkbook {
  const archive = openArchive(bytes);
  const path = relationsOf(archive, '').byType.get('officeDocument') ?? 'xl/workbook.xml';
  if (!archive.names.includes(path) || !path.endsWith('.xml') || path.startsWith('word/')) refuseOtherDocument(archive);
  const { sheets, from1904 } = sheetsOf(archive, path);
  const { byType } = relationsOf(archive, path);
  let parts: WorkbookParts | undefined;
  return {
    sheets,
    read: (index) => {
      parts ??= {
        strings: readPart(archive, byType.get('sharedStrings'), new SharedStrings()),
        formats: readPart(archive, byType.get('styles'), new NumberFormats()),
        from1904,
      };
      return readPart(archive, sheets[index]?.path, new SheetReader(parts)).finish();
    },
  };
}
