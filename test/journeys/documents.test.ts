import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { strFromU8, unzipSync, zipSync } from 'fflate';
import { assess } from '../../src/core/assessment/assess.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { registerDeclarations } from '../../src/core/registers/registers.ts';
import { buildReportDocument } from '../../src/core/report/build-report.ts';
import type { FilledForm } from '../../src/core/report/filled-form.ts';
import type { ReportDocument } from '../../src/core/report/report-document.ts';
import { renderDocx } from '../../src/docx/render-docx.ts';
import { renderHtmlDocument, renderHtmlPages } from '../../src/html/render-html.ts';
import { pagePlaces, renderPdf } from '../../src/pdf/render-pdf.ts';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { renderReportXlsx } from '../../src/xlsx/render-report-xlsx.ts';
import form from '../fixtures/betsushi4.json' with { type: 'json' };
import { demoState } from '../support/demo-state.ts';

const state = demoState('operations');
const schedule = state.contract.schedule[0] ?? null;
const report = buildReportDocument(meti2023, state, assess(meti2023, state, '2026-10-29'), {
  schedule,
  reportedOn: '2026-10-29',
  reportNumber: null,
});
const registers = registerDeclarations.map((declaration) => ({
  declaration,
  entries: state.registers[declaration.name] ?? [],
}));
const folder = mkdtempSync(join(tmpdir(), 'junshu-documents-'));

const kept = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};

const pdfText = (path: string): string => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });

/** Text without white space, which line breaks add and take. */
const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u3000]/g, '');

/** Every text of the form, in its order. */
const formTexts = [
  form.title,
  form.preamble,
  form.ki,
  form.sections[1].heading,
  ...form.sections[1].rows,
  form.sections[2].heading,
  ...form.sections[2].columns,
  ...form.items.flatMap(({ label, paragraphs }) => [label, ...paragraphs]),
  form.notesHeading,
  ...form.notes,
];

function mustHoldInOrder(text: string, parts: readonly string[]): void {
  let at = 0;
  for (const part of parts.map(bare)) {
    const found = text.indexOf(part, at);
    assert.ok(found >= 0, `not found in order: ${part.slice(0, 60)}`);
    at = found + part.length;
  }
}

const documentXmlOf = (bytes: Uint8Array): string =>
  strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());

async function read(bytes: Uint8Array): Promise<FilledForm> {
  const result = await readFilledForm(bytes);
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

describe('every sentence of the form stands verbatim and in order', () => {
  it('in the DOCX', () =>
    mustHoldInOrder(bare(documentXmlOf(renderDocx(report)).replaceAll(/<[^>]+>/g, '')), formTexts));

  it('in the HTML, whole and page by page', () => {
    mustHoldInOrder(bare(renderHtmlDocument(report).replaceAll(/<style>.*<\/style>|<[^>]+>/g, '')), formTexts);
    const pages = renderHtmlPages(report, pagePlaces(report));
    for (const paragraph of form.items.flatMap(({ paragraphs }) => paragraphs))
      assert.ok(
        pages.some((page) => bare(page.replaceAll(/<[^>]+>/g, '')).includes(bare(paragraph))),
        paragraph.slice(0, 40),
      );
  });

  it('in the XLSX', async () => {
    const table = await readTable(renderReportXlsx(report, registers));
    assert.ok(table.ok);
    mustHoldInOrder(bare(table.value.rows.flat().join('\n')), formTexts);
  });

  it('in the PDF, whose columns are read one after the other', () => {
    const text = bare(pdfText(kept('report.pdf', renderPdf(report))));
    // Page heads interrupt what runs over a page's end: such a paragraph is looked for by its beginning and its end.
    for (const part of formTexts.map(bare))
      assert.ok(
        text.includes(part) || (text.includes(part.slice(0, 12)) && text.includes(part.slice(-12))),
        part.slice(0, 60),
      );
  });
});

describe('the PDF', () => {
  it('is tagged PDF/A with embedded Mincho, sound, and the same bytes each time', () => {
    const bytes = renderPdf(report);
    const path = kept('report.pdf', bytes);
    assert.match(
      execFileSync('pdfinfo', [path], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
      /Tagged: +yes/,
    );
    const fonts = execFileSync('pdffonts', [path], { encoding: 'utf8' }).trim().split('\n').slice(2);
    assert.ok(
      fonts.length > 0 && fonts.every((line) => /Mincho|Serif/.test(line) && /yes yes yes/.test(line)),
      fonts.join('\n'),
    );
    assert.match(execFileSync('qpdf', ['--check', path], { encoding: 'utf8' }), /No syntax or stream encoding errors/);
    assert.match(strFromU8(bytes.subarray(-20_000)) + strFromU8(bytes, true), /pdfaid/);
    assert.deepEqual(renderPdf(report), bytes);
  });
});

describe('the DOCX', () => {
  it('keeps the order of elements that Word insists on', () => {
    const xml = documentXmlOf(renderDocx(report));
    const orders = {
      'w:pPr': ['w:keepNext', 'w:pageBreakBefore', 'w:spacing', 'w:ind', 'w:jc'],
      'w:tblPr': ['w:tblW', 'w:tblBorders', 'w:tblLayout', 'w:tblCellMar'],
      'w:tcPr': ['w:tcW', 'w:vAlign'],
      'w:sdtPr': ['w:alias', 'w:tag', 'w:dropDownList', 'w:richText'],
      'w:trPr': ['w:cantSplit', 'w:tblHeader'],
      'w:rPr': ['w:b', 'w:bCs', 'w:sz', 'w:szCs'],
    };
    for (const [parent, order] of Object.entries(orders)) {
      for (const [, inside = ''] of xml.matchAll(new RegExp(`<${parent}>(.*?)</${parent}>`, 'g'))) {
        const direct = inside.replaceAll(/(<w:(tblBorders|tblCellMar|dropDownList)>).*?<\/w:\2>/g, '$1');
        const places = [...direct.matchAll(/<(w:\w+)/g)].map(([, name = '']) => order.indexOf(name));
        assert.ok(
          places.every((place) => place >= 0),
          `${parent}: ${inside.slice(0, 200)}`,
        );
        assert.deepEqual(
          places,
          [...places].sort((a, b) => a - b),
          `${parent}: ${inside.slice(0, 200)}`,
        );
      }
    }
  });

  it('is read back to the same sixteen answers, also after a hand has changed one', async () => {
    const bytes = renderDocx(report);
    const ours = await read(bytes);
    assert.deepEqual(
      ours.answers.map(({ understanding }) => understanding),
      Array(16).fill('exact'),
    );
    const files = unzipSync(bytes);
    const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
    const start = xml.indexOf('情報セキュリティに関する事項９）');
    const edited = xml.slice(0, start) + xml.slice(start).replace(/<w:t([^>]*)>実施<\/w:t>/, '<w:t$1>未実施</w:t>');
    const after = await read(zipSync({ ...files, 'word/document.xml': Buffer.from(edited) }));
    assert.deepEqual(
      after.answers
        .filter(({ status }, index) => status !== ours.answers[index]?.status)
        .map(({ number, status }) => [number, status]),
      [[9, 'notImplemented']],
    );
  });
});

describe('the XLSX', () => {
  it('is read back to the same sixteen answers', async () => {
    const ours = await read(renderReportXlsx(report, registers));
    assert.deepEqual(
      ours.answers.map(({ understanding }) => understanding),
      Array(16).fill('exact'),
    );
  });
});

describe('a form filled in by hand', () => {
  let byHand: FilledForm;
  before(async () => {
    byHand = await read(readFileSync(new URL('../fixtures/betsushi4-by-hand.docx', import.meta.url)));
  });

  it('gives sixteen answers and six reasons', () => {
    assert.equal(byHand.answers.filter(({ status }) => status !== null).length, 16);
    assert.deepEqual(
      byHand.reasons.map(({ number }) => number),
      [5, 6, 8, 12, 15, 16],
    );
    assert.deepEqual(byHand.changedTexts, []);
    assert.equal(byHand.header.title, '令和８年度産業データ連携基盤運用保守業務');
  });

  it('has each liberty named as taken or asked', () => {
    const liberties = byHand.answers
      .filter(({ understanding }) => understanding !== 'exact')
      .map(({ number, raw, understanding }) => [number, raw, understanding]);
    assert.deepEqual(liberties, [
      [6, '該当無し', 'taken'],
      [7, '実　施', 'taken'],
      [17, '実施済', 'asked'],
    ]);
  });
});

describe('what bears 別葉 out', () => {
  const left = { ...state, contract: { ...state.contract, settings: { ...state.contract.settings } } };
  left.contract.settings.reasonSheetBacking = false;
  const without = buildReportDocument(meti2023, left, assess(meti2023, left, '2026-10-29'), {
    schedule,
    reportedOn: '2026-10-29',
    reportNumber: null,
  });

  it('stands in a column of its own in every format, and in none where the contract leaves it away', async () => {
    const told = async (document: ReportDocument): Promise<readonly boolean[]> => {
      const name = `backing-${document.reasonSheet.columns.length}.pdf`;
      const parts = Object.values(unzipSync(renderReportXlsx(document, [])));
      const workbook = parts.map((part) => strFromU8(part)).join('');
      return [
        documentXmlOf(renderDocx(document)).includes('申告のみ'),
        bare(pdfText(kept(name, renderPdf(document)))).includes('申告のみ'),
        workbook.includes('申告のみ'),
        renderHtmlDocument(document).includes('申告のみ'),
      ];
    };
    assert.deepEqual(await told(report), [true, true, true, true]);
    assert.deepEqual(await told(without), [false, false, false, false]);
  });

  it('is never in the official table', () => {
    assert.deepEqual(report.rows, without.rows);
    assert.deepEqual(report.columns, without.columns);
  });
});

describe('hostile answers', () => {
  const hostile =
    '#import "x": * \\ $1+1$ </w:t><script>alert(1)</script> &amp; \u0000\u0007 𠮷 葛󠄀 ＜＞ "引用" \n二行目 😀';
  const attacked: ReportDocument = {
    ...report,
    addressee: hostile,
    reasonSheet: {
      ...report.reasonSheet,
      entries: [
        {
          key: 'o5',
          label: hostile,
          status: '該当なし',
          duties: [],
          backing: hostile,
          paragraphs: [{ heading: '理由', text: `${hostile}${'あ'.repeat(10_000)}` }],
        },
      ],
    },
  };

  it('stay text in every format', async () => {
    assert.ok(documentXmlOf(renderDocx(attacked)).includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!renderHtmlDocument(attacked).includes('<script>'));
    const text = bare(pdfText(kept('hostile.pdf', renderPdf(attacked))));
    assert.ok(text.includes(bare('#import "x": * \\ $1+1$')), text.slice(0, 300));
    assert.ok(renderReportXlsx(attacked, []).length > 0);
    assert.equal((await read(renderDocx(attacked))).answers.length, 16);
  });

  it('files that are no forms get a clear refusal, never an exception', async () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(60_000_000) });
    const doctype = zipSync({ 'word/document.xml': Buffer.from('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>') });
    for (const bytes of [
      new Uint8Array(0),
      Buffer.from('hello'),
      bomb,
      doctype,
      renderDocx(report).subarray(0, 5000),
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0]),
    ]) {
      const result = await readFilledForm(bytes);
      assert.ok(!result.ok && result.refusal.message.ja !== '' && result.refusal.mend.en !== '');
    }
  });
});
