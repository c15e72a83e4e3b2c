import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { blankAnswer, checklistLookAlike, type LookAlike } from '../../test/support/checklist-look-alike.ts';
import { cellsOf } from '../core/catalogue/checklist.ts';
import { ipaWebsite7 } from '../core/catalogue/checklist-editions.ts';
import type { ReadChecklistCell } from '../core/registers/checklist-reading.ts';
import { readChecklistSheet } from './checklist-sheet.ts';

const chosen = (index: number): string => {
  let at = -1;
  return blankAnswer.replaceAll('□', () => {
    at += 1;
    return at === index ? '■' : '□';
  });
};

/** Every answer cell handled, and the first small box of each group ticked. */
const allHandled: Readonly<Record<string, string>> = Object.fromEntries(
  cellsOf(ipaWebsite7).flatMap(({ row, items }) => [
    [`E${row}`, items.length > 1 ? `※\n${chosen(0)}` : chosen(0)],
    ...(items.length > 1 ? [[`F${row}`, '■']] : []),
  ]),
);

function cellsIn(bytes: Uint8Array): ReadonlyMap<string, ReadChecklistCell> {
  const read = readChecklistSheet({ bytes: bytes, catalogue: ipaWebsite7 });
  assert.ok(read.ok, read.ok ? '' : read.refusal.message.ja);
  return new Map(read.value.cells.map((cell) => [cell.cellId, cell]));
}

async function cellOf(id: string, like: LookAlike): Promise<ReadChecklistCell> {
  const cell = cellsIn(await checklistLookAlike(like)).get(id);
  assert.ok(cell);
  return cell;
}

const tally = (
  cells: ReadonlyMap<string, ReadChecklistCell>,
  key: 'understanding' | 'answer',
): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const cell of cells.values()) counts[String(cell[key])] = (counts[String(cell[key])] ?? 0) + 1;
  return counts;
};

/** Rewrites the texts of some members of a workbook. */
function rewritten(bytes: Uint8Array, edit: (name: string, text: string) => string): Uint8Array {
  const members = unzipSync(bytes);
  return zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, content]) => [
        name,
        strToU8(edit(name, Buffer.from(content).toString('utf8'))),
      ]),
    ),
  );
}

describe('reading the checklist sheet', () => {
  it('finds 38 empty cells in a blank one', async () => {
    assert.deepEqual(tally(cellsIn(await checklistLookAlike()), 'understanding'), { empty: 38 });
  });

  it('reads 38 answers exactly from one filled in as printed, with the alternatives that were done', async () => {
    const cells = cellsIn(await checklistLookAlike({ texts: allHandled }));
    assert.deepEqual(tally(cells, 'understanding'), { exact: 38 });
    assert.deepEqual(tally(cells, 'answer'), { handled: 38 });
    assert.deepEqual(cells.get('6-(i)')?.done, ['6-(i)-a']);
    assert.deepEqual(cells.get('2-(i)')?.done, []);
  });

  it('keeps 2-(i) and 2-(ii) apart', async () => {
    const cells = cellsIn(await checklistLookAlike({ texts: { E10: chosen(0), F10: '■', E11: chosen(2) } }));
    assert.deepEqual([cells.get('2-(i)')?.answer, cells.get('2-(ii)')?.answer], ['handled', 'notNeeded']);
  });

  it('takes several alternatives of a group', async () => {
    const cell = await cellOf('6-(i)', { texts: { E37: `※\n${chosen(0)}`, F37: '☑', F39: 'ﾚ' } });
    assert.deepEqual([cell.answer, cell.done, cell.understanding], ['handled', ['6-(i)-a', '6-(i)-c'], 'exact']);
  });

  it('says that a group does not tell which alternative was done, and takes its answer', async () => {
    const cell = await cellOf('3-(i)', { texts: { E12: `※\n${chosen(0)}` } });
    assert.deepEqual([cell.answer, cell.understanding], ['handled', 'taken']);
    assert.match(cell.message?.ja ?? '', /どの項目を実施したか/);
  });

  it('reads a cell that was typed over with the chosen word', async () => {
    const cell = await cellOf('1-(ii)', { texts: { E7: '対応不要' } });
    assert.deepEqual([cell.answer, cell.understanding, cell.place], ['notNeeded', 'taken', 'E7']);
  });

  for (const [name, id, texts, ja] of [
    ['several chosen', '1-(ii)', { E7: '■ 対応済\n■ 未対策\n□ 対応不要' }, /いくつも/],
    ['a mark of no known meaning', '1-(ii)', { E7: '× 対応済\n□ 未対策\n□ 対応不要' }, /印の意味/],
    ['other words', '1-(ii)', { E7: '検討中' }, /どれでもありません/],
    ['a small box without an answer', '3-(i)', { F12: '■' }, /チェックが選ばれていません/],
    ['a small box against the answer', '3-(i)', { E12: `※\n${chosen(2)}`, F12: '■' }, /「対応済」ではありません/],
    ['an odd small box', '3-(i)', { E12: `※\n${chosen(0)}`, F12: '？' }, /小さい欄/],
  ] as const)
    it(`names a doubtful cell with its place and its mend: ${name}`, async () => {
      const cell = await cellOf(id, { texts });
      assert.deepEqual([cell.understanding, cell.answer, cell.done], ['doubtful', null, []]);
      assert.match(cell.message?.ja ?? '', ja);
      assert.ok((cell.mend?.ja ?? '') !== '' && (cell.mend?.en ?? '') !== '' && cell.raw !== '');
      assert.match(cell.place, /^E\d+$/);
    });

  it('finds it under another name, behind other sheets, with rows and columns moved and fonts changed', async () => {
    const bytes = await checklistLookAlike({
      texts: allHandled,
      sheetName: 'コピー(2)',
      change: (sheet, workbook) => {
        sheet.getColumn(5).font = { name: 'Meiryo', size: 9 };
        workbook.addWorksheet('表紙').getCell('A1').value = '支援制度検索';
      },
    });
    const shifted = rewritten(bytes, (name, text) => {
      if (!/^xl\/worksheets\/sheet1\.xml$/.test(name)) return text;
      const moved = (place: string): string => {
        const [, letter = '', row = ''] = /^([A-Z])(\d+)$/.exec(place) ?? [];
        return `${String.fromCharCode(letter.charCodeAt(0) + 1)}${Number(row) + 3}`;
      };
      return text
        .replaceAll(/<c r="([A-Z]\d+)"/g, (_, place: string) => `<c r="${moved(place)}"`)
        .replaceAll(/<row r="(\d+)"/g, (_, row: string) => `<row r="${Number(row) + 3}"`)
        .replaceAll(/ref="([A-Z]\d+):([A-Z]\d+)"/g, (_, a: string, b: string) => `ref="${moved(a)}:${moved(b)}"`);
    });
    const read = readChecklistSheet({ bytes: shifted, catalogue: ipaWebsite7 });
    assert.ok(read.ok);
    assert.equal(read.value.sheet, 'コピー(2)');
    assert.equal(read.value.cells.filter(({ understanding }) => understanding === 'exact').length, 38);
    assert.equal(read.value.cells[0]?.place, 'F8');
  });

  it('reads the first of two such sheets and names the other', async () => {
    const bytes = await checklistLookAlike({
      texts: allHandled,
      change: (sheet, workbook) => {
        const other = workbook.addWorksheet('別のアプリ');
        sheet.eachRow((row, number) => {
          row.eachCell((cell, column) => {
            other.getRow(number).getCell(column).value = cell.value;
          });
        });
      },
    });
    const read = readChecklistSheet({ bytes: bytes, catalogue: ipaWebsite7 });
    assert.ok(read.ok);
    assert.deepEqual([read.value.sheet, read.value.others], ['チェックリスト', ['別のアプリ']]);
  });

  it('refuses a workbook of more sheets than are looked into', async () => {
    const bytes = await checklistLookAlike({
      texts: allHandled,
      change: (_, workbook) => {
        for (let at = 1; at <= 50; at += 1) workbook.addWorksheet(`別${at}`);
      },
    });
    const read = readChecklistSheet({ bytes, catalogue: ipaWebsite7 });
    assert.match(read.ok ? '' : read.refusal.message.ja, /シートが50枚を超えています/);
  });

  it('reads cells that were taken apart, and doubts cells merged with another item’s', async () => {
    const apart = await cellOf('3-(i)', {
      texts: { F12: '■' },
      change: (sheet) => {
        sheet.unMergeCells('E12:E13');
        sheet.getCell('E12').value = '';
        sheet.getCell('E13').value = chosen(0);
      },
    });
    assert.deepEqual([apart.answer, apart.done], ['handled', ['3-(i)-a']]);
    const together = await cellOf('1-(iv)', {
      texts: { E8: chosen(0) },
      change: (sheet) => sheet.mergeCells('E8:E9'),
    });
    assert.equal(together.understanding, 'doubtful');
    assert.match(together.message?.ja ?? '', /結合/);
  });

  it('names a cell whose row was deleted', async () => {
    const cell = await cellOf('9-(ii)', { texts: allHandled, change: (sheet) => sheet.spliceRows(54, 1) });
    assert.deepEqual([cell.understanding, cell.place], ['doubtful', '']);
    assert.match(cell.message?.ja ?? '', /行が表にありません/);
  });

  it('reads text in runs, with phonetic guides, inline, with prefixed names and a byte order mark', async () => {
    const bytes = await checklistLookAlike({
      texts: allHandled,
      change: (sheet) => {
        sheet.getCell('E7').value = {
          richText: [{ text: '■ 対応済\n' }, { font: { strike: true }, text: '□ 未対策\n□ 対応不要' }],
        };
      },
    });
    const odd = rewritten(bytes, (name, text) => {
      if (name === 'xl/sharedStrings.xml')
        return `\ufeff${text.replaceAll('</t></si>', '</t><rPh sb="0" eb="1"><t>ミタイサク■未対策</t></rPh><phoneticPr fontId="1"/></si>')}`;
      if (name !== 'xl/worksheets/sheet1.xml') return text;
      return text
        .replaceAll(/<(\/?)(worksheet|sheetData|row|c|v|mergeCells|mergeCell)(?=[\s>/])/g, '<$1x:$2')
        .replace(
          '<x:worksheet xmlns=',
          '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns=',
        );
    });
    const cells = cellsIn(odd);
    assert.deepEqual(tally(cells, 'answer'), { handled: 38 });
  });

  it('refuses a workbook that is something else, and says so', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('要員').addRow(['氏名', '1-(i)-a', '1-(ii)']);
    const read = readChecklistSheet({
      bytes: new Uint8Array(await workbook.xlsx.writeBuffer()),
      catalogue: ipaWebsite7,
    });
    assert.ok(!read.ok);
    assert.match(read.refusal.message.ja, /IPAのチェックリスト（改訂第7版）の表ではありません.*要員/);
    assert.match(read.refusal.mend.en, /IPA/);
  });

  it('refuses damage, other formats, document types and bombs without falling over', async () => {
    const bytes = await checklistLookAlike();
    const doctype = rewritten(bytes, (name, text) =>
      name === 'xl/worksheets/sheet1.xml'
        ? text.replace('?>', '?><!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>')
        : text,
    );
    const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(40_000_000) }, { level: 9 });
    for (const bad of [new Uint8Array(), strToU8('a,b\n1,2\n'), bytes.subarray(0, bytes.length - 40), doctype, bomb]) {
      const read = readChecklistSheet({ bytes: bad, catalogue: ipaWebsite7 });
      assert.ok(!read.ok);
      assert.ok(read.refusal.message.ja !== '' && read.refusal.mend.ja !== '');
    }
  });
});

describe('what is struck out or hidden in a filled sheet', () => {
  it('is not chosen: struck runs, struck cells, struck boxes, hidden rows', () => {
    const cells = cellsIn(readFileSync('test/fixtures/cases/checklist-strike.xlsx'));
    const said = ['1-(i)', '1-(ii)', '1-(iii)', '1-(iv)', '2-(i)', '2-(ii)'].map((id) => {
      const cell = cells.get(id);
      return [id, cell?.answer, cell?.understanding];
    });
    assert.deepEqual(said, [
      ['1-(i)', null, 'doubtful'],
      ['1-(ii)', 'notHandled', 'taken'],
      ['1-(iii)', null, 'empty'],
      ['1-(iv)', null, 'empty'],
      ['2-(i)', null, 'empty'],
      ['2-(ii)', null, 'doubtful'],
    ]);
    assert.match(cells.get('2-(ii)')?.message?.ja ?? '', /非表示/);
  });

  it('is not chosen in a sheet of other makers either: a struck font, a struck mark alone', async () => {
    const row = cellsOf(ipaWebsite7).find(({ id }) => id === '1-(ii)')?.row ?? 0;
    const struck = await cellOf('1-(ii)', {
      texts: { [`E${row}`]: chosen(0) },
      change: (sheet) => {
        sheet.getCell(`E${row}`).font = { strike: true };
      },
    });
    assert.deepEqual([struck.answer, struck.understanding], [null, 'empty']);
    const mark = await cellOf('1-(ii)', {
      change: (sheet) => {
        sheet.getCell(`E${row}`).value = {
          richText: [{ text: '■', font: { strike: true } }, { text: '□ 対応済\n■ 未対策\n□ 対応不要' }],
        };
      },
    });
    assert.equal(mark.answer, 'notHandled');
  });
});
