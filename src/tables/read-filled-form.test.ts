import assert from 'node:assert/strict';
import { describe } from 'node:test';
import { type CaseRow, caseTable, sibling } from '../../test/support/case-table.ts';
import { cell, formDocx, labelOf, line, row, run, shownAnswers, table } from '../../test/support/filled-form.ts';
import type { FilledForm } from '../core/report/filled-form.ts';
import { readFilledForm } from './read-filled-form.ts';

async function formOf(bytes: Uint8Array): Promise<FilledForm> {
  const read = await readFilledForm(bytes);
  assert.ok(read.ok, read.ok ? '' : read.refusal.message.ja);
  return read.value;
}

const answers = async (bytes: Uint8Array): Promise<string> => shownAnswers(await formOf(bytes));

const reasons = async (bytes: Uint8Array): Promise<string> => {
  const form = await formOf(bytes);
  return [
    ...form.reasons.map(({ number, text }) => `${number}${text.replaceAll('\n', '/').slice(0, 13)}`),
    ...form.unplaced.map((text) => `!${text}`),
  ].join(' ');
};

const heads = async (bytes: Uint8Array): Promise<string> => {
  const { header, days } = await formOf(bytes);
  const { reportedOn, concludedOn } = days;
  const said = ({ raw, day, note }: typeof reportedOn) => `${raw} ${day ?? `? ${note?.ja.slice(0, 12) ?? ''}`}`;
  return `${header.title} | ${said(reportedOn)} | ${said(concludedOn)}`;
};

const told = async (bytes: Uint8Array): Promise<string> => {
  const read = await readFilledForm(bytes);
  return read.ok ? shownAnswers(read.value) : `${read.refusal.message.ja}${read.refusal.mend.ja}`;
};

const struckStyle =
  '<w:style w:type="character" w:styleId="S"><w:basedOn w:val="B"/></w:style><w:style w:type="character" w:styleId="B"><w:rPr><w:strike/></w:rPr></w:style>';

const checkBox = (isChecked: boolean, glyph: string): string =>
  `<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val="${isChecked ? 1 : 0}"/></w14:checkbox></w:sdtPr><w:sdtContent>${run(glyph)}</w:sdtContent></w:sdt>`;

const threeColumns = (number: number, ...marks: readonly string[]): string =>
  row(cell(labelOf(number)) + cell('本文') + marks.map((mark) => cell(mark)).join(''));

const part = (mark: string, word: string, merge = '<w:vMerge/>'): string =>
  row(cell('', merge) + cell(`${mark}の本文`) + cell(word));

/** The answers of the demo's form, from which most of the files were made. */
const demo = '3該当なし 6該当なし 7未実施 8該当なし 15未実施 16該当なし 17該当なし';

const caseRows: readonly CaseRow[] = [
  {
    why: 'struck, moved, hidden and deleted text is not text',
    ask: answers,
    files: {
      'form-strike-part.docx':
        '2~実施 3— 4— 5— 6— 7未実施 8該当なし 9? 10? 11? 12? 13— 14? 15未実施 16~実施 17該当なし',
      'form-deleted-row.docx': demo.replace('15未実施', '15該当なし'),
    },
    siblings: [
      sibling(
        'struck out by a style, by a style that says it of another, and by a style that the run itself overrules',
        formDocx({
          styles: struckStyle,
          cells: {
            2: run('未', '<w:rStyle w:val="B"/>') + run('実施'),
            3: run('該当なし', '<w:rStyle w:val="S"/>'),
            4: run('未実施', '<w:rStyle w:val="S"/><w:strike w:val="0"/>'),
          },
        }),
        '2~実施 3— 4未実施',
      ),
      sibling(
        'a hidden row, a deleted cell, text deleted as plain text, a list that shows an entry which nobody chose',
        formDocx({
          rows: { 3: row(cell(labelOf(3)) + cell('本文') + cell('該当なし'), '<w:hidden/>') },
          cells: {
            5: `<w:del>${run('実施')}</w:del>${run('該当なし')}`,
            6: '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:listEntry w:val="実施"/></w:ddList></w:ffData></w:fldChar></w:r>',
          },
        }),
        '3— 5~該当なし 6?実施',
      ),
    ],
  },
  {
    why: 'a row that is answered part by part is folded as the form folds duties, and asked',
    ask: answers,
    files: {
      'form-15-subrows.docx': demo.replace('15未実施', '15?未実施(（１）実施 （５）未実施 （９）該当なし)'),
      'form-strike-hidden-sub.xlsx': demo
        .replace('3該当なし', '2— 3—')
        .replace('15未実施', '15?未実施(（１）実施 （５）未実施 （９）該当なし)'),
    },
    siblings: [
      sibling(
        'parts of which one is unclear have no word of their own',
        formDocx({
          rows: {
            15: part('（１）', '実施', '').replace('<w:p></w:p>', line(labelOf(15))) + part('（２）', '概ね実施', ''),
          },
        }),
        '15?(（１）実施 （２）?)',
      ),
      sibling(
        'parts below a row that holds the whole text and no answer',
        formDocx({
          rows: {
            16:
              row(cell(labelOf(16)) + cell('本文') + cell('')) +
              part('（１）', '該当なし', '') +
              part('（２）', '該当なし', ''),
          },
        }),
        '16?該当なし(（１）該当なし （２）該当なし)',
      ),
    ],
  },
  {
    why: 'reasons are found under their headings, however these are written, and parts stay with their row',
    ask: reasons,
    files: {
      'form-reasons-headings.docx':
        '3監査の要請がなかったため。 7消去証明書の発行が遅れてい 8契約期間中のため。 9提供していないため。 16開発を行わないため。',
    },
    siblings: [
      sibling(
        'brackets, 第…項, two rows at once, and the parts of 15)',
        formDocx({
          below: [
            ...[
              '【別葉】',
              '【3】監査なし。',
              '第６項　持込みなし。',
              '７）、８）契約期間中。',
              '１５）次のとおり。',
              '（２）手順あり。',
            ],
            ...['（５）台帳あり。', '（１０）事業者あり。', '17)改修なし。'],
          ]
            .map(line)
            .join(''),
        }),
        '3監査なし。 6持込みなし。 7契約期間中。 8契約期間中。 15次のとおり。/（２） 手順 17改修なし。',
      ),
      sibling(
        'an inner list is no heading, a number that may be either is told, and so is what no row is named for',
        formDocx({
          below: [
            ...['別　葉', '下記の理由による。', '３）次の二つ。', '１）一つ目', '２）二つ目', '4) 四の理由'],
            ...['１５）十五の理由', '６）どちらか'],
          ]
            .map(line)
            .join(''),
        }),
        '3次の二つ。/１）一つ目/２ 4四の理由 15十五の理由 !下記の理由による。 !６）どちらか',
      ),
    ],
  },
  {
    why: 'a text box is read once',
    ask: reasons,
    files: { 'form-reasons-textbox.docx': '3監査の要請がなかったため。' },
    siblings: [
      sibling(
        'of old Word, which knows no alternatives',
        formDocx({
          below: `${line('別葉')}<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>${line('３）要請なし。')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>`,
        }),
        '3要請なし。',
      ),
      sibling(
        'in a table of reasons of two columns',
        formDocx({
          below:
            line('別葉') +
            table(
              row(cell('項目') + cell('理由')),
              row(
                cell('３') +
                  cell(
                    `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><w:txbxContent>${line('要請なし。')}</w:txbxContent></w:drawing></mc:Choice><mc:Choice Requires="x"><w:drawing><w:txbxContent>${line('要請なし。')}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback>${run('要請なし。')}</mc:Fallback></mc:AlternateContent></w:r>`,
                  ),
              ),
            ),
        }),
        '3要請なし。',
      ),
    ],
  },
  {
    why: 'what is marked counts; what is unclear is asked, and 実施 is never proposed for it',
    ask: answers,
    files: {
      'form-words.docx':
        '2? 3? 4? 5?未実施 6?未実施 7? 8? 9?未実施 10?実施 11~実施 12未実施 13? 14? 15? 16?該当なし 17~実施',
      'form-marks.docx':
        '2~実施 3~未実施 4~実施 5~未実施 6~該当なし 7~未実施 8~該当なし 9~未実施 10~未実施 11~実施 12~未実施 13? 14未実施 15~実施 17?',
      'form-marks2.docx':
        '2?実施 3?実施 4~実施 5?実施 6~該当なし 7~未実施 8? 9? 10~実施 11~実施 12~実施 13~実施 14? 15未実施 16~該当なし 17該当なし',
      'form-three-columns-circle.docx':
        '2?実施 3?該当なし 4?実施 5?実施 6?該当なし 7?未実施 8?実施 9?実施 10?実施 11?実施 12?実施 13?実施 14?実施 15?未実施 16?実施 17?実施',
      'form-three-columns-dash.docx':
        '2?実施 3?該当なし 4?実施 5?実施 6?該当なし 7?未実施 8?実施 9?実施 10?実施 11?実施 12?実施 13?実施 14?実施 15?未実施 16?実施 17?実施',
    },
    siblings: [
      sibling(
        'boxes of content controls, one whose glyph says the contrary, bold alone, two marks, none, 実施中止, 済（一部未）, ○未実施',
        formDocx({
          cells: {
            2: `${checkBox(false, '☐')}${run('実施 ')}${checkBox(true, '☒')}${run('未実施')}`,
            3: `${checkBox(false, '☒')}${run('実施')}${checkBox(false, '☐')}${run('未実施')}`,
            4: `${run('実施', '<w:b/>')}${run('・未実施・該当なし')}`,
            5: '■実施■未実施□該当なし',
            6: '□実施｜□未実施｜□該当なし',
            7: '実施中止',
            8: '済（一部未）',
            9: '○未実施',
            10: '未実施（一部実施）',
            11: '実施予定',
            12: '概ね実施',
            13: `${run('þ', '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')}${run('該当なし')}`,
            14: '□実施',
            16: '✓未実施　　実施　　該当なし',
            17: `${run('実施')}${run('／未実施／', '<w:strike/>')}${run('該当なし', '<w:dstrike/>')}`,
          },
        }),
        '2~未実施 3? 4? 5? 6— 7? 8? 9~未実施 10? 11? 12? 13~該当なし 14? 16~未実施 17~実施',
      ),
      sibling(
        'three columns with headings: －, ×, two marks, no mark, a struck mark, the word itself',
        formDocx({
          heading:
            row(cell('項目') + cell('確認事項') + cell('実施状況', '<w:gridSpan w:val="3"/>')) +
            row(cell('') + cell('') + cell('該当なし') + cell('未実施') + cell('実施')),
          rows: {
            2: threeColumns(2, '－', '－', '○'),
            3: threeColumns(3, '✓', '', ''),
            4: threeColumns(4, '×', '○', '×'),
            5: threeColumns(5, '○', '○', ''),
            6: threeColumns(6, '', '', ''),
            7: threeColumns(7, run('○', '<w:strike/>'), '○', ''),
            8: threeColumns(8, '', '', '実施'),
            9: threeColumns(9, '', '△', ''),
            ...Object.fromEntries(
              [10, 11, 12, 13, 14, 15, 16, 17].map((number) => [number, threeColumns(number, '', '', '●')]),
            ),
          },
        }),
        '2~実施 3~該当なし 4~未実施 5? 6— 7~未実施 8~実施 9? 10~実施 11~実施 12~実施 13~実施 14~実施 15~実施 16~実施 17~実施',
      ),
    ],
  },
  {
    why: 'the main part is what the package names so',
    ask: answers,
    files: { 'form-document2.docx': demo },
    siblings: [
      sibling('in another folder', formDocx({ mainPart: 'doc/main.xml', cells: { 2: '未実施' } }), '2未実施'),
      sibling(
        'in the strict vocabulary',
        formDocx({ mainNamespace: 'http://purl.oclc.org/ooxml/wordprocessingml/main', cells: { 2: '未実施' } }),
        '2未実施',
      ),
    ],
  },
  {
    why: 'days are told by their labels, and ruby is no text',
    ask: heads,
    files: {
      'form-header.docx': '令和8年度基盤運用 | ２０２６年１１月３０日 2026-11-30 | 令和８年４月１日 2026-04-01',
    },
    siblings: [
      sibling(
        'short and in kanji',
        formDocx({ head: line('R8.11.30'), concludedOn: '令和八年四月一日' }),
        '試しの業務 | R8.11.30 2026-11-30 | 令和八年四月一日 2026-04-01',
      ),
      sibling(
        'an empty day of the report, and a month without a day',
        formDocx({ head: line('令和　　年　　月　　日'), concludedOn: '平成31年4月' }),
        '試しの業務 |  ?  | 平成31年4月 ? 年月だけで、日がありませ',
      ),
    ],
  },
  {
    why: 'a table whose headings do not fit its rows is not guessed at',
    ask: told,
    files: {
      'form-no-column.docx':
        '別紙４の表（項目・確認事項・実施状況）が見つかりません。別紙４の表がある文書を選んでください。表が画像のときや、非表示のシートにあるときは読めません。',
    },
    siblings: [
      sibling(
        'with a heading for the column of numbers it is read',
        formDocx({
          heading: row(cell('No.') + cell('項目') + cell('確認事項') + cell('実施状況')),
          rows: Object.fromEntries(
            [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((number) => [
              number,
              row(cell('1') + cell(labelOf(number)) + cell('本文') + cell('該当なし')),
            ]),
          ),
        }),
        [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17].map((number) => `${number}該当なし`).join(' '),
      ),
      sibling(
        'and so is a form inside a table that lays out the page',
        formDocx({ cells: { 3: '該当なし' }, wrap: (body) => table(row(cell(`<w:p></w:p>${body}`))) }),
        '3該当なし',
      ),
    ],
  },
];

describe('a form filled in elsewhere', () => caseTable('test/fixtures/cases/filled-forms', caseRows));
