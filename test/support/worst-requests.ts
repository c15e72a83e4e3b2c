import { readFileSync } from 'node:fs';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { projectRoot } from './source-files.ts';

/** A request whose answer takes as much as the limits allow. */
export interface WorstRequest {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly body?: Uint8Array;
}

const json = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

type Row = JsonObject & { readonly id: string };

/** The demo's contract file grown to so many rows in each of two registers. */
function grown(number: string, rows: number): Uint8Array {
  const file = JSON.parse(readFileSync(`${projectRoot}demo/operations.contract.json`, 'utf8')) as {
    contract: JsonObject;
    registers: Record<string, readonly Row[]>;
  };
  const more = (list: readonly Row[]): Row[] =>
    Array.from({ length: rows }, (_, at) =>
      at < list.length ? (list[at] as Row) : { ...(list[at % list.length] as Row), id: `x${at}` },
    );
  const { people = [], software = [] } = file.registers;
  return json({
    ...file,
    contract: { ...file.contract, number },
    registers: { ...file.registers, people: more(people), software: more(software) },
  });
}

/** 750,000 rows with a mistake in each: 15 MB. */
const badRows = (): Uint8Array =>
  Buffer.from(`{"format":"junshu-contract@1","registers":{"people":[${'{"nam":"no field"},'.repeat(750_000)}{}]}}`);

/** As many rows as a register takes, each with mistakes. */
const mistakes = (rows: number): Uint8Array =>
  json({ format: 'junshu-contract@1', registers: { people: Array.from({ length: rows }, () => ({ nam: 1, x: 2 })) } });

const table = (rows: number): Uint8Array =>
  Buffer.from(
    `氏名,ふりがな,所属会社\n${Array.from({ length: rows }, (_, at) => `山田 ${at},やまだ たろう,株式会社あおば`).join('\n')}`,
  );

const deep = (): Uint8Array => Buffer.from(`{"changes":${'['.repeat(200_000)}${']'.repeat(200_000)}}`);

/** What a person's row must tell beside names and company. */
export const whole = {
  qualifications: 'なし',
  trackRecord: 'なし',
  nationality: '日本',
  startedOn: '2026-04-01',
} as const;

const changes = (count: number): Uint8Array =>
  json({
    changes: Array.from({ length: count }, (_, at) => ({
      entryId: `c${at}`,
      expectedRevision: 0,
      data: {
        name: `山田 ${at}`,
        kana: 'やまだ',
        company: '株式会社あおば',
        ...whole,
        trackRecord: '経験'.repeat(500),
      },
    })),
  });

const elsewhere = '/contracts/METI-R8-WEB-001';

/** Bodies: as large, as deep, as wrong and as right as they may be. */
export function worstBodies(rows: number): readonly WorstRequest[] {
  const people = `${elsewhere}/registers/people`;
  return [
    { name: 'a contract file of 750,000 bad rows', method: 'POST', path: '/contracts', body: badRows() },
    { name: `${rows} rows with mistakes`, method: 'POST', path: '/contracts', body: mistakes(rows) },
    { name: `a good contract of 2 × ${rows} rows`, method: 'POST', path: '/contracts', body: grown('WORST-1', rows) },
    { name: 'JSON nested 200,000 deep', method: 'POST', path: `${people}/changes`, body: deep() },
    { name: '2,000 changes at once', method: 'POST', path: `${people}/changes`, body: changes(2000) },
    { name: `a table of ${rows - 1} rows`, method: 'POST', path: `${people}/import-previews`, body: table(rows - 1) },
    { name: 'a form of blanks', method: 'POST', path: '/form-readings', body: Buffer.alloc(15_000_000, 0x20) },
  ];
}

/** Questions about the contract that `worstBodies` made: every answer that grows with what a contract holds. */
export function worstQuestions(): readonly WorstRequest[] {
  const base = '/contracts/WORST-1';
  const paths = [
    '/contracts',
    base,
    ...[
      'obligations/4',
      'obligations/15',
      'export',
      'drafts',
      'registers',
      'registers/people',
      'registers/software',
    ].map((rest) => `${base}/${rest}`),
    ...['search?q=な', 'search?q=ん+ま', 'registers/people?asOf=1', 'registers/people/export'].map(
      (rest) => `${base}/${rest}`,
    ),
    ...['registers/people/export?format=csv', 'registers/people/export?format=csv&encoding=cp932'].map(
      (rest) => `${base}/${rest}`,
    ),
    ...['calendar', 'calendar.ics', 'report-preview', 'plan', 'plan/preview', 'checks', 'software'].map(
      (rest) => `${base}/${rest}`,
    ),
    ...['docx', 'pdf', 'xlsx', 'json', 'html'].map((format) => `${base}/report-preview/files/${format}`),
    ...['evidence', 'log', 'log/verification', 'closing', 'checklists', 'diagnoses/scans'].map(
      (rest) => `${base}/${rest}`,
    ),
    '/notifications',
  ];
  return paths.map((path) => ({ name: path, method: 'GET', path }));
}
