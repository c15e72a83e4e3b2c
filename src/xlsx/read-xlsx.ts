import type { Result } from '../core/kernel/result.ts';
import type { SourceTable } from '../core/registers/source-table.ts';
import { attempt, giveUp, type UnreadableFile } from '../tables/unreadable.ts';
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts';

/** Sheets that are looked into for the first that holds anything. */
const mostTried = 20;

/** Rows of all sheets that are read beside the first, in all. */
const mostRows = 40_000;

type UnreadSheet = NonNullable<SourceTable['unread']>[number];

/** Sheets behind the last that was looked into, told as one. */
const notLookedInto = (rest: readonly { readonly name: string }[]): readonly UnreadSheet[] =>
  rest.slice(0, 1).map(({ name }) => ({
    sheet: name,
    message: {
      ja: `シートか行が多すぎるので、このシートから後の${rest.length}枚は見ていません。`,
      en: `There are too many sheets or rows; sheets from this one on that were not looked into: ${rest.length}.`,
    },
    mend: { ja: '要るシートだけのファイルにしてください。', en: 'Keep the sheets that are needed.' },
  }));

/** Reads the sheets in their order: those that hold anything, and those that can't be read or were not looked into. */
function readSheets({ sheets, read }: OpenWorkbook): Pick<Required<SourceTable>, 'others' | 'unread'> {
  const order = sheets
    .map(({ name, isHidden }, index) => ({ name, isHidden, index }))
    .sort((a, b) => Number(a.isHidden) - Number(b.isHidden));
  const others: SourceTable[] = [];
  const unread: UnreadSheet[] = [];
  let [count, looked] = [0, 0];
  for (const { name, isHidden, index } of order.slice(0, mostTried)) {
    if (count > mostRows) break;
    looked += 1;
    const table = attempt(() => read(index));
    if (!table.ok) unread.push({ sheet: name, ...table.refusal });
    else if (table.value.rows.length > 0) others.push({ encoding: 'xlsx', sheet: name, isHidden, ...table.value });
    count += table.ok ? table.value.rows.length : 0;
    // What is wrong with the first sheet is told before anything else is read in its place.
    if (others.length === 0 && unread.length > 0) break;
  }
  return { others, unread: [...unread, ...notLookedInto(order.slice(looked))] };
}

/** Every sheet that holds anything, visible ones first: a person sends what is seen. The others stand beside the first. */
function filledSheets(workbook: OpenWorkbook): SourceTable {
  const { others: tables, unread } = readSheets(workbook);
  const [first, ...others] = tables;
  if (first !== undefined) return { ...first, others, unread };
  const { message, mend } = unread[0] ?? nothingInIt;
  return giveUp(message.ja, message.en, mend.ja, mend.en);
}

const nothingInIt = {
  message: { ja: '表に何も入っていません。', en: 'The workbook holds nothing.' },
  mend: { ja: '行のある表を選んでください。', en: 'Choose one with rows.' },
};

/** The first sheet that holds anything, as a table, with the further ones beside it. */
export function readXlsxTable(bytes: Uint8Array): Result<SourceTable, UnreadableFile> {
  return attempt(() => filledSheets(openWorkbook(bytes)));
}
