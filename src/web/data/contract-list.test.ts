import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ContractListItem } from '../../queries/read-models.ts';
import { contractCounts, contractsFound, contractsShown } from './contract-list.ts';

const contract = (number: string, more: Partial<ContractListItem> = {}): ContractListItem => ({
  number,
  title: `契約 ${number}`,
  contractor: '株式会社あおば情報',
  period: { from: '2026-04-01', to: '2027-03-31' },
  nextReport: null,
  daysLeft: null,
  answered: 0,
  counts: { implemented: 0, notImplemented: 0, notApplicable: 0, unanswered: 16 },
  overdue: 0,
  sentBack: 0,
  openIncidents: 0,
  ...more,
});

const overdue = (number: string, days: number) => contract(number, { daysLeft: -days, overdue: 1 });
const numbers = (contracts: readonly ContractListItem[]): readonly string[] => contracts.map(({ number }) => number);

describe('the list of contracts', () => {
  const all = [
    contract('A'),
    contract('B', { daysLeft: 30 }),
    overdue('C', 2),
    overdue('D', 40),
    contract('E', { daysLeft: 3, sentBack: 1 }),
    contract('F', { daysLeft: 60, openIncidents: 1 }),
    contract('G', { trouble: { ja: '読めません', en: 'unreadable' } }),
  ];

  it('begins with what presses: incidents, what can’t be read, what is overdue longest, what was sent back', () => {
    assert.deepEqual(numbers(contractsShown(all, 'all', 'urgency')), ['F', 'G', 'D', 'C', 'E', 'B', 'A']);
  });

  it('is ordered by due day or number where that is wanted, those without a report to come last', () => {
    assert.deepEqual(numbers(contractsShown(all, 'all', 'due')), ['D', 'C', 'E', 'B', 'F', 'A', 'G']);
    assert.deepEqual(numbers(contractsShown([...all].reverse(), 'all', 'number')), [...'ABCDEFG']);
  });

  it('is narrowed to what a filter is for, and counts what each would leave', () => {
    assert.deepEqual(numbers(contractsShown(all, 'overdue', 'number')), ['C', 'D']);
    assert.deepEqual(numbers(contractsShown(all, 'incidents', 'number')), ['F']);
    assert.deepEqual(contractCounts(all), { all: 7, overdue: 2, sentBack: 1, incidents: 1, troubled: 1 });
  });

  it('is searched by all words, whatever their width, case and abbreviations', () => {
    const some = [contract('METI-R8-OPS-003', { title: '霞ヶ関基盤の運用' }), contract('ABC-1')];
    for (const words of ['霞が関', 'ｍｅｔｉ-r8', '㈱あおば 運用', '  運用　ops '])
      assert.deepEqual(numbers(contractsFound(some, words)), ['METI-R8-OPS-003'], words);
    assert.deepEqual(contractsFound(some, '運用 ABC-1'), []);
    assert.equal(contractsFound(some, ' '), some);
  });
});
