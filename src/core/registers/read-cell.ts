import type { Bilingual } from '../kernel/bilingual.ts';
import { cleanCode, cleanText } from '../kernel/clean-text.ts';
import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import { cleanReading, isHiragana } from '../kernel/kana.ts';
import { shortText } from '../kernel/short-text.ts';
import { trimEndOf } from '../kernel/text-ends.ts';
import { writtenInstantDay } from '../kernel/written-instant.ts';
import { bad, type CellIssue, cellIssueOf, good, issue, type ReadCell, shown } from './cell-reading.ts';
import { choiceParts } from './choice-parts.ts';
import type { Field } from './declaration.ts';
import { fillerFinding } from './door-findings.ts';
import { readNumber } from './read-number-cell.ts';
import { readUntil } from './read-until-cell.ts';
import { choiceNamed, isUnanswered, unanswered, yesOrNo } from './read-word-cell.ts';
import { textLimits } from './text-limits.ts';

/** Finds the row that a reference's text names, by its title; undefined when none or several. */
export type FindReference = (register: string, title: string) => string | undefined;

/** `@scope/name` is a package of npm, which no spreadsheet takes for a formula with a call. */
const npmScoped = /^@[\w.-]+\/[\w.-]+$/;

const isFormulaLike = (text: string): boolean => (/^[=+@]/.test(text) && !npmScoped.test(text)) || /^-\D/.test(text);

/** Halves of a character that has no other half: no storage and no file can hold them. */
const brokenCharacter = /\p{Surrogate}/u;

const privateUse = /[\ue000-\uf8ff]|[\u{f0000}-\u{10ffff}]/u;

/** What is wrong with a text whatever its field: formulas that a spreadsheet would run, 外字. */
function textIssues(text: string): CellIssue[] {
  const found: CellIssue[] = [];
  if (isFormulaLike(text)) {
    found.push(
      issue(
        'error',
        'formulaLike',
        {
          ja: `計算式のような文字「${shortText(text, 40)}」です。`,
          en: `This looks like a formula: “${shortText(text, 40)}”.`,
        },
        {
          ja: '元の表で、式ではなく文字として入れ直してください。',
          en: 'Enter it as text, not as a formula, in the source.',
        },
      ),
    );
  }
  if (privateUse.test(text)) {
    found.push(
      issue(
        'error',
        'privateUseCharacter',
        { ja: '外字が含まれています。', en: 'It holds characters of a private font.' },
        { ja: '標準の文字に置き換えてください。', en: 'Replace them by standard characters.' },
      ),
    );
  }
  if (brokenCharacter.test(text)) {
    found.push(
      issue(
        'error',
        'brokenCharacter',
        { ja: '壊れた文字（片割れのサロゲート）があります。', en: 'It holds half a character (a lone surrogate).' },
        { ja: 'その文字を入れ直してください。', en: 'Enter that character anew.' },
      ),
    );
  }
  return found;
}

/** Longer than the register holds. */
function lengthIssues(field: Field, text: string): CellIssue[] {
  const limit = field.kind in textLimits ? textLimits[field.kind as keyof typeof textLimits] : textLimits.longText;
  if (text.length <= limit) return [];
  const message = { ja: `${limit}字を超えています。`, en: `Longer than ${limit} characters.` };
  return [issue('error', 'tooLong', message, { ja: '短くしてください。', en: 'Shorten it.' })];
}

const joinedLines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');

function oneLine(raw: string): ReadCell {
  const text = cleanText(raw);
  const issues = textIssues(text);
  if (!text.includes('\n')) return good(text, ...issues);
  const joined = joinedLines(text);
  const folded = issue(
    'warning',
    'lineBreak',
    { ja: 'セルの中に改行があります。', en: 'There is a line break in the cell.' },
    {
      ja: `1行にして「${shortText(joined, 40)}」と保存します。よければそのまま取り込んでください。`,
      en: `It will be stored in one line: “${shortText(joined, 40)}”.`,
    },
  );
  return good(joined, ...issues, folded);
}

function severalLines(raw: string): ReadCell {
  const text = cleanText(raw);
  const issues = textIssues(text);
  if (!text.includes('\n')) return good(text, ...issues);
  const kept = issue(
    'warning',
    'lineBreak',
    { ja: 'セルの中に改行があります。', en: 'There is a line break in the cell.' },
    {
      ja: '改行を残して保存します。二つの行が一つになっていないか確かめてください。',
      en: 'It is kept; check that it isn’t two rows in one.',
    },
  );
  return good(text, ...issues, kept);
}

function reading(raw: string): ReadCell {
  const kana = cleanReading(raw);
  if (isHiragana(kana)) return good(kana);
  const odd = issue(
    'warning',
    'notKana',
    {
      ja: `ふりがなにかな以外の文字があります：「${shown(kana)}」`,
      en: `The reading holds other characters than kana: “${shown(kana)}”`,
    },
    { ja: 'ひらがなかカタカナで入れてください。', en: 'Write it in hiragana or katakana.' },
  );
  return good(kana, ...textIssues(kana), odd);
}

/** A day may come with its time, which is left out: a clock with a zone of its own is brought to Japan first. */
const withoutClock = (raw: string): string => writtenInstantDay(raw, 'Japan') ?? raw;

function day(raw: string): ReadCell {
  const read = parseJapaneseDate(withoutClock(raw), { allowSerial: true });
  const mend = { ja: '正しい日付を確かめて、入れ直してください。', en: 'Find out the day and enter it again.' };
  if (read.outcome !== 'understood')
    return bad(
      read.outcome === 'ask' ? 'dateToAsk' : 'dateUnreadable',
      { ja: `「${shown(raw)}」：${read.reason.ja}`, en: `“${shown(raw)}”: ${read.reason.en}` },
      mend,
    );
  if (read.notice === null) return good(read.date);
  return good(
    read.date,
    issue('warning', 'eraMismatch', read.notice, {
      ja: '正しければそのまま取り込めます。',
      en: 'If that is right, import it as it is.',
    }),
  );
}

/** A moment as people write it in Japan, to the minute: 2026-11-24 9:30, R8.11.24 09:30; what has an offset of its own stays. */
function moment(raw: string): ReadCell {
  const text = cleanCode(raw);
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/.test(text)) return good(text);
  const clock = /(\d{1,2})[:時](\d\d)(?::\d\d|分)?$/.exec(text);
  const [, hour = '', minute = ''] = clock ?? [];
  const date = trimEndOf(text.slice(0, clock?.index ?? 0), /[\sT]/);
  const read = date === '' ? null : day(date);
  if (typeof read?.value === 'string' && Number(hour) < 24 && Number(minute) < 60)
    return { ...read, value: `${read.value}T${hour.padStart(2, '0')}:${minute}:00+09:00` };
  return bad(
    'momentUnreadable',
    { ja: `「${shown(raw)}」は日時として読めません。`, en: `“${shown(raw)}” is not a day and time.` },
    { ja: '「2026-11-24 09:30」の形にしてください。', en: 'Write it as 2026-11-24 09:30.' },
  );
}

function noChoice(field: Field, raw: string): ReadCell {
  const list = (language: keyof Bilingual): string =>
    Object.values(field.choices ?? {})
      .map((label) => label[language])
      .join(language === 'ja' ? '・' : ', ');
  return bad(
    'unknownChoice',
    { ja: `「${shown(raw)}」は選べません。`, en: `“${shown(raw)}” is not one of the choices.` },
    { ja: `次から選んでください：${list('ja')}`, en: `Choose one of: ${list('en')}` },
  );
}

function severalChoices(field: Field, raw: string): ReadCell {
  const parts = choiceParts(raw).filter((part) => part !== '');
  const values = parts.map((part) => choiceNamed(field, part));
  const unknown = parts.find((_, index) => values[index] === undefined);
  return unknown === undefined ? good(values as string[]) : noChoice(field, unknown);
}

function referred(field: Field, raw: string, find: FindReference): ReadCell {
  const id = find(field.register ?? '', cleanText(raw));
  if (id !== undefined) return good(id);
  return bad(
    'referenceNotFound',
    {
      ja: `「${shown(raw)}」という行が見つからないか、複数あります。`,
      en: `No row, or more than one, is called “${shown(raw)}”.`,
    },
    { ja: '先にその行を登録するか、id で指定してください。', en: 'Enter that row first, or give its id.' },
  );
}

/** Reads a cell's text by its field's kind: what people type, paste or send, kept as meant and never guessed. */
export function readCell(field: Field, raw: string, find: FindReference): ReadCell {
  if (cleanText(raw) === '') return good(null);
  const tooLong = lengthIssues(field, cleanText(raw));
  if (tooLong.length > 0) return { value: null, issues: tooLong };
  if (isUnanswered(field, raw)) return unanswered(field, raw);
  const read = readKind(field, raw, find);
  const filler = typeof read.value === 'string' ? fillerFinding('', field, read.value) : null;
  return filler === null ? read : { ...read, issues: [...read.issues, cellIssueOf(filler)] };
}

function readKind(field: Field, raw: string, find: FindReference): ReadCell {
  switch (field.kind) {
    case 'kana':
      return reading(raw);
    case 'code':
      return oneLine(cleanCode(raw));
    case 'longText':
      return severalLines(raw);
    case 'date':
      return day(raw);
    case 'until':
      return readUntil(raw);
    case 'instant':
      return moment(raw);
    case 'boolean':
      return yesOrNo(raw);
    case 'integer':
    case 'number':
      return readNumber(field, raw);
    case 'choice': {
      const value = choiceNamed(field, raw);
      return value === undefined ? noChoice(field, raw) : good(value);
    }
    case 'choices':
      return severalChoices(field, raw);
    case 'reference':
      return referred(field, raw, find);
    default:
      return oneLine(raw);
  }
}
