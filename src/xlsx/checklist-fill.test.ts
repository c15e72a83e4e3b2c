import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { blankAnswer, checklistLookAlike, type LookAlike } from '../../test/support/checklist-look-alike.ts';
import { cellsOf } from '../core/catalogue/checklist.ts';
import { ipaWebsite7 } from '../core/catalogue/checklist-editions.ts';
import type { ChecklistAnswer } from '../core/registers/checklist-answers.ts';
import { fillChecklistSheet } from './checklist-fill.ts';
import { readChecklistSheet } from './checklist-sheet.ts';

const sheetPath = 'xl/worksheets/sheet1.xml';

const answers: Readonly<Record<string, ChecklistAnswer>> = {
  '1-(i)': { answer: 'handled', done: ['1-(i)-a'], reason: '表に欄のない理由' },
  '1-(ii)': { answer: 'notHandled' },
  '2-(i)': { answer: 'handled' },
  '2-(ii)': { answer: 'notNeeded' },
  '6-(i)': { answer: 'handled', done: ['6-(i)-a', '6-(i)-c'] },
};

function fill(bytes: Uint8Array, given: Readonly<Record<string, ChecklistAnswer>> = answers) {
  const filled = fillChecklistSheet({ bytes, catalogue: ipaWebsite7, answers: given });
  assert.ok(filled.ok, filled.ok ? '' : filled.refusal.message.ja);
  return filled.value;
}

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(Uint8Array.from(bytes).buffer as never);
  const sheet = workbook.worksheets[0];
  assert.ok(sheet);
  return sheet;
}

const read = (bytes: Uint8Array) => {
  const reading = readChecklistSheet({ bytes: bytes, catalogue: ipaWebsite7 });
  assert.ok(reading.ok);
  return new Map(reading.value.cells.map((cell) => [cell.cellId, cell]));
};

describe('filling the checklist sheet', () => {
  it('leaves every other part of the file byte for byte', async () => {
    const before = await checklistLookAlike();
    const after = fill(before).bytes;
    const [old, made] = [unzipSync(before), unzipSync(after)];
    assert.deepEqual(Object.keys(made), Object.keys(old));
    for (const name of Object.keys(old))
      (name === sheetPath ? assert.notDeepEqual : assert.deepEqual)(made[name], old[name], name);
  });

  it('changes in the sheet nothing but the cells of what is answered', async () => {
    const before = await checklistLookAlike();
    const withoutCells = (bytes: Uint8Array): string =>
      Buffer.from(unzipSync(bytes)[sheetPath] ?? [])
        .toString('utf8')
        .replaceAll(/<c r="(E5|E7|E10|E11|E37|F5|F6|F10|F11|F37|F38|F39)"[^>]*?(\/>|>[\s\S]*?<\/c>)/g, '<c $1/>');
    assert.ok(withoutCells(fill(before).bytes) === withoutCells(before));
  });

  it('writes ■ before the answer and into the boxes of what was done, ※ and looks kept', async () => {
    const before = await checklistLookAlike();
    const { bytes, count, left } = fill(before);
    assert.deepEqual([count, left], [5, []]);
    const [old, sheet] = [await sheetOf(before), await sheetOf(bytes)];
    const texts = Object.fromEntries(
      ['E5', 'E7', 'E8', 'E10', 'E11', 'F5', 'F6', 'F10', 'F11', 'F37', 'F38', 'F39'].map((place) => [
        place,
        String(sheet.getCell(place).value),
      ]),
    );
    assert.deepEqual(texts, {
      E5: '※\n■ 対応済\n□ 未対策\n□ 対応不要',
      E7: '□ 対応済\n■ 未対策\n□ 対応不要',
      E8: blankAnswer,
      E10: '■ 対応済\n□ 未対策\n□ 対応不要',
      E11: '□ 対応済\n□ 未対策\n■ 対応不要',
      F5: '■',
      F6: '□',
      F10: '■',
      F11: '□',
      F37: '■',
      F38: '□',
      F39: '■',
    });
    assert.deepEqual(sheet.getCell('E5').style, old.getCell('E5').style);
    assert.deepEqual(sheet.model.merges, old.model.merges);
  });

  it('is read back to the very same answers, for all 38', async () => {
    const every = Object.fromEntries(
      cellsOf(ipaWebsite7).map(({ id, items }, index) => [
        id,
        index % 3 === 1
          ? { answer: 'notNeeded' as const }
          : { answer: 'handled' as const, done: items.length > 1 ? [items.at(-1)?.id ?? ''] : [] },
      ]),
    );
    const { bytes, count } = fill(await checklistLookAlike(), every);
    assert.equal(count, 38);
    for (const [id, cell] of read(bytes)) {
      assert.equal(cell.understanding, 'exact', id);
      assert.equal(cell.answer, every[id]?.answer, id);
      assert.deepEqual(cell.done, every[id]?.answer === 'handled' ? every[id]?.done : [], id);
    }
  });

  it('fills a sheet that someone has filled already, and leaves alone what is not answered here', async () => {
    const texts = { E5: '対応不要', F6: '☑', E9: '■ 対応済\n□ 未対策\n□ 対応不要' };
    const cells = read(fill(await checklistLookAlike({ texts })).bytes);
    assert.deepEqual([cells.get('1-(i)')?.answer, cells.get('1-(i)')?.done], ['handled', ['1-(i)-a']]);
    assert.deepEqual([cells.get('1-(iv)')?.answer, cells.get('1-(iii)')?.answer], ['handled', null]);
  });

  it('gives a cell to a place that has lost its own', async () => {
    const change: NonNullable<LookAlike['change']> = (sheet) => {
      sheet.getCell('F10').value = null;
      sheet.getCell('F10').style = {};
    };
    const { bytes, count } = fill(await checklistLookAlike({ change }));
    assert.equal(count, 5);
    assert.equal((await sheetOf(bytes)).getCell('F10').value, '■');
  });

  it('leaves a formula alone and names the cell', async () => {
    const change: NonNullable<LookAlike['change']> = (sheet) => {
      sheet.getCell('E7').value = { formula: 'A1', result: '対応済' } as ExcelJS.CellFormulaValue;
    };
    const { count, left } = fill(await checklistLookAlike({ change }));
    assert.deepEqual([count, left], [4, [{ cellId: '1-(ii)', place: 'E7' }]]);
  });
});
