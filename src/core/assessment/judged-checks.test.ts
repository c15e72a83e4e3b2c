import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { malwareSeen, seenOf, stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { checkTargets } from './check-targets.ts';
import { factsOf } from './facts.ts';
import { fallenChecks, type JudgedCheck, judgedChecks, worsenedChecks } from './judged-checks.ts';

const deliverables = ['x1', 'x2'].map((id) => ({ id, name: id, version: '1', deliveredOn: '2026-11-20' }));
const at = '2026-11-10T00:00:00Z';
const malware = 'deliverable-malware';

const seen = (id: string, alerts: readonly string[], before: JsonObject | null = null): JsonObject => ({
  ...seenOf('deliverable', 'deliverables', id, 'malware', malwareSeen(alerts)),
  before,
});
const factsWith = (...observations: readonly JsonObject[]) =>
  factsOf(stateWith({ deliverables, observations }), '2026-11-24');
const shortly = (checks: readonly JudgedCheck[]) =>
  checks
    .filter(({ check }) => check.id === malware)
    .map(({ target, conclusion, change, fellFrom }) => [target.entryId, conclusion.outcome, change, fellFrom]);
const ofFirst = (...observations: readonly JsonObject[]) => {
  const facts = factsWith(...observations);
  const [target] = checkTargets(facts, 'deliverable');
  assert.ok(target);
  return judgedChecks(target, facts);
};
const came = (outcome: string, more: JsonObject = {}): JsonObject => ({
  at,
  outcomes: { [malware]: outcome },
  ...more,
});

describe('a check beside the time before', () => {
  it('is one that asks the probe which saw the target, and no other', () => {
    const checks = ofFirst(seen('x1', []));
    assert.ok(checks.length > 0);
    assert.ok(checks.every(({ check, kept }) => check.probe === 'malware' && kept.entryId === 'x1'));
    assert.deepEqual(ofFirst(seen('x2', [])), []);
  });

  it('is new, the same, better or worse', () => {
    assert.deepEqual(shortly(ofFirst(seen('x1', []))), [['x1', 'pass', 'new', null]]);
    assert.deepEqual(shortly(ofFirst(seen('x1', [], came('pass')))), [['x1', 'pass', 'same', null]]);
    assert.deepEqual(shortly(ofFirst(seen('x1', [], came('fail')))), [['x1', 'pass', 'better', null]]);
    assert.deepEqual(shortly(ofFirst(seen('x1', ['Eicar'], came('pass')))), [['x1', 'fail', 'worse', 'pass']]);
  });

  it('fell from the best that it has not come back to, though it is as bad as the last time', () => {
    const lost = { lost: { [malware]: 'pass' } };
    assert.deepEqual(shortly(ofFirst(seen('x1', ['Eicar'], came('fail', lost)))), [['x1', 'fail', 'same', 'pass']]);
    assert.deepEqual(shortly(ofFirst(seen('x1', ['Eicar'], came('fail')))), [['x1', 'fail', 'same', null]]);
    assert.deepEqual(shortly(ofFirst(seen('x1', [], came('fail', lost)))), [['x1', 'pass', 'better', null]]);
    const known = { known: { [malware]: 'fail' } };
    assert.deepEqual(shortly(ofFirst(seen('x1', ['Eicar'], came('undetermined', known)))), [
      ['x1', 'fail', 'again', 'undetermined'],
    ]);
  });
});

describe('checks of an area', () => {
  const facts = factsWith(seen('x1', ['Eicar'], came('pass')), seen('x2', ['Eicar'], came('fail')));

  it('that worsened are those worse than the time before, of what is asked about', () => {
    assert.deepEqual(shortly(worsenedChecks(facts, 'deliverable', () => true)), [['x1', 'fail', 'worse', 'pass']]);
    assert.deepEqual(
      worsenedChecks(facts, 'deliverable', ({ entryId }) => entryId === 'x2'),
      [],
    );
    const first = factsWith(seen('x1', ['Eicar']));
    assert.deepEqual(
      worsenedChecks(first, 'deliverable', () => true),
      [],
    );
  });

  it('that fell are those that have not come back since, however long ago', () => {
    const lost = { lost: { [malware]: 'pass' } };
    assert.deepEqual(shortly(fallenChecks(facts, 'deliverable')), [['x1', 'fail', 'worse', 'pass']]);
    assert.deepEqual(shortly(fallenChecks(factsWith(seen('x2', ['Eicar'], came('fail', lost))), 'deliverable')), [
      ['x2', 'fail', 'same', 'pass'],
    ]);
    assert.deepEqual(fallenChecks(factsWith(seen('x1', ['Eicar'])), 'deliverable'), []);
  });
});
