import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { shortened } from '../shortened.ts';
import { componentsIdentifiedCheck } from './components-identified.ts';

const none = shortened<string>([], 0);
const seen = {
  ...{ format: '', place: '', total: 1, others: 0, withoutVersion: none, unidentified: none },
  support: { feed: null, cycles: shortened([], 0), unknown: none },
  vulnerabilities: { feeds: [], exploited: null, affected: shortened([], 0), uncovered: none },
};

const resultsOf = (data: object): readonly string[] =>
  componentsIdentifiedCheck
    .judge({ ...seen, ...data }, { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result);

describe('software that comes from elsewhere with a range of versions', () => {
  it('is told, neither failed for its version nor passed over', () => {
    assert.deepEqual(resultsOf({ external: shortened(['nodejs vers:npm/>=20.0.0'], 1) }), ['external']);
    assert.deepEqual(resultsOf({}), ['identified']);
    assert.deepEqual(resultsOf({ withoutVersion: shortened(['a'], 1) }), ['withoutVersion']);
  });
});
