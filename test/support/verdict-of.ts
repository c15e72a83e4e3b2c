import assert from 'node:assert/strict';
import { assess } from '../../src/core/assessment/assess.ts';
import type { DutyAssessment, VerdictReason } from '../../src/core/assessment/assessment.ts';
import { reasonText } from '../../src/core/assessment/reason-text.ts';
import type { Contract } from '../../src/core/contract/contract.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { judgedContract, judgedRows, type Rows } from './judged-contract.ts';
import { withDuties } from './part-of-catalogue.ts';

export type { Rows };

export interface Asked {
  readonly asOf?: string;
  readonly settings?: Partial<Contract['settings']>;
}

/** A duty of a contract from April 2026 to March 2027 that includes everything, on 24 November 2026 unless another day is asked. */
export function dutyOf(dutyId: string, rows: Rows, { asOf = '2026-11-24', settings = {} }: Asked = {}): DutyAssessment {
  const catalogue = withDuties((id) => id === dutyId);
  const { obligations } = assess(
    catalogue,
    { contract: judgedContract(settings), registers: judgedRows(rows, '2026-04-01T00:00:00Z') },
    asOf,
  );
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
