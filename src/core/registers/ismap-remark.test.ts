import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ismapRemark } from './ismap-remark.ts';

describe('the remark of an ISMAP list', () => {
  const right: Readonly<Record<string, string>> = {
    '': 'stands',
    '－': 'stands',
    特になし: 'stands',
    更新登録: 'stands',
    登録取り消し: 'lapsed',
    '取消し（2026年4月1日）': 'lapsed',
    登録辞退: 'lapsed',
    事業者による取り下げ: 'lapsed',
    有効期限切れ: 'lapsed',
    一時停止中: 'lapsed',
    登録の解除: 'lapsed',
    停止を解除: 'stands',
    '一時停止解除（令和8年5月）': 'stands',
    '一時停止、停止解除': 'unknown',
    停止していない: 'unknown',
    後発事象あり: 'unknown',
    '名称変更（旧：例クラウド）': 'unknown',
    調査中: 'unknown',
  };
  for (const [text, remark] of Object.entries(right))
    it(`「${text}」 is ${remark}`, () => assert.equal(ismapRemark(text), remark));
});
