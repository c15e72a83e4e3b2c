import type { Json, JsonObject } from '../../kernel/json.ts';
import { own } from '../../kernel/own.ts';
import { type Field, holdsMoment, type RegisterDeclaration } from '../declaration.ts';
import type { RegisterEntry } from '../entry.ts';
import { holdsText } from '../field-content.ts';
import { guarded, looksLikeFormula } from '../formula-guard.ts';
import type { ImportIssue, ReadRow } from '../table-row.ts';

/** Numbers, days, times, shares: what a spreadsheet takes for something else than a text. */
const looksTyped = /^[\d\s.,:/%+¥$年月日時分秒TZ-]{1,40}$|^[+-]?\d(?:\.\d+)?e[+-]?\d{1,3}$/i;

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number);

/** 26 stands for 2026. */
const isPart = (part: number, parts: readonly number[]): boolean =>
  parts.some((one) => one === part || (part > 1900 && part % 100 === one));

const precise = (text: string): string => {
  const value = Number(text.replaceAll(',', '').replace(/^(.*)%$/, '$1'));
  return Number.isFinite(value) ? (text.endsWith('%') ? value / 100 : value).toPrecision(14) : text;
};

/** Whether one text is what a spreadsheet makes of another: 1.1 of 1.10, 7 of 007, 2026-01-10 of 1-10, 1.2E+18 of its digits. */
function isRewritten(stored: string, now: string): boolean {
  if (stored === now) return false;
  if (/^(?:true|false)$/i.test(stored)) return stored.toLowerCase() === now.toLowerCase();
  if (!looksTyped.test(stored)) return false;
  if (precise(stored) === precise(now)) return true;
  const parts = numbersIn(now);
  return numbersIn(stored).length > 1 && parts.length > 1 && numbersIn(stored).every((part) => isPart(part, parts));
}

/** Whether a number is another one with fewer digits shown. */
function isRounded(stored: number, now: number): boolean {
  const digits = String(now).split('.')[1]?.length ?? 0;
  return stored !== now && digits > 0 && digits < 15 && Number(stored.toFixed(digits)) === now;
}

/** Whether a cell holds what a spreadsheet made of the stored value. `raw`: what stood in the cell where it could not be read. */
function isSpoiled(field: Field, stored: Json | undefined, now: Json | undefined, raw: string | undefined): boolean {
  if (typeof stored === 'number') return typeof now === 'number' && isRounded(stored, now);
  if (typeof stored !== 'string') return false;
  if (holdsMoment(field)) return now === undefined && raw !== undefined && isRewritten(stored, raw);
  const written = typeof now === 'string' ? now : raw;
  return holdsText(field) && written !== undefined && isRewritten(stored, written);
}

function keptIssue(
  row: number,
  key: string,
  field: Field,
  column: string | null,
  values: readonly [string, string],
): ImportIssue {
  const [stored, written] = values;
  return {
    severity: 'warning',
    rule: 'keptFromSpreadsheet',
    row,
    column,
    field: key,
    raw: written,
    message: {
      ja: `「${field.label.ja}」の「${stored}」が、表計算ソフトで「${written}」に変わっています。`,
      en: `A spreadsheet has turned “${stored}” in “${field.label.en}” into “${written}”.`,
    },
    mend: {
      ja: '登録済みの値を残します。本当に変えるなら、画面で直してください。',
      en: 'The stored value stays; to change it, edit it on the screen.',
    },
  };
}

/** The apostrophe that our CSV puts before what looks like a formula, which a spreadsheet has kept as a letter: put off again. */
function unguarded({ fields }: RegisterDeclaration, row: ReadRow, stored: JsonObject): ReadRow {
  const keys = Object.keys(fields).filter((key) => {
    const was = own(stored, key);
    return typeof was === 'string' && looksLikeFormula(was) && own(row.data, key) === guarded(was);
  });
  if (keys.length === 0) return row;
  const data = { ...row.data, ...Object.fromEntries(keys.map((key) => [key, own(stored, key) ?? null])) };
  return { ...row, data };
}

/** A row of our own export with the values that a spreadsheet spoiled on the way put right again, each told. */
export function keepStored(
  declaration: RegisterDeclaration,
  given: ReadRow,
  byId: ReadonlyMap<string, RegisterEntry>,
): ReadRow {
  const stored: JsonObject | undefined = given.id === null ? undefined : byId.get(given.id)?.data;
  if (stored === undefined) return given;
  const row = unguarded(declaration, given, stored);
  const { fields } = declaration;
  const kept = Object.entries(fields).flatMap(([key, field]) => {
    const unread = row.issues.find((issue) => issue.field === key && issue.severity === 'error');
    const [was, now] = [own(stored, key), own(row.data, key)];
    if (was === undefined || !isSpoiled(field, was, now, unread?.raw)) return [];
    const column = unread?.column ?? null;
    return [
      { key, value: was, issue: keptIssue(row.row, key, field, column, [String(was), String(now ?? unread?.raw)]) },
    ];
  });
  if (kept.length === 0) return row;
  const keys = new Set(kept.map(({ key }) => key));
  return {
    ...row,
    data: { ...row.data, ...Object.fromEntries(kept.map(({ key, value }) => [key, value])) },
    issues: [
      ...row.issues.filter(({ field }) => field === null || !keys.has(field)),
      ...kept.map(({ issue }) => issue),
    ],
  };
}
