import { foreignFile } from './foreign-file.ts';
import { openArchive, readMember } from './open-archive.ts';
import { attempt, type UnreadableFile, unreadable } from './unreadable.ts';

type Words = Parameters<typeof unreadable>;

const toDocx = (ja: string, en: string, howJa: string, howEn: string): Words => [
  `${ja}です。`,
  `This is ${en}.`,
  `${howJa}保存した .docx を選んでください。`,
  `${howEn} and choose that .docx.`,
];

const inWord: readonly [string, string] = [
  'Word で開き、「名前を付けて保存」でファイルの種類を「Word 文書（*.docx）」にして',
  'Open it in Word, save it by “Save As” as Word Document (*.docx),',
];

const pdf = toDocx(
  'PDF',
  'a PDF',
  '元の Word ファイルがあればそれを、なければ Word で PDF を開き（編集できる形に変換されます）、',
  'Choose the Word file that it was made from; or open the PDF in Word, which converts it, save it',
);
const richText = toDocx('リッチテキスト（.rtf）', 'rich text (.rtf)', ...inWord);
const oldWord = toDocx('古い形式の Word 文書（.doc）', 'an old Word document (.doc)', ...inWord);
const openDocument = toDocx('OpenDocument 形式（.odt）の文書', 'an OpenDocument text (.odt)', ...inWord);
const webPage = toDocx('Web ページ（HTML、MHT）', 'a web page (HTML, MHT)', ...inWord);
const wordXml = toDocx('Word XML 形式（.xml）の文書', 'a Word XML document (.xml)', ...inWord);
const ichitaro = toDocx(
  '一太郎の文書（.jtd）',
  'an Ichitaro document (.jtd)',
  '一太郎で開き、「名前を付けて保存」でファイルの種類を「Word 文書（*.docx）」にして',
  'Open it in Ichitaro, save it by “Save As” as Word Document (*.docx),',
);
const pages = toDocx(
  'Pages の文書',
  'a Pages document',
  'Pages で開き、「ファイル」→「書き出す」→「Word」で',
  'Open it in Pages, export it to Word',
);
const oldWorkbook: Words = [
  '古い形式の Excel ブック（.xls）です。',
  'This is an old workbook (.xls).',
  'Excel で開き、「名前を付けて保存」で「Excel ブック（*.xlsx）」にして保存したものを選んでください。',
  'Open it in Excel, save it by “Save As” as Excel Workbook (*.xlsx), and choose that.',
];
const openSheet: Words = [
  'OpenDocument 形式（.ods）の表です。',
  'This is an OpenDocument spreadsheet (.ods).',
  'Excel か LibreOffice で開き、.xlsx で保存したものを選んでください。',
  'Open it in Excel or LibreOffice, save it as .xlsx, and choose that.',
];
const withPassword: Words = [
  'パスワード付きのファイルです。',
  'The file has a password.',
  'Word か Excel で開き、パスワードを外して .docx か .xlsx で保存し直してください。',
  'Open it, remove the password, and save it as .docx or .xlsx.',
];
const unknownOld: Words = [
  '古い形式（.doc、.xls、.jtd など）のファイルです。',
  'A file of an old kind (.doc, .xls, .jtd).',
  '作ったソフト（Word、一太郎など）で開き、「名前を付けて保存」で .docx にして保存したものを選んでください。',
  'Open it in the program that made it (Word, Ichitaro), save it by “Save As” as .docx, and choose that.',
];
const wrapped: Words = [
  'ZIP の中に文書が入っています。',
  'The document is inside a ZIP file.',
  'ZIP を展開し、中の .docx か .xlsx を選んでください。',
  'Unpack it and choose the .docx or .xlsx inside.',
];

/** Names of streams in a compound file (OLE2), in UTF-16LE, and what they say of it; the first that is there counts. */
const streams: readonly (readonly [name: string, words: Words])[] = [
  ['EncryptedPackage', withPassword],
  ['WordDocument', oldWord],
  ['Workbook', oldWorkbook],
  ['DocumentText', ichitaro],
  ['JSRV_', ichitaro],
];

/** Directories of compound files lie anywhere; looking further than this is not worth it. */
const mostSearched = 20_000_000;

function compoundFile(file: Buffer): Words | null {
  if (!file.toString('hex', 0, 4).startsWith('d0cf11e0')) return null;
  const searched = file.subarray(0, mostSearched);
  return streams.find(([name]) => searched.includes(name, 0, 'utf16le'))?.[1] ?? unknownOld;
}

/** Beginnings of texts that are documents of another kind. */
const beginnings: readonly (readonly [RegExp, Words])[] = [
  [/^\{\\rtf/, richText],
  [/^%PDF/, pdf],
  [/progid="Word\.Document"|<w:wordDocument|<pkg:package/, wordXml],
  [/<office:document/, openDocument],
  [/^\s{0,100}(?:<!doctype html|<html)|^MIME-Version:/i, webPage],
];

/** A file that is no .docx or .xlsx, with words that tell how to save it as one; null when it may be read. */
export function foreignForm(bytes: Uint8Array): UnreadableFile | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = file.toString('latin1', 0, 2000).replace(/^\u00ef\u00bb\u00bf/, '');
  const found = compoundFile(file) ?? beginnings.find(([pattern]) => pattern.test(start))?.[1];
  return found === undefined ? foreignFile(bytes) : unreadable(...found).refusal;
}

function kindOfArchive(bytes: Uint8Array): Words | null {
  const archive = openArchive(bytes);
  const has = (pattern: RegExp): boolean => archive.names.some((name) => pattern.test(name));
  let mimetype = '';
  if (archive.names.includes('mimetype'))
    readMember(archive, 'mimetype', (chunk) => {
      if (mimetype.length < 200) mimetype += Buffer.from(chunk).toString('latin1').slice(0, 200);
    });
  if (/opendocument\.spreadsheet/.test(mimetype)) return openSheet;
  if (/opendocument/.test(mimetype) || has(/^content\.xml$/)) return openDocument;
  if (has(/^Index\/Document\.iwa$|^Index\.zip$/)) return pages;
  return has(/\.(?:docx|docm|xlsx|xlsm|doc|odt|rtf|jtd)$/i) ? wrapped : null;
}

/** A ZIP file that is a document of another kind, or holds one; null when it is none that is known. */
export function otherPackage(bytes: Uint8Array): UnreadableFile | null {
  const found = attempt(() => kindOfArchive(bytes));
  return found.ok && found.value !== null ? unreadable(...found.value).refusal : null;
}
