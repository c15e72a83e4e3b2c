import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { readTabbed, writeTabbed } from './tabbed-text.ts';

describe('a table on the clipboard', () => {
  it('is read cell by cell, a line break and quotes within a cell among them', () => {
    assert.deepEqual(readTabbed('髙橋\tたかはし\r\n"1行目\n2行目"\t"彼は""はい""と言った"\r\n'), [
      ['髙橋', 'たかはし'],
      ['1行目\n2行目', '彼は"はい"と言った'],
    ]);
  });

  it('keeps quotes that are no cell’s own, empty cells, and empty rows between others', () => {
    assert.deepEqual(readTabbed('"はい"と言った\t\n\n3.5" の板\tx'), [
      ['"はい"と言った', ''],
      [''],
      ['3.5" の板', 'x'],
    ]);
    assert.deepEqual(readTabbed('"閉じない\tb\nc'), [['"閉じない', 'b'], ['c']]);
    assert.deepEqual(readTabbed('単独'), [['単独']]);
  });

  it('comes back as it was written, whatever the cells hold', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '髙', '"', '\t', '\n', ' '), maxLength: 6 });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (rows) => {
          // A last row of one empty cell is what a final line end looks like.
          fc.pre(rows.at(-1)?.join('\t') !== '');
          assert.deepEqual(readTabbed(writeTabbed(rows)), rows);
        },
      ),
    );
  });
});
