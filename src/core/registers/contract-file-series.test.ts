import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { RowSeries } from '../kernel/row-series.ts';
import { parseContractFile } from './contract-file.ts';
import type { RegisterEntry } from './entry.ts';
import { contractFileOf } from './write-contract-file.ts';

const at = '2026-11-30T01:00:00.000Z';

const endpoint = (data: JsonObject, series?: RowSeries): RegisterEntry => ({
  id: 'e1',
  revision: 1,
  data: { name: 'PC1', ...data },
  changedAt: at,
  changedBy: '',
  ...(series === undefined ? {} : { series }),
});

const fileWith = (row: RegisterEntry): JsonObject => {
  const { contract, registers } = demoState('research');
  const state = { contract, registers: { contract: registers.contract ?? [], endpoints: [row] } };
  return JSON.parse(JSON.stringify(contractFileOf(state, at))) as JsonObject;
};

const read = (file: JsonObject, when = at) => {
  const result = parseContractFile(file, when);
  assert.ok(result.ok, JSON.stringify(result.ok ? '' : result.refusal));
  return result.value.state.registers.endpoints?.[0]?.series;
};

const refusalOf = (series: RowSeries, data: JsonObject = { fullScanOn: '2026-06-01' }): string => {
  const result = parseContractFile(fileWith(endpoint(data, series)), at);
  assert.ok(!result.ok);
  return result.refusal.map(({ path, message }) => `${path}: ${message.ja}`).join();
};

const told: RowSeries = {
  fullScanOn: [
    { value: '2026-05-01', toldOn: '2026-05-02' },
    { value: '2026-06-01', toldOn: '2026-06-02' },
  ],
  centralSettings: [
    { value: true, toldOn: '2026-05-02' },
    { value: null, toldOn: '2026-06-02' },
  ],
};

describe('what was told of series, in a contract file', () => {
  it('is carried by day and reads back to the same', () => {
    assert.deepEqual(read(fileWith(endpoint({ fullScanOn: '2026-06-01' }, told))), told);
    assert.deepEqual(read(fileWith(endpoint({}, told))), told);
  });

  it('that an older file does not tell is one value, told on the file’s day, or on today’s where it names none or a later one', () => {
    for (const format of ['junshu-contract@1', 'junshu-contract@2', 'junshu-contract@3']) {
      const { series: _, exportedAt: __, ...plain } = fileWith(endpoint({ fullScanOn: '2026-06-01' }));
      const toldOn = (exportedAt?: string) => {
        const file = exportedAt === undefined ? { ...plain, format } : { ...plain, format, exportedAt };
        return read(file)?.fullScanOn;
      };
      assert.deepEqual(toldOn('2026-09-30T20:00:00Z'), [{ value: '2026-06-01', toldOn: '2026-10-01' }]);
      assert.deepEqual(toldOn(), [{ value: '2026-06-01', toldOn: '2026-11-30' }]);
      assert.deepEqual(toldOn('2031-01-01T00:00:00Z'), [{ value: '2026-06-01', toldOn: '2026-11-30' }]);
    }
  });

  it('is refused in words where it is of no row or field, out of order, yet to come, or not what the row says', () => {
    const days = (...values: readonly string[]) => values.map((value) => ({ value, toldOn: '2026-06-02' }));
    assert.match(refusalOf({ name: days('PC1') }), /^series\.endpoints\.e1\.name: この値の変遷が書かれた行か項目/);
    assert.match(refusalOf({ constructor: days('PC1') } as RowSeries), /行か項目がありません/);
    assert.match(refusalOf({ fullScanOn: days('2026-06-01', '2026-05-01') }), /順序/);
    assert.match(refusalOf({ fullScanOn: [{ value: '2026-06-01', toldOn: '2026-12-01' }] }), /これからの日/);
    assert.match(refusalOf({ fullScanOn: days('2026-05-01') }), /最後が、行の値と違います/);
    assert.match(refusalOf({ fullScanOn: days('六月', '2026-06-01') }), /入れられない値/);
    assert.match(refusalOf({ centralSettings: [{ value: true, toldOn: '2026-06-02' }] }), /最後が、行の値と違います/);
  });
});
