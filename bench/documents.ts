import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { assess } from '../src/core/assessment/assess.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { buildReportDocument } from '../src/core/report/build-report.ts';
import type { ReportDocument } from '../src/core/report/report-document.ts';
import { renderDocx } from '../src/docx/render-docx.ts';
import { renderPdfAside } from '../src/pdf/pdf-workers.ts';
import { demoState } from '../test/support/demo-state.ts';
import { atLeast, median, perSecond } from './measure.ts';
import type { BenchRow } from './row.ts';

function sample(): ReportDocument {
  const state = demoState('operations');
  const schedule = state.contract.schedule[0] ?? null;
  return buildReportDocument(meti2023, state, assess(meti2023, state, '2026-10-29'), {
    schedule,
    reportedOn: '2026-10-29',
    reportNumber: null,
  });
}

const words = ['実施', '未実施', '該当なし'] as const;

/** The document with addressee, every status and every reason changed, so that nothing can be remembered between runs. */
function varied(document: ReportDocument, index: number): ReportDocument {
  const rows = document.rows.map((row, at) => ({ ...row, status: words[(index + at) % 3] ?? ('' as const) }));
  const entries = document.reasonSheet.entries.map((entry) => ({
    ...entry,
    paragraphs: entry.paragraphs.map(({ heading, text }) => ({ heading, text: `${text}（第${index}版）` })),
  }));
  return {
    ...document,
    addressee: `${document.addressee}${index}`,
    rows,
    reasonSheet: { ...document.reasonSheet, entries },
  };
}

/** Our own document turned into a docxtemplater template of the same two tables: rows by loops, texts by tags. */
function templateOf(document: ReportDocument): Buffer {
  const [row] = document.rows;
  const [entry] = document.reasonSheet.entries;
  if (row === undefined || entry === undefined) throw new Error('an empty sample');
  const tagged: ReportDocument = {
    ...document,
    addressee: '{addressee}',
    rows: [
      {
        ...row,
        label: '{#rows}{label}',
        paragraphs: ['{#paragraphs}{.}', '{/paragraphs}'],
        status: '{status}{/rows}' as never,
      },
    ],
    reasonSheet: {
      ...document.reasonSheet,
      entries: [
        {
          ...entry,
          label: '{#entries}{label}',
          status: '{status}' as never,
          paragraphs: [{ heading: '', text: '{#paragraphs}{heading}{text}{/paragraphs}{/entries}' }],
        },
      ],
    },
  };
  return Buffer.from(renderDocx(tagged));
}

function byTemplater(template: Buffer, document: ReportDocument): Buffer {
  const made = new Docxtemplater(new PizZip(template), { paragraphLoop: true, linebreaks: true });
  made.render({ addressee: document.addressee, rows: document.rows, entries: document.reasonSheet.entries });
  return made.toBuffer();
}

async function benchDocx(document: ReportDocument): Promise<BenchRow> {
  const template = templateOf(document);
  const ours: number[] = [];
  const theirs: number[] = [];
  await perSecond(50, (index) => renderDocx(varied(document, index)));
  await perSecond(5, (index) => byTemplater(template, varied(document, index)));
  for (let round = 0; round < 5; round += 1) {
    ours.push(await perSecond(200, (index) => renderDocx(varied(document, index))));
    theirs.push(await perSecond(20, (index) => byTemplater(template, varied(document, index))));
  }
  return atLeast('DOCX, warm (baseline: docxtemplater)', '1/s', median(ours), median(theirs), 5);
}

/** LibreOffice turning the same report's DOCX into PDF, one process each, as people do it. */
async function libreOffice(document: ReportDocument): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'junshu-bench-'));
  const path = join(folder, 'report.docx');
  writeFileSync(path, renderDocx(document));
  const convert = () => spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', folder, path]);
  convert();
  const rates: number[] = [];
  for (let round = 0; round < 3; round += 1) rates.push(await perSecond(1, convert));
  rmSync(folder, { recursive: true });
  return median(rates);
}

/** As the server makes them: on its typesetting threads, with a few asked for at once. */
async function benchPdf(document: ReportDocument): Promise<BenchRow> {
  const batch = (first: number) =>
    Promise.all(Array.from({ length: 30 }, (_, index) => renderPdfAside(varied(document, first + index))));
  await batch(10_000);
  const rates: number[] = [];
  for (let round = 0; round < 5; round += 1) rates.push(30 * (await perSecond(1, () => batch(round * 100))));
  return atLeast('PDF, warm (baseline: LibreOffice from DOCX)', '1/s', median(rates), await libreOffice(document), 60);
}

export async function benchDocuments(): Promise<BenchRow[]> {
  const document = sample();
  return [await benchDocx(document), await benchPdf(document)];
}
