import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RowSeries } from '../kernel/row-series.ts';
import { SharedSeries } from './shared-series.ts';

const told = (...days: readonly string[]) => days.map((value) => ({ value, toldOn: value }));

describe('series of many rows', () => {
  it('say what they said, and hold once what they say alike: whole lists, and single values', () => {
    const shared = new SharedSeries();
    const series: readonly RowSeries[] = [
      { fullScanOn: told('2026-05-01', '2026-05-08'), company: [{ value: 'あおば', toldOn: '2026-05-01' }] },
      { fullScanOn: told('2026-05-01', '2026-05-08') },
      { fullScanOn: told('2026-05-08') },
      { definitionsOn: told('2026-05-01', '2026-05-08'), fullScanOn: [] },
    ];
    const held = series.map((one) => shared.of(structuredClone(one)));
    assert.deepEqual(held, series);
    assert.equal(held[0]?.fullScanOn, held[1]?.fullScanOn);
    assert.equal(held[0]?.fullScanOn, held[3]?.definitionsOn);
    assert.equal(held[0]?.fullScanOn?.[1], held[2]?.fullScanOn?.[0]);
  });

  it('keep apart what only looks alike: 1 and “1”, null and “null”, the same word of another day', () => {
    const values = [1, '1', null, 'null', true, 'true'] as const;
    const series = {
      a: values.map((value) => ({ value, toldOn: '2026-05-01' })),
      b: [{ value: 1, toldOn: '2026-05-02' }],
    };
    assert.deepEqual(new SharedSeries().of(series), series);
  });
});
