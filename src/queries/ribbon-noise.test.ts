import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState, demoStateWithEvidence } from '../../test/support/demo-state.ts';
import { meti2023 } from '../core/catalogue/meti-2023.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import { dashboard } from './dashboard.ts';
import { draftReport } from './report-preview.ts';

/** What is told of a period on the overview and on 別葉, sentence by sentence. */
function sentences(state: ContractState, today: string): { readonly overview: number; readonly sheet: number } {
  const found = { contractId: '', catalogue: meti2023, state };
  const { document } = draftReport(found, today);
  const told = document.reasonSheet.entries.flatMap(({ paragraphs }) =>
    paragraphs
      .filter(({ heading }) => heading === '対象期間中に満たしていない日')
      .flatMap(({ text }) => text.split('\n')),
  );
  return { overview: dashboard(found, today).rows.filter(({ period }) => period !== null).length, sheet: told.length };
}

describe('what is told of a period in the demo', () => {
  it('is nothing where everything was kept', () => {
    assert.deepEqual(sentences(demoStateWithEvidence(), '2026-10-29'), { overview: 0, sheet: 0 });
    assert.equal(sentences(demoStateWithEvidence(), '2026-11-24').overview, 0);
  });

  it('is at most twelve sentences where much was not', () => {
    for (const name of ['web-build', 'research'] as const) {
      const { overview, sheet } = sentences(demoState(name), '2026-11-24');
      assert.ok(overview <= 12 && sheet <= 12, `${name}: ${overview}, ${sheet}`);
      assert.ok(overview + sheet > 0, name);
    }
  });
});
