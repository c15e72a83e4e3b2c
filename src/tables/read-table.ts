import type { Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { decodeText } from './decode-text.ts';
import { foreignFile } from './foreign-file.ts';
import { componentsIn } from './read-components.ts';
import { readDelimited } from './read-delimited.ts';
import { readMarkdown } from './read-markdown.ts';
import { attempt, giveUp, tableLimits, type UnreadableFile, unreadable } from './unreadable.ts';

const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && [0x0304, 0x0506].includes(((bytes[2] ?? 0) << 8) | (bytes[3] ?? 0));

function tableInText(bytes: Uint8Array, register: string): SourceTable {
  const { encoding, text } = decodeText(bytes);
  if (text.includes('\u0000'))
    giveUp(
      '文字の表ではありません（文字にならない値があります）。',
      'This is not a table of text (it holds NUL).',
      'CSV か XLSX の形で保存し直してください。',
      'Save it as CSV or XLSX.',
    );
  if (/^\ufeff?\s*<(!doctype html|html|table|\?xml[^>]*>\s*<\?mso)/i.test(text.slice(0, 500)))
    giveUp(
      'HTML のファイルです（名前が .xls でも中身は表計算の形式ではありません）。',
      'This is HTML, even if its name ends in .xls.',
      'Excel で開き、.xlsx で保存し直してください。',
      'Open it in Excel and save it as .xlsx.',
    );
  const components = register === 'software' ? componentsIn(text) : null;
  const bare = text.replace(/^\ufeff+/, '');
  return components ?? { encoding, sheet: null, rows: readMarkdown(bare) ?? readDelimited(bare) };
}

/**
 * A table from a file of people: XLSX, CSV (UTF-8, CP932, UTF-16, EUC-JP, ISO-2022-JP), or pasted TSV; for the software register
 * also a bill of materials or a package list. Type by content, not by name.
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
  const foreign = foreignFile(bytes);
  if (foreign !== null) return { ok: false, refusal: foreign };
  if (isZip(bytes)) return (await import('../xlsx/read-xlsx.ts')).readXlsxTable(bytes);
  return attempt(() => tableInText(bytes, register));
}
