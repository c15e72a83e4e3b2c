/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import type { DeliveryView, NotificationList } from '../../src/queries/notification-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { canStartPostfix, type PostfixLab, startPostfix } from '../support/postfix-lab.ts';
import { readMail } from '../support/read-mail.ts';
import { freePort } from '../support/running-program.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { checkDeliverables } from '../support/worsening-deliverable.ts';

const contract = 'METI-R8-WEB-001';
const recipients = `/contracts/${contract}/mail-recipients`;

let port: number;
let baseUrl: string;
let server: TestServer;
let session: Session;
let browser: Browser;
let postfix: PostfixLab | undefined;
let settings: Readonly<Record<string, string>>;

const mailServer = {
  address: '127.0.0.1',
  settings: {
    smtpd_relay_restrictions:
      'check_recipient_access inline:{ { nobody@lab.go.jp = REJECT no such user here } }, permit_mynetworks, reject',
  },
};

async function put(id: string, address: string, language: string): Promise<number> {
  const path = `/contracts/${contract}/registers/mailRecipients/entries/${id}`;
  return (await session.send('PUT', path, { expectedRevision: 0, data: { address, language } })).status;
}

async function deliveries(): Promise<Readonly<Record<string, DeliveryView>>> {
  const { notifications } = (await session.get<NotificationList>('/notifications')).body;
  const mine = notifications.flatMap((one) => one.deliveries);
  return Object.fromEntries(mine.map((one) => [one.address, one]));
}

async function until(holds: (mails: Readonly<Record<string, DeliveryView>>) => boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (holds(await deliveries())) return;
    await wait(100);
  }
  assert.fail(JSON.stringify(await deliveries()));
}

const skip = canStartPostfix ? false : 'postfix starts as root alone';

describe('mails of notifications', { skip }, () => {
  before(async () => {
    port = await freePort();
    const own = await freePort();
    baseUrl = `http://localhost:${own}`;
    settings = {
      PORT: String(own),
      JUNSHU_SMTP_URL: `smtp://127.0.0.1:${port}`,
      JUNSHU_MAIL_FROM: '遵守 <junshu@lab.go.jp>',
      JUNSHU_BASE_URL: baseUrl,
    };
    [server, browser] = await Promise.all([startServer(undefined, settings), startBrowser()]);
    session = await signIn(server);
  });
  after(async () => {
    await Promise.all([browser.close(), server.end()]);
    await postfix?.stop();
  });

  it('go to addresses that are addresses', async () => {
    assert.equal(await put('r1', 'hanako@lab.go.jp', 'ja'), 200);
    assert.equal(await put('r2', 'nobody@lab.go.jp', 'ja'), 200);
    assert.equal(await put('r3', 'smith@lab.go.jp', 'en'), 200);
    assert.equal(await put('r4', 'leaver@lab.go.jp', 'ja'), 200);
    for (const wrong of ['花子@lab.go.jp', 'a@lab.go.jp\r\nBcc: b@lab.go.jp', 'lab.go.jp', 'a b@lab.go.jp'])
      assert.equal(await put('r5', wrong, 'ja'), 422, wrong);
    assert.equal(await put('r31', 'x@lab.go.jp', 'ja'), 422);
  });

  it('wait while the mail server is away, and say why', async () => {
    // The demo tells of a deliverable that is not there.
    await checkDeliverables(session, contract);
    await until((mails) => Object.values(mails).length === 4 && Object.values(mails).every(({ tries }) => tries > 0));
    for (const { state, reason } of Object.values(await deliveries())) {
      assert.equal(state, 'waiting');
      assert.match(reason, /ECONNREFUSED/);
    }
  });

  it('do not go to an address that was taken away in the meantime', async () => {
    const path = `/contracts/${contract}/registers/mailRecipients/entries/r4`;
    assert.equal((await session.send('DELETE', path, { expectedRevision: 1 })).status, 200);
    await until((mails) => mails['leaver@lab.go.jp']?.state === 'withdrawn');
  });

  it('outlive a server that is killed, and go once the mail server is there', async () => {
    const killed = new Promise((resolve) => server.child.once('exit', resolve));
    server.child.kill('SIGKILL');
    await killed;
    postfix = await startPostfix([mailServer], port);
    server = await startServer(server.dataFolder, settings);
    session = await signIn(server);
    await until((mails) => Object.values(mails).every(({ state }) => state !== 'waiting'));
    const { 'hanako@lab.go.jp': sent, 'nobody@lab.go.jp': refused } = await deliveries();
    assert.deepEqual([sent?.state, sent?.reason], ['sent', '']);
    assert.equal(refused?.state, 'refused');
    assert.match(refused.reason, /no such user here/);
    assert.equal(refused.tries > 1, true);
  });

  it('come once, in the words of whoever gets them, with a link and nothing of what was found', async () => {
    const mails = (postfix?.taken() ?? []).map(readMail);
    const to = mails.map(({ headers }) => headers.to).sort();
    assert.deepEqual(to, ['hanako@lab.go.jp', 'smith@lab.go.jp']);
    const [hanako, smith] = ['hanako', 'smith'].map((name) =>
      mails.find(({ headers }) => headers.to?.startsWith(name)),
    );
    assert.equal(hanako?.headers.subject, `[${contract}] 点検の結果が悪化しました`);
    assert.equal(smith?.headers.subject, `[${contract}] Results of checks got worse`);
    assert.equal(hanako?.headers.from, '遵守 <junshu@lab.go.jp>');
    assert.equal(hanako?.headers['auto-submitted'], 'auto-generated');
    assert.match(hanako?.headers['message-id'] ?? '', /^<[0-9a-f-]{36}@lab\.go\.jp>$/);
    assert.equal(hanako?.headers['list-unsubscribe'], `<${baseUrl}/c/${contract}/settings>`);
    const link = `${baseUrl}/c/${contract}/checks`;
    for (const type of ['text/plain', 'text/html']) {
      assert.ok(hanako?.parts[type]?.includes(link), JSON.stringify(hanako));
      assert.ok(hanako?.parts[type]?.includes('件が前回より悪化しました'), type);
      for (const secret of ['支援制度検索アプリ', '実行プログラム形式', 'p1'])
        assert.ok(!hanako?.parts[type]?.includes(secret), `${type} ${secret}`);
    }
  });

  it('can be tried out from the settings, by keyboard, and say there what became of them', async () => {
    const { page, open, context, complaints } = await visit(browser, server, 375);
    await open(`/c/${contract}/settings`);
    const address = page.getByLabel('メールアドレス');
    await address.fill('花子@lab.go.jp');
    await address.press('Enter');
    await page.getByText('メールアドレスとして読めません').waitFor();
    await address.fill('taro@lab.go.jp');
    await address.press('Enter');
    const row = page.getByRole('listitem').filter({ hasText: 'taro@lab.go.jp' });
    await row.getByText('まだ送っていません').waitFor();
    await row.getByRole('button', { name: /^試験メールを送る/ }).press('Enter');
    await row.getByText('送信済').waitFor({ timeout: 15_000 });
    await page.getByRole('listitem').filter({ hasText: 'nobody@lab.go.jp' }).getByText('送れませんでした').waitFor();
    await mustBeAccessible(page, 'the settings with addresses');
    const trial = (postfix?.taken() ?? []).map(readMail).find(({ headers }) => headers.subject?.includes('試験'));
    assert.equal(trial?.headers.to, 'taro@lab.go.jp');
    assert.equal((await session.send('POST', `${recipients}/r9/trials`, {})).status, 404);
    assert.deepEqual(complaints, []);
    await context.close();
  });

  it('are told of beside their notification, which the bell leads to and which is read when it is followed', async () => {
    const { page, open, context, complaints } = await visit(browser, server, 375);
    await open(`/c/${contract}`);
    const bell = page.getByRole('link', { name: /^通知 未読2件$/ });
    await bell.focus();
    await bell.press('Enter');
    await page.getByRole('heading', { level: 1, name: '通知' }).waitFor();
    await page.getByText('送れなかったメールがあります').waitFor();
    await page.getByText('no such user here').waitFor();
    await mustBeAccessible(page, 'the notifications with mails');
    await page.getByRole('link', { name: '点検の結果を開く' }).first().press('Enter');
    await page.getByRole('heading', { level: 1, name: '自動点検' }).waitFor();
    await page.waitForFunction(() => document.activeElement?.id === 'deliverable.p1');
    await page.getByRole('link', { name: /^通知 未読1件$/ }).press('Enter');
    // Until the list is there, the button has nothing to mark.
    await page.getByText('（未読1件）').waitFor();
    await page.getByRole('button', { name: 'すべて既読にする' }).press('Enter');
    await page.getByText('（未読0件）').waitFor();
    await page
      .getByRole('button', { name: /^未読に戻す/ })
      .first()
      .press('Enter');
    await page.getByText('（未読1件）').waitFor();
    assert.deepEqual(complaints, []);
    await context.close();
  });
});
