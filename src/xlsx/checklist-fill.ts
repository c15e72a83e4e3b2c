import {
  type ChecklistAnswerKind,
  type ChecklistCell,
  cellsOf,
  checklistAnswerKinds,
} from '../core/catalogue/checklist.ts';
import { own } from '../core/kernel/own.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import { xmlText } from '../core/kernel/xml-text.ts';
import type { ChecklistAnswer } from '../core/registers/checklist-answers.ts';
import { answerWords } from '../core/registers/checklist-reading-texts.ts';
import { doneItems } from '../core/registers/checklist-state.ts';
import { type UnreadableFile, unreadable } from '../tables/unreadable.ts';
import { replaceMember } from '../zip/replace-member.ts';
import { columnNumber } from './cell-places.ts';
import { type ChecklistFile, type FoundChecklist, findChecklistSheet, itemsIn } from './checklist-sheet.ts';
import type { SheetCell } from './sheet-cells.ts';

/** A cell that was left as it was, since writing into it would break something. */
export interface LeftCell {
  readonly cellId: string;
  readonly place: string;
}

/** A file to be filled, and the answers by cell. */
export interface FillRequest extends ChecklistFile {
  readonly answers: Readonly<Record<string, ChecklistAnswer | undefined>>;
}

/** The person's own file with the answers in it. */
export interface FilledChecklist {
  readonly bytes: Uint8Array;
  /** Answers written. */
  readonly count: number;
  readonly left: readonly LeftCell[];
}

interface Writing {
  readonly cellId: string;
  readonly place: string;
  readonly text: string;
}

const box = (isChosen: boolean): string => (isChosen ? '■' : '□');

/** The three words in the sheet's own way; ※ stays before cells of which one alternative suffices. */
function answerText({ items }: ChecklistCell, answer: ChecklistAnswerKind): string {
  const lines = checklistAnswerKinds.map((kind) => `${box(kind === answer)} ${answerWords[kind]}`);
  return [...(items.length > 1 ? ['※'] : []), ...lines].join('\n');
}

/** What is to stand where for one answered cell: the answer, and the small boxes of its items. */
function writingsOf(
  cell: ChecklistCell,
  data: ChecklistAnswer,
  answer: ChecklistAnswerKind,
  itemOf: ReturnType<typeof itemsIn>,
): Writing[] {
  const [first] = cell.items;
  const place = itemOf(first?.id ?? '')?.answer.place;
  if (place === undefined) return [];
  const isDone = (id: string): boolean =>
    answer === 'handled' && (cell.items.length === 1 || doneItems(cell, data).includes(id));
  const boxes = cell.items.flatMap(({ id, hasBox }) => {
    const item = itemOf(id);
    return hasBox && item !== undefined ? [{ cellId: cell.id, place: item.box.place, text: box(isDone(id)) }] : [];
  });
  return [{ cellId: cell.id, place, text: answerText(cell, answer) }, ...boxes];
}

const attributesText = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .filter(([name]) => name !== 't' && name !== 'vm' && name !== 'cm')
    .map(([name, value]) => ` ${name}="${xmlText(value)}"`)
    .join('');

/** The element of a cell with its text inside, so that the workbook's shared texts stay as they are; its look (s) is kept. */
function cellXml({ attributes, prefix }: Pick<SheetCell, 'attributes' | 'prefix'>, text: string): string {
  const p = prefix;
  return `<${p}c${attributesText(attributes)} t="inlineStr"><${p}is><${p}t xml:space="preserve">${xmlText(text)}</${p}t></${p}is></${p}c>`;
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly xml: string;
}

/** Where a place that has no element gets one: before the next cell of its row, or behind the last; null without such a row. */
function gapFor({ part }: FoundChecklist, place: string): { readonly at: number; readonly prefix: string } | null {
  const [, letters = '', digits = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  const inRow = [...part.cells.cells.values()].filter(({ row }) => row === Number(digits));
  const later = inRow.find(({ column }) => column > columnNumber(letters));
  const end = part.cells.rowEnds.get(Number(digits));
  if (end === undefined) return null;
  return { at: later?.from ?? end, prefix: inRow[0]?.prefix ?? '' };
}

function editFor(found: FoundChecklist, { place, text }: Writing): Edit | null {
  const cell = found.part.cells.cells.get(place);
  if (cell === undefined) {
    const gap = gapFor(found, place);
    return gap === null
      ? null
      : { from: gap.at, to: gap.at, xml: cellXml({ attributes: { r: place }, prefix: gap.prefix }, text) };
  }
  // What is written into a struck cell would be struck out.
  if (cell.isFormula || cell.isStruck) return null;
  return cell.text === text
    ? { from: cell.from, to: cell.from, xml: '' }
    : { from: cell.from, to: cell.to, xml: cellXml(cell, text) };
}

function applied(xml: string, edits: readonly Edit[]): string {
  const ordered = [...edits].sort((a, b) => a.from - b.from);
  let [text, at] = ['', 0];
  for (const edit of ordered) {
    text += xml.slice(at, edit.from) + edit.xml;
    at = edit.to;
  }
  return text + xml.slice(at);
}

/**
 * Writes answers into the publisher's own file: the answer cells and the small boxes of what is answered, and nothing else. Every
 * other part of the file stays byte for byte; cells without an answer are not touched.
 */
export function fillChecklistSheet(request: FillRequest): Result<FilledChecklist, UnreadableFile> {
  const { bytes: file, catalogue, answers } = request;
  const found = findChecklistSheet(request);
  if (!found.ok) return found;
  const itemOf = itemsIn(found.value, catalogue);
  const answered = cellsOf(catalogue).flatMap((cell) => {
    const data = own(answers, cell.id);
    return data?.answer === undefined ? [] : [{ cell, writings: writingsOf(cell, data, data.answer, itemOf) }];
  });
  const edited = answered.map(({ cell, writings }) => ({
    cell,
    place: writings[0]?.place ?? '',
    edits: writings.map((writing) => editFor(found.value, writing)),
  }));
  // A cell is written wholly or not at all: an answer without its boxes would say something else.
  const isWhole = ({ edits }: (typeof edited)[number]): boolean => edits.length > 0 && !edits.includes(null);
  const edits = edited.filter(isWhole).flatMap((one) => one.edits.flatMap((edit) => edit ?? []));
  const { path, xml } = found.value.part;
  const bytes = replaceMember(file, path, new TextEncoder().encode(applied(xml, edits)));
  if (bytes === null)
    return unreadable(
      'このファイルには書き込めません（ZIP の作りが特殊です）。',
      'This file can’t be written into: its ZIP structure is unusual.',
      'Excel で開いて保存し直してから選んでください。',
      'Open it in Excel, save it, and choose it again.',
    );
  return accepted({
    bytes,
    count: edited.filter(isWhole).length,
    left: edited.filter((one) => !isWhole(one)).map(({ cell, place }) => ({ cellId: cell.id, place })),
  });
}
