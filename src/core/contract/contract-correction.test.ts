import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract, ContractExtension } from './contract.ts';
import { contractCorrectionSchema, correctedContract, strangeDueDays } from './contract-correction.ts';
import { generateSchedule } from './schedule.ts';

const bare = {
  number: 'A-1',
  catalogue: 'meti-2023',
  concludedOn: '2026-03-20',
  period: { from: '2026-04-01', to: '2027-03-31' },
  settings: { dueDayRule: 'asIs' },
  schedule: [],
} as unknown as Contract;
const contract: Contract = { ...bare, schedule: [...generateSchedule(bare, meti2023.rules)] };
/** Divided by a person as the product would not. */
const odd: Contract = { ...contract, schedule: contract.schedule.slice(1) };

const facts = { rules: meti2023.rules, submitted: new Set<string>(), reason: '誤記' };

describe('a correction of a contract', () => {
  it('leaves what it doesn’t name', () => {
    assert.deepEqual(correctedContract(odd, {}, facts), odd);
    assert.deepEqual(correctedContract(odd, { number: 'B-2' }, facts), { ...odd, number: 'B-2' });
  });

  it('makes the schedule anew where the first or the last day moves', () => {
    const schedule = (from: string, to: string) => correctedContract(odd, { period: { from, to } }, facts).schedule;
    assert.deepEqual(schedule('2026-04-01', '2027-03-31'), odd.schedule);
    assert.equal(schedule('2026-05-01', '2027-03-31')[0]?.from, '2026-05-01');
    assert.equal(schedule('2026-04-01', '2027-06-30').at(-1)?.to, '2027-06-30');
  });

  it('makes a schedule of one day, and none of a period that ends before it begins', () => {
    const schedule = (to: string) =>
      correctedContract(contract, { period: { from: '2026-04-01', to } }, facts).schedule;
    assert.deepEqual(
      schedule('2026-04-01').map(({ from, to }) => [from, to]),
      [['2026-04-01', '2026-04-01']],
    );
    assert.deepEqual(schedule('2026-03-31'), contract.schedule);
  });

  it('moves the due days that it names, with the reason, and no others', () => {
    const [one, other] = contract.schedule;
    assert.ok(one && other);
    const moved = correctedContract(contract, { dueOn: { [one.id]: '2026-12-01', [other.id]: other.dueOn } }, facts);
    assert.deepEqual(moved.schedule, [{ ...one, dueOn: '2026-12-01', changeReason: '誤記' }, other]);
  });

  it('names due days that the schedule has', () => {
    const dueOn = { r1: '2026-12-01', r9: '2026-12-01' };
    assert.deepEqual(strangeDueDays(contract, { dueOn }), ['r9']);
    assert.deepEqual(strangeDueDays(contract, {}), []);
  });

  it('is read with a catalogue or without one', () => {
    assert.deepEqual(contractCorrectionSchema.parse({}), {});
    assert.equal(contractCorrectionSchema.parse({ catalogue: 'meti-2023' }).catalogue, 'meti-2023');
  });
});

describe('the extension of a contract whose last day was a slip', () => {
  const first: ContractExtension = { amendedOn: '2026-05-01', before: '2026-09-30', to: '2026-12-31', reason: '延長' };
  const last: ContractExtension = { amendedOn: '2026-08-01', before: '2026-12-31', to: '2027-03-31', reason: '延長' };
  const extended: Contract = { ...contract, extensions: [first, last] };
  const lastDays = (to: string) =>
    correctedContract(extended, { period: { from: '2026-04-01', to } }, facts).extensions?.map((one) => one.to);

  it('says the corrected day; those before it stay', () => {
    assert.deepEqual(lastDays('2027-06-30'), ['2026-12-31', '2027-06-30']);
    assert.deepEqual(lastDays('2027-01-01'), ['2026-12-31', '2027-01-01']);
  });

  it('stays where the corrected day is none that it could have led to', () => {
    assert.deepEqual(lastDays('2026-12-31'), ['2026-12-31', '2027-03-31']);
    assert.deepEqual(lastDays('2026-11-30'), ['2026-12-31', '2027-03-31']);
  });

  it('is not made up where there was none', () => {
    assert.equal('extensions' in correctedContract(contract, { number: 'B-2' }, facts), false);
    assert.deepEqual(correctedContract({ ...contract, extensions: [] }, { number: 'B-2' }, facts).extensions, []);
  });
});
