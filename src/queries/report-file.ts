import type { RegisterDeclaration } from '../core/registers/declaration.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import type { ReportDocument } from '../core/report/report-document.ts';

/** Formats in which a report is handed out. */
export const reportFormats = ['docx', 'pdf', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof reportFormats)[number] | 'html';

export interface ShownRegister {
  readonly declaration: RegisterDeclaration;
  readonly entries: readonly RegisterEntry[];
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** One report as a file. Renderers are loaded when first needed: a server that only shows pages starts without them. */
export async function reportFile(
  format: ReportFormat,
  document: ReportDocument,
  registers: readonly ShownRegister[],
): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return (await import('../docx/render-docx.ts')).renderDocx(document);
    case 'pdf':
      return (await import('../pdf/pdf-workers.ts')).renderPdfAside(document);
    case 'xlsx':
      return (await import('../xlsx/render-report-xlsx.ts')).renderReportXlsx(document, registers);
    case 'html':
      return utf8((await import('../html/render-html.ts')).renderHtmlDocument(document));
    case 'json':
      return utf8(`${JSON.stringify(document, null, 2)}\n`);
  }
}
