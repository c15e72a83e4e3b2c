import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { FilledForm } from './filled-form.ts';
import { claimsOfForm, claimWith, takenClaim, textsOf } from './form-claims.ts';
import { cellOfText, type FormBlock } from './form-page.ts';
import { readFormPage } from './form-reading.ts';

const rowOf = (table: number, ...texts: readonly string[]): FormBlock => ({
  kind: 'row',
  table,
  cells: texts.map((text, column) => cellOfText(text, column)),
  gone: null,
  nested: [],
});

/** A form with the given words, 実施 for the rest, and rows of 別葉. */
function form(words: Readonly<Record<number, string>>, ...reasons: readonly FormBlock[]): FilledForm {
  const rows = meti2023.obligations.map(({ number, label, paragraphs }) =>
    rowOf(1, label, paragraphs.join(''), words[number] ?? '実施'),
  );
  const read = readFormPage(meti2023, 'docx', [
    rowOf(1, '項目', '確認事項', '実施状況'),
    ...rows,
    { kind: 'line', text: '別葉' },
    rowOf(2, '項目', '実施状況', '理由・実施内容等'),
    ...reasons,
  ]);
  assert.ok(read !== null);
  return read;
}

const of = (number: number, { claims }: ReturnType<typeof claimsOfForm>): string =>
  claims
    .filter(({ obligation }) => obligation === number)
    .map(({ dutyId, told, status, isAsked }) => `${dutyId} ${told} ${status ?? '-'}${isAsked ? '?' : ''}`)
    .join(', ');

describe('the claims of a filled form', () => {
  it('are those of the row where that says it of every duty', () => {
    const found = claimsOfForm(meti2023, form({ 3: '該当なし', 5: '実施' }));
    assert.ok(
      of(3, found)
        .split(', ')
        .every((one) => / row notApplicable$/.test(one)),
      of(3, found),
    );
    assert.ok(
      of(5, found)
        .split(', ')
        .every((one) => / row implemented$/.test(one)),
      of(5, found),
    );
  });

  it('leave open which duty of a row is not implemented, but for those that 別葉 names', () => {
    const found = claimsOfForm(
      meti2023,
      form(
        { 7: '未実施' },
        rowOf(2, '７）複製の消去の証明', '未実施', '【理由】遅れ【対応予定日】令和８年１２月１１日【責任者】髙橋'),
      ),
    );
    assert.equal(of(7, found), '7.copy open -?, 7.erase part notImplemented');
    const erase = found.claims.find(({ dutyId }) => dutyId === '7.erase');
    assert.deepEqual(erase?.texts, { reason: '遅れ', dueOn: '2026-12-11', owner: '髙橋' });
  });

  it('leave open which duty is not implemented where 別葉 names several by one mark', () => {
    const found = claimsOfForm(
      meti2023,
      form({ 15: '未実施' }, rowOf(2, '１５）（５）知らない項目', '未実施', '【理由】遅れ')),
    );
    const named = found.claims.filter(({ obligation, mark }) => obligation === 15 && mark === '（５）');
    assert.deepEqual(
      named.map(({ told, status, isAsked }) => [told, status, isAsked]),
      named.map(() => ['part', null, true]),
    );
    assert.equal(named.length, 4);
  });

  it('are asked where the row was, and told by nothing where it is empty', () => {
    const found = claimsOfForm(meti2023, form({ 2: '実施済', 3: '', 4: '概ね実施' }));
    assert.ok(
      of(2, found)
        .split(', ')
        .every((one) => / row implemented\?$/.test(one)),
      of(2, found),
    );
    assert.ok(
      of(3, found)
        .split(', ')
        .every((one) => / open -\?$/.test(one)),
      of(3, found),
    );
    assert.ok(
      of(4, found)
        .split(', ')
        .every((one) => / open -\?$/.test(one)),
      of(4, found),
    );
  });

  it('list texts that no duty can be told for', () => {
    const reason = rowOf(2, '１５）（９９）知らない項目', '実施', '【実施内容】何か');
    const found = claimsOfForm(meti2023, form({}, reason, rowOf(2, '４）', '実施', '名簿あり')));
    assert.deepEqual(
      found.unplaced.map(({ obligation, text }) => [obligation, text]),
      [
        [4, '名簿あり'],
        [15, '（９９）知らない項目 【実施内容】何か'],
      ],
    );
  });

  it('keep what the day of a text was taken for where its era was over', () => {
    const dayOf = (written: string) =>
      claimsOfForm(
        meti2023,
        form({ 7: '未実施' }, rowOf(2, '７）複製の消去の証明', '未実施', `【理由】遅れ【対応予定日】${written}`)),
      ).claims.find(({ dutyId }) => dutyId === '7.erase');
    const doubtful = dayOf('平成３８年１２月１１日');
    assert.equal(doubtful?.texts.dueOn, '2026-12-11');
    assert.match(
      doubtful?.notices.map(({ ja, en }) => ja + en).join() ?? '',
      /^「平成.*令和8年12月11日.*check the era/,
    );
    assert.deepEqual(dayOf('令和８年１２月１１日')?.notices, []);
  });

  it('take a text without a name for the reason, or for the content of 実施; a day that is none stays a text', () => {
    assert.deepEqual(claimWith(textsOf('何もない'), 'notApplicable'), { status: 'notApplicable', reason: '何もない' });
    assert.deepEqual(claimWith(textsOf('何もない'), 'implemented'), { status: 'implemented', content: '何もない' });
    assert.deepEqual(textsOf('【理由】あ【対応予定日】年内'), { reason: 'あ', unnamed: '【対応予定日】年内' });
    assert.deepEqual(
      textsOf('【対応予定日】令和８年１２月１１日【対応予定日】2026/12/11【対応予定日】令和９年１月８日'),
      {
        dueOn: '2026-12-11',
        unnamed: '【対応予定日】令和９年１月８日',
      },
    );
  });
});

describe('a claim that is taken over', () => {
  it('keeps what the form leaves out, and tells of this form alone where it comes from', () => {
    const on = '2026-11-30';
    const first = takenClaim({ attestedBy: '青葉' }, claimWith({ content: '済' }, 'implemented'), {
      file: '一.docx',
      day: '2026-09-30',
      on,
    });
    assert.equal(first.takenFromDay, '2026-09-30');
    assert.deepEqual(takenClaim(first, claimWith({}, 'implemented'), { file: '二.docx', day: null, on }), {
      attestedBy: '青葉',
      content: '済',
      status: 'implemented',
      takenFrom: '二.docx',
      takenOverOn: on,
    });
  });
});
