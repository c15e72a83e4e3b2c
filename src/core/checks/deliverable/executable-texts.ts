import { cutOffTexts } from '../cut-off-texts.ts';
import { resultText, type Said } from '../result-text.ts';
import { coverageTexts } from './coverage-texts.ts';

const otherWay: Said = [
  '実行しない形式（PDF、HTML など）で提供してください。ほかに手段がないときは、台帳の「実行形式による理由」に書いてください。',
  'Hand over something that isn’t run (PDF, HTML …); if there is no other way, write why in the register.',
];

const program = (ja: string, en: string) =>
  resultText(
    [`${ja}です`, en],
    ['実行プログラム形式です。理由が台帳にありません。', 'It is run as a program; the register gives no reason.'],
    otherWay,
  );

export const noExecutableText = {
  title: { ja: '実行プログラム形式', en: 'Programs' },
  sees: {
    ja: 'Windows・Linux・macOS・Java・Android のプログラム、インストーラー、ディスクイメージ、ショートカット、スクリプトを、内容と名前の両方で探します。',
    en: 'Looks for programs of Windows, Linux, macOS, Java and Android, installers, disk images, shortcuts and scripts, by content and name.',
  },
  grammar: {
    ja: '先頭の印（PE、ELF、Mach-O ほか）と構造、名前の拡張子の両方を読みます。',
    en: 'Both the magic numbers and structure (PE, ELF, Mach-O and others) and the extension.',
  },
  blind: {
    ja: '文書に埋め込まれたプログラム、開けない形式のアーカイブの中は見えません。実行形式による理由が妥当かは人が判断します。',
    en: 'Programs inside documents or in archives that aren’t opened; whether a reason is good is for people to say.',
  },
  results: {
    none: resultText(
      ['実行プログラムはありません', 'There are no programs'],
      ['{files}個のファイルを見ました。', '{files} files were looked at.'],
    ),
    declared: resultText(
      ['理由の記録がある実行プログラムです', 'A program whose reason is on record'],
      ['台帳に実行形式による理由があります。', 'The register says why.'],
      ['理由が今も当てはまるか確かめてください。', 'See that the reason still holds.'],
    ),
    scriptOfPage: resultText(
      ['ウェブページのスクリプトです', 'A web page’s script'],
      ['HTML とともに置かれた JavaScript です。', 'JavaScript beside HTML.'],
    ),
    windowsProgram: program('Windows のプログラム', 'A program of Windows'),
    linuxProgram: program('Linux のプログラム', 'A program of Linux'),
    macProgram: program('macOS のプログラム', 'A program of macOS'),
    javaProgram: program('Java のプログラム', 'A Java program'),
    androidProgram: program('スマートフォンのアプリ', 'An app of a smartphone'),
    installer: program('インストーラー', 'An installer'),
    diskImage: program('ディスクイメージ', 'A disk image'),
    shortcut: program('ショートカット', 'A shortcut'),
    script: program('スクリプト', 'A script'),
    pageScript: program('JavaScript のファイル', 'A file of JavaScript'),
    ...cutOffTexts,
    ...coverageTexts,
  },
} as const;

export const noMacroText = {
  title: { ja: 'Office のマクロ', en: 'Macros of Office' },
  sees: {
    ja: 'Word・Excel・PowerPoint（新旧）と OpenDocument のマクロを、文書の構造から探します。',
    en: 'Macros in documents of Word, Excel, PowerPoint (old and new) and OpenDocument, by their structure.',
  },
  grammar: {
    ja: 'OLE 複合文書（MS-CFB）、OOXML、OpenDocument の部品の構造を読みます。',
    en: 'The parts of compound files (MS-CFB), OOXML and OpenDocument.',
  },
  blind: {
    ja: 'マクロが何をするか、Excel 4.0 の旧形式（.xls）のマクロシートは見えません。',
    en: 'What the macros do; Excel 4.0 macro sheets in the old .xls form.',
  },
  results: {
    none: resultText(
      ['マクロはありません', 'There are no macros'],
      ['文書にマクロがありません。', 'No document holds any.'],
    ),
    declared: resultText(
      ['理由の記録があるマクロです', 'Macros whose reason is on record'],
      ['台帳に実行形式による理由があります。', 'The register says why.'],
      ['理由が今も当てはまるか確かめてください。', 'See that the reason still holds.'],
    ),
    macro: resultText(
      ['マクロがあります', 'Macros'],
      ['文書がマクロ（プログラム）を含みます。', 'The document holds macros, which are programs.'],
      [
        'マクロのない形式（.docx、.xlsx など）で保存し直してください。要るときは理由を台帳に書いてください。',
        'Save it without macros (.docx, .xlsx …), or write the reason in the register.',
      ],
    ),
    ...coverageTexts,
  },
} as const;
