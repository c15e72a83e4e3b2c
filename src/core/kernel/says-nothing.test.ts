import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { saysNothing } from './says-nothing.ts';

describe('a text that says nothing', () => {
  it('is empty, a lone mark, marks alone, or a filler however it is written', () => {
    const nothings = [
      undefined,
      '',
      ' \t\n',
      '　',
      '-',
      '—',
      '―',
      'ー',
      '－－－',
      '…',
      '。',
      '・',
      '\u200b',
      '\u2060-',
    ];
    const fillers = [
      'なし',
      ' なし。',
      '未定',
      '未実施',
      '「未作成」',
      '未了',
      '予定',
      '特になし',
      '不明',
      '別途',
      'n/a',
      'Ｎ／Ａ',
      'N.A.',
    ];
    for (const text of [...nothings, ...fillers]) assert.equal(saysNothing(text), true, JSON.stringify(text));
  });

  it('is none that has a word of its own beside them', () => {
    for (const text of ['監査の要請なし', '12月に実施予定', '第1版', '未定のため12月まで閉鎖', '済', '0', 'α'])
      assert.equal(saysNothing(text), false, text);
  });

  it('is told in a time that grows with the text alone', () => {
    const begun = process.cpuUsage();
    for (const filler of [' ', '　', '-', 'ー', 'な', '\u0301']) saysNothing(filler.repeat(1_000_000));
    assert.ok(process.cpuUsage(begun).user < 5_000_000);
  });
});
