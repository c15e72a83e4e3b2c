import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { EntryChange } from '../kernel/entry-change.ts';
import type { JsonObject } from '../kernel/json.ts';
import { changedRow } from './changed-row.ts';
import type { RegisterEntry, Registers } from './entry.ts';
import { type LeftRow, undoRows } from './undo-rows.ts';

const [earlier, imported, later] = ['2026-10-01T00:00:00.000Z', '2026-10-02T00:00:00.000Z', '2026-10-03T00:00:00.000Z'];

/** The registers after some changes, as a commit makes them, and the rows as it leaves them. */
function committed(registers: Registers, changes: readonly EntryChange[], at: string, by = '髙橋') {
  const next = new Map(Object.entries(registers));
  const left: LeftRow[] = [];
  for (const { expectedRevision, ...change } of changes) {
    const { register, entryId, data } = change;
    const rows = next.get(register) ?? [];
    const before = rows.find(({ id }) => id === entryId);
    assert.equal(before?.revision ?? 0, expectedRevision, `${register}/${entryId}`);
    const others = rows.filter(({ id }) => id !== entryId);
    const revision = expectedRevision + 1;
    left.push({ register, entryId, revision, data });
    const after = data === null ? others : [...others, changedRow(before, { ...change, revision }, data, at, by)];
    next.set(register, after);
  }
  return { registers: Object.fromEntries(next) as Registers, left };
}

const put = (register: string, entryId: string, expectedRevision: number, data: JsonObject | null): EntryChange => ({
  register,
  entryId,
  expectedRevision,
  data,
});

const person = (name: string, company = 'あおば'): JsonObject => ({ name, kana: 'あ', company });

const start = committed({}, [put('people', 'p1', 0, person('山田')), put('people', 'p2', 0, person('佐藤'))], earlier);

/** An import that adds p3, changes p1 and leaves p2. */
const import_ = committed(
  start.registers,
  [put('people', 'p3', 0, person('鈴木')), put('people', 'p1', 1, person('山田', 'みどり'))],
  imported,
);

const undo = (now: Registers) => undoRows(import_.left, imported, start.registers, now);

/** Rows by id, with what they say and what was ever told of them. */
const contents = (registers: Registers) =>
  Object.fromEntries(
    Object.entries(registers).map(([name, rows]) => [
      name,
      Object.fromEntries(
        rows
          .map(({ id, data, series }) => [id, { data, series: series ?? {} }])
          .sort(([a], [b]) => `${a}`.localeCompare(`${b}`)),
      ),
    ]),
  );

describe('the undoing of an import', () => {
  it('takes away what it added and puts back what it changed, history of values included', () => {
    const { changes, held } = undo(import_.registers);
    assert.deepEqual(held, []);
    const after = committed(import_.registers, changes, later).registers;
    assert.deepEqual(contents(after), contents(start.registers));
    const told = after.people?.find(({ id }) => id === 'p1')?.series?.company;
    assert.deepEqual(told, [{ value: 'あおば', toldOn: '2026-10-01' }]);
  });

  it('brings back what it removed', () => {
    const removal = committed(start.registers, [put('people', 'p2', 1, null)], imported);
    const { changes, held } = undoRows(removal.left, imported, start.registers, removal.registers);
    assert.deepEqual(held, []);
    assert.deepEqual(contents(committed(removal.registers, changes, later).registers), contents(start.registers));
  });

  it('holds a row that somebody changed, removed or made again since, and says who did', () => {
    const by = '鈴木 花';
    const changed = committed(import_.registers, [put('people', 'p1', 2, person('山田', 'あさひ'))], later, by);
    assert.deepEqual(undo(changed.registers).held, [
      { register: 'people', entryId: 'p1', why: 'changed', changedBy: by, changedAt: later },
    ]);
    assert.deepEqual(
      undo(changed.registers).changes.map(({ entryId }) => entryId),
      ['p3'],
    );
    const gone = committed(import_.registers, [put('people', 'p3', 1, null)], later);
    assert.deepEqual(undo(gone.registers).held, [{ register: 'people', entryId: 'p3', why: 'gone' }]);
    // The same words at the same revision, but not the row that was imported.
    const again = committed(gone.registers, [put('people', 'p3', 0, person('鈴木'))], later, by);
    assert.equal(undo(again.registers).held[0]?.why, 'changed');
    const removal = committed(start.registers, [put('people', 'p2', 1, null)], imported);
    const back = committed(removal.registers, [put('people', 'p2', 0, person('佐藤'))], later, by);
    assert.equal(undoRows(removal.left, imported, start.registers, back.registers).held[0]?.why, 'back');
  });

  it('holds a row that a reference, a piece of evidence or an answer names by now', () => {
    const attendance = put('attendances', 'a1', 0, { training: 't1', person: 'p3', attendedOn: '2026-10-02' });
    const target = { targets: [{ register: 'people', entryId: 'p3' }] } as unknown as JsonObject;
    for (const change of [attendance, put('evidenceItems', 'e1', 0, target)]) {
      const { held, changes } = undo(committed(import_.registers, [change], later).registers);
      assert.deepEqual([held[0]?.entryId, held[0]?.why, changes.length], ['p3', 'named', 1], change.register);
    }
    const sheet = committed({}, [put('checklists', 'c1', 0, { title: '一覧' })], imported);
    const answered = committed(sheet.registers, [put('checklistAnswers', 'c1:8-(i)', 0, { answer: 'handled' })], later);
    assert.equal(undoRows(sheet.left, imported, {}, answered.registers).held[0]?.why, 'named');
  });

  it('holds with a row that stays whatever it names of the same import, however long the chain', () => {
    const rows = [
      put('people', 'p9', 0, person('青葉')),
      put('trainings', 't9', 0, { title: '初回' }),
      put('attendances', 'a9', 0, { training: 't9', person: 'p9', attendedOn: '2026-10-02' }),
    ];
    const whole = committed({}, rows, imported);
    assert.deepEqual(undoRows(whole.left, imported, {}, whole.registers).held, []);
    const touched = put('attendances', 'a9', 1, { training: 't9', person: 'p9', attendedOn: '2026-10-02', score: 90 });
    const now = committed(whole.registers, [touched], later).registers;
    const { held, changes } = undoRows(whole.left, imported, {}, now);
    assert.deepEqual(held.map(({ entryId, why }) => [entryId, why]).sort(), [
      ['a9', 'changed'],
      ['p9', 'named'],
      ['t9', 'named'],
    ]);
    assert.deepEqual(changes, []);
  });

  it('holds a row whose earlier words are erased: a guess would be worse', () => {
    const { held } = undoRows(import_.left, imported, {}, import_.registers);
    assert.deepEqual(
      held.map(({ entryId, why }) => [entryId, why]),
      [['p1', 'erased']],
    );
  });

  it('gives back what was there for any import into any rows, touching nothing that others changed since', () => {
    const ids = ['a', 'b', 'c', 'd'];
    const words = fc.constantFrom('あおば', 'みどり', 'あさひ');
    const step = fc.record({ id: fc.constantFrom(...ids), company: fc.option(words) });
    const steps = (max: number) => fc.uniqueArray(step, { maxLength: max, selector: ({ id }) => id });
    const changesOn = (registers: Registers, wanted: readonly { id: string; company: string | null }[]) =>
      wanted.flatMap(({ id, company }) => {
        const row = registers.people?.find((one) => one.id === id);
        if (row === undefined && company === null) return [];
        return [put('people', id, row?.revision ?? 0, company === null ? null : person(id, company))];
      });
    fc.assert(
      fc.property(steps(4), steps(4), steps(2), (first, second, third) => {
        const before = committed({}, changesOn({}, first), earlier).registers;
        const made = committed(before, changesOn(before, second), imported);
        const since = committed(made.registers, changesOn(made.registers, third), later);
        const { changes, held } = undoRows(made.left, imported, before, since.registers);
        const after = committed(since.registers, changes, '2026-10-04T00:00:00.000Z').registers;
        const rowIn = (registers: Registers, id: string): RegisterEntry | undefined =>
          registers.people?.find((row) => row.id === id);
        const touched = new Set(since.left.map(({ entryId }) => entryId));
        const mine = new Set(made.left.map(({ entryId }) => entryId));
        for (const id of ids) {
          const wanted = touched.has(id) || !mine.has(id) ? rowIn(since.registers, id) : rowIn(before, id);
          const got = rowIn(after, id);
          assert.deepEqual([got?.data, got?.series], [wanted?.data, wanted?.series], id);
        }
        assert.deepEqual(
          new Set(held.map(({ entryId }) => entryId)),
          new Set([...mine].filter((id) => touched.has(id))),
        );
      }),
      { numRuns: 300 },
    );
  });
});
