import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnswerCell } from './form-answer.ts';
import { cellOfText, type FormAside } from './form-page.ts';

const judged = (text: string, ...asides: readonly FormAside[]) => {
  const { status, understanding } = readAnswerCell({ ...cellOfText(text), asides });
  return [status, understanding];
};

describe('an answer typed by hand', () => {
  it('is exact, taken, asked or missing, never guessed silently', () => {
    const answers = ['実施', '　該当なし ', '該当無し', '実　施', '実施済', '未対応', '実施・未実施', ''];
    assert.deepEqual(
      answers.map((raw) => judged(raw)),
      [
        ['implemented', 'exact'],
        ['notApplicable', 'exact'],
        ['notApplicable', 'taken'],
        ['implemented', 'taken'],
        ['implemented', 'asked'],
        ['notImplemented', 'asked'],
        [null, 'asked'],
        [null, 'missing'],
      ],
    );
  });

  it('is proposed as 実施 only for words that say nothing else', () => {
    const doubtful = [
      '○',
      'レ',
      '有',
      '実施中',
      '実施予定',
      '実施中止',
      '済（一部未）',
      '実施済（一部除く）',
      '概ね実施',
    ];
    for (const raw of [
      ...doubtful,
      '一部実施',
      '実施（一部未実施）',
      '実施できる',
      '実施対象',
      '実施 ※',
      '－',
      'あ'.repeat(5000),
    ])
      assert.deepEqual(judged(raw), [null, 'asked'], raw);
  });

  it('says in its note what was left out, and asks when something is drawn over it', () => {
    const { note } = readAnswerCell({ ...cellOfText('実施'), asides: [{ kind: 'struck', text: '未' }] });
    assert.equal(note?.ja, '取消線の「未」は読みません。');
    assert.deepEqual(judged('実施', { kind: 'struck', text: '未' }), ['implemented', 'taken']);
    assert.deepEqual(judged('実施', { kind: 'drawing', text: '' }), [null, 'asked']);
    assert.deepEqual(judged('', { kind: 'enclosed', text: 'eq' }), [null, 'asked']);
    assert.deepEqual(judged('実施', { kind: 'firstChoice', text: '実施' }), ['implemented', 'asked']);
  });

  it('is not decided by bold letters, and proposed by a box', () => {
    assert.deepEqual(judged('実施・未実施', { kind: 'bold', text: '未実施' }), [null, 'asked']);
    assert.deepEqual(judged('実施・未実施', { kind: 'boxed', text: '未実施' }), ['notImplemented', 'asked']);
    assert.deepEqual(judged('実施', { kind: 'bold', text: '実施' }), ['implemented', 'exact']);
  });
});

describe('a mark between two of the form’s words', () => {
  it('belongs to the word that it stands at, by the blanks and separators around it', () => {
    assert.deepEqual(judged('実施　○未実施　該当なし'), ['notImplemented', 'taken']);
    assert.deepEqual(judged('実施○　未実施　該当なし'), ['implemented', 'taken']);
    assert.deepEqual(judged('実施☑・未実施・該当なし'), ['implemented', 'taken']);
    assert.deepEqual(judged('実施・〇未実施・該当なし'), ['notImplemented', 'taken']);
    assert.deepEqual(judged('実施／未実施✓／該当なし'), ['notImplemented', 'taken']);
  });

  it('is asked about, without a proposal, where they do not tell', () => {
    for (const text of ['実施 ○ 未実施 該当なし', '実施✓未実施', '実施□未実施■該当なし', '実施○　未実施　○該当なし'])
      assert.deepEqual(judged(text), [null, 'asked'], text);
  });
});
