import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../test/support/demo-state.ts';
import { meti2023 } from '../core/catalogue/meti-2023.ts';
import { writeRibbonCsv } from '../csv/write-ribbon-csv.ts';
import { ribbonView } from './ribbon-view.ts';

const found = { contractId: '', catalogue: meti2023, state: demoState('operations') };
const [schedule] = found.state.contract.schedule;
if (schedule === undefined) throw new Error('the demo owes a report');
const view = ribbonView(found, schedule, '2026-11-30');

describe('the days of a report’s period', () => {
  it('are told for every duty, from the first to the last, with their number', () => {
    assert.equal(view.duties.length, 89);
    for (const { stretches } of view.duties) {
      assert.equal(stretches[0]?.from, schedule.from);
      assert.equal(stretches.at(-1)?.to, schedule.to);
      assert.equal(
        stretches.reduce((sum, { days }) => sum + days, 0),
        183,
      );
    }
  });

  it('end today where the period is still going on, and are none before it has begun', () => {
    assert.equal(ribbonView(found, schedule, '2026-05-10').to, '2026-05-10');
    for (const { stretches } of ribbonView(found, schedule, '2026-03-10').duties) assert.deepEqual(stretches, []);
  });

  it('are a table for spreadsheets: a line for each stretch, after the names of the columns', () => {
    const lines = Buffer.from(writeRibbonCsv(view)).toString('utf8').split('\r\n').slice(0, -1);
    assert.equal(lines[0], '\ufeff"事項","義務","義務の名","から","まで","日数","判定","終わり方","期間の判定"');
    assert.equal(lines.length - 1, view.duties.flatMap(({ stretches }) => stretches).length);
  });
});
