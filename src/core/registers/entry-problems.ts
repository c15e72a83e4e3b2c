import type { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import { parseJapaneseDate } from '../kernel/japanese-date.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { parseUntil } from '../kernel/written-until.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';
import { entrySchema } from './entry-schema.ts';
import { rangeMessage } from './number-range.ts';

/** What is wrong with one field of an entry, and how to mend it. */
export interface EntryProblem {
  readonly field: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

const listed = (field: Field, language: keyof Bilingual): string =>
  Object.values(field.choices ?? {})
    .map((label) => label[language])
    .join(language === 'ja' ? '・' : ', ');

/** How to mend a value of each kind. */
function mendOf(field: Field): Bilingual {
  switch (field.kind) {
    case 'date':
      return { ja: '2026-11-30 か R8.11.30 の形で入れてください。', en: 'Write it as 2026-11-30 or R8.11.30.' };
    case 'until':
      return {
        ja: '2026-11-30 か R8.11.30 の形、または「無期限」と入れてください。',
        en: 'Write it as 2026-11-30 or R8.11.30, or as “no end”.',
      };
    case 'integer':
    case 'number':
      return {
        ja: `数を半角で入れてください。${rangeMessage(field).ja}`,
        en: `Write a number. ${rangeMessage(field).en}`,
      };
    case 'boolean':
      return { ja: '「はい」か「いいえ」で入れてください。', en: 'Write yes or no.' };
    case 'choice':
    case 'choices':
      return { ja: `次から選んでください：${listed(field, 'ja')}`, en: `Choose one of: ${listed(field, 'en')}` };
    default:
      return { ja: '文字を入れるか、長さを短くしてください。', en: 'Enter a text, or shorten it.' };
  }
}

function problemOf(declaration: RegisterDeclaration, issue: z.core.$ZodIssue, data: JsonObject): EntryProblem {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0] ?? '';
    return {
      field: key,
      message: { ja: `「${key}」という項目はありません。`, en: `There is no field “${key}”.` },
      mend: { ja: '項目名を確かめるか、消してください。', en: 'Check its name or remove it.' },
    };
  }
  const key = String(issue.path[0] ?? '');
  const field = own(declaration.fields, key);
  if (field === undefined)
    return {
      field: key,
      message: { ja: '読めない値です。', en: 'Unreadable value.' },
      mend: { ja: '値を確かめてください。', en: 'Check the value.' },
    };
  const missing = own(data, key) === undefined || own(data, key) === null || own(data, key) === '';
  return {
    field: key,
    message: missing
      ? { ja: `「${field.label.ja}」が空です。`, en: `“${field.label.en}” is empty.` }
      : { ja: `「${field.label.ja}」に入れられない値です。`, en: `“${field.label.en}” can't hold this value.` },
    mend: mendOf(field),
  };
}

/** Every problem of an entry's data against its declaration; empty when it may be stored. */
export function entryProblems(declaration: RegisterDeclaration, data: JsonObject): readonly EntryProblem[] {
  const parsed = entrySchema(declaration).safeParse(data);
  return parsed.success ? [] : parsed.error.issues.map((issue) => problemOf(declaration, issue, data));
}

const isEmpty = (value: Json | undefined): boolean => value === undefined || value === null || value === '';

/** Entry data as stored: empty values left out, dates written otherwise turned into plain dates where they are certain. */
export function tidyEntry(declaration: RegisterDeclaration, data: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(data)
      .filter(([, value]) => !isEmpty(value))
      .map(([key, value]) => [key, tidyValue(own(declaration.fields, key), value)]),
  );
}

function tidyValue(field: Field | undefined, value: Json): Json {
  if (field === undefined || !holdsDay(field) || typeof value !== 'string') return value;
  const reading = field.kind === 'until' ? parseUntil(value) : parseJapaneseDate(value);
  return reading.outcome === 'understood' ? reading.date : value;
}
