import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { evidenceFindings } from './evidence-findings.ts';

const state = demoStateWithEvidence();
const schedule = state.contract.schedule[0] ?? null;

const found = (given: ContractState, of = schedule): readonly string[] =>
  evidenceFindings(meti2023, given, assess(meti2023, given, '2026-10-29'), of).map(
    ({ id, severity }) => `${severity} ${id}`,
  );

function withItems(
  change: (data: JsonObject, index: number) => JsonObject | null,
  more: readonly RegisterEntry[] = [],
): ContractState {
  const items = (state.registers.evidenceItems ?? []).flatMap((entry, index) => {
    const data = change(entry.data, index);
    return data === null ? [] : [{ ...entry, data }];
  });
  return { ...state, registers: { ...state.registers, evidenceItems: [...items, ...more] } };
}

const forDuty =
  (id: string) =>
  (data: JsonObject): JsonObject | null =>
    (data.duties as string[]).includes(id) ? null : data;

describe('evidence before submission', () => {
  it('of the demo stands in the way of nothing', () => {
    assert.deepEqual(found(state), []);
  });

  it('that is missing for a matter answered 実施 is warned of, matter by matter', () => {
    assert.deepEqual(found(withItems(forDuty('9.nda'))), ['warning implementedWithoutEvidence:9']);
    assert.equal(found(withItems(() => null)).length, 9);
  });

  it('that was withdrawn proves nothing', () => {
    const withdrawn = { on: '2026-10-28', by: '髙橋', reason: '別の契約のもの' };
    const given = withItems((data) => ((data.duties as string[]).includes('9.nda') ? { ...data, withdrawn } : data));
    assert.deepEqual(found(given), ['warning implementedWithoutEvidence:9']);
  });

  it('that is older than the period is warned of, unless some of it bears no day', () => {
    const old = (datedOn: string | undefined) =>
      withItems((data) => {
        const { datedOn: _, ...rest } = data;
        return (data.duties as string[]).includes('9.nda')
          ? { ...rest, ...(datedOn === undefined ? {} : { datedOn }) }
          : data;
      });
    assert.deepEqual(found(old('2026-03-31')), ['warning evidenceOlderThanPeriod:9']);
    assert.deepEqual(found(old('2026-04-01')), []);
    assert.deepEqual(found(old(undefined)), []);
    assert.deepEqual(found(old('2026-03-31'), null), [], 'without a period nothing is older than it');
  });

  it('that can’t be read any more is an error', () => {
    const evidenceFaults = [{ id: 'e0', revision: 1, data: { fault: 'altered' }, changedAt: '', changedBy: '' }];
    const given = { ...state, registers: { ...state.registers, evidenceFaults } };
    assert.deepEqual(found(given), ['error evidenceUnreadable:e0']);
  });

  it('that is to prove more than five matters is warned of, also when the bytes were added twice', () => {
    const duties = (ids: readonly string[]) =>
      withItems((data, index) => (index === 0 ? { ...data, duties: [...ids] } : data));
    const five = ['2.a', '4.limit', '9.nda', '10.edu'];
    assert.deepEqual(found(duties(five)), [], 'with 6, to which its row belongs first, five');
    const digest = String(state.registers.evidenceItems?.[0]?.data.digest).slice(0, 16);
    assert.ok(found(duties([...five, '11.method'])).includes(`warning evidenceShared:${digest}`));
    const twin = state.registers.evidenceItems?.[0];
    assert.ok(twin);
    const doubled = { ...twin, id: 'twin', data: { ...twin.data, duties: ['11.method'] } };
    const given = withItems((data, index) => (index === 0 ? { ...data, duties: [...five] } : data), [doubled]);
    assert.ok(found(given).includes(`warning evidenceShared:${digest}`));
  });
});
