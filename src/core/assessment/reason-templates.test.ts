import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonTemplates } from './reason-templates.ts';

const inJapanese = (...args: Parameters<typeof reasonTemplates>): readonly string[] =>
  reasonTemplates(...args).map(({ ja }) => ja);

describe('sentences for 該当なし', () => {
  it('name each part of the scope that the duty hangs on', () => {
    assert.deepEqual(inJapanese({ appliesWhen: ['buildsSystems', 'mail'], dueAtEnd: false }), [
      '本業務には情報システムの設計・構築・運用等が含まれないため、該当しません。',
      '本業務には電子メール送受信機能が含まれないため、該当しません。',
      '対象期間に該当する事実がなかったため、該当しません。',
    ]);
  });

  it('say of a duty of the contract’s end that its time has not come', () => {
    assert.match(inJapanese({ appliesWhen: [], dueAtEnd: true })[0] ?? '', /契約の終了時に実施します/);
  });

  it('are all long enough to stand as a reason on 別葉', () => {
    for (const text of inJapanese({ appliesWhen: ['cloud'], dueAtEnd: true })) assert.ok(text.length >= 20, text);
  });
});
