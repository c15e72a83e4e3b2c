import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { DeliveryView, NotificationList, RecipientList } from '../../src/queries/notification-models.ts';
import { canStartPostfix, type PostfixLab, startPostfix } from '../support/postfix-lab.ts';
import { readMail } from '../support/read-mail.ts';
import { freePort } from '../support/running-program.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { addProgram, checkDeliverables, handOver } from '../support/worsening-deliverable.ts';

const contract = 'METI-R8-WEB-001';
const recipients = `/contracts/${contract}/mail-recipients`;

let port: number;
let baseUrl: string;
let server: TestServer;
let session: Session;
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
    server = await startServer(undefined, settings);
    session = await signIn(server);
  });
  after(async () => {
    await server.end();
    await postfix?.stop();
  });

  it('go to addresses that are addresses', async () => {
    assert.equal(await put('r1', 'hanako@lab.go.jp', 'ja'), 200);
    assert.equal(await put('r2', 'nobody@lab.go.jp', 'ja'), 200);
    assert.equal(await put('r3', 'smith@lab.go.jp', 'en'), 200);
    for (const wrong of ['花子@lab.go.jp', 'a@lab.go.jp\r\nBcc: b@lab.go.jp', 'lab.go.jp', 'a b@lab.go.jp'])
      assert.equal(await put('r4', wrong, 'ja'), 422, wrong);
    assert.equal(await put('r31', 'x@lab.go.jp', 'ja'), 422);
  });

  it('wait while the mail server is away, and say why', async () => {
    await handOver(session, server.dataFolder, contract);
    await addProgram(server.dataFolder, contract);
    await checkDeliverables(session, contract);
    await until((mails) => Object.values(mails).length === 3 && Object.values(mails).every(({ tries }) => tries > 0));
    for (const { state, reason } of Object.values(await deliveries())) {
      assert.equal(state, 'waiting');
      assert.match(reason, /ECONNREFUSED/);
    }
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
    const link = `${baseUrl}/c/${contract}/checks`;
    for (const type of ['text/plain', 'text/html']) {
      assert.ok(hanako?.parts[type]?.includes(link), JSON.stringify(hanako));
      assert.ok(hanako?.parts[type]?.includes('件が前回より悪化しました'), type);
      for (const secret of ['納品物', '実行ファイル', 'handed-over', 'setup.exe'])
        assert.ok(!hanako?.parts[type]?.includes(secret), `${type} ${secret}`);
    }
  });

  it('can be tried out', async () => {
    assert.equal((await session.send('POST', `${recipients}/r1/trials`, {})).status, 201);
    assert.equal((await session.send('POST', `${recipients}/r9/trials`, {})).status, 404);
    for (let tries = 0; (postfix?.taken() ?? []).length < 3 && tries < 100; tries += 1) await wait(100);
    const trial = (postfix?.taken() ?? []).map(readMail).find(({ headers }) => headers.subject?.includes('試験'));
    assert.equal(trial?.headers.to, 'hanako@lab.go.jp');
    for (let tries = 0; tries < 50; tries += 1) {
      const { recipients: known } = (await session.get<RecipientList>(recipients)).body;
      if (known.find(({ id }) => id === 'r1')?.last?.state === 'sent') return;
      await wait(100);
    }
    assert.fail('the trial is not told as sent');
  });
});
