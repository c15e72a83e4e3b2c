import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { wholeFindings } from './plan-findings.ts';
import { findingText, submissionFindings } from './submission-findings.ts';

const demo = demoStateWithEvidence();
const day = '2026-10-29';

const row = (id: string, data: object) => ({ id, revision: 1, data: data as JsonObject, changedAt: '', changedBy: '' });

const idsOf = (state: ContractState): readonly string[] => {
  const found = wholeFindings(assess(meti2023, state, day));
  for (const one of found) {
    const { title, remedy } = findingText(one);
    for (const text of [title.ja, title.en, remedy.ja, remedy.en]) assert.doesNotMatch(text, /^$|\{\w+\}/);
  }
  return found.map(({ id }) => id);
};

const withVersions = (...versions: readonly object[]): ContractState => ({
  ...demo,
  registers: {
    ...demo.registers,
    planVersions: versions.map((version, index) => row(`v${index + 1}`, { names: [], ...version, version: index + 1 })),
  },
});

const agreed = (on: string) => ({ agreement: { on, official: '山本', means: 'mail' } });

describe('what stands against the plan', () => {
  it('is told whole: also a change that took effect before it was agreed to', () => {
    const first = { effectiveFrom: '2026-04-10', ...agreed('2026-04-08') };
    const late = { effectiveFrom: '2026-08-01', ...agreed('2026-08-02') };
    assert.ok(idsOf(withVersions(first, late)).includes('wholeNotSatisfied:planChangedAfterTheFact'));
    const inTime = { effectiveFrom: '2026-08-01', ...agreed('2026-08-01') };
    assert.ok(!idsOf(withVersions(first, inTime)).includes('wholeNotSatisfied:planChangedAfterTheFact'));
  });

  it('is that it is not agreed to while the agreement is still to come', () => {
    assert.ok(
      idsOf(withVersions({ effectiveFrom: '2026-04-10', ...agreed('2026-10-30') })).includes('planNotAgreed:plan'),
    );
    assert.ok(!idsOf(withVersions({ effectiveFrom: '2026-04-10', ...agreed(day) })).includes('planNotAgreed:plan'));
  });

  it('is that there is none, and then nothing else', () => {
    assert.deepEqual(idsOf(withVersions()), ['planMissing:plan']);
  });
});

describe('what rows say against the scope', () => {
  it('is told once, whether it was answered with no or not at all', () => {
    for (const mail of [false, null]) {
      const scope = { ...demo.contract.scope, mail };
      assert.deepEqual(idsOf({ ...demo, contract: { ...demo.contract, scope } }), [
        'wholeNotSatisfied:scopeContradicted.mail',
      ]);
    }
    assert.deepEqual(idsOf(demo), []);
  });
});

describe('advice', () => {
  it('is told before submission, and asks for no note', () => {
    const subcontracts = (demo.registers.subcontracts ?? []).map((one) => {
      const { approval: _, ...data } = one.data;
      return { ...one, data };
    });
    const state = { ...demo, registers: { ...demo.registers, subcontracts } };
    const found = submissionFindings(meti2023, state, assess(meti2023, state, day), null);
    assert.deepEqual(
      found.filter(({ id }) => id.includes('subcontractNotApproved')).map(({ rule, severity }) => [rule, severity]),
      [
        ['advice', 'information'],
        ['advice', 'information'],
      ],
    );
  });
});
