import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { RegisterDeclaration } from '../../src/core/registers/declaration.ts';
import { entryProblems } from '../../src/core/registers/entry-problems.ts';
import { people } from '../../src/core/registers/people.ts';
import { registerDeclarations, registerNamed } from '../../src/core/registers/registers.ts';
import { previewTableImport, type TablePreview } from '../../src/core/registers/table-import.ts';
import { writeRegisterCsv } from '../../src/csv/write-csv.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { renderRegisterXlsx } from '../../src/xlsx/render-report-xlsx.ts';
import { demoState } from '../support/demo-state.ts';
import { filledRows } from '../support/filled-rows.ts';

const fixture = readFileSync(new URL('../fixtures/people-500-cp932.csv', import.meta.url));
const state = demoState('operations');
const options = { today: '2026-11-24', newId: () => 'new', findReference: (_: string, title: string) => title };

async function previewOf(
  bytes: Uint8Array,
  declaration: RegisterDeclaration = people,
  existing = state.registers.none ?? [],
): Promise<TablePreview> {
  const table = await readTable(bytes);
  assert.ok(table.ok, JSON.stringify(table));
  const preview = previewTableImport(declaration, table.value, existing, options);
  assert.ok(!('type' in preview), JSON.stringify(preview));
  return preview;
}

describe('500 people as a personnel department sends them', () => {
  const expected = [
    [19, 'G 国籍', 'required'],
    [46, 'A お名前', 'required'],
    [103, 'I 従事開始日', 'dateUnreadable'],
    [152, 'I 従事開始日', 'eraMismatch'],
    [202, null, 'duplicateRow'],
    [235, 'E 資格・研修', 'lineBreak'],
    [262, 'I 従事開始日', 'dateToAsk'],
    [302, 'A お名前', 'formulaLike'],
  ];

  it('are read from CP932; all headers are recognised and the eight doubtful rows named, with column and mend, and no other', async () => {
    const preview = await previewOf(fixture);
    assert.equal(preview.encoding, 'cp932');
    assert.ok(preview.mapping.every(({ field }) => field !== null));
    const doubtful = preview.issues.filter(({ severity }) => severity !== 'information');
    assert.deepEqual(
      doubtful.map(({ row, column, rule }) => [row, column, rule]),
      expected,
    );
    for (const { mend } of doubtful) assert.ok(mend.ja !== '' && mend.en !== '');
    assert.deepEqual(preview.counts, { add: 494, change: 0, remove: 0, same: 0, refused: 6 });
  });

  it('have their dates in four spellings and both kinds of kana understood', async () => {
    const { rows } = await previewOf(fixture);
    for (const { change, data } of rows) {
      if (change !== 'add') continue;
      assert.match(String(data.startedOn), /^20\d\d-\d\d-\d\d$/);
      assert.match(String(data.kana), /^[ぁ-ん]+ [ぁ-ん]+$/);
    }
  });

  it('give the same preview when pasted from a spreadsheet', async () => {
    const table = await readTable(fixture);
    assert.ok(table.ok);
    const quoted = (cell: string): string => (/[\t\n"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
    const paste = table.value.rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
    const { issues, rows } = await previewOf(Buffer.from(paste));
    const fromFile = await previewOf(fixture);
    assert.deepEqual([issues, rows], [fromFile.issues, fromFile.rows]);
  });

  it('saved as UTF-8 with or without BOM are the same people', async () => {
    const text = new TextDecoder('shift_jis').decode(fixture);
    for (const start of ['', '\ufeff'])
      assert.deepEqual((await previewOf(Buffer.from(start + text))).rows, (await previewOf(fixture)).rows);
  });
});

describe('every register of the demo', () => {
  for (const declaration of registerDeclarations) {
    const entries = state.registers[declaration.name] ?? [];
    it(`${declaration.name} comes back from XLSX and from CSV in both encodings as it went out`, async () => {
      const files = [renderRegisterXlsx({ declaration, entries })];
      for (const encoding of ['utf-8', 'cp932'] as const) {
        const written = writeRegisterCsv(declaration, entries, encoding);
        assert.ok(written.ok, JSON.stringify(written));
        files.push(written.value);
      }
      for (const bytes of files) {
        const { counts, issues } = await previewOf(bytes, declaration, entries);
        assert.deepEqual(
          counts,
          { add: 0, change: 0, remove: 0, same: entries.length, refused: 0 },
          JSON.stringify(issues.slice(0, 3)),
        );
      }
    });
  }
});

describe('every field of every register', () => {
  for (const declaration of registerDeclarations) {
    const entries = filledRows(declaration);
    it(`of ${declaration.name} may be stored as it is, and comes back from XLSX and CSV identical, whatever it holds`, async () => {
      for (const { data } of entries) assert.deepEqual(entryProblems(declaration, data), []);
      const files: [string, Uint8Array][] = [['xlsx', renderRegisterXlsx({ declaration, entries })]];
      for (const encoding of ['utf-8', 'cp932'] as const) {
        const written = writeRegisterCsv(declaration, entries, encoding);
        assert.ok(written.ok, JSON.stringify(written));
        files.push([encoding, written.value]);
      }
      for (const [name, bytes] of files) {
        const { rows, issues } = await previewOf(bytes, declaration, entries);
        const errors = issues.filter(({ severity }) => severity === 'error');
        assert.deepEqual(errors, [], name);
        assert.deepEqual(
          rows.map(({ change, data }) => [change, data]),
          entries.map(({ data }) => ['same', data]),
          name,
        );
      }
    });
  }

  it('that CP932 can’t hold is listed before anything is written, and comes back from UTF-8 and XLSX', async () => {
    const data = { ...filledRows(people)[0]?.data, name: '𠮷田 葛󠄀城 😀', note: '한국어\n〜' };
    const entries = [{ id: 'e0', revision: 1, changedAt: '', changedBy: '', data }];
    const written = writeRegisterCsv(people, entries, 'cp932');
    assert.ok(!written.ok);
    assert.deepEqual(written.refusal.characters, ['𠮷', '󠄀', '😀', '한', '국', '어']);
    const utf8 = writeRegisterCsv(people, entries, 'utf-8');
    assert.ok(utf8.ok);
    for (const bytes of [utf8.value, renderRegisterXlsx({ declaration: people, entries })])
      assert.deepEqual((await previewOf(bytes, people, entries)).rows[0]?.data, data);
  });
});

describe('a package of npm with a scope', () => {
  it('is no formula, and comes back from CSV and XLSX as it went out', async () => {
    const declaration = registerNamed('software');
    assert.ok(declaration);
    const data = { name: '@hono/node-server', version: '2.1.9', place: 'web01' };
    const entries = [{ id: 's1', revision: 1, data, changedAt: '2026-11-01T00:00:00Z', changedBy: '' }];
    const written = writeRegisterCsv(declaration, entries, 'cp932');
    assert.ok(written.ok);
    for (const bytes of [written.value, renderRegisterXlsx({ declaration, entries })])
      assert.deepEqual((await previewOf(bytes, declaration, entries)).counts.same, 1);
  });
});

describe('a table that can’t be taken', () => {
  const row = 'お名前,フリガナ,会社名\n';
  const refusals: readonly (readonly [string, Uint8Array])[] = [
    ['an empty file', new Uint8Array(0)],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])],
    ['an old or encrypted workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3])],
    ['a damaged workbook', Buffer.from([0x50, 0x4b, 0x03, 0x04, 9, 9, 9])],
    ['a table with too many rows', Buffer.from(row + 'a,b,c\n'.repeat(20_001))],
    ['a table with too many columns', Buffer.from(`${'a,'.repeat(400)}\n`)],
    ['more than 20 MB', new Uint8Array(20_000_001).fill(65)],
  ];
  for (const [name, bytes] of refusals) {
    it(`is refused in words: ${name}`, async () => {
      const result = await readTable(bytes);
      assert.ok(!result.ok && result.refusal.message.ja !== '' && result.refusal.mend.ja !== '');
    });
  }

  it('for want of a header says which headers are needed', async () => {
    const table = await readTable(Buffer.from('1,2,3\n4,5,6\n'));
    assert.ok(table.ok);
    const preview = previewTableImport(people, table.value, [], options);
    assert.ok('type' in preview && /氏名/.test(preview.mend.ja));
  });

  it('with a header further down, units and marks in it, is taken all the same', async () => {
    const preview = await previewOf(
      Buffer.from(
        '従事者名簿\n\n氏名＊,よみ,所属（会社）,専門性,実績,国籍,開始日\n山田 太郎,ﾔﾏﾀﾞ ﾀﾛｳ,社,CISSP,5年,日本,R8.4.1\n',
      ),
    );
    assert.deepEqual(
      preview.rows.map(({ row, change, data }) => [row, change, data.kana]),
      [[4, 'add', 'やまだ たろう']],
    );
  });

  it('to CP932 lists the characters that can’t be written', () => {
    const entry = { id: 'p1', revision: 1, data: { name: '𠮷田 〜' }, changedAt: '', changedBy: '' };
    const written = writeRegisterCsv(people, [entry], 'cp932');
    assert.ok(!written.ok);
    assert.deepEqual(written.refusal.characters, ['𠮷']);
  });
});
