import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mapBreathing } from './breathe.ts';

describe('what goes through many things', () => {
  it('keeps their order, and lets others come in between while it takes long', async () => {
    let times = 0;
    const others = setInterval(() => (times += 1), 0);
    const busy = (one: number): number => {
      const until = performance.now() + 0.5;
      while (performance.now() < until);
      return one * 2;
    };
    const list = Array.from({ length: 200 }, (_, index) => index);
    const mapped = await mapBreathing(list, busy);
    clearInterval(others);
    assert.deepEqual(
      mapped,
      list.map((one) => one * 2),
    );
    assert.ok(times >= 3, `${times} times`);
  });

  it('passes on what breaks', async () => {
    const broken = mapBreathing([1], () => {
      throw new Error('no');
    });
    await assert.rejects(broken, /no/);
  });
});
