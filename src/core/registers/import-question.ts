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
  answers: [
    { value: 'fold', label: { ja: '通常の文字に直す', en: 'Replace them by the usual characters' } },
    { value: 'keep', label: { ja: 'そのまま取り込む', en: 'Take them in as they are' } },
  ],
};

/** How an answer is named that leaves what is read as it is. */
const asItIs = ({ ja, en }: Bilingual): Bilingual => ({ ja: `そのまま（${ja}）`, en: `As it is (${en})` });

/** `present`: the sheet that is read as long as nobody says otherwise. */
export const sheetQuestion = (sheets: readonly string[], present: string): ImportQuestion => ({
  id: 'sheet',
  ask: { ja: 'どのシートを取り込みますか。', en: 'Which sheet is taken in?' },
  answers: sheets.map((sheet) => {
    const label = { ja: `シート「${sheet}」`, en: `Sheet “${sheet}”` };
    return { value: sheet, label: sheet === present ? asItIs(label) : label };
  }),
});

/** A column of the source: its letter, and its heading as it stands there. */
interface HeadedColumn {
  readonly letter: string;
  readonly header: string;
}

/**
 * The columns from which one field may be read; each answer assigns one and leaves the others unread. `present`: the letter of the
 * one that is read as long as nobody says otherwise; null: none is, and may stay so.
 */
export function columnQuestion(
  field: string,
  label: Bilingual,
  columns: readonly HeadedColumn[],
  present: string | null,
): ImportQuestion {
  const assigned = (letter: string | null): string =>
    columns.map((one) => `${one.letter}:${one.letter === letter ? field : ''}`).join(',');
  const each = columns.map(({ letter, header }) => {
    const named = { ja: `${letter}列「${header}」`, en: `Column ${letter} “${header}”` };
    return { value: assigned(letter), label: letter === present ? asItIs(named) : named };
  });
  const none = { value: assigned(null), label: asItIs({ ja: 'どの列も読まない', en: 'None is read' }) };
  return {
    id: 'columns',
    ask: { ja: `「${label.ja}」を、どの列から読みますか。`, en: `From which column is “${label.en}” read?` },
    answers: present === null ? [...each, none] : each,
  };
}
