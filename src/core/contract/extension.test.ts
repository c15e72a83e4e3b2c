import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract, ContractExtension } from './contract.ts';
import { extendedContract, extensionObstacle, extensionSchema } from './extension.ts';
import { generateSchedule } from './schedule.ts';

const bare = {
  concludedOn: '2026-03-20',
  period: { from: '2026-04-01', to: '2027-03-31' },
  settings: { dueDayRule: 'asIs' },
  schedule: [],
} as unknown as Contract;
const contract: Contract = { ...bare, schedule: [...generateSchedule(bare, meti2023.rules)] };

const first: ContractExtension = { amendedOn: '2026-08-01', before: '2026-12-31', to: '2027-03-31', reason: '延長' };
const extended: Contract = { ...contract, extensions: [first] };
const today = '2026-11-30';

const obstacle = (of: Contract, to: string, amendedOn: string) =>
  extensionObstacle(of, { to, amendedOn, reason: '延長' }, { end: undefined, today });

describe('an extension', () => {
  it('states its new last day and not the one before, which the contract knows', () => {
    const stated = { amendedOn: today, to: '2028-03-31', reason: '延長' };
    assert.ok(extensionSchema.safeParse(stated).success);
    assert.ok(!extensionSchema.safeParse({ ...stated, before: '2027-03-31' }).success);
  });

  it('is refused of a contract that has ended', () => {
    const end = { kind: 'completed', on: '2026-10-01', by: '山田' } as const;
    assert.equal(
      extensionObstacle(contract, { to: '2028-03-31', amendedOn: today, reason: '延長' }, { end, today }),
      'ended',
    );
  });

  it('is agreed from the day of conclusion to today', () => {
    assert.deepEqual(
      ['2026-03-19', '2026-03-20', '2026-11-30', '2026-12-01'].map((day) => obstacle(contract, '2028-03-31', day)),
      ['amendedBeforeConclusion', null, null, 'amendedLater'],
    );
  });

  it('is agreed no earlier than the one before it', () => {
    assert.deepEqual(
      ['2026-07-31', '2026-08-01', '2026-08-02'].map((day) => obstacle(extended, '2028-03-31', day)),
      ['amendedBeforeLast', null, null],
    );
    const twice = { ...extended, extensions: [first, { ...first, amendedOn: '2026-09-01' }] };
    assert.deepEqual(
      ['2026-08-31', '2026-09-01'].map((day) => obstacle(twice, '2028-03-31', day)),
      ['amendedBeforeLast', null],
    );
  });

  it('ends later than the contract did', () => {
    assert.deepEqual(
      ['2027-03-30', '2027-03-31', '2027-04-01'].map((to) => obstacle(contract, to, today)),
      ['notLater', 'sameLastDay', null],
    );
  });

  it('stated again on its day is a correction, which ends later than the contract did before it', () => {
    assert.deepEqual(
      ['2026-12-31', '2027-01-01'].map((to) => obstacle(extended, to, first.amendedOn)),
      ['notLater', null],
    );
    assert.equal(obstacle(extended, '2027-01-01', today), 'notLater');
  });

  it('goes no further than fifty years from the first day', () => {
    assert.deepEqual(
      ['2076-04-01', '2076-04-02'].map((to) => obstacle(contract, to, today)),
      [null, 'tooLong'],
    );
  });
});

describe('a contract that is extended', () => {
  const facts = { rules: meti2023.rules, submitted: new Set<string>() };
  const to = '2027-09-30';

  it('has its new last day, a report on it and the extension behind those before', () => {
    const longer = extendedContract(extended, { to, amendedOn: today, reason: '再延長' }, facts);
    assert.equal(longer.period.to, to);
    assert.equal(longer.schedule.at(-1)?.to, to);
    assert.deepEqual(longer.extensions, [first, { amendedOn: today, before: '2027-03-31', to, reason: '再延長' }]);
    assert.equal(extendedContract(contract, { to, amendedOn: today, reason: '延長' }, facts).extensions?.length, 1);
  });

  it('has a corrected extension instead of the wrong one, with the last day before both', () => {
    const earlier = { ...first, amendedOn: '2026-05-01', before: '2026-09-30', to: '2026-12-31' };
    const twice: Contract = { ...contract, extensions: [earlier, first] };
    const { extensions } = extendedContract(twice, { to, amendedOn: first.amendedOn, reason: '訂正' }, facts);
    assert.deepEqual(extensions, [earlier, { ...first, to, reason: '訂正' }]);
  });
});
