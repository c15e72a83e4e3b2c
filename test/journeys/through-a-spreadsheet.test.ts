import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import { previewTableImport, type TablePreview } from '../../src/core/registers/table-import.ts';
import { writeRegisterCsv } from '../../src/csv/write-csv.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { renderRegisterXlsx } from '../../src/xlsx/render-report-xlsx.ts';
import { filledRows } from '../support/filled-rows.ts';

/** Texts that Calc takes for numbers, days, times, shares and truths when it opens a CSV. */
const typed = ['1.10', '007', '3/4', '1:30', '50%', '1e5', '12345678901234567890', 'true', '2026/1/2', '1-2', '1,000'];

/** Rows of a register whose texts are all such, beside those with every other hard value. */
function rowsOf(name: string): { readonly name: string; readonly entries: readonly RegisterEntry[] } {
  const declaration = registerNamed(name);
  assert.ok(declaration);
  const entries = filledRows(declaration).map((entry, row) => {
    const texts = Object.entries(declaration.fields).filter(([, { kind }]) => kind === 'text' || kind === 'code');
    const spoilt = texts.map(([key], at) => [key, typed[(row + at) % typed.length] ?? ''] as const);
    return { ...entry, data: row % 2 === 0 ? entry.data : { ...entry.data, ...Object.fromEntries(spoilt) } };
  });
  return { name, entries };
}

const registers = ['software', 'people', 'subcontracts', 'incidents'].map(rowsOf);

/** Values of a preview that are not what was stored, and that nobody is told of, by row and field. */
function changedUntold({ rows, issues }: TablePreview, entries: readonly RegisterEntry[]): string[] {
  const told = new Set(issues.map(({ row, field }) => `${row} ${field}`));
  return rows.flatMap((row, at) =>
    Object.entries(entries[at]?.data ?? {})
      .filter(
        ([key, value]) => JSON.stringify(row.data[key]) !== JSON.stringify(value) && !told.has(`${row.row} ${key}`),
      )
      .map(([key, value]) => `${row.row} ${key}: ${JSON.stringify(value)} → ${JSON.stringify(row.data[key])}`),
  );
}

async function previewOf(name: string, bytes: Uint8Array, entries: readonly RegisterEntry[]): Promise<TablePreview> {
  const [table, declaration] = [await readTable(bytes, name), registerNamed(name)];
  assert.ok(table.ok && declaration !== undefined, JSON.stringify(table));
  const options = { today: '2026-11-30', newId: () => 'new', findReference: (_: string, title: string) => title };
  const preview = previewTableImport(declaration, table.value, entries, options);
  assert.ok(!('type' in preview), JSON.stringify(preview));
  return preview;
}

describe('our own export, opened in LibreOffice Calc and saved', () => {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-calc-'));
  const convert = (to: string, out: string, extension: string): void => {
    const files = registers.map(({ name }) => join(folder, `${name}.${extension}`));
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    // A person is asked for the encoding when opening a CSV, or Excel sees its mark.
    const opened = extension === 'csv' ? ['--infilter=CSV:44,34,76,1'] : [];
    const arguments_ = [profile, '--headless', ...opened, '--convert-to', to, '--outdir', join(folder, out), ...files];
    execFileSync('soffice', arguments_, { timeout: 120_000, stdio: 'ignore' });
  };

  before(() => {
    for (const { name, entries } of registers) {
      const declaration = registerNamed(name);
      assert.ok(declaration);
      const written = writeRegisterCsv(declaration, entries, 'utf-8');
      assert.ok(written.ok);
      writeFileSync(join(folder, `${name}.csv`), written.value);
      writeFileSync(join(folder, `${name}.xlsx`), renderRegisterXlsx({ declaration, entries }));
    }
    convert('csv:Text - txt - csv (StarCalc):44,34,76,1', 'as-csv', 'csv');
    convert('xlsx', 'as-xlsx', 'csv');
    convert('xlsx', 'again', 'xlsx');
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  for (const { name, entries } of registers) {
    for (const [way, extension] of [
      ['as-csv', 'csv'],
      ['as-xlsx', 'xlsx'],
    ] as const)
      it(`${name} comes back from a CSV saved ${way}: each value as it was, or told`, async () => {
        const preview = await previewOf(name, readFileSync(join(folder, way, `${name}.${extension}`)), entries);
        assert.equal(preview.rows.length, entries.length);
        assert.deepEqual(changedUntold(preview, entries), []);
        assert.ok(
          preview.issues.some(({ rule }) => rule === 'keptFromSpreadsheet'),
          'Calc spoils some, and that is told',
        );
      });

    it(`${name} comes back from an XLSX as it was`, async () => {
      const preview = await previewOf(name, readFileSync(join(folder, 'again', `${name}.xlsx`)), entries);
      assert.deepEqual(
        preview.rows.map(({ change }) => change),
        entries.map(() => 'same'),
        JSON.stringify(preview.issues.slice(0, 5)),
      );
    });
  }
});
