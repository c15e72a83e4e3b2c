import { type ChecklistCatalogue, cellsOf } from '../core/catalogue/checklist.ts';
import { normalForm } from '../core/kernel/normal-form.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { type ReadChecklistCell, readChecklistCells, type SheetItem } from '../core/registers/checklist-reading.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { columnNumber, placeOf } from './cell-places.ts';
import { openWorkbookParts, type SheetPart } from './workbook-parts.ts';

/** The publisher's sheet as found in a workbook: by the numbers of its items, whatever the sheet is called and wherever it stands. */
export interface FoundChecklist {
  readonly part: SheetPart;
  readonly answerColumn: number;
  readonly boxColumn: number;
  /** The row of each item found. */
  readonly rows: ReadonlyMap<string, number>;
  /** Further sheets of the same structure, which are not looked at. */
  readonly others: readonly string[];
}

/** Fewer items than this share of all, and it is another table. */
const enough = 0.8;

const squeezed = (text: string): string =>
  normalForm(text, 'NFKC')
    .replaceAll(/\s/g, '')
    .replaceAll(/[‐‑‒–—―−ー]/g, '-');

interface Candidate {
  readonly column: number;
  readonly rows: ReadonlyMap<string, number>;
}

/** The column that holds the most item numbers; each counts where it first stands. */
function referenceColumn({ cells: { cells } }: SheetPart, ids: ReadonlySet<string>): Candidate {
  const columns = new Map<number, Map<string, number>>();
  for (const { text, column, row } of cells.values()) {
    const id = squeezed(text);
    if (!ids.has(id)) continue;
    const rows = columns.get(column) ?? new Map<string, number>();
    columns.set(column, rows);
    if (!rows.has(id)) rows.set(id, row);
  }
  const [best] = [...columns].sort(([, a], [, b]) => b.size - a.size);
  return best === undefined ? { column: 0, rows: new Map() } : { column: best[0], rows: best[1] };
}

/** The column headed チェック above the items; as far from the item numbers as in the publisher's sheet when no heading is left. */
function answerColumnOf(part: SheetPart, { column, rows }: Candidate, { sheet }: ChecklistCatalogue): number {
  const first = Math.min(...rows.values());
  const heads = [...part.cells.cells.values()].filter(
    (cell) => cell.row < first && first - cell.row <= 5 && cell.column < column && squeezed(cell.text) === 'チェック',
  );
  const distance = columnNumber(sheet.referenceColumn) - columnNumber(sheet.answerColumn);
  return heads.at(-1)?.column ?? column - distance;
}

function find(parts: readonly SheetPart[], catalogue: ChecklistCatalogue): FoundChecklist | null {
  const ids = new Set(cellsOf(catalogue).flatMap(({ items }) => items.map(({ id }) => id)));
  const found = parts
    .map((part) => ({ part, candidate: referenceColumn(part, ids) }))
    .filter(({ candidate }) => candidate.rows.size >= ids.size * enough);
  const [first, ...others] = found;
  if (first === undefined) return null;
  const answerColumn = answerColumnOf(first.part, first.candidate, catalogue);
  const { boxColumn, answerColumn: printed } = catalogue.sheet;
  return answerColumn < 1
    ? null
    : {
        part: first.part,
        answerColumn,
        boxColumn: answerColumn + columnNumber(boxColumn) - columnNumber(printed),
        rows: first.candidate.rows,
        others: others.map(({ part }) => part.name),
      };
}

/** Finds the publisher's sheet in a workbook from people; refuses a workbook that holds none. */
export function findChecklistSheet({ bytes, catalogue }: ChecklistFile): Result<FoundChecklist, UnreadableFile> {
  const opened = openWorkbookParts(bytes);
  if (!opened.ok) return opened;
  const found = find(opened.value, catalogue);
  if (found !== null) return accepted(found);
  const names = opened.value.map(({ name }) => name).join('、');
  return unreadable(
    `IPAのチェックリスト（${catalogue.edition.ja}）の表ではありません。「解説」の列に 1-(i)-a などの番号が並ぶシートがありません（シート：${names}）。`,
    `This is not IPA’s checklist (${catalogue.edition.en}): no sheet has a column of numbers like 1-(i)-a (sheets: ${names}).`,
    'IPAのサイトから得た「チェックリスト」のファイルか、それに記入したものを選んでください。',
    'Choose the checklist file from IPA’s site, or one filled in.',
  );
}

/** The cell that a place shows: the first one of the merged range that it lies in. */
function shownPlace(
  { part }: FoundChecklist,
  column: number,
  row: number,
): { readonly column: number; readonly row: number } {
  const merge = part.cells.merges.find(
    ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
  );
  return merge === undefined ? { column, row } : { column: merge.left, row: merge.top };
}

/** Looks up what the sheet holds for an item; undefined when it has no row of that number. */
export function itemsIn(
  found: FoundChecklist,
  catalogue: ChecklistCatalogue,
): (itemId: string) => SheetItem | undefined {
  const { cells } = found.part.cells;
  const rowsByCell = new Map(
    cellsOf(catalogue).flatMap(({ items }) => {
      const rows = items.flatMap(({ id }) => found.rows.get(id) ?? []);
      return items.map(({ id }) => [id, rows] as const);
    }),
  );
  return (itemId) => {
    const row = found.rows.get(itemId);
    if (row === undefined) return undefined;
    const shown = shownPlace(found, found.answerColumn, row);
    const answer = placeOf(shown.column, shown.row);
    const box = placeOf(found.boxColumn, row);
    const isShared = !(rowsByCell.get(itemId) ?? []).includes(shown.row) || shown.column !== found.answerColumn;
    return {
      isHidden: found.part.cells.hiddenRows.has(row),
      answer: { place: answer, text: cells.get(answer)?.text ?? '', isShared },
      box: { place: box, text: cells.get(box)?.text ?? '' },
    };
  };
}

/** A filled sheet as it was read. */
export interface ReadChecklistSheet {
  readonly sheet: string;
  readonly others: readonly string[];
  readonly cells: readonly ReadChecklistCell[];
}

/** A file to be read or filled as a checklist of the given revision. */
export interface ChecklistFile {
  readonly bytes: Uint8Array;
  readonly catalogue: ChecklistCatalogue;
}

/** Reads the publisher's sheet as people fill it in; nothing is guessed. */
export function readChecklistSheet({ bytes, catalogue }: ChecklistFile): Result<ReadChecklistSheet, UnreadableFile> {
  const found = findChecklistSheet({ bytes, catalogue });
  if (!found.ok) return found;
  const { part, others } = found.value;
  const cells = readChecklistCells(catalogue, itemsIn(found.value, catalogue));
  return accepted({ sheet: part.name, others, cells });
}
