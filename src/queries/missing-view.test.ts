import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { MissingRow, VerdictReason } from '../core/assessment/assessment.ts';
import { populationView } from './missing-view.ts';

const missingPledge = (id: string): MissingRow => ({
  register: 'pledges',
  about: { register: 'people', entryId: id },
  title: `従事者${id}`,
});

const reason = (missing: readonly MissingRow[] | undefined, params: VerdictReason['params']): VerdictReason => ({
  rule: 'pledgeMissing',
  verdict: 'notSatisfied',
  situation: 'judged',
  dutyIds: ['9.nda'],
  params,
  rows: [],
  ...(missing === undefined ? {} : { missing }),
});

describe('who must be there', () => {
  it('is told as N of M, each missing one with the way to a new row that names it', () => {
    const view = populationView(reason([missingPledge('p 1&2')], { met: 3, total: 4 }));
    assert.deepEqual([view?.met, view?.total, view?.more], [3, 4, 0]);
    const [{ path, title, register } = { path: '', title: '', register: null }] = view?.missing ?? [];
    assert.equal(title, '従事者p 1&2');
    assert.deepEqual(Object.keys(register ?? {}), ['ja', 'en']);
    const { pathname, searchParams } = new URL(path, 'http://localhost/c/1/');
    assert.equal(pathname, '/c/1/registers/pledges');
    assert.deepEqual([searchParams.get('fill'), searchParams.get('value')], ['person', 'p 1&2']);
  });

  it('is filled in by name where the new row has no reference to it', () => {
    const missing = { register: 'servers', about: { register: 'software', entryId: 's1' }, title: 'web01' };
    const [row] = populationView(reason([missing], { total: 1 }))?.missing ?? [];
    assert.equal(row?.path, 'registers/servers?fill=name&value=web01');
  });

  it('names the first twenty, and says how many more there are', () => {
    const missing = Array.from({ length: 25 }, (_, index) => missingPledge(`p${index}`));
    const view = populationView(reason(missing, { total: 30 }));
    assert.deepEqual([view?.missing.length, view?.more, view?.met], [20, 5, 5]);
  });

  it('is nothing where nobody is missing, or no population was judged', () => {
    assert.equal(populationView(reason(undefined, { total: 3 })), null);
    assert.equal(populationView(reason([missingPledge('p1')], {})), null);
  });
});
