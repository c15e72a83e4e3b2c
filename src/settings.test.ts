import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readSettings } from './settings.ts';

describe('the settings of mail', () => {
  const server = 'smtp://user:secret@mail.example.jp:587';

  it('are a server and a sender, by address or with a name', () => {
    for (const from of ['junshu@example.jp', '遵守 <junshu@example.jp>'])
      assert.equal(readSettings({ JUNSHU_SMTP_URL: server, JUNSHU_MAIL_FROM: from }).JUNSHU_MAIL_FROM, from);
    assert.equal(readSettings({}).JUNSHU_SMTP_URL, undefined);
  });

  it('are refused by the name of the variable, without its content', () => {
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ JUNSHU_SMTP_URL: server }, /JUNSHU_MAIL_FROM/],
      [{ JUNSHU_SMTP_URL: 'https://mail.example.jp', JUNSHU_MAIL_FROM: 'a@example.jp' }, /JUNSHU_SMTP_URL/],
      [{ JUNSHU_SMTP_URL: server, JUNSHU_MAIL_FROM: 'a@example.jp\r\nBcc: b@example.jp' }, /JUNSHU_MAIL_FROM/],
    ];
    for (const [environment, name] of cases)
      assert.throws(
        () => readSettings(environment),
        (error: Error) => name.test(error.message) && !error.message.includes('secret'),
      );
  });
});
