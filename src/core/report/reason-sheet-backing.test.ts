import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { buildReportDocument } from './build-report.ts';

const state = demoStateWithEvidence();

const documentOf = (given: ContractState) =>
  buildReportDocument(meti2023, given, assess(meti2023, given, '2026-10-29'), {
    schedule: state.contract.schedule[0] ?? null,
    reportedOn: '2026-10-29',
    reportNumber: null,
  });

const withSettings = (settings: Partial<ContractState['contract']['settings']>): ContractState => ({
  ...state,
  contract: { ...state.contract, settings: { ...state.contract.settings, ...settings } },
});

const sheetOf = (given: ContractState) => documentOf(given).reasonSheet;

describe('別葉', () => {
  it('tells of each entry how many of its sentences bear each word, unless the contract leaves that away', () => {
    const { columns, entries } = sheetOf(state);
    assert.equal(columns[3], '裏付け');
    assert.ok(entries.every(({ backing }) => (backing ?? '') !== ''));
    const off = sheetOf(withSettings({ reasonSheetBacking: false }));
    assert.deepEqual([off.columns.length, off.entries.some(({ backing }) => backing !== undefined)], [3, false]);
    assert.deepEqual(
      off.entries.map(({ key }) => key),
      entries.map(({ key }) => key),
    );
  });

  it('writes its figures in the digits of the contract', () => {
    const told = (digits: 'full' | 'half') =>
      sheetOf(withSettings({ digits }))
        .entries.map(({ backing }) => backing)
        .join();
    assert.match(told('full'), /[０-９]／[０-９]/u);
    assert.match(told('half'), /[0-9]\/[0-9]/u);
    assert.doesNotMatch(told('half'), /[０-９]/u);
  });

  it('says of the judgement of a whole row that it is stated only', () => {
    const rowOverrides = [
      { id: '7', revision: 1, data: { status: 'implemented', reason: 'x' }, changedAt: '', changedBy: '' },
    ];
    const { entries } = sheetOf({ ...state, registers: { ...state.registers, rowOverrides } });
    assert.equal(entries.find(({ key }) => key === 'o7/override')?.backing, '申告のみ');
  });

  it('is the same to whoever reads the counts: what is kept with the report adds up', () => {
    const { backing } = documentOf(state);
    const sum = backing.duties.reduce((total, { tally }) => total + tally.words.evidence.reached, 0);
    assert.ok(sum > 0);
    assert.equal(backing.tally.words.evidence.reached, sum);
    assert.equal(backing.duties.length, 89);
  });
});
