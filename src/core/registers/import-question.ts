import type { Bilingual } from '../kernel/bilingual.ts';

/** What a table may leave open: which sheet is meant, whether hidden rows and columns count, which characters, which column. */
type QuestionId = 'sheet' | 'hiddenRows' | 'hiddenColumns' | 'characters' | 'columns';

/** A question that a table leaves open, with the answers that may be given when it is read again. */
export interface ImportQuestion {
  readonly id: QuestionId;
  /** What is asked, in one sentence that its answers answer. */
  readonly ask: Bilingual;
  readonly answers: readonly { readonly value: string; readonly label: Bilingual }[];
}

/** Questions that are answered by a word; columns are answered by being assigned. */
export const answeredQuestions = ['sheet', 'hiddenRows', 'hiddenColumns', 'characters'] as const;

/** What a person answered, by the question. */
export type ImportAnswers = Readonly<Partial<Record<(typeof answeredQuestions)[number], string>>>;

const take = { value: 'take', label: { ja: '取り込む', en: 'Take them in' } };
const leave = { value: 'leave', label: { ja: '除く', en: 'Leave them out' } };

export const hiddenRowsQuestion: ImportQuestion = {
  id: 'hiddenRows',
  ask: { ja: '非表示の行を取り込みますか。', en: 'Are hidden rows taken in?' },
  answers: [take, leave],
};
export const hiddenColumnsQuestion: ImportQuestion = {
  id: 'hiddenColumns',
  ask: { ja: '非表示の列を取り込みますか。', en: 'Are hidden columns taken in?' },
  answers: [take, leave],
};
export const charactersQuestion: ImportQuestion = {
  id: 'characters',
  ask: { ja: '似た別の文字を、通常の文字に直しますか。', en: 'Are look-alike characters replaced?' },
  answers: [{ value: 'fold', label: { ja: '通常の文字に直す', en: 'Replace them by the usual characters' } }],
};

export const sheetQuestion = (sheets: readonly string[]): ImportQuestion => ({
  id: 'sheet',
  ask: { ja: 'どのシートを取り込みますか。', en: 'Which sheet is taken in?' },
  answers: sheets.map((sheet) => ({ value: sheet, label: { ja: `シート「${sheet}」`, en: `Sheet “${sheet}”` } })),
});

/** A column of the source: its letter, and its heading as it stands there. */
interface HeadedColumn {
  readonly letter: string;
  readonly header: string;
}

/** The columns from which one field may be read; each answer assigns one and leaves the others unread. */
export const columnQuestion = (field: string, label: Bilingual, columns: readonly HeadedColumn[]): ImportQuestion => ({
  id: 'columns',
  ask: { ja: `「${label.ja}」を、どの列から読みますか。`, en: `From which column is “${label.en}” read?` },
  answers: columns.map(({ letter, header }) => ({
    value: columns.map((one) => `${one.letter}:${one.letter === letter ? field : ''}`).join(','),
    label: { ja: `${letter}列「${header}」`, en: `Column ${letter} “${header}”` },
  })),
});
