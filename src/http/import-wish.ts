import type { Refusal } from '../commands/context.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { shortText } from '../core/kernel/short-text.ts';
import { noHeaderRow } from '../core/registers/guess-columns.ts';
import {
  answeredQuestions,
  charactersQuestion,
  hiddenColumnsQuestion,
  hiddenRowsQuestion,
  type ImportAnswers,
} from '../core/registers/import-question.ts';

/** How a table is to be read, as a person said it. */
interface ImportWish {
  /** The field that each column holds, by its letter; empty: it is not read. */
  readonly assigned: Readonly<Record<string, string>>;
  /** Where the header stands, from 0; undefined: it is looked for. */
  readonly headerRow: number | undefined;
  readonly answers: ImportAnswers;
}

/** What cannot be read of a request's own words is refused, and never read as if nothing had been said. */
function noSuch(path: string, given: string, mend: Bilingual): { readonly ok: false; readonly refusal: Refusal } {
  const shown = shortText(given, 60);
  const message = { ja: `${path} の「${shown}」は読めません。`, en: `“${shown}” of ${path} can’t be read.` };
  return refused({ type: 'badInput', problems: [{ path, message, mend }] });
}

const columnsMend: Bilingual = {
  ja: 'C:definitionsOn,D: のように、列の文字、コロン、項目（読まない列は空）をコンマで区切ってください。一つの列は一度だけです。',
  en: 'Write letters, a colon and a field (none for a column to be left out), as in C:definitionsOn,D: and each column once.',
};

/** `C:definitionsOn,D:` — column C holds a field, column D is not read. */
function assignedIn(text: string): Result<ImportWish['assigned'], Refusal> {
  const assigned = new Map<string, string>();
  for (const part of text.split(',').filter((one) => one !== '')) {
    const [column = '', field, ...more] = part.split(':').map((one) => one.trim());
    const letter = column.toUpperCase();
    if (letter === '' || field === undefined || more.length > 0 || (assigned.get(letter) ?? field) !== field)
      return noSuch('columns', part, columnsMend);
    assigned.set(letter, field);
  }
  return accepted(Object.fromEntries(assigned));
}

const headerMend: Bilingual = {
  ja: '見出しの行の番号（1から999999）を一つか、見出しのないことを示す none を指定してください。',
  en: 'Give one number of a row, 1 to 999999, or none where there is no header.',
};

/** `none`, or the number of a row as people count: where a person says that the header stands. */
function headerRowIn(texts: readonly string[]): Result<number | undefined, Refusal> {
  const [text, ...more] = texts;
  if (text === undefined) return accepted(undefined);
  if (more.length > 0) return noSuch('header', texts.join('、'), headerMend);
  if (text === 'none') return accepted(noHeaderRow);
  return /^[1-9]\d{0,5}$/.test(text) ? accepted(Number(text) - 1) : noSuch('header', text, headerMend);
}

/** Words that a question is answered by; a sheet is named, and looked for in the file. */
const words: ReadonlyMap<string, readonly string[]> = new Map(
  [hiddenRowsQuestion, hiddenColumnsQuestion, charactersQuestion].map(
    ({ id, answers }) => [id, answers.map(({ value }) => value)] as const,
  ),
);

const forms = answeredQuestions.flatMap((id) => words.get(id)?.map((word) => `${id}:${word}`) ?? [`${id}:`]);

const answersMend: Bilingual = {
  ja: `次のいずれかを、問いごとに一つ指定してください：${forms.join('、')}（sheet: のあとはシートの名前）`,
  en: `Give one of these for each question: ${forms.join(', ')} (the name of a sheet behind sheet:).`,
};

/** `hiddenRows:take`: what a person answered to a preview's question. */
function answersIn(texts: readonly string[]): Result<ImportAnswers, Refusal> {
  const answers = new Map<string, string>();
  for (const text of texts) {
    const at = Math.max(text.indexOf(':'), 0);
    const [question, word] = [text.slice(0, at), text.slice(at + 1)];
    const isAsked = answeredQuestions.some((one) => one === question);
    const isWord = words.get(question)?.includes(word) ?? word !== '';
    if (!isAsked || !isWord || (answers.get(question) ?? word) !== word) return noSuch('answer', text, answersMend);
    answers.set(question, word);
  }
  return accepted(Object.fromEntries(answers));
}

/** How a table is to be read, from the words of a request: `columns`, `header` and each `answer`. */
export function importWish(
  columns: string,
  header: readonly string[],
  answers: readonly string[],
): Result<ImportWish, Refusal> {
  const assigned = assignedIn(columns);
  if (!assigned.ok) return assigned;
  const row = headerRowIn(header);
  if (!row.ok) return row;
  const answered = answersIn(answers);
  if (!answered.ok) return answered;
  return accepted({ assigned: assigned.value, headerRow: row.value, answers: answered.value });
}
