import assert from 'node:assert/strict';
import { assess } from '../../src/core/assessment/assess.ts';
import type { DutyAssessment, VerdictReason } from '../../src/core/assessment/assessment.ts';
import { reasonText } from '../../src/core/assessment/reason-text.ts';
import { worstOf } from '../../src/core/assessment/rule.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { Contract } from '../../src/core/contract/contract.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { Verdict } from '../../src/core/kernel/three-values.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { judgedContract, judgedRows } from './judged-contract.ts';
import { withDutiesOf } from './part-of-catalogue.ts';

/** Rows by register, as their fields hold them; `series` are the values told over time. */
export type Rows = Readonly<Record<string, readonly (JsonObject & { readonly series?: RegisterEntry['series'] })[]>>;

/** What the contract of the tests differs in. */
export interface Otherwise {
  readonly settings?: Partial<Contract['settings']>;
  readonly scope?: Partial<Contract['scope']>;
}

/** Every duty of a contract with some rows on a day, or those of a part of the form; each sentence of it was tried for figures that nobody filled in. */
export function dutiesOf(
  rows: Rows,
  asOf: string,
  { settings = {}, scope = {} }: Otherwise = {},
  catalogue: Catalogue = meti2023,
): readonly DutyAssessment[] {
  const judged = judgedContract(settings, scope);
  const contract = { ...judged, contractor: { ...judged.contractor, name: '青葉情報' } };
  const registers = judgedRows(rows as unknown as Parameters<typeof judgedRows>[0]);
  const { obligations } = assess(catalogue, { contract, registers }, asOf);
  return obligations.flatMap(({ duties }) => duties);
}

/** What one rule says of some rows on a day; every reason it gives, of any duty. */
export function reasonsOf(rule: string, rows: Rows, asOf: string, otherwise: Otherwise = {}): readonly VerdictReason[] {
  const found = dutiesOf(rows, asOf, otherwise, withDutiesOf(rule)).flatMap(({ reasons }) =>
    reasons.filter((one) => one.rule === rule),
  );
  for (const { explanation } of found.map(reasonText))
    assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+\}|undefined|NaN/, rule);
  return found;
}

/** The verdict of one rule on some rows on a day, of a duty where several ask it; null where it says nothing. */
export function verdictOn(
  rule: string,
  rows: Rows,
  asOf: string,
  { duty, ...otherwise }: Otherwise & { readonly duty?: string } = {},
): Verdict | null {
  const found = reasonsOf(rule, rows, asOf, otherwise).filter(
    ({ dutyIds }) => duty === undefined || dutyIds.includes(duty),
  );
  return found.length === 0 ? null : worstOf(found.map(({ verdict }) => verdict));
}

/** What a rule's sentence says in Japanese. */
export const sentenceOn = (rule: string, rows: Rows, asOf: string, otherwise: Otherwise = {}): string =>
  reasonsOf(rule, rows, asOf, otherwise)
    .map((reason) => reasonText(reason).explanation.ja)
    .join('');
