import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { testFile } from '../../src/probes/malware/test-file.ts';
import { labMarker } from './clamd-lab.ts';
import * as made from './deliverable-files.ts';
import { rawZip } from './raw-zip.ts';

/** A file of the corpus, and every result other than a pass that the checks owe it: 'deliverable-malware found' … */
export interface CorpusFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly owed: readonly string[];
}

const text = (content: string): Buffer => Buffer.from(content);
const marked = (): Buffer => text(`begin ${labMarker} end`);

const file = (name: string, bytes: Uint8Array, ...owed: readonly string[]): CorpusFile => ({ name, bytes, owed });

const clean: readonly CorpusFile[] = [
  file('報告書.pdf', made.pdf()),
  file('写真.jpg', made.jpeg()),
  file('図.png', made.png()),
  file('readme.txt', text('こんにちは')),
  file('一覧.csv', text('番号,名称\n1,あ\n')),
  file('data.json', text('{"a":1}')),
  file('page.xml', text('<a/>')),
  file('手順.md', text('# 手順')),
  file('mz.txt', text('MZ is how programs of DOS begin')),
  file('v1.2.3 説明.txt', text('版の説明')),
  file('report.final.v2.pdf', made.pdf('二')),
  file('.gitattributes', text('* text=auto')),
  file('empty.txt', text('')),
  file('報告.docx', made.officeFile('word/document.xml')),
  file('表.xlsx', made.officeFile('xl/workbook.xml')),
  file('発表.pptx', made.officeFile('ppt/presentation.xml')),
  file('旧.doc', made.compound(['WordDocument'])),
  file('旧.xls', made.compound(['Workbook'])),
  file('まとめ.zip', made.zip({ 'a/報告書.pdf': made.pdf(), 'b.txt': 'x' })),
  file('まとめ.tar.gz', made.tarGz({ 'a/b.txt': 'x', 'c.pdf': made.pdf() })),
  file('まとめ.tar', made.tar({ 'a/b.txt': 'y' })),
  file('log.txt.gz', gzipSync('a line\n')),
  file('五段.zip', made.nested(5, 'deep.txt', 'deep')),
];

const malware = 'deliverable-malware found';

const infected: readonly CorpusFile[] = [
  file('試験.txt', testFile(), malware),
  file('標識.txt', marked(), malware),
  file('標識.pdf', Buffer.concat([made.pdf(), marked()]), malware),
  file('一段.zip', made.zip({ 'x.txt': testFile() }), malware),
  file('三段.zip', made.nested(3, 'x.txt', testFile()), malware),
  file('五段標識.zip', made.nested(5, 'x.txt', marked()), malware),
  file('中.tar.gz', made.tarGz({ 'd/x.txt': testFile() }), malware),
  file('zip中の.zip', made.zip({ 'in.tar.gz': made.tarGz({ 'x.txt': marked() }) }), malware),
  file('文書.docx', made.officeFile('word/document.xml', { 'word/media/x.txt': marked() }), malware),
  file('x.txt.gz', gzipSync(testFile()), malware),
];

const whole = 'deliverable-wholly-scanned';
const notWhole = ['deliverable-malware', 'deliverable-executables', 'deliverable-macros', 'deliverable-disguise'].map(
  (check) => `${check} notWhole`,
);
const scanOnly = 'deliverable-malware notWhole';
const hiddenMember = Buffer.concat([made.zip({ 'gone.txt': 'a'.repeat(100) }).subarray(0, 60), Buffer.alloc(200, 65)]);

const partly: readonly CorpusFile[] = [
  file('鍵付き.zip', rawZip([{ name: 'a.txt', content: 'secret', flags: 1 }]), `${whole} encrypted`, ...notWhole),
  file('六段.zip', made.nested(6, 'x.txt', 'deep'), `${whole} tooDeep`, ...notWhole),
  file('爆弾.zip', made.zip({ 'zeros.bin': Buffer.alloc(30_000_000) }), `${whole} tooDense`, ...notWhole),
  file('爆弾.gz', gzipSync(Buffer.alloc(30_000_000)), `${whole} tooDense`, ...notWhole),
  file(
    '嘘.zip',
    rawZip([{ name: 'a.txt', content: 'x'.repeat(90), told: { size: 5 } }]),
    `${whole} damaged`,
    ...notWhole,
  ),
  file('照合.zip', rawZip([{ name: 'a.txt', content: 'xyz', told: { crc: 1 } }]), `${whole} damaged`, ...notWhole),
  file('途中.zip', made.zip({ 'a.txt': 'x' }).subarray(0, 60), `${whole} damaged`, ...notWhole),
  file('途中.tar', made.tar({ 'a.txt': 'x'.repeat(2000) }).subarray(0, 700), `${whole} damaged`, ...notWhole),
  file(
    '続き.tar',
    Buffer.concat([made.tar({ 'a.txt': 'x' }), made.tar({ 'b.txt': 'y' })]),
    `${whole} unlistedBytes`,
    ...notWhole,
  ),
  file('古い.lzh', text('!!-lh5-xxxxxxxx'), `${whole} notWalked`, ...notWhole),
  file('謎.zip', text('no archive at all'), 'deliverable-disguise otherContent', `${whole} notWalked`, ...notWhole),
  file(
    '七.7z',
    Buffer.concat([Buffer.from('377abcaf271c', 'hex'), Buffer.alloc(64)]),
    `${whole} notWalked`,
    ...notWhole,
  ),
  file(
    '中の七.zip',
    made.zip({ 'a.rar': Buffer.from('526172211a0700cf907300', 'hex') }),
    `${whole} notWalked`,
    ...notWhole,
  ),
  file('大.txt', Buffer.alloc(1_500_000, 'large text '), `${whole} tooLarge`, scanOnly),
  file('大.zip', made.zip({ '大.txt': randomBytes(1_500_000) }), `${whole} tooLarge`, scanOnly),
  file('隠.zip', Buffer.concat([hiddenMember, shifted(hiddenMember.length)]), `${whole} unlistedBytes`, ...notWhole),
];

/** An archive whose members stand so many bytes later than where it begins, with a directory that knows. */
function shifted(by: number): Uint8Array {
  const bytes = Buffer.from(made.zip({ 'told.txt': 'told' }));
  const end = bytes.length - 22;
  const index = bytes.readUInt32LE(end + 16);
  bytes.writeUInt32LE(by, index + 42);
  bytes.writeUInt32LE(index + by, end + 16);
  return bytes;
}

const runs = (kind: string): string => `deliverable-executables ${kind}`;

const programs: readonly CorpusFile[] = [
  file('setup.exe', made.windowsProgram(), runs('windowsProgram')),
  file('tool', made.linuxProgram(), runs('linuxProgram')),
  file('tool-mac', made.macProgram(), runs('macProgram')),
  file('tool-fat', made.fatProgram(), runs('macProgram')),
  file('A.class', made.javaClass(), runs('javaProgram')),
  file('app.jar', made.zip({ 'META-INF/MANIFEST.MF': 'x' }), runs('javaProgram')),
  file('lib.zip', made.zip({ 'META-INF/MANIFEST.MF': 'x' }), runs('javaProgram')),
  file('app.apk', made.zip({ 'AndroidManifest.xml': 'x' }), runs('androidProgram')),
  file('install.msi', made.compound([], made.installerClass), runs('installer')),
  file('開く.lnk', made.shortcut(), runs('shortcut')),
  ...['run.bat', 'a.vbs', 'b.wsf', 'c.hta', 'd.ps1', 'e.cmd', 'run.sh'].map((name) =>
    file(name, text('echo'), runs('script')),
  ),
  file('無拡張子', text('#!/bin/sh\necho\n'), runs('script')),
  file('f.scr', text('x'), runs('windowsProgram')),
  file('単独.js', text('alert(1)'), runs('pageScript')),
  file('末尾.exe. ', text('x'), runs('windowsProgram')),
  file('中.zip', made.zip({ 'bin/setup.exe': made.windowsProgram() }), runs('windowsProgram')),
  file(
    '自己解凍.bin',
    Buffer.concat([made.windowsProgram(), made.zip({ 'x.vbs': 'x' })]),
    runs('windowsProgram'),
    runs('script'),
  ),
];

const macro = 'deliverable-macros macro';

const macros: readonly CorpusFile[] = [
  file('マクロ.docm', made.officeFile('word/document.xml', { 'word/vbaProject.bin': made.compound(['VBA']) }), macro),
  file('装い.xlsx', made.officeFile('xl/workbook.xml', { 'xl/vbaProject.bin': made.compound(['VBA']) }), macro),
  file('旧マクロ.doc', made.compound(['WordDocument', 'Macros', 'VBA']), macro),
  file('旧マクロ.xls', made.compound(['Workbook', '_VBA_PROJECT_CUR']), macro),
  file('四.xlsm', made.officeFile('xl/workbook.xml', { 'xl/macrosheets/sheet1.xml': '<x/>' }), macro),
];

const disguise = (how: string): string => `deliverable-disguise ${how}`;

const disguised: readonly CorpusFile[] = [
  file('請求書.pdf', made.windowsProgram(), disguise('otherContent'), runs('windowsProgram')),
  file('写真.jpeg', made.linuxProgram(), disguise('otherContent'), runs('linuxProgram')),
  file('説明.txt', text('#!/bin/sh\necho\n'), disguise('otherContent'), runs('script')),
  file('請求書.pdf.exe', made.windowsProgram(), disguise('doubleExtension'), runs('windowsProgram')),
  file('請求書.pdf          .scr', text('x'), disguise('doubleExtension'), runs('windowsProgram')),
  file('写真\u202egpj.exe', made.windowsProgram(), disguise('turnedName'), runs('windowsProgram')),
  file('報告\u200b書.pdf', made.pdf(), disguise('hiddenName')),
  file(
    '中.zip',
    made.zip({ '請求書\u202efdp.exe': made.windowsProgram() }),
    disguise('turnedName'),
    runs('windowsProgram'),
  ),
  file('報告.png', made.pdf(), disguise('otherContent')),
];

/** Made anew at each run: nothing in the repository that a scanner would report. */
export const corpus: readonly CorpusFile[] = [...clean, ...infected, ...partly, ...programs, ...macros, ...disguised];
