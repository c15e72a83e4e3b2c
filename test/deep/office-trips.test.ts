import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { certificatePaper } from '../../src/core/closing/certificate-paper.ts';
import { certify } from '../../src/core/closing/erasure-certificate.ts';
import { pictureKinds } from '../../src/core/pictures/picture-document.ts';
import type { PlanEntry, PlanVersion } from '../../src/core/plan/plan.ts';
import { buildPlanDocument } from '../../src/core/report/build-plan-document.ts';
import type { Paper } from '../../src/core/report/paper.ts';
import { picturePaper } from '../../src/core/report/picture-paper.ts';
import { planPaper } from '../../src/core/report/plan-paper.ts';
import { readDocx } from '../../src/docx/read-docx.ts';
import { renderDocx } from '../../src/docx/render-docx.ts';
import { pictureOf } from '../../src/queries/picture-file.ts';
import { paperDocx } from '../../src/queries/plan-file.ts';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { renderReportXlsx } from '../../src/xlsx/render-report-xlsx.ts';
import { demoState } from '../support/demo-state.ts';
import { demoReport, hardReport } from '../support/hard-report.ts';
import { Office, pagesOf } from '../support/office.ts';

const office = new Office();
after(() => rmSync(office.folder, { recursive: true, force: true }));

const contracts = ['operations', 'research', 'web-build'] as const;
const put = (name: string, bytes: Uint8Array): string => {
  const path = join(office.folder, name);
  writeFileSync(path, bytes);
  return path;
};

function planOf(name: (typeof contracts)[number]): Paper {
  const state = demoState(name);
  const versions = (state.registers.planVersions ?? []).map((row) => row.data as unknown as PlanVersion);
  const version = versions.at(-1) ?? null;
  const entries = Object.fromEntries(
    (state.registers.planEntries ?? []).map(({ id, data }) => [id, data as unknown as PlanEntry]),
  );
  const source = { version, entries: version?.entries ?? entries, names: version?.names ?? {}, asOf: '2026-10-29' };
  return planPaper(buildPlanDocument(meti2023, state, source));
}

const note = 'junshu.local/1\n12\nroot\n\n— junshu.local signature\n';
const erased = {
  certificate: certify(
    {
      contractNumber: 'T-1',
      contractId: '01900000-0000-7000-8000-000000000001',
      begunAt: '2027-04-20T01:00:00Z',
      by: { id: 'local', role: 'admin' },
      title: '葛\u{e0100}城の点検業務',
      registers: [{ register: 'people', rows: 3 }],
      logBodies: 12,
      files: [],
      checkpointBefore: note,
    },
    '2027-04-20T01:00:01Z',
    '2027-04-20T01:00:02Z',
  ),
  entry: { seq: 12, salt: '00' },
  ...{ checkpointAfter: note, verifierKey: 'key', signature: 'signature' },
};

const textOf = (path: string): string => {
  const read = readDocx(readFileSync(path));
  assert.ok(read.ok, path);
  return read.value
    .flatMap((block) => (block.kind === 'row' ? block.cells.map(({ text }) => text) : [block.text]))
    .join('')
    .replaceAll(/\s/g, '');
};

async function everyPaper(): Promise<readonly string[]> {
  const papers = [
    ...contracts.map((name) => [`plan-${name}`, planOf(name)] as const),
    ...pictureKinds.map((kind) => {
      const picture = pictureOf({ state: demoState('operations') }, kind, '2026-10-29', 'ja');
      return [`picture-${kind}`, picturePaper(picture)] as const;
    }),
    ['certificate', certificatePaper(erased, '総務部長　髙橋 花子')] as const,
  ];
  const made = await Promise.all(papers.map(async ([name, paper]) => put(`${name}.docx`, await paperDocx(paper))));
  const reports = [
    ...contracts.map((name) => [name, demoReport(name).report] as const),
    ['hard', hardReport()] as const,
  ];
  return [...made, ...reports.map(([name, report]) => put(`report-${name}.docx`, renderDocx(report)))];
}

describe('every paper that LibreOffice opens and saves', () => {
  it('has the same words and as many pages as before, as DOCX and by way of ODT', async () => {
    const paths = await everyPaper();
    const saved = await office.saved(paths, 'docx', 'docx');
    const through = await office.saved(await office.saved(paths, 'odt', 'odt'), 'docx', 'through');
    const pages = async (of: readonly string[], into: string) =>
      Promise.all((await office.saved(of, 'pdf', into)).map(pagesOf));
    const before = await pages(paths, 'p0');
    assert.deepEqual(await pages(saved, 'p1'), before);
    assert.deepEqual(await pages(through, 'p2'), before);
    for (const [index, path] of paths.entries())
      for (const other of [saved[index], through[index]]) assert.equal(textOf(other ?? ''), textOf(path), path);
  });

  it('has the same answers, reasons and pages as XLSX, and by way of ODS', async () => {
    const files = [
      ...contracts.map((name) => {
        const { report, registers } = demoReport(name);
        return put(`table-${name}.xlsx`, renderReportXlsx(report, registers));
      }),
      put('table-hard.xlsx', renderReportXlsx(hardReport(), [])),
    ];
    const saved = await office.saved(files, 'xlsx', 'xlsx');
    const through = await office.saved(await office.saved(files, 'ods', 'ods'), 'xlsx', 'ods-xlsx');
    const before = await Promise.all((await office.saved(files, 'pdf', 'x0')).map(pagesOf));
    assert.deepEqual(await Promise.all((await office.saved(saved, 'pdf', 'x1')).map(pagesOf)), before);
    for (const [index, path] of files.entries())
      for (const other of [saved[index], through[index]])
        assert.deepEqual(await readFilledForm(readFileSync(other ?? '')), await readFilledForm(readFileSync(path)));
  });
});
