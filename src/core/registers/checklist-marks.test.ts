import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readAnswerText, readBoxText } from './checklist-marks.ts';

const printed = (chosen: number, mark = '■', unchosen = '□'): string =>
  ['対応済', '未対策', '対応不要'].map((word, index) => `${index === chosen ? mark : unchosen} ${word}`).join('\n');

const kinds = ['handled', 'notHandled', 'notNeeded'] as const;

const answerOf = (text: string): string => {
  const reading = readAnswerText(text);
  return reading.outcome === 'answer' ? reading.answer : reading.outcome === 'unclear' ? `?${reading.why}` : 'empty';
};

describe('a cell of チェック', () => {
  for (const [index, kind] of kinds.entries()) {
    it(`as printed with ■ is read exactly: ${kind}`, () => {
      for (const text of [printed(index), `※\n${printed(index)}`, printed(index).replaceAll('\n', '\r\n')])
        assert.deepEqual(readAnswerText(text), { outcome: 'answer', answer: kind, isAsPrinted: true, added: '' });
    });

    for (const mark of ['☑', '✓', '✔', 'レ', 'ﾚ', '●', '○', '1', '１', '✅', '☒', '[✓]', '(レ)'])
      it(`is read with ${mark} for the box: ${kind}`, () => {
        assert.equal(answerOf(printed(index, mark)), kind);
        assert.equal(answerOf(printed(index, mark, '☐')), kind);
        assert.equal(answerOf(printed(index, mark, '')), kind);
      });
  }

  for (const [text, kind] of [
    ['対応済', 'handled'],
    ['対応済み', 'handled'],
    ['　未対策 ', 'notHandled'],
    ['対応不要', 'notNeeded'],
    ['■対応不要', 'notNeeded'],
    ['レ 対応済', 'handled'],
    ['済', 'handled'],
    ['該当なし', 'notNeeded'],
    ['■ 対応済　□ 未対策　□ 対応不要', 'handled'],
    ['□対応済/■未対策/□対応不要', 'notHandled'],
    ['対応済□ 未対策■ 対応不要□', 'notHandled'],
    ['対応済 ✓\n未対策\n対応不要', 'handled'],
    ['□ 対応済\n□ 未対策 レ\n□ 対応不要', 'notHandled'],
  ] as const)
    it(`is read as ${kind}: ${JSON.stringify(text)}`, () => assert.equal(answerOf(text), kind));

  it('without any choice is empty', () => {
    for (const text of [
      printed(-1),
      `※\n${printed(-1)}`,
      '',
      '  \n',
      '対応済\n未対策\n対応不要',
      printed(-1, '', '☐'),
      '-',
    ])
      assert.equal(answerOf(text), 'empty', JSON.stringify(text));
  });

  for (const [text, why] of [
    ['■ 対応済\n■ 未対策\n□ 対応不要', 'several'],
    ['■ 対応済\n□ 未対策 ✓\n□ 対応不要', 'several'],
    ['× 対応済\n□ 未対策\n□ 対応不要', 'oddMark'],
    ['？ 対応済\n□ 未対策\n□ 対応不要', 'oddMark'],
    ['① 対応済\n② 未対策\n③ 対応不要', 'oddMark'],
    ['対応済\n未対策', 'wordsUnmarked'],
    ['□ 対応済', 'unmarkedBox'],
    ['■', 'noWord'],
    ['確認中', 'noWord'],
    ['4', 'noWord'],
    ['■ 対応済（一部未対策）\n□ 未対策\n□ 対応不要', 'oddMark'],
  ] as const)
    it(`is never guessed (${why}): ${JSON.stringify(text)}`, () => assert.equal(answerOf(text), `?${why}`));

  it('keeps what someone added beside the word, to be told', () => {
    const reading = readAnswerText('■ 対応済 WAFも併用\n□ 未対策\n□ 対応不要');
    assert.deepEqual(reading, { outcome: 'answer', answer: 'handled', isAsPrinted: false, added: 'WAFも併用' });
  });
});

describe('a small box', () => {
  it('is ticked by any usual mark or word', () => {
    for (const text of ['■', '☑', '✓', 'ﾚ', '●', '１', '済', '■ 実施']) assert.equal(readBoxText(text), true, text);
  });

  it('is not ticked when empty', () => {
    for (const text of ['□', '', ' ', '☐', '-', '−', 'ー']) assert.equal(readBoxText(text), false, text);
  });

  it('is doubtful with anything else', () => {
    for (const text of ['×', '?', 'a案', '□■']) assert.equal(readBoxText(text), null, text);
  });
});
