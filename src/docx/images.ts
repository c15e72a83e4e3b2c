import { xmlText } from '../core/kernel/xml-text.ts';
import type { Drawing } from '../core/pictures/drawing.ts';
import { type ZipMember, zipMember } from '../zip/write-zip.ts';
import { officeRelations, wordMime } from './constant-parts.ts';

/** A drawing in a Word document: SVG for those that read it (Word 2016 and newer), PNG for the others. */
export interface Image {
  /** 1, 2 … in the order of the document. */
  readonly number: number;
  readonly drawing: Drawing;
  /** Millimetres. */
  readonly width: number;
  readonly height: number;
  readonly svg: string;
  readonly png: Uint8Array;
}

/** English Metric Units in a millimetre. */
const emu = (millimetres: number): number => Math.round(millimetres * 36_000);

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006';
const svgExtension = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/** A run that shows a drawing in line with the text, with its words for those who don't see it (ECMA-376 §20.4.2.8; [MS-ODRAWXML] svgBlip). */
export function image({ number, drawing, width, height }: Image): string {
  const size = `cx="${emu(width)}" cy="${emu(height)}"`;
  const names = `id="${number}" name="${xmlText(drawing.title)}" descr="${xmlText(`${drawing.title}。${drawing.description}`)}"`;
  const blip = `<a:blip r:embed="rIdPng${number}"><a:extLst><a:ext uri="${svgExtension}"><asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="rIdSvg${number}"/></a:ext></a:extLst></a:blip>`;
  const picture = `<pic:pic xmlns:pic="${drawingMl}/picture"><pic:nvPicPr><pic:cNvPr ${names}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>${blip}<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>`;
  return `<w:r><w:drawing><wp:inline xmlns:wp="${drawingMl}/wordprocessingDrawing" xmlns:a="${drawingMl}/main" xmlns:r="${officeRelations}" distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:docPr ${names}/><a:graphic><a:graphicData uri="${drawingMl}/picture">${picture}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
}

export function imageTypes(images: readonly Image[]): string {
  const files =
    '<Default Extension="png" ContentType="image/png"/><Default Extension="svg" ContentType="image/svg+xml"/>';
  return `${images.length === 0 ? '' : files}<Override PartName="/word/numbering.xml" ContentType="${wordMime}.numbering+xml"/>`;
}

export function imageRelations(images: readonly Image[]): string {
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${officeRelations}/${kind}" Target="${target}"/>`;
  const files = images.map(
    ({ number }) =>
      relation(`rIdPng${number}`, 'image', `media/image${number}.png`) +
      relation(`rIdSvg${number}`, 'image', `media/image${number}.svg`),
  );
  return relation('rIdNumbering', 'numbering', 'numbering.xml') + files.join('');
}

export const imageMembers = (images: readonly Image[]): readonly ZipMember[] =>
  images.flatMap(({ number, svg, png }) => [
    zipMember(`word/media/image${number}.png`, png),
    zipMember(`word/media/image${number}.svg`, svg),
  ]);
