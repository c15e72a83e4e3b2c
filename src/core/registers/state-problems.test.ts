import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { type RowToBe, unknownRegisters } from './row-problems.ts';
import { stateProblems } from './state-problems.ts';

const { registers } = demoState('operations');
const facts = registers.contract?.[0]?.data ?? {};

/** The registers with some rows written or taken away. */
function after(before: Registers, rows: readonly RowToBe[]): Registers {
  const next: Record<string, readonly RegisterEntry[]> = { ...before };
  for (const { register, entryId: id, data } of rows) {
    const others = (next[register] ?? []).filter((row) => row.id !== id);
    const row = data === null ? [] : [{ id, revision: 9, data, changedAt: '', changedBy: '' }];
    next[register] = [...others, ...row];
  }
  return next;
}

const pathsOf = (rows: readonly RowToBe[], before = registers): readonly string[] =>
  stateProblems(before, after(before, rows), rows, '2026-11-30').map(({ path, message, mend }) => {
    assert.ok(message.ja !== '' && message.en !== '' && mend.ja !== '' && mend.en !== '');
    return path;
  });

const contract = (change: JsonObject): RowToBe => ({
  register: 'contract',
  entryId: 'contract',
  data: { ...facts, ...change },
});

const [first] = (facts.schedule as unknown as readonly JsonObject[]) ?? [];

describe('a change of a contract’s state', () => {
  it('that leaves all well is not spoken against', () => {
    assert.deepEqual(pathsOf([contract({ title: '別の件名' })]), []);
    for (const [register, rows] of Object.entries(registers))
      assert.deepEqual(
        pathsOf(rows.slice(0, 3).map(({ id, data }) => ({ register, entryId: id, data }))),
        [],
        register,
      );
  });

  it('is refused where it would make the contract’s facts wrong, each by its place', () => {
    const wrong: readonly (readonly [RowToBe, string])[] = [
      [{ register: 'contract', entryId: 'contract', data: null }, 'contract'],
      [{ register: 'contract', entryId: 'second', data: facts }, 'second'],
      [contract({ catalogue: 'nothing-known' }), 'contract.catalogue'],
      [contract({ catalogue: 'constructor' }), 'contract.catalogue'],
      [contract({ catalogue: '__proto__' }), 'contract.catalogue'],
      [contract({ period: { from: '2027-03-31', to: '2026-04-01' } }), 'contract.period.to'],
      [contract({ number: '0192f0c1-2b3c-7d4e-8f90-a1b2c3d4e5f6' }), 'contract.number'],
      [contract({ schedule: [first ?? {}, first ?? {}] }), 'contract.schedule[1].id'],
      [contract({ schedule: [{ ...first, to: '2020-01-01' }] }), 'contract.schedule[0].to'],
      [contract({ schedule: [{ ...first, dueOn: '2020-01-01' }] }), 'contract.schedule[0].dueOn'],
      [contract({ number: '' }), 'number'],
    ];
    for (const [row, path] of wrong) assert.ok(pathsOf([row]).includes(path), `${path}: ${pathsOf([row])}`);
  });

  it('may not take the period of a submitted report from the schedule', () => {
    const report = { register: 'reports', entryId: 'R9', data: { scheduleId: 'r1' } };
    const submitted = after(registers, [report]);
    const rest = (facts.schedule as unknown as readonly JsonObject[]).filter(({ id }) => id !== 'r1');
    assert.deepEqual(pathsOf([contract({ schedule: rest })], submitted), ['contract.schedule.r1']);
  });

  it('may name no row twice, write no unknown register, and point at no row that is not there', () => {
    const [person] = registers.people ?? [];
    const row = { register: 'people', entryId: person?.id ?? '', data: person?.data ?? {} };
    assert.deepEqual(pathsOf([row, { ...row, data: { ...row.data, post: '課長' } }]), [`people.${row.entryId}`]);
    const strange = ['nothing', 'constructor', '__proto__', 'toString'];
    const changes = [...strange, 'people', 'claims'].map((register) => ({ register }));
    assert.deepEqual(
      unknownRegisters(changes).map(({ path }) => path),
      strange,
    );
    const [attendance] = registers.attendances ?? [];
    const gone = { ...attendance?.data, person: 'nobody' };
    assert.deepEqual(pathsOf([{ register: 'attendances', entryId: 'a-new', data: gone }]), ['a-new.person']);
  });

  it('may leave what was wrong before, and mend it step by step, but make nothing worse', () => {
    const bad = after(registers, [contract({ period: { from: '2027-03-31', to: '2026-04-01' }, title: '' })]);
    const stay = { ...bad.contract?.[0]?.data };
    const rewritten = (change: JsonObject): RowToBe => ({ ...contract({}), data: { ...stay, ...change } });
    assert.deepEqual(pathsOf([rewritten({ concludedOn: '2026-03-30' })], bad), []);
    assert.deepEqual(pathsOf([rewritten({ title: '件名' })], bad), []);
    assert.deepEqual(pathsOf([rewritten({ catalogue: 'nothing' })], bad), ['contract.catalogue']);
    const claim = { register: 'claims', entryId: '4.people', data: { status: 'implemented' } };
    assert.deepEqual(pathsOf([claim], bad), []);
  });
});
