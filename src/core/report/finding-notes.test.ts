import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { findingNoteId, findingNotes } from './finding-notes.ts';

const demo = demoState('operations');
const [r1, r2] = demo.contract.schedule;
assert.ok(r1 && r2);
const warning = 'notSatisfied:15.5.eol:supportEndsInContract';

const note = (id: string, changedAt: string, text = '説明済み。'): RegisterEntry => ({
  id,
  revision: 3,
  data: { note: text, by: '髙橋', on: changedAt.slice(0, 10) },
  changedAt,
  changedBy: '',
});

const report = (id: string, submittedAt: string, more: JsonObject = {}): RegisterEntry => ({
  id,
  revision: 1,
  data: { scheduleId: 'r1', submittedAt, ...more },
  changedAt: submittedAt,
  changedBy: '',
});

const submitted = report('R1', '2026-10-29T05:00:00.000Z');
const sentBack: RegisterEntry = {
  ...submitted,
  id: 'a1',
  data: { actKind: 'sendBack', on: '2026-11-10', report: 'R1' },
};

const given = (
  notes: readonly RegisterEntry[],
  reports: readonly RegisterEntry[] = [submitted],
  acts: readonly RegisterEntry[] = [],
): ContractState => ({
  ...demo,
  registers: { ...demo.registers, findingNotes: notes, reports, acts },
});

const counts = (state: ContractState): readonly (string | null)[] =>
  [r1, r2].map((schedule) => findingNotes(state, schedule)(warning).note);

describe('a note on a finding', () => {
  it('counts for the report that it was written for, and in no other', () => {
    assert.deepEqual(counts(given([note(findingNoteId('r1', warning), '2026-11-20T00:00:00Z')])), ['説明済み。', null]);
    assert.deepEqual(counts(given([note(findingNoteId('r2', warning), '2026-10-20T00:00:00Z')])), [null, '説明済み。']);
  });

  it('of older versions belongs to the report that was owed when it was written', () => {
    assert.deepEqual(counts(given([note(warning, '2026-10-28T02:10:00.000Z')])), ['説明済み。', null]);
    assert.deepEqual(counts(given([note(warning, '2026-10-29T05:00:00.001Z')])), [null, '説明済み。']);
    assert.deepEqual(counts(given([note(warning, '2026-11-12T00:00:00Z')], [submitted], [sentBack])), [
      '説明済み。',
      null,
    ]);
    assert.deepEqual(counts(given([note(warning, '2026-11-09T00:00:00Z')], [submitted], [sentBack])), [
      null,
      '説明済み。',
    ]);
    const withdrawn = report('R1', '2026-10-29T05:00:00.000Z', {
      withdrawn: { on: '2026-11-02', by: '', reason: 'x' },
    });
    assert.deepEqual(counts(given([note(warning, '2026-11-03T00:00:00Z')], [withdrawn])), ['説明済み。', null]);
  });

  it('that says nothing is none', () => {
    for (const nothing of ['-', 'なし', '　'])
      assert.deepEqual(counts(given([note(findingNoteId('r1', warning), '2026-10-20T00:00:00Z', nothing)])), [
        null,
        null,
      ]);
  });

  it('says where it is to be kept, with the revision that is there', () => {
    const { entryId, revision } = findingNotes(given([note(findingNoteId('r1', warning), '')]), r1)(warning);
    assert.deepEqual([entryId, revision], [`r1:${warning}`, 3]);
    assert.equal(findingNotes(given([note(warning, '2026-10-28T00:00:00Z')]), r1)(warning).revision, 0);
  });
});
