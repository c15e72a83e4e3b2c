import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { strToU8, zipSync } from 'fflate';
import { readFilledForm } from './read-filled-form.ts';

/** A compound file whose directory names a stream. */
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(100),
  ]);

const openDocument = (type: string): Uint8Array =>
  zipSync({ mimetype: strToU8(`application/vnd.oasis.opendocument.${type}`), 'content.xml': strToU8('<a/>') });

/** Files that people send for a form, by what the words name. */
const files: readonly (readonly [string, Uint8Array])[] = [
  ['PDF', strToU8('%PDF-1.7\n')],
  ['リッチテキスト（.rtf）', strToU8('{\\rtf1\\ansi 別紙}')],
  ['.doc', compound('WordDocument')],
  ['一太郎', compound('DocumentText')],
  ['.xls', compound('Workbook')],
  ['.doc、.xls、.jtd', compound('Something')],
  ['パスワード', compound('EncryptedPackage')],
  ['.odt', openDocument('text')],
  ['.odt', openDocument('text-template')],
  ['.ods', openDocument('spreadsheet')],
  ['.odt', strToU8('<?xml version="1.0"?><office:document xmlns:office="urn:x"/>')],
  ['Web ページ', strToU8('<html><body>別紙４</body></html>')],
  ['Web ページ', strToU8('MIME-Version: 1.0\nContent-Type: multipart/related')],
  ['Word XML', strToU8('<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument/>')],
  ['ZIP の中', zipSync({ '報告書.docx': strToU8('x') })],
  ['Pages', zipSync({ 'Index/Document.iwa': strToU8('x') })],
];

describe('a document that is no .docx or .xlsx', () => {
  for (const [name, bytes] of files)
    it(`is told as ${name}, with how to save it as one`, async () => {
      const read = await readFilledForm(bytes);
      assert.ok(!read.ok);
      const { message, mend } = read.refusal;
      assert.ok(message.ja.includes(name), message.ja);
      assert.match(mend.ja, /\.docx|\.xlsx/);
      assert.match(mend.en, /\.docx|\.xlsx|Word/);
    });
});
