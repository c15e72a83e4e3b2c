import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { settingForms } from './setting-texts.ts';
import { readSettings, settingsSchema } from './settings.ts';

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

/** What is said of an environment that can't be taken, in both languages. */
function refusalOf(environment: Record<string, string>): { readonly ja: string; readonly en: string } {
  try {
    readSettings(environment);
  } catch (error) {
    return (error as { text: { ja: string; en: string } }).text;
  }
  return assert.fail(`taken: ${JSON.stringify(environment)}`);
}

describe('a setting that can’t be taken', () => {
  const cases: readonly (readonly [Record<string, string>, RegExp, RegExp])[] = [
    [{ PORT: 'http' }, /PORT：整数ではありません。.*PORT=3000/, /PORT: it is no whole number/],
    [{ PORT: '70000' }, /PORT：大きすぎます。.*65535/, /too large/],
    [{ PORT: '-1' }, /PORT：小さすぎます/, /too small/],
    [{ HOST: 'http://127.0.0.1' }, /HOST：アドレスともホスト名とも/, /HOST: it is neither/],
    [{ HOST: '127.0.0.1:80' }, /HOST：アドレスとも/, /HOST=0\.0\.0\.0/],
    [{ HOST: '[::1]' }, /HOST：アドレスとも/, /HOST/],
    [{ DATABASE_URL: 'mysql://root:secret@h/d' }, /DATABASE_URL：その形の URL/, /postgres:\/\/USER/],
    [
      { JUNSHU_BASE_URL: 'https://intra.example.jp/junshu' },
      /JUNSHU_BASE_URL：ホストの後に続き.*\/junshu など/,
      /root of an address/,
    ],
    [{ JUNSHU_BASE_URL: 'https://intra.example.jp/?x' }, /ホストの後に続き/, /follows the host/],
    [{ JUNSHU_BASE_URL: 'https://u:secret@intra.example.jp' }, /利用者名やパスワード/, /no user and no password/],
    [{ JUNSHU_BASE_URL: 'junshu.example.jp' }, /JUNSHU_BASE_URL：その形の URL/, /https:\/\/junshu\.example\.jp/],
    [{ JUNSHU_PROBE_ALLOW: '10.0.0.0/8, ten' }, /JUNSHU_PROBE_ALLOW：並びの中/, /one of the list/],
    [{ JUNSHU_PROBE_DNS: 'dns.example.jp' }, /JUNSHU_PROBE_DNS：並びの中/, /addresses of DNS servers/],
    [{ JUNSHU_CHECK_DEEP: 'maybe' }, /JUNSHU_CHECK_DEEP：.*yes か no/, /yes or no/],
    [{ JUNSHU_SMTP_URL: 'mail.example.jp' }, /JUNSHU_SMTP_URL：その形の URL/, /smtps/],
    [{ JUNSHU_SMTP_URL: 'smtp://h' }, /JUNSHU_MAIL_FROM：.*これも要ります/, /needed/],
    [{ JUNSHU_CLAMD: 'clamd.ctl' }, /JUNSHU_CLAMD：その形ではありません.*\/ で始まる/, /from \/ on/],
  ];

  it('is named with the reason and the form that it is to have, never with its content', () => {
    for (const [environment, ja, en] of cases) {
      const text = refusalOf(environment);
      assert.match(text.ja, ja);
      assert.match(text.en, en);
      assert.doesNotMatch(text.ja + text.en, /secret/);
    }
  });

  it('is told together with all the others', () => {
    const { ja } = refusalOf({ PORT: 'x', JUNSHU_SESSION_HOURS: '0', JUNSHU_CLAMD_DAYS: '1.5' });
    for (const name of ['PORT：', 'JUNSHU_SESSION_HOURS：', 'JUNSHU_CLAMD_DAYS：']) assert.ok(ja.includes(name), ja);
  });

  it('has a form told for every variable that there is', () => {
    assert.deepEqual(Object.keys(settingForms).sort(), Object.keys(settingsSchema.shape).sort());
  });
});

describe('the settings', () => {
  it('take blanks as nothing, and a relative data folder from where the program runs', () => {
    assert.equal(readSettings({ PORT: ' ' }).PORT, 3000);
    assert.equal(readSettings({ JUNSHU_DATA: 'data/here' }).JUNSHU_DATA, join(process.cwd(), 'data', 'here'));
    assert.equal(readSettings({ JUNSHU_DATA: '/srv/junshu/' }).JUNSHU_DATA, '/srv/junshu');
  });

  it('take an address of people with or without a slash at its end', () => {
    for (const url of ['https://junshu.example.jp:8443', 'https://junshu.example.jp:8443/'])
      assert.equal(readSettings({ JUNSHU_BASE_URL: url }).JUNSHU_BASE_URL, 'https://junshu.example.jp:8443');
  });

  it('take names, addresses and scoped addresses to listen on', () => {
    for (const host of ['localhost', '0.0.0.0', '::', '::1', 'fe80::1%eth0', 'web-1.example.jp'])
      assert.equal(readSettings({ HOST: host }).HOST, host);
  });
});
