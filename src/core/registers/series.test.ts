import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { JsonObject } from '../kernel/json.ts';
import type { RowSeries } from '../kernel/row-series.ts';
import { RegistersAt } from '../log/registers-at.ts';
import { changedRow } from './changed-row.ts';
import type { RegisterEntry } from './entry.ts';
import { registerDeclarations } from './registers.ts';
import { lastDayBy, valueOn } from './series.ts';

/** What was told of a row: on which day, what it said from then on, and which fields that corrects. */
type Told = readonly [on: string, data: JsonObject | null, corrects?: readonly string[]];

function rowAfter(register: string, tellings: readonly Told[], series?: RowSeries): RegisterEntry | undefined {
  let row: RegisterEntry | undefined;
  for (const [on, data, corrects] of tellings) {
    const change = { register, entryId: 'x', revision: (row?.revision ?? 0) + 1, data, corrects };
    const given = row === undefined && series !== undefined ? { ...change, series } : change;
    row = data === null ? undefined : changedRow(row, given, data, `${on}T03:00:00Z`, '髙橋');
  }
  return row;
}

const seriesAfter = (register: string, field: string, tellings: readonly Told[]) =>
  rowAfter(register, tellings)?.series?.[field];

const scans = (...tellings: readonly Told[]) =>
  seriesAfter('endpoints', 'fullScanOn', tellings)?.map(({ value }) => value);
const scan = (fullScanOn?: string): JsonObject =>
  fullScanOn === undefined ? { name: 'PC' } : { name: 'PC', fullScanOn };

const companies = (...tellings: readonly Told[]) =>
  seriesAfter('people', 'company', tellings)?.map(({ value, toldOn }) => `${toldOn} ${value}`);
const company = (name?: string): JsonObject =>
  name === undefined ? { name: '山田' } : { name: '山田', company: name };

describe('days on which something was last done', () => {
  it('are all kept, in their order', () => {
    assert.deepEqual(scans(['2026-05-02', scan('2026-05-01')], ['2026-06-02', scan('2026-06-01')]), [
      '2026-05-01',
      '2026-06-01',
    ]);
  });

  it('stand once, however often the same day is told', () => {
    const same: Told = ['2026-05-02', scan('2026-05-01')];
    assert.deepEqual(scans(same, same, ['2026-07-01', { ...scan('2026-05-01'), note: '別の項目' }]), ['2026-05-01']);
  });

  it('are corrected by an earlier day: what was told to have come after it was not so', () => {
    const first: Told = ['2026-05-02', scan('2026-05-01')];
    const second: Told = ['2026-06-02', scan('2026-06-01')];
    assert.deepEqual(scans(first, second, ['2026-06-03', scan('2026-05-20')]), ['2026-05-01', '2026-05-20']);
    assert.deepEqual(scans(first, second, ['2026-06-03', scan('2026-05-01')]), ['2026-05-01']);
    assert.deepEqual(scans(first, second, ['2026-06-03', scan('2026-04-01')]), ['2026-04-01']);
  });

  it('go on after a correction as before it', () => {
    const tellings: Told[] = [
      ['2026-05-02', scan('2026-05-01')],
      ['2026-06-02', scan('2026-06-01')],
      ['2026-06-03', scan('2026-05-20')],
      ['2026-07-02', scan('2026-07-01')],
    ];
    assert.deepEqual(scans(...tellings), ['2026-05-01', '2026-05-20', '2026-07-01']);
  });

  it('lose the last one when the field is emptied, and no more when another field changes then', () => {
    const emptied: Told[] = [
      ['2026-05-02', scan('2026-05-01')],
      ['2026-06-02', scan('2026-06-01')],
      ['2026-06-03', scan()],
    ];
    assert.deepEqual(scans(...emptied), ['2026-05-01']);
    assert.deepEqual(scans(...emptied, ['2026-06-04', { ...scan(), note: '別の項目' }]), ['2026-05-01']);
    assert.deepEqual(scans(...emptied, ['2026-06-05', scan('2026-06-01')]), ['2026-05-01', '2026-06-01']);
    assert.equal(scans(['2026-05-02', scan('2026-05-01')], ['2026-05-03', scan()]), undefined);
  });

  it('are replaced by a later day where that is said to correct', () => {
    const tellings: Told[] = [
      ['2026-05-02', scan('2026-05-01')],
      ['2026-06-02', scan('2026-06-01')],
      ['2026-06-12', scan('2026-06-11'), ['fullScanOn']],
    ];
    assert.deepEqual(scans(...tellings), ['2026-05-01', '2026-06-11']);
  });

  it('are read up to the day asked about', () => {
    const values = seriesAfter('endpoints', 'fullScanOn', [
      ['2026-05-02', scan('2026-05-01')],
      ['2026-06-02', scan('2026-06-01')],
    ]);
    const asked = ['2026-04-30', '2026-05-01', '2026-05-31', '2026-06-01', '2027-01-01'];
    assert.deepEqual(
      asked.map((day) => lastDayBy(values ?? [], day)),
      [null, '2026-05-01', '2026-05-01', '2026-06-01', '2026-06-01'],
    );
  });
});

describe('a value that holds from the day on which it is told', () => {
  it('follows the one before, and what is emptied is not known from then on', () => {
    const tellings: Told[] = [
      ['2026-05-01', company('あおば')],
      ['2026-06-01', company('みどり')],
      ['2026-07-01', company()],
    ];
    assert.deepEqual(companies(...tellings), ['2026-05-01 あおば', '2026-06-01 みどり', '2026-07-01 null']);
    const values = seriesAfter('people', 'company', tellings) ?? [];
    assert.deepEqual(
      ['2026-04-30', '2026-05-01', '2026-06-30', '2026-07-01'].map((day) => valueOn(values, day)),
      [undefined, 'あおば', 'みどり', null],
    );
  });

  it('is one a day: the last word of it, and none where that goes back to the one before', () => {
    const first: Told = ['2026-05-01', company('あおば')];
    assert.deepEqual(companies(first, ['2026-06-01', company('みどり')], ['2026-06-01', company('わかば')]), [
      '2026-05-01 あおば',
      '2026-06-01 わかば',
    ]);
    assert.deepEqual(companies(first, ['2026-06-01', company('みどり')], ['2026-06-01', company('あおば')]), [
      '2026-05-01 あおば',
    ]);
    assert.equal(companies(first, ['2026-05-01', company()]), undefined);
  });

  it('replaces what it corrects from the day on which that was told', () => {
    const first: Told = ['2026-05-01', company('あおば')];
    assert.deepEqual(companies(first, ['2026-06-01', company('青葉'), ['company']]), ['2026-05-01 青葉']);
    assert.deepEqual(companies(first, ['2026-06-01', company('青葉'), ['company']], ['2026-07-01', company('緑')]), [
      '2026-05-01 青葉',
      '2026-07-01 緑',
    ]);
    const moved: Told = ['2026-06-01', company('みどり')];
    assert.deepEqual(companies(first, moved, ['2026-06-09', company('あおば'), ['company']]), ['2026-05-01 あおば']);
    assert.equal(companies(first, ['2026-06-09', company(), ['company']]), undefined);
  });
});

describe('a row', () => {
  it('that is removed takes its series with it; one of the same id begins anew', () => {
    const tellings: Told[] = [
      ['2026-05-01', company('あおば')],
      ['2026-06-01', null],
      ['2026-07-01', company('あおば')],
    ];
    assert.deepEqual(companies(...tellings), ['2026-07-01 あおば']);
  });

  it('of a register without such fields has no series', () => {
    assert.equal(rowAfter('officers', [['2026-05-01', { name: '山田' }]])?.series, undefined);
  });

  it('that a file brings keeps what the file told, also where its day was emptied', () => {
    const told = { fullScanOn: [{ value: '2026-05-01', toldOn: '2026-05-02' }] };
    for (const data of [scan(), scan('2026-05-01')])
      assert.deepEqual(rowAfter('endpoints', [['2026-11-30', data]], told)?.series, told);
  });

  it('has series of plain values alone', () => {
    const kinds = registerDeclarations.flatMap(({ fields }) =>
      Object.values(fields).flatMap(({ series, kind }) => (series === true ? [kind] : [])),
    );
    assert.ok(kinds.length > 5);
    assert.ok(kinds.every((kind) => !['choices', 'integer', 'number', 'until', 'instant'].includes(kind)));
  });
});

describe('series followed along the log', () => {
  const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-05-${String(n).padStart(2, '0')}`);
  const data = fc.record(
    {
      name: fc.constantFrom('PC1', 'PC2'),
      fullScanOn: day,
      definitionsOn: day,
      centralSettings: fc.boolean(),
      note: fc.constantFrom('a', 'b'),
    },
    { requiredKeys: ['name'] },
  );
  const telling = fc.tuple(
    fc.constantFrom('e1', 'e2'),
    fc.option(data, { nil: null, freq: 6 }),
    fc.subarray(['fullScanOn', 'centralSettings']),
  );

  it('are those that the commits made, whatever was told, corrected, emptied, removed and told again', () => {
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 25 }), (tellings) => {
        const stored = new Map<string, RegisterEntry>();
        const replay = new RegistersAt(changedRow);
        tellings.forEach(([entryId, told, corrects], seq) => {
          const before = stored.get(entryId);
          if (told === null && before === undefined) return;
          const on = new Date(Date.UTC(2026, 5, 1 + Math.floor(seq / 2))).toISOString();
          const change = {
            register: 'endpoints',
            entryId,
            revision: (before?.revision ?? 0) + 1,
            data: told,
            corrects,
          };
          if (told === null) stored.delete(entryId);
          else stored.set(entryId, changedRow(before, change, told, on, '髙橋'));
          const header = { format: 'junshu-log@1', contract: 'c', seq, at: on, actor: 'u', commitment: '' } as const;
          const body = { verb: 'changeRegister', actor: { name: '髙橋', role: 'operator' }, changes: [change] };
          replay.add({ header, leafHash: Buffer.alloc(0), salt: null, body });
        });
        assert.deepEqual(new Map((replay.registers().endpoints ?? []).map((row) => [row.id, row])), stored);
      }),
    );
  });

  it('never hold a day later than the last one told, nor one day twice', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 20 }), (days) => {
        const tellings = days.map((one, index): Told => [`2026-06-${String(index + 1).padStart(2, '0')}`, scan(one)]);
        const kept = scans(...tellings) ?? [];
        assert.equal(kept.at(-1), days.at(-1));
        assert.deepEqual(kept, [...new Set(kept)].sort());
      }),
    );
  });
});
