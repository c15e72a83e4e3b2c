import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredRun, StoredRunTarget } from '../postgres/check-run-store.ts';
import { secondsLeft } from './time-left.ts';

const at = (seconds: number): string => new Date(Date.parse('2026-11-25T00:00:00.000Z') + seconds * 1000).toISOString();

const target = (state: StoredRunTarget['state'], started: number | null, ended: number | null): StoredRunTarget => ({
  register: 'sites',
  entryId: 's',
  state,
  startedAt: started === null ? null : at(started),
  endedAt: ended === null ? null : at(ended),
});

const run = (askedAt: number, ...targets: StoredRunTarget[]): StoredRun => ({
  runId: 'r',
  area: 'site',
  slot: null,
  askedBy: 'u1',
  askedAt: at(askedAt),
  state: 'running',
  endedAt: null,
  targets,
});

describe('the time that a run still takes', () => {
  it('is unknown while no target has ever ended', () => {
    assert.equal(secondsLeft(run(0, target('running', 0, null)), [], at(5)), null);
  });

  it('is told by the targets that have ended, and shrinks as time goes', () => {
    const under = run(0, target('done', 0, 10), target('running', 4, null));
    assert.equal(secondsLeft(under, [under], at(10)), 4);
    assert.equal(secondsLeft(under, [under], at(13)), 1);
    // It takes longer than the others: soon, but not over.
    assert.equal(secondsLeft(under, [under], at(60)), 1);
  });

  it('is told by the run before until the first has ended', () => {
    const [before, under] = [run(-100, target('done', -100, -80)), run(0, target('running', 0, null))];
    assert.equal(secondsLeft(under, [under, before], at(5)), 15);
  });

  it('counts what waits, four side by side', () => {
    const waiting = Array.from({ length: 8 }, () => target('waiting', null, null));
    const under = run(0, target('done', 0, 10), ...waiting);
    assert.equal(secondsLeft(under, [under], at(10)), 20);
  });

  it('does not count the time in which the run was stopped', () => {
    const resumed = run(0, target('done', 0, 10), target('waiting', null, null));
    assert.equal(secondsLeft(resumed, [resumed], at(3600)), 10);
  });
});
