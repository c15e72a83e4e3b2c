import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { slowness } from './slowness.ts';

/** Asks until an answer is as wanted, for as long as a quiet machine would need at the most. */
export async function until(what: string, isSo: () => Promise<boolean>, quietMilliseconds = 8000): Promise<void> {
  const milliseconds = quietMilliseconds * slowness();
  for (const end = performance.now() + milliseconds; performance.now() < end; await wait(100)) if (await isSo()) return;
  assert.fail(`${what}: not within ${milliseconds} ms`);
}
