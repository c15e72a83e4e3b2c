import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../../test/support/demo-state.ts';
import { meti2023 } from '../../catalogue/meti-2023.ts';
import type { Contract } from '../../contract/contract.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { Registers } from '../../registers/entry.ts';
import type { RegisterName } from '../../registers/registers.ts';
import { assess } from '../assess.ts';
import type { Situation } from '../assessment.ts';
import { factsOf } from '../facts.ts';
import { reasonText } from '../reason-text.ts';
import { JudgedFacts } from './judged-facts.ts';

const { contract } = demoState('operations');
const day = '2026-10-29';

const row = (id: string, data: JsonObject, changedAt = '2026-10-01T00:00:00Z') => ({
  id,
  revision: 1,
  data,
  changedAt,
  changedBy: '',
});

const declared = (register: string, on?: string, reason = '作らないため'): Registers => ({
  emptyRegisters: [row(register, { reason, by: '髙橋', ...(on === undefined ? {} : { on }) })],
});

const stateOf = (register: RegisterName, registers: Registers, asOf = day, change = {}) =>
  new JudgedFacts(factsOf({ contract: { ...contract, ...change } as Contract, registers }, asOf)).emptiness(register)
    ?.state ?? null;

/** The reason that 7) gives for its copies. */
const reasonOf = (registers: Registers, asOf = day, settings: Partial<Contract['settings']> = {}) => {
  const state = { contract: { ...contract, settings: { ...contract.settings, ...settings } }, registers };
  const [reason] =
    assess(meti2023, state, asOf)
      .obligations.flatMap(({ duties }) => duties)
      .find(({ dutyId }) => dutyId === '7.copy')?.reasons ?? [];
  assert.ok(reason);
  const { explanation } = reasonText(reason);
  assert.doesNotMatch(explanation.ja + explanation.en, /\{\w+\}|undefined/);
  return [reason.verdict, reason.situation] satisfies [string, Situation];
};

describe('a register that was said to be rightly empty', () => {
  it('satisfies up to the last of the days after which it is asked again, and is undetermined from the next', () => {
    const registers = declared('copies', '2026-04-01');
    assert.deepEqual(reasonOf(registers, addDays('2026-04-01', 183)), ['satisfied', 'declaredEmpty']);
    assert.deepEqual(reasonOf(registers, addDays('2026-04-01', 184)), ['undetermined', 'lapsedEmpty']);
    assert.deepEqual(reasonOf(registers, '2026-04-11', { emptyAskedAgainDays: 9 }), ['undetermined', 'lapsedEmpty']);
    assert.deepEqual(reasonOf(registers, '2026-04-10', { emptyAskedAgainDays: 9 }), ['satisfied', 'declaredEmpty']);
  });

  it('satisfies from the day on which it was said, not before', () => {
    const registers = declared('copies', '2026-10-29');
    assert.deepEqual(reasonOf(registers, '2026-10-28'), ['undetermined', 'emptyRegister']);
    assert.deepEqual(reasonOf(registers, '2026-10-29'), ['satisfied', 'declaredEmpty']);
  });

  it('is as old as its entry where it bears no day', () => {
    assert.equal(stateOf('copies', declared('copies'), '2027-06-01'), 'lapsedEmpty');
    assert.equal(stateOf('copies', declared('copies')), 'declaredEmpty');
  });

  it('without a reason that says something was not said at all', () => {
    for (const reason of ['', '-', '　', '未定', '予定。', 'なし', '不明', 'Ｎ／Ａ'])
      assert.equal(stateOf('copies', declared('copies', day, reason)), null);
  });

  it('is contradicted by a row that can’t be without one in it', () => {
    const erasures = [row('e1', { copy: 'c1', erasedOn: '2026-09-01' })];
    assert.equal(stateOf('copies', { ...declared('copies', day), erasures }), 'contradictedEmpty');
    assert.deepEqual(reasonOf({ ...declared('copies', day), erasures }), ['undetermined', 'contradictedEmpty']);
    const others = [row('e1', { device: 'd1', erasedOn: '2026-09-01' })];
    assert.equal(stateOf('copies', { ...declared('copies', day), erasures: others }), 'declaredEmpty');
  });

  it('is contradicted by any row that names one of it, whichever register that stands in', () => {
    const naming = [
      ['webApplications', 'diagnoses', { webApplication: 'gone' }],
      ['sites', 'webApplications', { site: 'gone' }],
      ['diagnoses', 'findings', { diagnosis: 'gone' }],
      ['systems', 'endpoints', { system: 'gone' }],
      ['acts', 'incidents', { consultation: 'gone' }],
    ] as const;
    for (const [register, other, reference] of naming) {
      const scope = { scope: { ...contract.scope, buildsSystems: false, publicSite: false } };
      const empty = (data: JsonObject) =>
        stateOf(register, { ...declared(register, day), [other]: [row('r1', data)] }, day, scope);
      assert.equal(empty(reference), 'contradictedEmpty', register);
      assert.equal(empty({ note: 'gone' }), 'declaredEmpty', register);
    }
  });

  it('is contradicted by the scope that says it is there', () => {
    const scope = (publicSite: boolean | null) => ({ scope: { ...contract.scope, publicSite } });
    assert.equal(stateOf('sites', declared('sites', day), day, scope(true)), 'contradictedEmpty');
    for (const answer of [false, null])
      assert.equal(stateOf('sites', declared('sites', day), day, scope(answer)), 'declaredEmpty');
  });

  it('of what no contract can be without never counts', () => {
    assert.equal(stateOf('officers', declared('officers', day)), 'neverVoid');
  });
});
