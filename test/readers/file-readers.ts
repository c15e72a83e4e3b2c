import { toCp932 } from '../../src/csv/cp932.ts';
import { enclosedIn } from '../../src/docx/enclosed-text.ts';
import { readDocx } from '../../src/docx/read-docx.ts';
import { symbolsOf } from '../../src/docx/symbols.ts';
import { listKind, readIsmapList } from '../../src/feeds/ismap-list.ts';
import { readOsvRecord, unreadableAdvisories } from '../../src/matching/advisory-feed.ts';
import { scoreOfVector } from '../../src/matching/advisory-severity.ts';
import { distributionNamed } from '../../src/matching/distributions.ts';
import { feedName, packageIdentity, purlParts } from '../../src/matching/package-identity.ts';
import { nameKey, productKeys, readings } from '../../src/matching/product-names.ts';
import { schemeOfEcosystem } from '../../src/matching/versions/schemes.ts';
import { isInexact, rankDigits } from '../../src/matching/versions/version-scheme.ts';
import { hostIn, normalisedPlace } from '../../src/scanners/normalised-place.ts';
import { nucleiLinesScan } from '../../src/scanners/nuclei.ts';
import { readScan } from '../../src/scanners/read-scan.ts';
import { severityOfWord } from '../../src/scanners/severity-of-word.ts';
import { xmlTree } from '../../src/scanners/xml-tree.ts';
import { componentsInXml } from '../../src/tables/components-xml.ts';
import { decodeText } from '../../src/tables/decode-text.ts';
import { delimiterOf } from '../../src/tables/delimiter.ts';
import { foreignFile } from '../../src/tables/foreign-file.ts';
import { foreignForm, otherPackage } from '../../src/tables/foreign-form.ts';
import { parseBoundedJson } from '../../src/tables/json-bounds.ts';
import { openArchive } from '../../src/tables/open-archive.ts';
import { isAside, packageOfLine } from '../../src/tables/package-lines.ts';
import { previewTable } from '../../src/tables/preview-table.ts';
import { componentsIn, readComponentList } from '../../src/tables/read-components.ts';
import { readDelimited } from '../../src/tables/read-delimited.ts';
import { readFilledForm } from '../../src/tables/read-filled-form.ts';
import { readMarkdown } from '../../src/tables/read-markdown.ts';
import { readSoftwareList } from '../../src/tables/read-software-list.ts';
import { readTable } from '../../src/tables/read-table.ts';
import { readXml } from '../../src/tables/read-xml.ts';
import { columnNumber, partsOf, rangeOf } from '../../src/xlsx/cell-places.ts';
import { kindOfFormat, tidyCode } from '../../src/xlsx/format-kind.ts';
import { isTrue, NumberFormats } from '../../src/xlsx/number-formats.ts';
import { openWorkbook } from '../../src/xlsx/open-workbook.ts';
import { attributesOf, parsePart } from '../../src/xlsx/parse-part.ts';
import { readXlsxTable } from '../../src/xlsx/read-xlsx.ts';
import { readXlsxForm } from '../../src/xlsx/read-xlsx-form.ts';
import { unescaped } from '../../src/xlsx/rich-text.ts';
import { linesOf } from '../../src/xlsx/row-heights.ts';
import { readSharedStrings, readSheetCells } from '../../src/xlsx/sheet-cells.ts';
import { openWorkbookParts } from '../../src/xlsx/workbook-parts.ts';
import { listZip } from '../../src/zip/list-zip.ts';
import { openZip } from '../../src/zip/open-zip.ts';
import { replaceMember } from '../../src/zip/replace-member.ts';
import { writeZip, zipMember } from '../../src/zip/write-zip.ts';
import { rawZip, workbookParts } from '../support/raw-zip.ts';
import { bytes, escaped, type Readers } from './reader.ts';

const today = '2026-11-30';

/** Archives are made without compression: nothing may be refused for its ratio before it is read. */
const workbook = (text: string): Uint8Array => {
  const cell = `<c r="A1" t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
  return rawZip(workbookParts(`<row r="1">${cell}</row>`).map((part) => ({ ...part, method: 0 as const })));
};

const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const document = (body: string): Uint8Array => {
  const content = `<w:document xmlns:w="w"><w:body>${body}</w:body></w:document>`;
  return rawZip([{ name: 'word/document.xml', content, method: 0 }]);
};

const cells = (...texts: readonly string[]): string =>
  `<w:tbl><w:tr>${texts.map((text) => `<w:tc>${paragraph(escaped(text))}</w:tc>`).join('')}</w:tr></w:tbl>`;

const nothing = { open: () => undefined, text: () => undefined, close: () => undefined };

/** A whole import of one row: header match, cells of every kind, what stands twice. */
const imported = (register: string, header: string) => (text: string) => {
  const cell = `"${text.replaceAll('"', '""')}"`;
  const row = header.split(',').fill(cell.length > 200_000 ? `${cell.slice(0, 200_000)}"` : cell);
  return previewTable({ bytes: bytes(`${header}\n${row.join(',')}\n`), register, existing: [], titles: {}, today });
};

const inEachScheme = (text: string): unknown =>
  ['npm', 'PyPI', 'RubyGems', 'Maven', 'NuGet', 'Packagist', 'Debian', 'Alpine', 'Rocky Linux'].map((ecosystem) => {
    const [one, other] = [text, `1.${text}`].map((version) => schemeOfEcosystem(ecosystem)?.parse(version));
    return one && other ? one.compare(other) : null;
  });

/** Readers of tables, lists of components, workbooks, documents and archives. */
export const fileReaders: Readers = {
  'csv/cp932 toCp932': toCp932,
  'docx/read-docx readDocx': (text) => readDocx(document(paragraph(escaped(text)))),
  'docx/read-docx readDocx (as the document itself)': (text) => readDocx(document(text)),
  'docx/read-docx readDocx (as the archive)': (text) => readDocx(bytes(`PK\u0003\u0004${text}`)),
  'feeds/ismap-list listKind': (text) => listKind([text]),
  'feeds/ismap-list readIsmapList': (text) => {
    const header = ['登録番号', 'クラウドサービスの名称', '監査対象期間', '登録の有効期限'];
    const part = text.slice(0, Math.ceil(text.length / 5));
    const rows = [[part], header, header.map(() => part)];
    return readIsmapList({ encoding: 'utf-8', sheet: null, rows }, { list: 'ismap', date: today });
  },
  'matching/advisory-feed readOsvRecord': readOsvRecord,
  'matching/advisory-feed unreadableAdvisories': unreadableAdvisories,
  'matching/advisory-severity scoreOfVector': (text) => [scoreOfVector(text), scoreOfVector(`CVSS:3.1/${text}`)],
  'matching/distributions distributionNamed': distributionNamed,
  'matching/product-names nameKey': nameKey,
  'matching/product-names productKeys': productKeys,
  'matching/product-names readings (as a name, as a version)': (text) => [
    readings({ name: text, version: '1' }),
    readings({ name: 'ios', version: text }),
  ],
  'matching/package-identity feedName': (text) => feedName('PyPI', text),
  'matching/package-identity purlParts': (text) => [purlParts(text), purlParts(`pkg:npm/${text}`)],
  'matching/package-identity packageIdentity': (text) => {
    const told = { type: 'deb', namespace: 'debian', name: text, version: text };
    const rpm = { ...told, type: 'rpm', namespace: 'suse', qualifiers: { upstream: text, distro: text } };
    return [
      packageIdentity({ purl: 'x', version: '' }, { ...told, qualifiers: {} }),
      packageIdentity({ purl: 'x', version: '' }, rpm),
    ];
  },
  'matching/versions/schemes schemeOfEcosystem': inEachScheme,
  'matching/versions/version-scheme rankDigits': (text) => rankDigits(text, `0${text}`),
  'matching/versions/version-scheme isInexact': isInexact,
  'xlsx/row-heights linesOf': (text) => linesOf(text, 40, 'prose'),
  'scanners/normalised-place hostIn': (text) => [hostIn(text), hostIn(`https://${text}`)],
  'scanners/normalised-place normalisedPlace': (text) => [normalisedPlace(text), normalisedPlace(`https://a/${text}`)],
  'scanners/nuclei nucleiLinesScan': nucleiLinesScan,
  'scanners/read-scan readScan': (text) => readScan(bytes(text)),
  'scanners/severity-of-word severityOfWord': severityOfWord,
  'scanners/xml-tree xmlTree': xmlTree,
  'scanners/xml-tree xmlTree (below an element)': (text) => xmlTree(`<a>${text}</a>`),
  'tables/components-xml componentsInXml': (text) => componentsInXml(`<bom>${text}</bom>`),
  'tables/decode-text decodeText': (text) => decodeText(bytes(text)),
  'tables/decode-text decodeText (as it never was encoded)': (text) =>
    decodeText(
      Buffer.concat([Buffer.from(text, 'utf16le').subarray(1, 1_000_000), Buffer.from([0x1b, 0x24, 0x42, 0x80])]),
    ),
  'docx/enclosed-text enclosedIn': enclosedIn,
  'docx/symbols symbolsOf': (text) => symbolsOf('Wingdings', text),
  'tables/foreign-file foreignFile': (text) => foreignFile(bytes(text)),
  'tables/foreign-form foreignForm': (text) => foreignForm(bytes(text)),
  'tables/foreign-form otherPackage': (text) => otherPackage(bytes(`PK\u0003\u0004${text}`)),
  'tables/json-bounds parseBoundedJson': (text) => parseBoundedJson(text),
  'tables/json-bounds parseBoundedJson (as a text)': (text) => parseBoundedJson(JSON.stringify({ [text]: text })),
  'tables/open-archive openArchive': (text) => openArchive(bytes(`PK\u0003\u0004${text}`)),
  'tables/package-lines isAside': isAside,
  'tables/package-lines packageOfLine': packageOfLine,
  'tables/read-components componentsIn': componentsIn,
  'tables/read-components readComponentList': (text) => readComponentList(bytes(text)),
  'tables/read-delimited readDelimited': readDelimited,
  'tables/read-filled-form readFilledForm': (text) =>
    readFilledForm(document(`${paragraph('別葉')}${paragraph(escaped(text))}`)),
  'tables/read-filled-form readFilledForm (in its table)': (text) =>
    readFilledForm(document(cells(text.slice(0, 300_000), text.slice(0, 300_000), text.slice(0, 300_000)))),
  'tables/read-filled-form readFilledForm (as an answer)': (text) =>
    readFilledForm(document(cells('情報セキュリティに関する事項２）', text.slice(0, 500_000), text.slice(0, 500_000)))),
  'tables/read-filled-form readFilledForm (as a workbook)': (text) => readFilledForm(workbook(text)),
  'tables/read-software-list readSoftwareList': (text) => readSoftwareList(bytes(text), today),
  'tables/read-table readTable': (text) => readTable(bytes(text)),
  'tables/read-table readTable (for the software)': (text) => readTable(bytes(text), 'software'),
  'tables/read-xml readXml': (text) => {
    const reading = readXml('XML', nothing);
    reading.write(text);
    reading.end();
  },
  'tables/preview-table previewTable (of people)': imported('people', '氏名,ふりがな,所属会社,国籍,従事開始日'),
  'tables/preview-table previewTable (of incidents)': imported('incidents', '件名,検知日時,報告日時,内容,状態'),
  'tables/preview-table previewTable (of endpoints)': imported(
    'endpoints',
    'Device Name,OS,Last Seen,Antivirus status',
  ),
  'xlsx/cell-places columnNumber': columnNumber,
  'xlsx/cell-places partsOf': partsOf,
  'xlsx/cell-places rangeOf': rangeOf,
  'xlsx/open-workbook openWorkbook': (text) => openWorkbook(workbook(text)).read(0),
  'xlsx/parse-part attributesOf': (text) => attributesOf(text, 'a'),
  'xlsx/parse-part parsePart': (text) => parsePart(text, nothing),
  'xlsx/parse-part parsePart (below an element)': (text) => parsePart(`<a>${text}</a>`, nothing),
  'xlsx/read-xlsx readXlsxTable': (text) => readXlsxTable(workbook(text)),
  'xlsx/read-xlsx-form readXlsxForm': (text) => readXlsxForm(workbook(text)),
  'xlsx/rich-text unescaped': unescaped,
  'xlsx/format-kind tidyCode': tidyCode,
  'xlsx/format-kind kindOfFormat': kindOfFormat,
  'tables/delimiter delimiterOf': delimiterOf,
  'tables/read-markdown readMarkdown': (text) => [readMarkdown(text), readMarkdown(`|a|\n|--|\n${text}`)],
  'xlsx/sheet-cells readSheetCells': (text) =>
    readSheetCells(`<worksheet>${text}</worksheet>`, [], new NumberFormats()),
  'xlsx/number-formats isTrue': isTrue,
  'xlsx/sheet-cells readSharedStrings': (text) => readSharedStrings(`<sst>${text}</sst>`),
  'xlsx/workbook-parts openWorkbookParts': (text) => openWorkbookParts(workbook(text)),
  'zip/list-zip listZip': (text) => listZip(bytes(`PK\u0003\u0004${text}PK\u0005\u0006`), 1000),
  'zip/open-zip openZip': (text) => openZip(bytes(`PK\u0003\u0004${text}PK\u0005\u0006`)),
  'zip/replace-member replaceMember': (text) => replaceMember(writeZip([zipMember('a', 'a')]), 'a', bytes(text)),
};
