import type { CompileDocArgs } from '@myriaddreamin/typst-ts-node-compiler';
import { indentationOf } from '../core/report/indentation.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import { printable, taggedPdf } from './tagged-pdf.ts';
import { reportTemplate, typstCompiler } from './typst-compiler.ts';

const indented = (text: string) => ({ text, ...indentationOf(text) });

/** Texts as data for the template; the compiler sees no markup made of answers. */
function templateInput(document: ReportDocument): CompileDocArgs {
  const { meta, rows, notes, backing: _, ...rest } = document;
  const data = {
    ...rest,
    day: (meta.reportedOn ?? meta.asOf).split('-').map(Number),
    author: document.sender[1]?.value ?? '',
    footer: meta.reportNumber ?? `${meta.contractNumber}（案）`,
    rows: rows.map((row) => ({ ...row, paragraphs: row.paragraphs.map(indented) })),
    notes: notes.map((text) => ({ text, left: 0, hanging: /^[０-９]+．/.test(text) ? 2 : 0, firstLine: 0 })),
  };
  return { mainFileContent: reportTemplate, inputs: { document: JSON.stringify(data) } };
}

/**
 * The report as tagged PDF/A-2a with embedded Mincho. Deterministic. PDF/A demands a glyph for every character: where our fonts
 * lack one (an emoji, say), the same pages come as plain tagged PDF, whose text still holds the character.
 */
export function renderPdf(document: ReportDocument): Uint8Array {
  return taggedPdf(templateInput(printable(document)), document.meta.reportedOn ?? document.meta.asOf);
}

interface Place {
  readonly key: string;
  readonly page: number;
}

/** On which page of the PDF each paragraph begins: 'o15/3' → 2; 'notes', 'reasons' and 'reason/…' likewise. */
export function pagePlaces(document: ReportDocument): ReadonlyMap<string, number> {
  const { inputs = {}, ...rest } = templateInput(printable(document));
  const marked = { ...rest, inputs: { ...inputs, places: 'yes' } };
  const found = typstCompiler().query(marked, { selector: '<place>', field: 'value' }) as Place[];
  return new Map(found.map(({ key, page }) => [key, page]));
}
