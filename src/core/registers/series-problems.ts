import type { z } from 'zod';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { SeriesValue } from '../kernel/row-series.ts';
import type { ContractFile } from './contract-file-shape.ts';
import { type Field, holdsDay, type RegisterDeclaration } from './declaration.ts';
import { tidyEntry } from './entry-problems.ts';
import { entrySchema } from './entry-schema.ts';
import { registerNamed } from './registers.ts';
import type { StateProblem } from './row-problems.ts';

const nowhere: Bilingual = {
  ja: 'この値の変遷が書かれた行か項目がありません。',
  en: 'There is no such row, or no such field with a history.',
};
const unordered: Bilingual = {
  ja: '値の変遷の順序か日付が正しくありません（後の日が先にあるか、これからの日です）。',
  en: 'The history of this value is out of order, or names days that have not come.',
};
const unlike: Bilingual = {
  ja: '値の変遷に、この項目に入れられない値があります。',
  en: 'The history holds what the field can’t.',
};
const other: Bilingual = {
  ja: '値の変遷の最後が、行の値と違います。',
  en: 'The history does not end with the value of the row.',
};
const mend: Bilingual = {
  ja: '書き出したままの series にするか、その項目の series を消してください（消すと、いまの値だけが残ります）。',
  en: 'Restore what was exported, or leave out the series of this field; then the present value alone is kept.',
};

/** Whether a value may stand in its field. */
function fits(declaration: RegisterDeclaration, name: string, value: Json): boolean {
  const { shape } = entrySchema(declaration) as z.ZodObject<Record<string, z.ZodType>>;
  return value === null || own(shape, name)?.safeParse(value).success === true;
}

function isOrdered(field: Field, values: readonly SeriesValue[], today: PlainDate): boolean {
  const isAscending = (list: readonly unknown[]): boolean =>
    list.every((one, index) => index === 0 || String(list[index - 1]) <= String(one));
  const told = values.map(({ toldOn }) => toldOn);
  if (!told.every((day) => day <= today)) return false;
  return holdsDay(field) ? isAscending(values.map(({ value }) => value)) : isAscending(told);
}

/** What is wrong with the history of one field; null when nothing is. */
function wrongWith(
  declaration: RegisterDeclaration,
  [name, field]: readonly [string, Field],
  values: readonly SeriesValue[],
  data: JsonObject,
  today: PlainDate,
): Bilingual | null {
  if (values.some(({ value }) => !fits(declaration, name, value) || (holdsDay(field) && value === null))) return unlike;
  if (!isOrdered(field, values, today)) return unordered;
  const now = own(tidyEntry(declaration, data), name) ?? null;
  const isEmptied = holdsDay(field) && now === null;
  return isEmptied || (values.at(-1)?.value ?? null) === now ? null : other;
}

/** Histories in a contract file that are not of its rows, or don't end with what the rows say. */
export function seriesProblems({ series, registers }: ContractFile, today: PlainDate): readonly StateProblem[] {
  return Object.entries(series).flatMap(([register, rows]) => {
    const declaration = registerNamed(register);
    const byId = new Map((own(registers, register) ?? []).map((row) => [row.id, row as unknown as JsonObject]));
    return Object.entries(rows).flatMap(([id, told]) =>
      Object.entries(told).flatMap(([name, values]) => {
        const path = `series.${register}.${id}.${name}`;
        const data = byId.get(id);
        const field = own(declaration?.fields, name);
        if (declaration === undefined || data === undefined || field?.series !== true)
          return [{ path, message: nowhere, mend }];
        const message = wrongWith(declaration, [name, field], values, data, today);
        return message === null ? [] : [{ path, message, mend }];
      }),
    );
  });
}
