import assert from 'node:assert/strict';
import { assess } from '../../src/core/assessment/assess.ts';
import type { VerdictReason } from '../../src/core/assessment/assessment.ts';
import { reasonText } from '../../src/core/assessment/reason-text.ts';
import { countedVerdict } from '../../src/core/assessment/rule-severity.ts';
import { type Contract, contractSchema } from '../../src/core/contract/contract.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { RegisterEntry, Registers } from '../../src/core/registers/entry.ts';
import { withDuties } from './part-of-catalogue.ts';

/** Rows of registers as tests write them: `id` names the row, `series` what was told of it by day. */
export type Rows = Readonly<Record<string, readonly JsonObject[]>>;

/** Settings of the contract of `judgedContract` that a test changes. */
type Settings = Partial<Contract['settings']>;

/** A year's contract, from April 2026 to March 2027, in which everything is in scope but for what a test changes. */
export const judgedContract = (settings: Settings = {}, scope: Partial<Contract['scope']> = {}): Contract =>
  contractSchema.parse({
    number: 'T-1',
    title: '試験',
    concludedOn: '2026-04-01',
    period: { from: '2026-04-01', to: '2027-03-31' },
    buyer: { addressee: '課長' },
    contractor: { name: '社', address: '所', representative: '者' },
    scope: {
      buildsSystems: true,
      publicSite: true,
      mail: true,
      applications: true,
      cloud: true,
      subcontracts: true,
      confidential: true,
      ...scope,
    },
    settings,
  });

/** Registers that someone said are rightly empty. */
export const declaredEmpty = (...registers: readonly string[]): Rows => ({
  emptyRegisters: registers.map((id) => ({ id, reason: '該当するものはありません' })),
});

const entryAt =
  (changedAt: string) =>
  ({ id, series, toldAt, ...data }: JsonObject, index: number) => ({
    id: String(id ?? index),
    revision: 1,
    data,
    changedAt,
    changedBy: '',
    ...(toldAt === undefined ? {} : { toldAt: String(toldAt) }),
    ...(series === undefined ? {} : { series: series as unknown as RegisterEntry['series'] }),
  });

/** Rows as registers hold them, written at one instant; `toldAt` says when a row was first told of. */
export const judgedRows = (rows: Rows, changedAt = '2026-11-01T00:00:00Z'): Registers =>
  Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, list.map(entryAt(changedAt))]));

/** A duty's verdict on a day, its reasons by rule, and what it drafts. Every sentence is filled in wholly. */
export function judgedDuty(dutyId: string, rows: Rows, asOf: string, settings: Settings = {}) {
  const registers = judgedRows(rows);
  const { obligations } = assess(
    withDuties((id) => id === dutyId),
    { contract: judgedContract(settings), registers },
    asOf,
  );
  const duty = obligations.flatMap(({ duties }) => duties).find((one) => one.dutyId === dutyId);
  assert.ok(duty, dutyId);
  const reasons = new Map(duty.reasons.map((reason) => [reason.rule, reason]));
  for (const reason of duty.reasons) {
    const { explanation } = reasonText(reason);
    assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+[|}]|undefined/, reason.rule);
  }
  return { verdict: duty.verdict, reasons, draft: duty.draft };
}

/** What one rule concludes for a duty on a day, as it counts: advice counts as nothing wrong. */
export function judgedBy(rule: string, dutyId: string, rows: Rows, asOf: string, settings: Settings = {}): Verdict {
  const reason = judgedDuty(dutyId, rows, asOf, settings).reasons.get(rule);
  assert.ok(reason, rule);
  return countedVerdict(reason);
}

/** The Japanese sentence of a rule's reason. */
export function toldBy(rule: string, dutyId: string, rows: Rows, asOf: string, settings: Settings = {}): string {
  const reason: VerdictReason | undefined = judgedDuty(dutyId, rows, asOf, settings).reasons.get(rule);
  assert.ok(reason, rule);
  return reasonText(reason).explanation.ja;
}
