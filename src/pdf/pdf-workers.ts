import { availableParallelism } from 'node:os';
import { Piscina } from 'piscina';
import type { Paper } from '../core/report/paper.ts';
import type { ReportDocument } from '../core/report/report-document.ts';

/** More would only multiply the fonts held in memory (about 40 MB each). */
const mostWorkers = 4;

let workers: Piscina | undefined;

/** Threads that typeset, made when first needed, so that a long report never holds up the server's answers. */
function pdfWorkers(): Piscina {
  workers ??= new Piscina({
    filename: new URL('./render-pdf.ts', import.meta.url).href,
    minThreads: 0,
    maxThreads: Math.min(mostWorkers, availableParallelism()),
    idleTimeout: 60_000,
  });
  return workers;
}

/** `renderPdf` on a thread of its own; many at once share the machine's processors. */
export function renderPdfAside(document: ReportDocument): Promise<Uint8Array> {
  return pdfWorkers().run(document, { name: 'renderPdf' });
}

/** `pagePlaces` on a thread of its own. */
export function pagePlacesAside(document: ReportDocument): Promise<ReadonlyMap<string, number>> {
  return pdfWorkers().run(document, { name: 'pagePlaces' });
}

/** `renderPaperPdf` on a thread of its own. */
export function renderPaperPdfAside(paper: Paper): Promise<Uint8Array> {
  return pdfWorkers().run(paper, {
    name: 'renderPaperPdf',
    filename: new URL('./render-paper.ts', import.meta.url).href,
  });
}
