import {
  type ChecklistAnswerKind,
  type ChecklistCatalogue,
  type ChecklistCell,
  cellsOf,
} from '../catalogue/checklist.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { readAnswerText, readBoxText } from './checklist-marks.ts';
import { answerWords, doubtTexts, type ReadingDoubt, readingNotes, stillToName } from './checklist-reading-texts.ts';

/** What a sheet holds for one item of a checklist, wherever its row stands. */
export interface SheetItem {
  /** Its row is hidden, so nobody sees what it says. */
  readonly isHidden?: boolean;
  /** The answer cell: its place (`E5`), its text, and whether it is merged with a cell of another item. */
  readonly answer: { readonly place: string; readonly text: string; readonly isShared: boolean };
  readonly box: { readonly place: string; readonly text: string };
}

/** How surely a cell was read: as printed, in spite of another spelling, not at all, or there is nothing in it. */
export type CellUnderstanding = 'exact' | 'taken' | 'doubtful' | 'empty';

/** One cell of a filled sheet as it was read. `answer` is null unless it was understood. */
export interface ReadChecklistCell {
  readonly cellId: string;
  readonly place: string;
  readonly raw: string;
  readonly answer: ChecklistAnswerKind | null;
  readonly done: readonly string[];
  readonly understanding: CellUnderstanding;
  readonly message: Bilingual | null;
  readonly mend: Bilingual | null;
}

type Findings = Pick<ReadChecklistCell, 'answer' | 'done' | 'understanding' | 'message' | 'mend'>;

const nothing: Findings = { answer: null, done: [], understanding: 'empty', message: null, mend: null };

const doubt = (why: ReadingDoubt): Findings => ({ ...nothing, understanding: 'doubtful', ...doubtTexts[why] });

/** The texts of a cell's answer: one when merged as printed; several when someone took the cells apart. */
function answerTexts(items: readonly SheetItem[]): readonly string[] {
  const byPlace = new Map(items.map(({ answer }) => [answer.place, answer.text]));
  return [...new Set([...byPlace.values()].map((text) => text.trim()).filter((text) => text !== ''))];
}

interface Boxes {
  readonly ticked: readonly string[];
  readonly isOdd: boolean;
}

function boxesOf(cell: ChecklistCell, items: readonly (SheetItem | undefined)[]): Boxes {
  const states = cell.items.map(({ id, hasBox }, index) => ({
    id,
    isTicked: hasBox ? readBoxText(items[index]?.box.text ?? '') : false,
  }));
  return {
    ticked: states.filter(({ isTicked }) => isTicked === true).map(({ id }) => id),
    isOdd: states.some(({ isTicked }) => isTicked === null),
  };
}

function withBoxes(cell: ChecklistCell, answer: ChecklistAnswerKind, { ticked, isOdd }: Boxes): Findings | null {
  if (isOdd) return doubt('oddBox');
  if (answer !== 'handled' && ticked.length > 0) return doubt('tickedThoughNotHandled');
  const isChoice = cell.items.length > 1;
  const note = isChoice && answer === 'handled' && ticked.length === 0 ? stillToName : { message: null, mend: null };
  return { answer, done: isChoice ? ticked : [], understanding: note.message === null ? 'exact' : 'taken', ...note };
}

function findingsOf(cell: ChecklistCell, items: readonly (SheetItem | undefined)[]): Findings {
  const present = items.flatMap((item) => item ?? []);
  if (present.length < cell.items.length) return doubt('rowMissing');
  if (present.some(({ isHidden }) => isHidden === true)) return doubt('rowHidden');
  if (present.some(({ answer }) => answer.isShared)) return doubt('mergedWithOthers');
  const boxes = boxesOf(cell, items);
  const readings = answerTexts(present).map(readAnswerText);
  const told = readings.filter(({ outcome }) => outcome !== 'empty');
  const [reading] = told;
  if (reading === undefined) return boxes.ticked.length > 0 || boxes.isOdd ? doubt('tickedWithoutAnswer') : nothing;
  const unclear = told.find(({ outcome }) => outcome === 'unclear');
  if (unclear?.outcome === 'unclear') return doubt(unclear.why);
  if (reading.outcome !== 'answer') return nothing;
  if (told.some((other) => other.outcome === 'answer' && other.answer !== reading.answer)) return doubt('several');
  const found = withBoxes(cell, reading.answer, boxes);
  if (found === null || found.understanding !== 'exact' || reading.isAsPrinted) return found ?? nothing;
  return {
    ...found,
    understanding: 'taken',
    message: readingNotes(answerWords[reading.answer], reading.added),
    mend: null,
  };
}

/** Reads every cell of a filled sheet; what is doubtful is named with its place and how to mend it, never guessed. */
export function readChecklistCells(
  catalogue: ChecklistCatalogue,
  itemOf: (itemId: string) => SheetItem | undefined,
): readonly ReadChecklistCell[] {
  return cellsOf(catalogue).map((cell) => {
    const items = cell.items.map(({ id }) => itemOf(id));
    const first = items.find((item) => item !== undefined);
    const boxes = items.flatMap((item, index) =>
      cell.items[index]?.hasBox === true && item !== undefined ? [item.box.text.trim()] : [],
    );
    const raw = [
      ...answerTexts(items.flatMap((item) => item ?? [])),
      ...(boxes.length > 0 ? [`[${boxes.join(' ')}]`] : []),
    ];
    return {
      cellId: cell.id,
      place: first?.answer.place ?? '',
      raw: raw.join(' ').replaceAll(/\s+/g, ' ').slice(0, 120),
      ...findingsOf(cell, items),
    };
  });
}
