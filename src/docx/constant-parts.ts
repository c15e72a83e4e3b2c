import { type ZipMember, zipMember } from '../zip/write-zip.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const wordMime = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** Word's list of parts; further ones are named behind `more`. */
const contentTypes = (more = ''): string =>
  `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${wordMime}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${wordMime}.styles+xml"/><Override PartName="/word/settings.xml" ContentType="${wordMime}.settings+xml"/><Override PartName="/word/fontTable.xml" ContentType="${wordMime}.fontTable+xml"/><Override PartName="/word/footer1.xml" ContentType="${wordMime}.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/>${more}</Types>`;

const rootRelations = `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/></Relationships>`;

const documentRelations = (more = ''): string =>
  `${declaration}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${office}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${office}/settings" Target="settings.xml"/><Relationship Id="rId3" Type="${office}/fontTable" Target="fontTable.xml"/><Relationship Id="rId4" Type="${office}/footer" Target="footer1.xml"/>${more}</Relationships>`;

const fonts = '<w:rFonts w:ascii="ＭＳ 明朝" w:eastAsia="ＭＳ 明朝" w:hAnsi="ＭＳ 明朝" w:cs="Times New Roman"/>';

const styles = `${declaration}<w:styles xmlns:w="${word}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:kern w:val="2"/><w:sz w:val="21"/><w:szCs w:val="21"/><w:lang w:val="en-US" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:qFormat/><w:pPr><w:widowControl w:val="0"/><w:jc w:val="both"/></w:pPr></w:style><w:style w:type="table" w:default="1" w:styleId="a1"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style></w:styles>`;

const settings = `${declaration}<w:settings xmlns:w="${word}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="840"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="ja-JP"/></w:settings>`;

/** BIZ UDMincho stands in where ＭＳ 明朝 is missing. */
const fontTable = `${declaration}<w:fonts xmlns:w="${word}"><w:font w:name="ＭＳ 明朝"><w:altName w:val="BIZ UDMincho"/><w:panose1 w:val="02020609040205080304"/><w:charset w:val="80"/><w:family w:val="roman"/><w:pitch w:val="fixed"/></w:font></w:fonts>`;

const app = `${declaration}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Junshu</Application></Properties>`;

/** The parts that are the same in every report, compressed once for the life of the process. */
export const constantParts: readonly ZipMember[] = [
  zipMember('[Content_Types].xml', contentTypes()),
  zipMember('_rels/.rels', rootRelations),
  zipMember('word/_rels/document.xml.rels', documentRelations()),
  zipMember('word/styles.xml', styles),
  zipMember('word/settings.xml', settings),
  zipMember('word/fontTable.xml', fontTable),
  zipMember('docProps/app.xml', app),
];

/** The same with further parts: their types, and the relations by which the main part reaches them. */
export function partsWith(types: string, relations: string): readonly ZipMember[] {
  const own = new Map([
    ['[Content_Types].xml', contentTypes(types)],
    ['word/_rels/document.xml.rels', documentRelations(relations)],
  ]);
  return constantParts.map((part) => {
    const text = own.get(part.name);
    return text === undefined ? part : zipMember(part.name, text);
  });
}

export { declaration as xmlDeclaration, office as officeRelations, word as wordNamespace, wordMime };
