import type { z } from 'zod';
import { catalogues, dutiesOf } from '../catalogue/meti-2023.ts';
import { holdBack, trustBooks } from '../contract/trust.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';
import { japanDay, type PlainDate } from '../kernel/plain-date.ts';
import { accepted, type Result, refused } from '../kernel/result.ts';
import { unknownChecklistCells } from './checklist-file-problems.ts';
import { booksById } from './contract-file-books.ts';
import { fileDoors } from './contract-file-doors.ts';
import { fileNotices } from './contract-file-notices.ts';
import { formatProblem, nameProblems } from './contract-file-problems.ts';
import { type ContractFile, contractFileShape } from './contract-file-shape.ts';
import type { ContractState } from './contract-state.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { entryProblems, tidyEntry } from './entry-problems.ts';
import { wordsOfIssue } from './issue-problems.ts';
import { registerNamed } from './registers.ts';
import { crowdOfFile } from './row-limits.ts';
import { extendSeries } from './series.ts';
import { seriesProblems } from './series-problems.ts';
import { type DateWarning, readWrittenDates } from './written-dates.ts';

/** What is wrong in a contract file, where (`registers.people[3].nationality`) and how to mend it. */
export interface ContractFileProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

/** A contract file that was understood, with what was read otherwise than written. */
export interface ReadContractFile {
  readonly state: ContractState;
  readonly warnings: readonly DateWarning[];
}

const pathOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}${text === '' ? '' : '.'}${String(part)}`),
    '',
  );

const shapeMend: Bilingual = {
  ja: 'docs/contract-file.schema.json にある形に直してください。',
  en: 'Mend it to the form given in docs/contract-file.schema.json.',
};

function shapeProblem(issue: z.core.$ZodIssue): ContractFileProblem {
  const path = pathOf(issue.path) || '（全体）';
  if (issue.code === 'unrecognized_keys') {
    const keys = issue.keys.join('、');
    return { path, message: { ja: `知らない項目があります：${keys}`, en: `Unknown keys: ${keys}` }, mend: shapeMend };
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) {
    return { path, message: { ja: '必要な項目がありません。', en: 'This field is missing.' }, mend: shapeMend };
  }
  return {
    path,
    ...wordsOfIssue(issue, path),
  };
}

function rowProblems(name: string, rows: readonly JsonObject[]): ContractFileProblem[] {
  const declaration = registerNamed(name);
  if (declaration === undefined) {
    return [
      {
        path: `registers.${name}`,
        message: { ja: `「${name}」という台帳はありません。`, en: `There is no register “${name}”.` },
        mend: shapeMend,
      },
    ];
  }
  const seen = new Set<string>();
  return rows.flatMap((row, index) => {
    const path = `registers.${name}[${index}]`;
    const { id, ...data } = row;
    const twice = seen.has(String(id))
      ? [
          {
            path: `${path}.id`,
            message: { ja: `id「${String(id)}」が二度あります。`, en: `The id “${String(id)}” stands twice.` },
            mend: { ja: '片方の id を変えてください。', en: 'Change one of them.' },
          },
        ]
      : [];
    seen.add(String(id));
    const problems = entryProblems(declaration, tidyEntry(declaration, data));
    return [...twice, ...problems.map(({ field, message, mend }) => ({ path: `${path}.${field}`, message, mend }))];
  });
}

/** References to rows that the file neither holds nor names as removed. */
function danglingReferences(
  registers: Readonly<Record<string, readonly JsonObject[]>>,
  removed: readonly string[],
): ContractFileProblem[] {
  const ids = new Set([
    ...removed,
    ...Object.entries(registers).flatMap(([name, rows]) => rows.map((row) => `${name}/${String(row.id)}`)),
  ]);
  return Object.entries(registers).flatMap(([name, rows]) =>
    Object.entries(registerNamed(name)?.fields ?? {})
      .filter(([, field]) => field.kind === 'reference')
      .flatMap(([key, field]) =>
        rows.flatMap((row, index) => {
          const target = own(row, key);
          if (target === undefined || ids.has(`${field.register}/${String(target)}`)) return [];
          const path = `registers.${name}[${index}].${key}`;
          const message = {
            ja: `「${String(target)}」が台帳「${field.register}」にありません。`,
            en: `“${String(target)}” is not in the register “${field.register}”.`,
          };
          return [
            {
              path,
              message,
              mend: { ja: '正しい id にするか、その行を加えてください。', en: 'Correct the id or add that row.' },
            },
          ];
        }),
      ),
  );
}

function unknownDuties(file: ContractFile): ContractFileProblem[] {
  const catalogue = own(catalogues, file.contract.catalogue);
  if (catalogue === undefined) {
    return [
      {
        path: 'contract.catalogue',
        message: { ja: '知らない様式です。', en: 'Unknown catalogue.' },
        mend: {
          ja: `使えるもの：${Object.keys(catalogues).join('、')}`,
          en: `Known: ${Object.keys(catalogues).join(', ')}`,
        },
      },
    ];
  }
  const known = new Set(dutiesOf(catalogue).map((duty) => duty.id));
  const places = [
    ...Object.keys(file.claims).map((id) => ['claims', id]),
    ...Object.keys(file.carryOvers).map((id) => ['carryOvers', id]),
    ...Object.keys(file.plan.entries).map((id) => ['plan.entries', id]),
  ];
  return places
    .filter(([, id = '']) => !known.has(id))
    .map(([place = '', id = '']) => ({
      path: `${place}.${id}`,
      message: { ja: `「${id}」という義務はこの様式にありません。`, en: `The catalogue has no duty “${id}”.` },
      mend: {
        ja: 'junshu catalogue show --json で id を確かめてください。',
        en: 'See junshu catalogue show --json for the ids.',
      },
    }));
}

const revisionOne = (id: string, data: unknown, at: string): RegisterEntry => ({
  id,
  revision: 1,
  data: data as JsonObject,
  changedAt: at,
  changedBy: '',
});

const book = (records: Readonly<Record<string, unknown>>, at: string): RegisterEntry[] =>
  Object.entries(records).map(([id, data]) => revisionOne(id, data, at));

const withIds = (rows: readonly { readonly id: string }[], at: string): RegisterEntry[] =>
  rows.map(({ id, ...data }) => revisionOne(id, data, at));

/** What carries trust comes in held back: a file is a statement of whoever wrote it. */
const held =
  (at: string) =>
  (row: RegisterEntry): RegisterEntry => ({ ...row, data: holdBack(row.data, at) });

/** A row of a register with its series: as the file tells them, else told on the file's day. */
function gridRow(
  { series }: ContractFile,
  register: string,
  { id, ...data }: JsonObject & { readonly id: string },
  at: string,
  day: PlainDate,
): RegisterEntry {
  const declaration = registerNamed(register);
  if (declaration === undefined) return revisionOne(id, data, at);
  const tidy = tidyEntry(declaration, data);
  const told = own(own(series, register), id);
  const known = told === undefined ? undefined : { data: tidy, series: told };
  const after = extendSeries(declaration, known, tidy, day);
  return after === undefined ? revisionOne(id, tidy, at) : { ...revisionOne(id, tidy, at), series: after };
}

function registersOf(file: ContractFile, at: string, day: PlainDate): Registers {
  const grids = Object.entries(file.registers).map(([name, rows]) => [
    name,
    (rows as readonly (JsonObject & { id: string })[]).map((row) => gridRow(file, name, row, at, day)),
  ]);
  return {
    contract: [revisionOne('contract', file.contract, at)],
    addedItems: withIds(file.addedItems, at),
    planEntries: book(file.plan.entries, at),
    planVersions: withIds(file.plan.versions, at),
    ...Object.fromEntries(booksById.map((name) => [name, book(file[name], at)])),
    ...Object.fromEntries(trustBooks.map((name) => [name, book(file[name], at).map(held(at))])),
    ...Object.fromEntries(grids),
  };
}

/**
 * Reads a contract file. `at`: the instant at which its rows count as changed when the file doesn't say.
 * Every problem is told at once, with its path; nothing is understood by halves.
 */
export function parseContractFile(json: unknown, at: string): Result<ReadContractFile, readonly ContractFileProblem[]> {
  const unreadable = formatProblem(json);
  if (unreadable !== null) return refused([unreadable]);
  const crowd = crowdOfFile(json);
  if (crowd !== null) return refused([crowd]);
  const warnings: DateWarning[] = [];
  const parsed = contractFileShape.safeParse(readWrittenDates(json as Json, '', warnings), { reportInput: true });
  if (!parsed.success) return refused(parsed.error.issues.map(shapeProblem));
  const file = parsed.data;
  const rows = file.registers as Readonly<Record<string, readonly JsonObject[]>>;
  const today = japanDay(at);
  const problems = [
    ...Object.entries(rows).flatMap(([name, list]) => rowProblems(name, list)),
    ...danglingReferences(rows, file.removedRows),
    ...unknownDuties(file),
    ...unknownChecklistCells(file),
    ...nameProblems(file),
    ...seriesProblems(file, today),
  ];
  if (problems.length > 0) return refused(problems);
  const saidAt = file.exportedAt ?? at;
  const saidOn = japanDay(saidAt) < today ? japanDay(saidAt) : today;
  const registers = registersOf(file, saidAt, saidOn);
  const atDoor = fileDoors(file, registers, today);
  if (atDoor.problems.length > 0) return refused(atDoor.problems);
  const notices = atDoor.notices.map(({ path, message }) => ({ path, message }));
  return accepted({
    state: { contract: file.contract, registers },
    warnings: [...warnings, ...fileNotices(file), ...notices],
  });
}
