import Encoding from 'encoding-japanese';
import { type RawMember, rawZip, workbookParts } from './raw-zip.ts';

/** A file that people or attackers may send, and what is to come of it. */
export interface HostileFile {
  readonly name: string;
  /** The register that it is imported into; 'form': read as a filled 別紙４. */
  readonly register: string;
  /** Made when asked for: some are large. */
  readonly make: () => Uint8Array;
  /** The refusal's words, or the number of rows that are read all the same. */
  readonly becomes: RegExp | number;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const head = '氏名,ふりがな,所属会社\n';
const row = (cells: string, number: number): string => `<row r="${number}">${cells}</row>`;
const inline = (value: string, place = 'A1'): string => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
const headRow = row(['氏名', 'ふりがな', '所属会社'].map((value, at) => inline(value, `${'ABC'[at]}1`)).join(''), 1);
const workbook = (cells: string, more: Parameters<typeof workbookParts>[1] = {}): Uint8Array =>
  rawZip(workbookParts(cells, more));
/** Bytes that don't compress, so that a bound other than the ratio's is met. */
function noise(): Uint8Array {
  const bytes = Buffer.alloc(1_000_000);
  let state = 1;
  for (let at = 0; at < bytes.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[at] = state >> 16;
  }
  return bytes;
}
const padding = (): RawMember => ({ name: 'padding', content: noise(), method: 0 });
const padded = (cells: string, more: Parameters<typeof workbookParts>[1] = {}): Uint8Array =>
  rawZip([...workbookParts(cells, more), padding()]);
const good = workbookParts(headRow);
const withMember = (member: RawMember): Uint8Array => rawZip([...good, member]);

/** The last of the good members with other numbers in its headers. */
const lying = (told: NonNullable<RawMember['told']>): Uint8Array =>
  rawZip(good.map((member, index) => (index === good.length - 1 ? { ...member, told } : member)));

const laughs = `<!DOCTYPE lolz [<!ENTITY a0 "lol">${Array.from({ length: 9 }, (_, n) => `<!ENTITY a${n + 1} "${`&a${n};`.repeat(10)}">`).join('')}]>`;
const external = '<!DOCTYPE x [<!ENTITY secret SYSTEM "file:///etc/passwd">]>';

const bom = (more: string): Uint8Array =>
  text(`{"bomFormat":"CycloneDX","specVersion":"1.6","metadata":{"component":{"name":"s"}},${more}}`);

const encoded = (content: string, to: 'EUCJP' | 'JIS' | 'SJIS'): Uint8Array =>
  Uint8Array.from(Encoding.convert(Encoding.stringToCode(content), { to, from: 'UNICODE' }));
const japanese = `${head}山田 太郎,やまだ たろう,日本システム株式会社\n`;
const utf16 = (content: string, bigEndian: boolean): Buffer => {
  const bytes = Buffer.from(content, 'utf16le');
  return bigEndian ? bytes.swap16() : bytes;
};

const ole = (stream: string): Uint8Array =>
  Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024), Buffer.from(stream, 'utf16le')]);

const csv = (name: string, content: () => Uint8Array, becomes: RegExp | number, register = 'people'): HostileFile => ({
  name,
  register,
  make: content,
  becomes,
});

export const archives: readonly HostileFile[] = [
  csv('a workbook cut off in the middle', () => rawZip(good).subarray(0, 700), /目録が読めません/),
  csv('a workbook whose member is cut off', () => lying({ compressed: 20 }), /展開できない/),
  csv('a member that unpacks to more than it tells', () => lying({ size: 10 }), /展開できない/),
  csv('a member whose checksum lies', () => lying({ crc: 7 }), /展開できない/),
  csv('a member that is not where the directory says', () => lying({ offset: 3 }), /展開できない/),
  csv(
    'a local header of another name',
    () => withMember({ name: 'a.xml', content: 'x', localName: 'b.xml' }),
    /a\.xml/,
  ),
  csv('a bomb by ratio', () => withMember({ name: 'x.xml', content: Buffer.alloc(190_000_000) }), /大きすぎる/),
  csv(
    'a bomb that tells a small size',
    () =>
      rawZip([
        ...good.slice(0, 3),
        { name: 'xl/worksheets/sheet1.xml', content: Buffer.alloc(150_000_000, 32), told: { size: 500_000 } },
      ]),
    /展開できない|大きすぎる/,
  ),
  csv(
    'a bomb inside a bomb',
    () => withMember({ name: 'x.zip', content: rawZip([{ name: 'y', content: Buffer.alloc(60_000_000) }]) }),
    1,
  ),
  csv(
    'overlapping members (a quine)',
    () =>
      rawZip([
        ...good,
        { name: 'x', content: 'abc' },
        { name: 'y', content: 'abc', localName: 'x', told: { offset: 0 } },
      ]),
    /展開できない|重なり/,
  ),
  csv(
    'members that share one kernel (Fifield)',
    () => {
      const kernel = { name: 'x', content: Buffer.alloc(30_000) };
      return rawZip([kernel, { ...kernel, told: { offset: 0 } }, ...good]);
    },
    /同じ名前/,
  ),
  csv(
    'one member inside another',
    () =>
      rawZip([
        { name: 'a', content: rawZip([{ name: 'b', content: 'inner' }]), method: 0 },
        { name: 'b', content: 'inner', told: { offset: 31 } },
        ...good,
      ]),
    /重なり/,
  ),
  csv(
    'a zip64 record with a count that lies',
    () => rawZip(good, { zip64: { count: 2n ** 60n, size: 10n, start: 0n } }),
    /目録/,
  ),
  csv(
    'a zip64 record that leads outside',
    () => rawZip(good, { zip64: { count: 5n, size: 10n, start: 2n ** 62n } }),
    /目録/,
  ),
  csv('a directory that tells too few members', () => rawZip(good, { count: 2 }), /合いません/),
  csv('a directory that tells too many members', () => rawZip(good, { count: 900 }), /合いません/),
  csv(
    'twelve thousand members',
    () => rawZip(Array.from({ length: 12_000 }, (_, at) => ({ name: `m${at}`, content: '' }))),
    /多すぎます/,
  ),
  csv('a name that climbs out', () => withMember({ name: '../../etc/cron.d/x', content: 'x' }), /名前が不正/),
  csv('an absolute name', () => withMember({ name: 'C:\\windows\\x', content: 'x' }), /名前が不正/),
  csv('two members of one name', () => withMember({ name: 'xl/workbook.xml', content: 'x' }), /同じ名前/),
  csv('an encrypted member', () => withMember({ name: 'x', content: 'x', flags: 1 }), /パスワード/),
  csv(
    'an unknown compression',
    () => rawZip(good.map((member, at) => (at === 1 ? { ...member, method: 99 as const } : member))),
    /知らない方法/,
  ),
  csv('a ZIP that is no workbook', () => rawZip([{ name: 'a.csv', content: head }]), /ZIP/),
  csv('a Word document', () => rawZip([{ name: 'word/document.xml', content: '<x/>' }]), /Word/),
  csv('an OpenDocument sheet', () => rawZip([{ name: 'content.xml', content: '<x/>' }]), /OpenDocument/),
  csv('a binary workbook', () => rawZip([{ name: 'xl/workbook.bin', content: 'x' }]), /xlsb/),
];

export const workbooks: readonly HostileFile[] = [
  csv('a billion laughs', () => workbook(headRow, { doctype: laughs }), /DOCTYPE/),
  csv('an external entity', () => workbook(headRow, { doctype: external }), /DOCTYPE/),
  csv('an entity that is not defined', () => workbook(row(inline('&evil;'), 1)), /XML として読めません/),
  csv('elements nested without end', () => workbook('<a>'.repeat(100_000)), /200段/),
  csv('elements that are never closed', () => workbook('<row><c>'), /XML として読めません/),
  csv(
    'a million rows',
    () => padded(Array.from({ length: 1_000_000 }, (_, at) => row('<c><v>1</v></c>', at + 1)).join('')),
    /20000行/,
  ),
  csv('a cell in the last row there is', () => workbook(row(inline('x', 'A1048576'), 1_048_576)), /20000行/),
  csv('a million columns', () => padded(row('<c><v>1</v></c>'.repeat(1_000_000), 1)), /列が300/),
  csv('one enormous cell', () => padded(row(inline('あ'.repeat(10_000_000)), 1)), /1000000字を超える/),
  csv('a cell a little too long', () => workbook(row(inline('あ'.repeat(40_001)), 1)), /40000字/),
  csv(
    'an enormous shared text',
    () => padded(row('<c t="s"><v>0</v></c>', 1), { strings: `<si><t>${'x'.repeat(20_000_000)}</t></si>` }),
    /1000000字を超える/,
  ),
  csv(
    'a huge list of shared texts',
    () => padded(headRow + row('<c t="s"><v>0</v></c>', 2), { strings: '<si><t>a</t></si>'.repeat(1_500_000) }),
    /文字列の一覧/,
  ),
  csv(
    'one long shared text in every cell',
    () =>
      padded(Array.from({ length: 9000 }, (_, at) => row('<c t="s"><v>0</v></c>'.repeat(40), at + 1)).join(''), {
        strings: `<si><t>${'x'.repeat(39_000)}</t></si>`,
      }),
    /文字が多すぎます/,
  ),
  csv('a sheet of spaces', () => padded(' '.repeat(60_000_000)), /1000000字を超える/),
  csv(
    'ten thousand merged ranges over everything',
    () => workbook(headRow, { after: `<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(10_000)}</mergeCells>` }),
    /結合/,
  ),
  csv('a workbook with nothing in it', () => workbook(''), /何も入っていません/),
  csv(
    'thirty thousand errors',
    () =>
      workbook(Array.from({ length: 15_000 }, (_, at) => row('<c t="e"><v>#REF!</v></c>'.repeat(2), at + 1)).join('')),
    /エラー値/,
  ),
];

export const texts: readonly HostileFile[] = [
  csv('nothing at all', () => text(''), /空のファイル/),
  csv('more than 20 MB', () => Buffer.alloc(20_000_001, 65), /20 MB/),
  csv('a PDF named .xlsx', () => text('%PDF-1.7\n'), /PDF/),
  csv('an old workbook', () => ole('Workbook'), /古い形式/),
  csv('a workbook with a password', () => ole('EncryptedPackage'), /パスワード/),
  csv('a picture', () => Buffer.from('89504e470d0a1a0a0000', 'hex'), /PNG/),
  csv('HTML named .xls', () => text('<html><table><tr><td>氏名</td></tr></table></html>'), /HTML/),
  csv('NULs', () => text(`${head}a,\0\0,c\n`), /NUL|文字の表/),
  csv('a million lines', () => text(head + 'a,b,c\n'.repeat(1_000_000)), /20000行/),
  csv('a million columns in one line', () => text('a,'.repeat(1_000_000)), /1行目の列が300/),
  csv('one enormous cell in a text', () => text(head + 'あ'.repeat(5_000_000)), /2行目/),
  csv('quotes that are never closed', () => text(`${head}"山田,${'b,c\n'.repeat(2_000_000)}`), /2行目の引用符/),
  csv('nothing but quotes', () => text(`${head}${'"'.repeat(10_000_001)}`), /引用符/),
  csv(
    'bytes that CP932 does not have',
    () => Buffer.concat([encoded(japanese, 'SJIS'), Buffer.from([0x85, 0x40, 0xfd, 0xff])]),
    /3行目に.*CP932/,
  ),
  csv(
    'one broken byte in UTF-8',
    () => Buffer.concat([text(japanese), Buffer.from([0xe3, 0x81, 0x0a])]),
    /3行目に.*UTF-8/,
  ),
  csv(
    'UTF-16 that is cut in a character',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(japanese, false), Buffer.from([0x3d, 0xd8])]),
    /読めない文字|NUL|文字の表/,
  ),
  csv(
    'UTF-16 with its mark',
    () => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(japanese.replaceAll(',', '\t'), false)]),
    2,
  ),
  csv('UTF-16 of the other order', () => Buffer.concat([Buffer.from([0xfe, 0xff]), utf16(japanese, true)]), 2),
  csv('UTF-16 without a mark', () => utf16(japanese, false), 2),
  csv('EUC-JP', () => encoded(japanese, 'EUCJP'), 2),
  csv('ISO-2022-JP', () => encoded(japanese, 'JIS'), 2),
];

export const billsOfMaterials: readonly HostileFile[] = [
  csv('JSON cut off', () => bom('"components":[{"name":"a"').subarray(0, 90), /JSON として/, 'software'),
  csv('JSON nested without end', () => text('['.repeat(10_000_000)), /200段/, 'software'),
  csv('JSON of twenty million commas', () => text(`[${'0,'.repeat(9_000_000)}0]`), /2000000個/, 'software'),
  csv('components that are a text', () => bom('"components":"all"'), /components が配列/, 'software'),
  csv('components that are numbers', () => bom('"components":[1,2]'), /components\[0\]/, 'software'),
  csv('no components', () => bom('"components":[]'), /部品が一つも/, 'software'),
  csv(
    'a hundred thousand components',
    () => bom(`"components":[${'{"name":"a","version":"1"},'.repeat(100_000)}{}]`),
    /20000件/,
    'software',
  ),
  csv(
    'an enormous name',
    () => bom(`"components":[{"name":"${'x'.repeat(15_000_000)}","version":"1"}]`),
    /1件目/,
    'software',
  ),
  csv(
    'keys of the prototype',
    () => bom('"components":[{"__proto__":{"name":"evil"},"constructor":{"prototype":{}},"name":"a","version":"1"}]'),
    2,
    'software',
  ),
  csv(
    'twenty of one reference, and dependencies in a circle',
    () =>
      bom(
        `"components":[${Array(20).fill('{"bom-ref":"x","name":"a","version":"1","purl":"::garbage"}').join(',')}],"dependencies":[{"ref":"x","dependsOn":["y"]},{"ref":"y","dependsOn":["x"]}]`,
      ),
    2,
    'software',
  ),
  csv(
    'laughs in CycloneDX',
    () => text(`${laughs}<bom><components><component><name>&a9;</name></component></components></bom>`),
    /DOCTYPE/,
    'software',
  ),
  csv(
    'XML cut off',
    () => text('<bom xmlns="http://cyclonedx.org/schema/bom/1.6"><components>'),
    /XML として/,
    'software',
  ),
  csv(
    'a bill that does not say of what',
    () => text('{"bomFormat":"CycloneDX","components":[{"name":"a","version":"1"}]}'),
    /どの機器・製品/,
    'software',
  ),
];

const document = (body: string): Uint8Array =>
  rawZip([
    {
      name: 'word/document.xml',
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
    padding(),
  ]);

export const forms: readonly HostileFile[] = [
  csv(
    'a document with laughs',
    () => rawZip([{ name: 'word/document.xml', content: `${laughs}<x>&a9;</x>` }]),
    /DOCTYPE/,
    'form',
  ),
  csv('a document without the form', () => document('<w:p><w:r><w:t>別の文書</w:t></w:r></w:p>'), /別紙４の表/, 'form'),
  csv('a document nested without end', () => document('<w:tbl>'.repeat(100_000)), /200段/, 'form'),
  csv(
    'a document of endless text',
    () => document(`<w:p><w:r><w:t>${'あ'.repeat(12_000_000)}</w:t></w:r></w:p>`),
    /1000000字を超える/,
    'form',
  ),
  csv(
    'a document of a million paragraphs',
    () => document('<w:p><w:r><w:t>a</w:t></w:r></w:p>'.repeat(1_000_000)),
    /長すぎます/,
    'form',
  ),
  csv('a document cut off', () => document('<w:p/>').subarray(0, 900_000), /目録が読めません/, 'form'),
  csv('a PDF instead of the form', () => text('%PDF-1.4'), /PDF/, 'form'),
  csv('an old .doc', () => ole('WordDocument'), /古い形式/, 'form'),
];

export const hostileFiles: readonly HostileFile[] = [
  ...archives,
  ...workbooks,
  ...texts,
  ...billsOfMaterials,
  ...forms,
];
