import assert from 'node:assert/strict';
import type { Judge } from './compare.ts';
import { type Run, toldRun } from './run.ts';

/** Fails with the least contract that shows each difference. */
export function assertAgreement(run: Run, judge: Judge): void {
  assert.equal(run.found.length, 0, run.found.length === 0 ? '' : `\n${toldRun(run, judge, 2)}`);
}
