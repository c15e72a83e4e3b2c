import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cell, formDocx, labelOf, line, row, run, shownAnswers, table } from '../../test/support/filled-form.ts';
import { officeWorkbook } from '../../test/support/office-workbook.ts';
import { meti2023 } from '../core/catalogue/meti-2023.ts';
import { readFilledForm } from './read-filled-form.ts';

async function formOf(making: Parameters<typeof formDocx>[0]) {
  const form = await readFilledForm(formDocx(making));
  assert.ok(form.ok);
  return form.value;
}

const rowsOf = (...rows: readonly (readonly string[])[]): string =>
  table(...rows.map((cells) => row(cells.map((text) => cell(text)).join(''))));

const reasons = async (below: string): Promise<string[]> => {
  const { reasons: found, unplaced } = await formOf({ below: line('別葉') + below });
  return [...found.map(({ number, text }) => `${number} ${text}`), ...unplaced.map((text) => `! ${text}`)];
};

describe('reasons of a form filled in elsewhere', () => {
  it('are kept where they name 理由 or 内容 themselves, beside a bare number or below one', async () => {
    assert.deepEqual(
      await reasons(
        rowsOf(
          ['項番', '理由'],
          ['３', '委託内容に含まれないため'],
          ['５', '次の理由による。'],
          ['', '上記の理由のほか、期間中のため。'],
          ['７）', '内容を確認中'],
        ),
      ),
      ['3 委託内容に含まれないため', '5 次の理由による。\n上記の理由のほか、期間中のため。', '7 内容を確認中'],
    );
  });

  it('are read in a frame as they are without one, and told where nobody can say whose they are', async () => {
    const frame = (...lines: readonly string[]): string => table(row(cell(lines.map(line).join(''))));
    assert.deepEqual(await reasons(frame('３）期間中のため。', '続きの行。', '５）実績なし。')), [
      '3 期間中のため。\n続きの行。',
      '5 実績なし。',
    ]);
    assert.deepEqual(await reasons(frame('３）') + frame('期間中のため。')), ['3 期間中のため。']);
    assert.deepEqual(await reasons(frame('期間中のため。') + rowsOf(['監査なし。', ''])), [
      '! 期間中のため。',
      '! 監査なし。',
    ]);
  });

  it('stand for every row of a range', async () => {
    assert.deepEqual(
      await reasons(['３）～５）期間中のため。', '事項７）から９）まで：実績なし。'].map(line).join('')),
      ['3 期間中のため。', '4 期間中のため。', '5 期間中のため。', '7 実績なし。', '8 実績なし。', '9 実績なし。'],
    );
  });

  it('begin behind the word 理由 of their heading', async () => {
    assert.deepEqual(
      await reasons(['項目３の理由', '監査なし。', '６）に関する理由', '持込みなし。'].map(line).join('')),
      ['3 監査なし。', '6 持込みなし。'],
    );
  });
});

describe('a workbook that is a form filled in elsewhere', () => {
  const sheetOf = async (
    over: Readonly<Record<number, readonly (readonly string[])[]>>,
    below: readonly (readonly string[])[] = [],
    merges: readonly string[] = [],
  ) => {
    const items = meti2023.obligations.flatMap(
      ({ number, label, paragraphs }) => over[number] ?? [[label, paragraphs.join(''), '実施']],
    );
    const rows = [['項目', '確認事項', '実施状況', ''], ...items.map((cells) => [...cells, '']), ...below];
    const form = await readFilledForm(officeWorkbook([{ name: '別紙４', rows, merges }]));
    assert.ok(form.ok);
    return form.value;
  };

  it('keeps parts whose answer is empty', async () => {
    const form = await sheetOf({
      15: [
        [labelOf(15), '（１）甲', '実施'],
        ['', '（５）乙', ''],
      ],
    });
    assert.equal(shownAnswers(form), '15?(（１）実施 （５）—)');
  });

  it('may hold 別葉 below the form, and cells that are merged', async () => {
    const below = [
      ['別葉', '', '', ''],
      ['３）', '期間中のため。', '', ''],
      ['１５）', '', '', ''],
      ['', '（５）期限まで使う。', '', ''],
    ];
    for (const merges of [[], ['C1:D1', 'C2:D2', 'A18:D18', 'B19:D19']]) {
      const form = await sheetOf({}, below, merges);
      assert.equal(shownAnswers(form), '');
      assert.deepEqual(
        form.reasons.map(({ number, text }) => `${number} ${text}`),
        ['3 期間中のため。', '15 （５） 期限まで使う。'],
      );
      assert.deepEqual(form.unplaced, []);
    }
  });
});

describe('a row of a workbook that goes on in the next', () => {
  it('is as hidden, and as struck out, as one that does not', async () => {
    const rows = [
      ['項目', '確認事項', '実施状況'],
      ...meti2023.obligations.map(({ number, paragraphs }) => [labelOf(number), paragraphs.join(''), '実施']),
    ];
    rows.splice(1, 1, [labelOf(2), '前の', '実施'], ['（続き）', '後', '']);
    const struck = { value: '未', isStruck: true };
    const bytes = (hiddenRows: readonly number[]) =>
      officeWorkbook([
        {
          name: '別紙４',
          rows: rows.map((cells, at) => (at === 2 ? [...cells.slice(0, 2), struck] : cells)),
          hiddenRows,
        },
      ]);
    for (const [hiddenRows, right] of [
      [[], '2~実施'],
      [[2, 3], '2—'],
    ] as const) {
      const form = await readFilledForm(bytes(hiddenRows));
      assert.ok(form.ok);
      assert.equal(shownAnswers(form.value), right);
    }
  });
});

describe('the day of a form filled in elsewhere', () => {
  it('is found with what people write around it in the head', async () => {
    for (const head of [
      '提出日　令和８年１１月３０日',
      '作成日 R8.11.30',
      '令和８年１１月３０日現在',
      '（令和8年11月30日）',
    ])
      assert.equal((await formOf({ head: line(head) })).days.reportedOn.day, '2026-11-30', head);
  });

  it('is not that of another label, nor a day that is not written', async () => {
    for (const head of ['契約日　令和８年４月１日', '印刷日：2026/11/30', '提出日　令和　年　月　日'])
      assert.equal((await formOf({ head: line(head) })).days.reportedOn.day, null, head);
  });
});

describe('answers of a form filled in elsewhere', () => {
  it('are no certain ones where a note is put to them, which says more', async () => {
    const noted = (word: string, kind: string): string => `${run(word)}<w:r><w:${kind} w:id="1"/></w:r>`;
    const cells = { 3: noted('実施', 'footnoteReference'), 5: noted('該当なし', 'endnoteReference') };
    assert.equal(shownAnswers(await formOf({ cells })), '3? 5?');
  });

  it('are no certain ones where something stands beside them that no heading names', async () => {
    const rows = { 3: row(cell(labelOf(3)) + cell('本文') + cell('実施') + cell('４月分を除く')) };
    assert.equal(shownAnswers(await formOf({ rows })), '3?');
  });

  it('stand in three columns by what these are named, in whatever words and order', async () => {
    const names = ['対象外', '実施済', '未実施'];
    const marked = (number: number, at: number): string =>
      row(cell(labelOf(number)) + cell('本文') + names.map((_, index) => cell(index === at ? '○' : '')).join(''));
    const form = await formOf({
      heading: row(['項目', '確認事項', ...names].map((text) => cell(text)).join('')),
      rows: Object.fromEntries(Array.from({ length: 16 }, (_, index) => [index + 2, marked(index + 2, index % 3)])),
    });
    assert.equal(
      shownAnswers(form),
      Array.from({ length: 16 }, (_, index) => `${index + 2}~${['該当なし', '実施', '未実施'][index % 3]}`).join(' '),
    );
  });

  it('tells by name which sheets that hold anything it passed over', async () => {
    const rows = [
      ['項目', '確認事項', '実施状況'],
      [labelOf(2), '', '実施'],
    ];
    const told = async (...more: Parameters<typeof officeWorkbook>[0]): Promise<string> => {
      const form = await readFilledForm(officeWorkbook([{ name: '別紙４', rows }, ...more]));
      assert.ok(form.ok);
      return form.value.notices.map(({ ja }) => ja).join();
    };
    assert.equal(await told({ name: '別葉', rows: [['３）', '期間中のため。']] }, { name: 'Sheet3', rows: [] }), '');
    const skipped = { name: '理由', rows: [['３）', '期間中のため。']] };
    assert.match(await told(skipped, { ...skipped, name: '下書き', isHidden: true }), /「理由」「下書き」（非表示）。/);
    assert.match(
      await told(...Array.from({ length: 25 }, (_, at) => ({ ...skipped, name: `${at + 1}月` }))),
      /「1月」.*「10月」ほか15枚/,
    );
  });
});
