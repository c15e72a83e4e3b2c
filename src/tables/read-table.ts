import { parse } from 'csv-parse/sync';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { tableLimits, type UnreadableFile, unreadable } from './unreadable.ts';

/** UTF-8 first, strictly: Shift_JIS text is almost never valid UTF-8; else CP932 as Windows writes it. */
function decode(bytes: Uint8Array): { readonly encoding: string; readonly text: string } {
  try {
    return { encoding: 'utf-8', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return { encoding: 'cp932', text: new TextDecoder('shift_jis').decode(bytes) };
  }
}

/** TAB when the first line has more of them than commas. */
function delimiterOf(text: string): string {
  const line = text.slice(0, Math.max(0, text.search(/\r?\n/)) || text.length);
  const count = (mark: string): number => line.split(mark).length;
  return count('\t') >= count(',') && line.includes('\t') ? '\t' : ',';
}

/** The apostrophe that our export puts before what a spreadsheet would take for a formula. */
const unguarded = (cell: string): string => cell.replace(/^'(?=[=+\-@\t\r])/, '');

function readText({ encoding, text }: ReturnType<typeof decode>): Result<SourceTable, UnreadableFile> {
  if (text.includes('\u0000'))
    return unreadable(
      '文字の表ではありません。',
      'This is not a table of text.',
      'CSV か XLSX の形で保存し直してください。',
      'Save it as CSV or XLSX.',
    );
  try {
    const rows = parse(text, {
      delimiter: delimiterOf(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: tableLimits.rows + 1,
    }) as string[][];
    if (rows.length > tableLimits.rows)
      return unreadable(
        `${tableLimits.rows}行を超えています。`,
        `More than ${tableLimits.rows} rows.`,
        '分けて取り込んでください。',
        'Import it in parts.',
      );
    if (rows.some((row) => row.length > tableLimits.columns))
      return unreadable(
        '列が多すぎます。',
        'Too many columns.',
        '要る列だけにしてください。',
        'Keep the columns that are needed.',
      );
    return accepted({ encoding, sheet: null, rows: rows.map((row) => row.map(unguarded)) });
  } catch (error) {
    const { lines = 0 } = error as { lines?: number };
    return unreadable(
      `${lines}行目の引用符が閉じていません。`,
      `The quotes in line ${lines} are not closed.`,
      'その行の " を直してください。',
      'Mend the " of that line.',
    );
  }
}

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * A table from a file of people: XLSX, CSV (UTF-8 with or without BOM, CP932), or pasted TSV; for the software register also a
 * bill of materials or a package list. Type by content, not by name.
 */
export async function readTable(bytes: Uint8Array, register = ''): Promise<Result<SourceTable, UnreadableFile>> {
  if (bytes.length === 0)
    return unreadable(
      '空のファイルです。',
      'The file is empty.',
      '中身のあるファイルを選んでください。',
      'Choose a file with content.',
    );
  if (bytes.length > tableLimits.bytes)
    return unreadable(
      '20 MB を超えています。',
      'Larger than 20 MB.',
      '分けて取り込んでください。',
      'Import it in parts.',
    );
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return unreadable(
      '古い形式（.xls）か、パスワード付きのファイルです。',
      'An old .xls file, or one with a password.',
      'パスワードを外し、.xlsx で保存し直してください。',
      'Remove the password and save it as .xlsx.',
    );
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return (await import('../xlsx/read-xlsx.ts')).readXlsxTable(bytes);
  const decoded = decode(bytes);
  if (register !== 'software') return readText(decoded);
  return (await import('./read-components.ts')).readComponents(decoded.text) ?? readText(decoded);
}
