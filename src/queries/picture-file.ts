import type { FoundContract } from '../commands/context.ts';
import { lastDayOf } from '../core/assessment/end-of-work.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { Bilingual, Language } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { buildPicture } from '../core/pictures/build-picture.ts';
import { type PictureDocument, type PictureKind, pictureKinds } from '../core/pictures/picture-document.ts';
import { pictureText } from '../core/pictures/picture-text.ts';
import { picturePaper } from '../core/report/picture-paper.ts';
import { renderSvg } from '../svg/render-svg.ts';
import { paperDocx } from './plan-file.ts';
import type { PictureView } from './read-models.ts';

/** Formats in which a picture is handed out. */
export const pictureFormats = ['svg', 'png', 'docx', 'pdf', 'txt'] as const;
export type PictureFormat = (typeof pictureFormats)[number];

export const isPictureKind = (text: string): text is PictureKind => pictureKinds.some((kind) => kind === text);
export const isPictureFormat = (text: string): text is PictureFormat =>
  pictureFormats.some((format) => format === text);

/** A picture of a contract as it stands today; after its end, as it stood on the last day. */
export function pictureOf(
  { state }: Pick<FoundContract, 'state'>,
  kind: PictureKind,
  today: PlainDate,
  language: Language,
): PictureDocument {
  const last = lastDayOf(factsOf(state, today));
  return buildPicture(kind, factsOf(state, today < last ? today : last), language);
}

/** What the page of pictures shows: the drawings as SVG, and all of it in words. */
export function pictureView(picture: PictureDocument): PictureView {
  const { drawings, ...rest } = picture;
  return { ...rest, svgs: drawings.map(renderSvg) };
}

const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** Why a picture has no drawing to hand out. */
export const nothingDrawn: Bilingual = { ja: '図にする行', en: 'row to draw' };

/** A picture as a file; null when it has no drawing and the format is nothing but the drawing. Renderers are loaded when first needed. */
export async function pictureFile(
  format: PictureFormat,
  picture: PictureDocument,
  sheet: number,
): Promise<Uint8Array | null> {
  const drawing = picture.drawings[sheet - 1];
  switch (format) {
    case 'svg':
      return drawing === undefined ? null : utf8(renderSvg(drawing));
    case 'png':
      return drawing === undefined ? null : (await (await import('../svg/render-png.ts')).pngRenderer())(drawing);
    case 'docx':
      return paperDocx(picturePaper(picture));
    case 'pdf':
      return (await import('../pdf/pdf-workers.ts')).renderPaperPdfAside(picturePaper(picture));
    case 'txt':
      return utf8(pictureText(picture));
  }
}
