import { type UnreadableFile, unreadable } from './unreadable.ts';

type Words = Parameters<typeof unreadable>;

const saveAsTable: readonly [string, string] = [
  '.xlsx か CSV で保存したものを選んでください。',
  'Choose one saved as .xlsx or CSV.',
];

const isNot = (ja: string, en: string): Words => [
  `${ja}です。表ではありません。`,
  `This is ${en}, not a table.`,
  ...saveAsTable,
];

/** Files that people send instead of a table, known by their first bytes (hexadecimal). */
const signatures: readonly (readonly [start: string, words: Words])[] = [
  ['25504446', isNot('PDF', 'a PDF')],
  ['89504e47', isNot('画像（PNG）', 'a picture (PNG)')],
  ['ffd8ff', isNot('画像（JPEG）', 'a picture (JPEG)')],
  ['47494638', isNot('画像（GIF）', 'a picture (GIF)')],
  ['7b5c727466', isNot('リッチテキスト（RTF）', 'rich text (RTF)')],
  ['1f8b', isNot('gzip で圧縮されたファイル', 'a gzip file')],
  ['377abcaf271c', isNot('7-Zip の書庫', 'a 7-Zip archive')],
  ['526172211a07', isNot('RAR の書庫', 'a RAR archive')],
  ['7f454c46', isNot('実行プログラム', 'a program')],
  ['4d5a90', isNot('実行プログラム', 'a program')],
];

const encryptedWorkbook: Words = [
  'パスワード付きのファイルです。',
  'The file has a password.',
  'パスワードを外して保存し直してください。',
  'Save it without a password.',
];

const oldWorkbook: Words = [
  '古い形式（.xls、.doc など）のファイルです。',
  'A file of an old kind (.xls, .doc).',
  '.xlsx（報告書なら .docx）で保存し直してください。',
  'Save it as .xlsx, or .docx for a report.',
];

/** A file of a kind that is never taken, with the words to say so; null when it may be read. */
export function foreignFile(bytes: Uint8Array): UnreadableFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString('hex', 0, 8);
  if (start === 'd0cf11e0a1b11ae1' || start.startsWith('d0cf11e0'))
    return unreadable(...(file.includes('EncryptedPackage', 0, 'utf16le') ? encryptedWorkbook : oldWorkbook)).refusal;
  const found = signatures.find(([signature]) => start.startsWith(signature));
  return found === undefined ? null : unreadable(...found[1]).refusal;
}
