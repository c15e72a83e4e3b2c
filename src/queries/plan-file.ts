import type { Paper } from '../core/report/paper.ts';

/** Formats in which the plan and its changes are handed out. */
const planFormats = ['docx', 'pdf', 'html', 'json'] as const;
export type PlanFormat = (typeof planFormats)[number];

export const isPlanFormat = (text: string): text is PlanFormat => planFormats.some((format) => format === text);

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Pictures are drawn as PNG too, by a module that is loaded for them alone. */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  const { renderPaperDocx } = await import('../docx/render-paper.ts');
  if (!paper.blocks.some(({ kind }) => kind === 'picture')) return renderPaperDocx(paper);
  return renderPaperDocx(paper, await (await import('../svg/render-png.ts')).pngRenderer());
}

/** A paper as a file; `document` is what it was laid out from. Renderers are loaded when first needed. */
export async function paperFile(format: PlanFormat, paper: Paper, document: object): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return paperDocx(paper);
    case 'pdf':
      return (await import('../pdf/pdf-workers.ts')).renderPaperPdfAside(paper);
    case 'html':
      return utf8((await import('../html/render-paper.ts')).renderPaperPage(paper));
    case 'json':
      return utf8(`${JSON.stringify(document, null, 2)}\n`);
  }
}
