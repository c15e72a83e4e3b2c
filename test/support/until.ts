import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { slowness } from './slowness.ts';

/** Asks until an answer is as wanted, for as long as a quiet machine would need at the most. */
export async function until(what: string, isSo: () => Promise<boolean>, quietMilliseconds = 8000): Promise<void> {
  const begun = performance.now();
  const passed = (): number => performance.now() - begun;
  const asked = async (milliseconds: number): Promise<boolean> => {
    for (; passed() < milliseconds; await wait(100)) if (await isSo()) return true;
    return false;
  };
  // How slow the machine is costs work to find out: that is asked where it matters.
  if (await asked(quietMilliseconds)) return;
  const milliseconds = quietMilliseconds * slowness();
  if (!(await asked(milliseconds)) && !(await isSo())) assert.fail(`${what}: not within ${milliseconds} ms`);
}
