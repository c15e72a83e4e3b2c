import type { Bilingual } from '../kernel/bilingual.ts';

/** What a table may leave open: which sheet is meant, whether hidden rows and columns count, which characters, which column. */
type QuestionId = 'sheet' | 'hiddenRows' | 'hiddenColumns' | 'characters' | 'columns';

/** A question that a table leaves open, with the answers that may be given when it is read again. */
export interface ImportQuestion {
  readonly id: QuestionId;
  readonly answers: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** Questions that are answered by a word; columns are answered by being assigned. */
export const answeredQuestions = ['sheet', 'hiddenRows', 'hiddenColumns', 'characters'] as const;

/** What a person answered, by the question. */
export type ImportAnswers = Readonly<Partial<Record<(typeof answeredQuestions)[number], string>>>;

const take = { value: 'take', label: { ja: '取り込む', en: 'Take them in' } };
const leave = { value: 'leave', label: { ja: '除く', en: 'Leave them out' } };

export const hiddenRowsQuestion: ImportQuestion = { id: 'hiddenRows', answers: [take, leave] };
export const hiddenColumnsQuestion: ImportQuestion = { id: 'hiddenColumns', answers: [take, leave] };
export const charactersQuestion: ImportQuestion = {
  id: 'characters',
  answers: [{ value: 'fold', label: { ja: '通常の文字に直す', en: 'Replace them by the usual characters' } }],
};

export const sheetQuestion = (sheets: readonly string[]): ImportQuestion => ({
  id: 'sheet',
  answers: sheets.map((sheet) => ({ value: sheet, label: { ja: `シート「${sheet}」`, en: `Sheet “${sheet}”` } })),
});

/** The columns from which one field may be read; each answer assigns one and leaves the others unread. */
export const columnQuestion = (field: string, letters: readonly string[]): ImportQuestion => ({
  id: 'columns',
  answers: letters.map((letter) => ({
    value: [`${letter}:${field}`, ...letters.filter((other) => other !== letter).map((other) => `${other}:`)].join(','),
    label: { ja: `${letter}列`, en: `Column ${letter}` },
  })),
});
