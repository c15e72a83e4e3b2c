import assert from 'node:assert/strict';
import { assess } from '../../src/core/assessment/assess.ts';
import type { DutyAssessment, VerdictReason } from '../../src/core/assessment/assessment.ts';
import { reasonText } from '../../src/core/assessment/reason-text.ts';
import { type Contract, contractSchema } from '../../src/core/contract/contract.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { RowSeries } from '../../src/core/kernel/row-series.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { Registers } from '../../src/core/registers/entry.ts';
import { withDuties } from './part-of-catalogue.ts';

/** Rows by register; `series` beside the fields is what the log told of them. */
export type Rows = Readonly<Record<string, readonly JsonObject[]>>;

export interface Asked {
  readonly asOf?: string;
  readonly settings?: object;
}

const scope = {
  buildsSystems: true,
  publicSite: true,
  mail: true,
  applications: true,
  cloud: true,
  subcontracts: true,
  confidential: true,
};

const contractOf = (settings: object): Contract =>
  contractSchema.parse({
    number: 'T-1',
    title: '試験',
    concludedOn: '2026-04-01',
    period: { from: '2026-04-01', to: '2027-03-31' },
    buyer: { addressee: '課長' },
    contractor: { name: '社', address: '所', representative: '者' },
    scope,
    settings,
  });

const registersOf = (rows: Rows): Registers =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map(({ id, series, ...data }, index) => ({
        id: String(id ?? index),
        revision: 1,
        data,
        changedAt: '2026-04-01T00:00:00Z',
        changedBy: '',
        ...(series === undefined ? {} : { series: series as unknown as RowSeries }),
      })),
    ]),
  );

/** A duty of a contract from April 2026 to March 2027 that includes everything, on 24 November 2026 unless another day is asked. */
export function dutyOf(dutyId: string, rows: Rows, { asOf = '2026-11-24', settings = {} }: Asked = {}): DutyAssessment {
  const catalogue = withDuties((id) => id === dutyId);
  const { obligations } = assess(catalogue, { contract: contractOf(settings), registers: registersOf(rows) }, asOf);
  const duty = obligations.flatMap(({ duties }) => duties).find((one) => one.dutyId === dutyId);
  assert.ok(duty !== undefined, dutyId);
  return duty;
}

/** What one rule says of a duty. */
export function reasonOf(rule: string, dutyId: string, rows: Rows, asked: Asked = {}): VerdictReason {
  const reason = dutyOf(dutyId, rows, asked).reasons.find((one) => one.rule === rule);
  assert.ok(reason !== undefined, rule);
  const { ja, en } = reasonText(reason).explanation;
  assert.doesNotMatch(ja + en, /\{\w+\}|undefined|NaN/, rule);
  return reason;
}

export const verdictOf = (rule: string, dutyId: string, rows: Rows, asked: Asked = {}): Verdict =>
  reasonOf(rule, dutyId, rows, asked).verdict;

/** What one rule says of a duty, in Japanese. */
export const sentenceOf = (rule: string, dutyId: string, rows: Rows, asked: Asked = {}): string =>
  reasonText(reasonOf(rule, dutyId, rows, asked)).explanation.ja;
