import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type LoggedChange, makeLogEntry } from './log-entry.ts';
import type { RowChange } from './registers-at.ts';
import { Replay } from './replay.ts';

const change = (entryId: string, revision: number, data: LoggedChange['data']): LoggedChange => ({
  register: 'people',
  entryId,
  revision,
  data,
});

const entry = (seq: number, ...changes: LoggedChange[]) =>
  makeLogEntry(
    { contract: 'c', seq, at: '2026-04-01T00:00:00Z', actor: 'u1' },
    { verb: 'changeRegister', actor: { name: '山田', role: 'operator' }, changes },
    Buffer.alloc(32),
  );

const rowAfter: RowChange = (_, { entryId: id, revision }, data, changedAt, changedBy) => ({
  id,
  revision,
  data,
  changedAt,
  changedBy,
});

const log = [
  entry(0, change('p1', 1, { name: '青葉' }), change('p2', 1, { name: '山本' })),
  entry(1, change('p1', 2, { name: '青葉 一郎' })),
  entry(2, change('p2', 2, null)),
];

const standing = { people: [{ id: 'p1', revision: 2, data: { name: '青葉 一郎' } }] };

function faultsOf(entries: readonly Parameters<Replay['add']>[0][], registers: Parameters<Replay['compare']>[0]) {
  const replay = new Replay(rowAfter);
  for (const one of entries) replay.add(one);
  return replay.compare(registers).map(({ message }) => message.ja);
}

describe('a log held against the rows', () => {
  it('finds nothing when they agree', () => {
    assert.deepEqual(faultsOf(log, standing), []);
  });

  it('names a row that was changed, removed or added beside the log', () => {
    const [row] = standing.people;
    assert.ok(row);
    const altered = { people: [{ ...row, data: { name: '別人' } }] };
    assert.deepEqual(faultsOf(log, altered), ['記録1：台帳の行 people/p1 が、記録のとおりではありません。']);
    assert.deepEqual(faultsOf(log, {}), ['記録1：台帳の行 people/p1 がありません。']);
    const added = { people: [row, { id: 'p9', revision: 1, data: {} }] };
    assert.deepEqual(faultsOf(log, added), ['記録3：台帳の行 people/p9 が、記録のとおりではありません。']);
  });

  it('finds a log cut off at its end', () => {
    assert.deepEqual(faultsOf(log.slice(0, 1), standing), [
      '記録0：台帳の行 people/p1 が、記録のとおりではありません。',
      '記録0：台帳の行 people/p2 がありません。',
    ]);
  });

  it('leaves out what only erased bodies told, and still compares the rest', () => {
    const [first, second, third] = log;
    assert.ok(first && second && third);
    const erased = { ...second, body: null, salt: null };
    assert.deepEqual(faultsOf([first, erased, third], standing), []);
    const older = { people: [{ id: 'p1', revision: 1, data: { name: '別人' } }] };
    assert.equal(faultsOf([first, erased, third], older).length, 1);
  });
});
