import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../test/support/demo-state.ts';
import { assess, rulesetVersion } from '../core/assessment/assess.ts';
import { ruleChanges } from '../core/assessment/rule-changes.ts';
import { meti2023 } from '../core/catalogue/meti-2023.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { firstVerdicts, verdictChanges } from './keep-verdicts.ts';

const day = '2026-10-29';
const catalogue = meti2023;
const dutyId = '15.5.eol';

const entry = (id: string, data: JsonObject) => ({ id, revision: 1, data, changedAt: '', changedBy: '' });

/** The demo with what a commit kept of its verdicts. */
const having = (state: ContractState, { entryId, data, expectedRevision }: EntryChange): ContractState => {
  const row = { ...entry(entryId, data ?? {}), revision: expectedRevision + 1 };
  return { ...state, registers: { ...state.registers, verdictsSeen: [row] } };
};

const operations = demoState('operations');

/** The demo, answered 実施 where a rule says otherwise. */
const answeredOtherwise: ContractState = {
  ...operations,
  registers: { ...operations.registers, claims: [entry(dutyId, { status: 'implemented', content: '実施した。' })] },
};

const kept = firstVerdicts({ catalogue, state: answeredOtherwise }, day);

describe('the verdicts of a contract', () => {
  it('are kept with its first commit, so that nothing of it is told as a change of rules', () => {
    const state = having(answeredOtherwise, kept);
    assert.equal(ruleChanges(assess(catalogue, state, day), state.registers), null);
    assert.notEqual(ruleChanges(assess(catalogue, answeredOtherwise, day), answeredOtherwise.registers), null);
  });

  it('are written again only where one of them is another', () => {
    const state = having(answeredOtherwise, kept);
    assert.deepEqual(verdictChanges({ catalogue, state }, day), []);
    const { software: _, ...registers } = state.registers;
    const [change] = verdictChanges({ catalogue, state: { ...state, registers } }, day);
    assert.deepEqual([change?.register, change?.expectedRevision], ['verdictsSeen', 1]);
    assert.notDeepEqual(change?.data?.verdicts, kept.data?.verdicts);
  });

  it('are not kept anew while a change of rules waits to be seen', () => {
    const verdicts = { ...(kept.data?.verdicts as JsonObject), [dutyId]: 'satisfied' };
    const before = { ...kept, data: { ruleset: '2026.10.1', on: day, verdicts } };
    assert.deepEqual(verdictChanges({ catalogue, state: having(answeredOtherwise, before) }, day), []);
    assert.deepEqual(verdictChanges({ catalogue, state: answeredOtherwise }, day), []);
  });

  it('are kept by the new rules where these come to the same', () => {
    const before = { ...kept, data: { ...kept.data, ruleset: '2026.10.1' } };
    const [change] = verdictChanges({ catalogue, state: having(answeredOtherwise, before) }, day);
    assert.equal(change?.data?.ruleset, rulesetVersion);
  });
});
