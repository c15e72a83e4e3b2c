import type { Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { attempt, giveUp, type UnreadableFile } from '../tables/unreadable.ts';
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts';

/** Sheets that are looked into for the first that holds anything. */
const mostTried = 20;

/** Visible sheets first: a person sends what is seen. */
function firstFilled({ sheets, read }: OpenWorkbook): SourceTable {
  const order = sheets
    .map(({ name, isHidden }, index) => ({ name, isHidden, index }))
    .sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  for (const { name, index } of order.slice(0, mostTried)) {
    const { rows, notices } = read(index);
    if (rows.length > 0) return { encoding: 'xlsx', sheet: name, rows, notices };
  }
  return giveUp(
    '表に何も入っていません。',
    'The workbook holds nothing.',
    '行のある表を選んでください。',
    'Choose one with rows.',
  );
}

/** The first sheet that holds anything, as a table. */
export function readXlsxTable(bytes: Uint8Array): Result<SourceTable, UnreadableFile> {
  return attempt(() => firstFilled(openWorkbook(bytes)));
}
