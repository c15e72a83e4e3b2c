import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { assess } from '../../src/core/assessment/assess.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ImplementationStatus } from '../../src/core/kernel/three-values.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import { similarity } from '../../src/core/report/similarity.ts';
import { submissionFindings } from '../../src/core/report/submission-findings.ts';
import { demoState, demoStateWithEvidence } from '../support/demo-state.ts';
import { stateOf } from './compare.ts';
import { thisTree } from './judges.ts';
import { contractOf, recipeArb } from './random-contract.ts';

/** Findings that a text raises by itself, whatever the registers say. */
const byText: ReadonlySet<string> = new Set([
  'reasonMissing',
  'reasonShort',
  'reasonRepeated',
  'contentMissing',
  'contentRepeated',
  'characterUnusable',
  'contradiction',
]);

const bare = (state: ContractState): ContractState => ({ ...state, registers: { ...state.registers, claims: [] } });

const claimOf = (id: string, status: ImplementationStatus, text: string): RegisterEntry => ({
  id,
  revision: 1,
  data: (status === 'implemented' ? { status, content: text } : { status, reason: text }) as JsonObject,
  changedAt: '',
  changedBy: '',
});

/** Every draft taken over as it stands; one without a word of its own as 実施. */
function claimsOf(state: ContractState, day: string): readonly RegisterEntry[] {
  return assess(meti2023, bare(state), day).obligations.flatMap(({ duties }) =>
    duties.flatMap(({ dutyId, draft }) =>
      draft === null ? [] : [claimOf(dutyId, draft.status ?? 'implemented', draft.text.ja)],
    ),
  );
}

/** What our own checks say of our own texts. */
function raisedBy(given: ContractState, day: string): readonly string[] {
  const claims = claimsOf(given, day);
  const texts = new Map(claims.map(({ id, data }) => [id, String(data.content ?? data.reason)]));
  const spoken = new Set(
    assess(meti2023, bare(given), day).obligations.flatMap(({ duties }) =>
      duties.filter(({ draft }) => draft?.status != null).map(({ dutyId }) => dutyId),
    ),
  );
  const state = { ...bare(given), registers: { ...given.registers, claims } };
  return submissionFindings(meti2023, state, assess(meti2023, state, day), null)
    .filter(({ rule, dutyId }) => byText.has(rule) && (rule !== 'contradiction' || spoken.has(dutyId ?? '')))
    .map(({ id, dutyId, params }) => `${id} ${params.other ?? ''}: ${texts.get(dutyId ?? '')}`);
}

describe('a text that the product drafts', () => {
  const demos = [demoState('operations'), demoState('research'), demoState('web-build'), demoStateWithEvidence()];

  it('raises no finding by itself: not too short, no other’s sentence, nothing that the registers deny', () => {
    for (const state of demos)
      for (const day of ['2026-04-01', '2026-10-29', '2027-03-31']) assert.deepEqual(raisedBy(state, day), [], day);
  });

  it('raises none in contracts of every sort either', () => {
    for (const recipe of fc.sample(recipeArb, { numRuns: 40, seed: 2026 })) {
      const contract = contractOf(recipe);
      assert.deepEqual(raisedBy(stateOf(contract, thisTree.hasField), contract.day), [], JSON.stringify(recipe));
    }
  });

  it('raises none where everything that may be void was declared so: one reason is told in each duty’s own words', () => {
    for (const { contract, registers } of demos) {
      const said = (register: string): string => registerNamed(register)?.label.ja ?? register;
      // That no instruction was ever given is one fact, under 11) and 17) alike.
      const voidable = Object.keys(registers).filter((id) => id !== 'acts');
      const emptyRegisters = voidable.map((id) => ({
        ...claimOf(id, 'implemented', ''),
        data: { reason: `本業務に${said(id)}に当たるものがないため`, on: '2026-10-01' },
      }));
      const state = { contract, registers: { contract: registers.contract ?? [], emptyRegisters } };
      assert.deepEqual(raisedBy(state, '2026-10-29'), []);
    }
  });

  it('does not say the question over again', () => {
    for (const state of demos)
      for (const { id, data } of claimsOf(state, '2026-10-29')) {
        const asked = meti2023.obligations.flatMap(({ duties }) => duties).find((duty) => duty.id === id)?.quote ?? '';
        assert.ok(similarity(asked, String(data.content ?? data.reason)) < 0.75, id);
      }
  });
});
