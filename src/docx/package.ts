import { xmlText } from '../core/kernel/xml-text.ts';
import { writeZip, zipMember } from '../zip/write-zip.ts';
import { constantParts, partsWith, wordNamespace, xmlDeclaration } from './constant-parts.ts';
import { type Image, imageMembers, imageRelations, imageTypes } from './images.ts';

/** What every Word document of ours is made of besides its constant parts. */
export interface DocxPackage {
  /** word/document.xml, from `mainXml`. */
  readonly main: string;
  /** What stands in the footer before the page number. */
  readonly footer: string;
  readonly title: string;
  readonly author: string;
  /** ISO day. */
  readonly day: string;
  readonly images?: readonly Image[];
  /** word/numbering.xml, for documents with lists. */
  readonly numbering?: string;
}

/** The last element of a body: A4, upright or laid across, with the footer. */
export function pageSection(isLandscape = false): string {
  const size = isLandscape
    ? '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    : '<w:pgSz w:w="11906" w:h="16838"/>';
  return `<w:sectPr><w:footerReference xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" w:type="default" r:id="rId4"/>${size}<w:pgMar w:top="1247" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>`;
}

/** The main part around a body. */
export const mainXml = (body: string): string =>
  `${xmlDeclaration}<w:document xmlns:w="${wordNamespace}"><w:body>${body}</w:body></w:document>`;

const field = (code: string): string =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;

function footerXml(text: string): string {
  const line = `<w:r><w:t xml:space="preserve">${xmlText(text)}　</w:t></w:r>${field('PAGE')}<w:r><w:t>／</w:t></w:r>${field('NUMPAGES')}`;
  return `${xmlDeclaration}<w:ftr xmlns:w="${wordNamespace}"><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${line}</w:p></w:ftr>`;
}

function coreXml({ title, author, day }: DocxPackage): string {
  const instant = `${day}T00:00:00Z`;
  const dates = `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`;
  return `${xmlDeclaration}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title><dc:creator>${xmlText(author)}</dc:creator><dc:language>ja-JP</dc:language>${dates}</cp:coreProperties>`;
}

/** The file's bytes; equal documents make equal bytes. */
export function packageOf(document: DocxPackage): Uint8Array {
  const { images = [], numbering } = document;
  const isPlain = images.length === 0 && numbering === undefined;
  return writeZip([
    ...(isPlain ? constantParts : partsWith(imageTypes(images), imageRelations(images))),
    ...(numbering === undefined ? [] : [zipMember('word/numbering.xml', numbering)]),
    ...imageMembers(images),
    zipMember('word/document.xml', document.main),
    zipMember('word/footer1.xml', footerXml(document.footer)),
    zipMember('docProps/core.xml', coreXml(document)),
  ]);
}
