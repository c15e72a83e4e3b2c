import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FilledForm } from '../../src/core/report/filled-form.ts';
import type { ReportDocument } from '../../src/core/report/report-document.ts';
import { renderDocx } from '../../src/docx/render-docx.ts';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { renderReportXlsx } from '../../src/xlsx/render-report-xlsx.ts';
import { demoReport, hardReport } from '../support/hard-report.ts';
import { Office, pagesOf } from '../support/office.ts';

const names = ['operations', 'research', 'web-build', 'hard'] as const;
const reports = new Map<string, ReportDocument>(
  names.map((name) => [name, name === 'hard' ? hardReport() : demoReport(name).report]),
);

const read = async (path: string): Promise<FilledForm> => {
  const form = await readFilledForm(readFileSync(path));
  assert.ok(form.ok, `${path}: ${JSON.stringify(form)}`);
  return form.value;
};

/** What was told of each item of 別葉 by the report itself, white space apart. */
const bare = (text: string): string => text.replaceAll(/\s/g, '');
const toldBy = ({ reasonSheet }: ReportDocument): string =>
  bare(reasonSheet.entries.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join(''));

const office = new Office();
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(office.folder, name);
  writeFileSync(path, bytes);
  return path;
};

/** Paths by trip, in the order of the names. */
const trips: Record<string, readonly string[]> = {};

before(async () => {
  trips.docx = names.map((name) => put(`${name}.docx`, renderDocx(reports.get(name) ?? assert.fail(name))));
  trips.xlsx = names.map((name) => {
    const report = reports.get(name) ?? assert.fail(name);
    return put(`${name}-table.xlsx`, renderReportXlsx(report, name === 'research' ? demoReport(name).registers : []));
  });
  trips['docx → docx'] = await office.saved(trips.docx, 'docx', 'docx');
  trips['docx → odt → docx'] = await office.saved(await office.saved(trips.docx, 'odt', 'odt'), 'docx', 'odt-docx');
  trips['xlsx → xlsx'] = await office.saved(trips.xlsx, 'xlsx', 'xlsx');
});

after(() => rmSync(office.folder, { recursive: true, force: true }));

describe('a report that LibreOffice opens and saves', () => {
  for (const [trip, source] of [
    ['docx → docx', 'docx'],
    ['docx → odt → docx', 'docx'],
    ['xlsx → xlsx', 'xlsx'],
  ] as const) {
    for (const [index, name] of names.entries())
      it(`has the same answers and reasons, each once and to the letter: ${trip}, ${name}`, async () => {
        const [ours, theirs] = await Promise.all(
          [source, trip].map((from) => read(trips[from]?.[index] ?? assert.fail(from))),
        );
        assert.ok(ours !== undefined && theirs !== undefined);
        assert.deepEqual(ours.changedTexts, []);
        const lengths = (form: FilledForm) => form.reasons.map(({ number, text }) => [number, text.length]);
        assert.deepEqual(lengths(theirs), lengths(ours));
        assert.deepEqual(theirs, ours);
      });
  }

  it('holds all that 別葉 tells, as DOCX and as XLSX alike', async () => {
    for (const [index, name] of names.entries()) {
      const told = toldBy(reports.get(name) ?? assert.fail(name));
      for (const source of ['docx', 'xlsx']) {
        const { reasons } = await read(trips[source]?.[index] ?? assert.fail(source));
        const found = bare(reasons.map(({ text }) => text).join('')).length;
        assert.ok(
          found >= told.length && found < told.length * 1.6 + 400,
          `${name} ${source}: ${found} of ${told.length}`,
        );
      }
    }
  });

  it('has as many pages as before', async () => {
    // Two of them: test/deep/office-trips.test.ts counts the pages of every paper.
    const chosen = (['operations', 'hard'] as const).map((name) => names.indexOf(name));
    const copies = ['docx', 'docx → docx', 'docx → odt → docx'].flatMap((trip, at) =>
      chosen.map((index) => put(`pages-${at}-${index}.docx`, readFileSync(trips[trip]?.[index] ?? assert.fail(trip)))),
    );
    const pages = await Promise.all((await office.saved(copies, 'pdf', 'pages')).map(pagesOf));
    const [before = [], saved, through] = [0, 1, 2].map((at) => pages.slice(at * 2, at * 2 + 2));
    assert.ok(
      before.every((count) => count >= 4),
      JSON.stringify(before),
    );
    assert.deepEqual([saved, through], [before, before]);
  });
});
