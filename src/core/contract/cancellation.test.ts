import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import { cancellationObstacle, endedContract } from './cancellation.ts';
import type { Contract } from './contract.ts';
import type { EndOfWork } from './end-of-work.ts';
import { generateSchedule } from './schedule.ts';

const bare = {
  concludedOn: '2026-03-20',
  period: { from: '2026-04-01', to: '2027-03-31' },
  settings: { dueDayRule: 'asIs' },
  schedule: [],
} as unknown as Contract;
const contract: Contract = { ...bare, schedule: [...generateSchedule(bare, meti2023.rules)] };

const cancelled = (on: string, reason = '解除'): EndOfWork => ({ kind: 'cancelled', on, reason, by: '山田' });
const facts = { rules: meti2023.rules, submitted: new Set<string>() };

describe('a cancellation', () => {
  const obstacle = (on: string, end?: EndOfWork, reason = '解除') =>
    cancellationObstacle(contract, { on, reason }, end);

  it('is possible from the day of conclusion to the last day of the period', () => {
    assert.deepEqual(
      ['2026-03-19', '2026-03-20', '2027-03-31', '2027-04-01'].map((on) => obstacle(on)),
      ['beforeConclusion', null, null, 'afterTheEnd'],
    );
  });

  it('is the same as the one on record only where kind, day and reason are', () => {
    const on = '2026-10-01';
    assert.equal(obstacle(on, cancelled(on)), 'sameCancellation');
    assert.equal(obstacle(on, cancelled('2026-10-02')), null);
    assert.equal(obstacle(on, cancelled(on, '別の理由')), null);
    assert.equal(obstacle(on, { kind: 'completed', on, reason: '解除', by: '山田' }), null);
  });
});

describe('the schedule of a contract whose work ends', () => {
  it('ends with the day of the cancellation', () => {
    const { schedule } = endedContract(contract, undefined, { ...facts, end: cancelled('2026-11-30') });
    assert.equal(schedule.at(-1)?.to, '2026-11-30');
    assert.equal(contract.schedule.at(-1)?.to, '2027-03-31');
  });

  it('is whole again when the cancellation is taken back', () => {
    const end = cancelled('2026-11-30');
    const cut = endedContract(contract, undefined, { ...facts, end });
    assert.deepEqual(endedContract(cut, end, facts).schedule, contract.schedule);
  });

  it('stays where the last owed day does, even where somebody divided it otherwise', () => {
    const odd: Contract = { ...contract, schedule: contract.schedule.slice(0, 1) };
    assert.equal(endedContract(odd, undefined, { ...facts, end: cancelled('2027-03-31') }), odd);
    const completed: EndOfWork = { kind: 'completed', on: '2026-11-30', by: '山田' };
    assert.equal(endedContract(odd, undefined, { ...facts, end: completed }), odd);
  });
});
