import type { Bilingual } from '../kernel/bilingual.ts';
import { own } from '../kernel/own.ts';
import { type ImplementationStatus, statusWords } from '../kernel/three-values.ts';
import type { FormReading } from './filled-form.ts';
import {
  doubtWords,
  isEmpty,
  isMeant,
  itSays,
  joined,
  leftOutWords,
  manyChosen,
  nothingChosen,
  otherWords,
  readAs,
  standsOutWords,
  whichOfThree,
} from './form-answer-texts.ts';
import { type FormAside, type FormCell, leftOutOf } from './form-page.ts';
import { plainAnswer, type ScannedWords, scanWords } from './form-words.ts';

/** Wordings, whole, that let a status be proposed; one word more and nothing is proposed. */
const proposals: Readonly<Record<string, ImplementationStatus>> = Object.fromEntries([
  ...['実施済', '実施済み', '実施した', '実施しました', '実施している', '実施しています', '済', '済み'].map(
    (words) => [words, 'implemented'] as const,
  ),
  ...['対応済', '対応済み', '完了'].map((words) => [words, 'implemented'] as const),
  ...['未対応', '未着手', '未了', '未済', '実施せず', '実施していない', '実施していません'].map(
    (words) => [words, 'notImplemented'] as const,
  ),
  ...['実施しておらず', '実施しておりません', '実施できていない', '実施できていません'].map(
    (words) => [words, 'notImplemented'] as const,
  ),
  ...['非該当', '対象外', '該当せず', '該当しない', '該当しません', '該当事項なし', '該当業務なし', 'N/A'].map(
    (words) => [words, 'notApplicable'] as const,
  ),
]);

/** Words behind the answer that only point to where more is said. */
const pointers =
  /^[(（]?(?:理由は|詳細は|内容は)?(?:別葉|別紙|別添)(?:[をに]?参照|の?とおり|の?通り|に記載)?[)）]?[。.]?$/;

const asked = (
  status: ImplementationStatus | null,
  ...notes: readonly (Bilingual | null)[]
): Omit<FormReading, 'raw'> => ({
  status,
  understanding: 'asked',
  note: joined(...notes, status === null ? whichOfThree : isMeant(statusWords[status])),
});

const taken = (raw: string, status: ImplementationStatus): Omit<FormReading, 'raw'> => ({
  status,
  understanding: 'taken',
  note: readAs(raw, statusWords[status]),
});

const missing = (note = isEmpty): Omit<FormReading, 'raw'> => ({ status: null, understanding: 'missing', note });

/** One word of the cell's words is made to stand out. A box or a ring is a choice; bold and colour may be emphasis alone. */
function byProminence(raw: string, { asides }: FormCell): Omit<FormReading, 'raw'> | null {
  const out = asides.filter(({ kind }) => ['boxed', 'bold', 'underlined', 'coloured'].includes(kind));
  const chosen = out.flatMap((aside) => {
    const { words } = scanWords(aside.text);
    return words.length === 1 ? [{ aside, status: words[0]?.status ?? 'implemented' }] : [];
  });
  const [first] = chosen;
  if (first === undefined || chosen.some(({ status }) => status !== first.status)) return null;
  const isChoice = chosen.some(({ aside }) => aside.kind === 'boxed');
  return asked(isChoice ? first.status : null, otherWords(raw), standsOutWords(first.aside));
}

/** ①実施 2未実施 3該当なし: the one number that is circled, if the others are not. */
function circledOf(words: ScannedWords['words']): ImplementationStatus | null {
  const circled = words.filter(({ mark }) => mark === 'circled');
  const isAmongNumbers = words.length > 1 && words.every(({ mark }) => mark === 'circled' || mark === 'numbered');
  return isAmongNumbers && circled.length === 1 ? (circled[0]?.status ?? null) : null;
}

/** Words of the form stand in the cell, with marks or without. */
function byWords(raw: string, cell: FormCell, { words, added }: ScannedWords): Omit<FormReading, 'raw'> {
  const isPointer = pointers.test(added);
  if ((added !== '' && !isPointer) || words.some(({ mark }) => mark === 'odd')) return asked(null, otherWords(raw));
  const chosen = words.filter(({ mark }) => mark === 'chosen');
  const [only] = chosen;
  if (chosen.length > 1) return asked(null, otherWords(raw), manyChosen);
  if (only !== undefined) return taken(raw, only.status);
  if (words.some(({ mark }) => mark === 'circled' || mark === 'numbered'))
    return asked(circledOf(words), otherWords(raw));
  const [word] = words;
  if (word === undefined || words.length > 1)
    return words.every(({ mark }) => mark === 'empty')
      ? missing(nothingChosen)
      : (byProminence(raw, cell) ?? asked(null, otherWords(raw)));
  return word.mark === 'empty' ? asked(null, otherWords(raw), nothingChosen) : taken(raw, word.status);
}

/** Longer texts are no answers, whatever stands in them. */
const longest = 1000;

/** The text of an answer cell, by itself. */
function byText(raw: string, cell: FormCell): Omit<FormReading, 'raw'> {
  const exact = Object.entries(statusWords).find(([, word]) => word === raw.trim());
  if (exact !== undefined) return { status: exact[0] as ImplementationStatus, understanding: 'exact', note: null };
  if (raw.length > longest) return asked(null, otherWords(raw));
  const plain = plainAnswer(raw);
  if (plain === '') return missing();
  if (/^[□☐▢▫◻⬜]+$/u.test(plain)) return missing(nothingChosen);
  const proposal = own(proposals, plain);
  if (proposal !== undefined) return asked(proposal, otherWords(raw));
  const scanned = scanWords(raw);
  return scanned.words.length === 0 ? asked(null, otherWords(raw)) : byWords(raw, cell, scanned);
}

const doubtsOf = ({ asides }: FormCell): readonly FormAside[] =>
  asides.filter(({ kind }) => ['drawing', 'firstChoice', 'enclosed', 'textBox'].includes(kind));

/** What the page draws may be the answer, or strike it out: nothing is proposed. A list's first entry is. */
function withDoubts(reading: Omit<FormReading, 'raw'>, cell: FormCell): Omit<FormReading, 'raw'> {
  const doubts = doubtsOf(cell);
  if (doubts.length === 0) return reading;
  const notes = [...new Set(doubts.map(({ kind }) => kind))].map(doubtWords);
  const isTextAlone = doubts.every(({ kind }) => kind === 'textBox');
  if (isTextAlone && reading.understanding !== 'exact') return { ...reading, note: joined(reading.note, ...notes) };
  if (isTextAlone) return { ...reading, understanding: 'taken', note: joined(...notes) };
  const isProposed = reading.status !== null && doubts.every(({ kind }) => kind === 'firstChoice');
  return asked(isProposed ? reading.status : null, cell.text.trim() === '' ? null : itSays(cell.text), ...notes);
}

/** Judges an answer cell: its text as the page shows it, and what formatting says beside. Nothing is guessed silently. */
export function readAnswerCell(cell: FormCell): FormReading {
  const raw = cell.text;
  const reading = withDoubts(byText(raw, cell), cell);
  const leftOut = leftOutOf(cell);
  if (leftOut.length === 0) return { raw, ...reading };
  const note = joined(leftOutWords(leftOut), reading.note);
  return { raw, ...reading, understanding: reading.understanding === 'exact' ? 'taken' : reading.understanding, note };
}
