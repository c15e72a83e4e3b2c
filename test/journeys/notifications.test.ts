import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { NotificationList } from '../../src/queries/notification-models.ts';
import type { DashboardView } from '../../src/queries/read-models.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { addProgram, checkDeliverables, handOver } from '../support/worsening-deliverable.ts';

const contract = 'METI-R8-RES-002';
let server: TestServer;
let session: Session;
/** How many the demo told of. */
let inDemo: number;

const list = async (): Promise<NotificationList> => (await session.get<NotificationList>('/notifications')).body;
const unread = async (): Promise<number> => (await session.get<{ count: number }>('/notifications/unread')).body.count;

async function mustTell(wanted: number): Promise<void> {
  for (let tries = 0; tries < 40 && (await list()).notifications.length !== inDemo + wanted; tries += 1) await wait(50);
  // What comes twice comes a moment later.
  await wait(100);
  assert.equal((await list()).notifications.length, inDemo + wanted);
}

const fallen = async (): Promise<readonly string[]> => {
  const { nextActs } = (await session.get<DashboardView>(`/contracts/${contract}`)).body;
  return nextActs.filter(({ path }) => path === 'checks#deliverable.handed-over').map(({ title }) => title.ja);
};

let withdraw: () => Promise<void>;
before(async () => {
  server = await startServer();
  session = await signIn(server);
  inDemo = (await list()).notifications.length;
  await handOver(session, server.dataFolder, contract);
});
after(() => server.end());

describe('a run of checks', () => {
  it('whose results are new tells nothing', async () => {
    await mustTell(0);
    assert.deepEqual(await fallen(), []);
  });

  it('that comes to something worse notifies once, and says what, where and of which contract', async () => {
    withdraw = await addProgram(server.dataFolder, contract);
    const { code, stderr } = await runCli(server.dataFolder, ['check', 'run', contract, '--area', 'deliverable']);
    assert.equal(code, 1);
    // How far it has come, and what it still takes by the run before.
    assert.match(stderr, /^提供物.* 0\/1 残り約\d+秒$/m);
    await mustTell(1);
    const [told] = (await list()).notifications;
    assert.deepEqual(
      [told?.kind, told?.number, told?.isRead, told?.path],
      ['checksWorsened', contract, false, 'checks#deliverable.handed-over'],
    );
    const lines = told?.lines.map(({ ja }) => ja) ?? [];
    assert.ok(lines.includes('納品物：実行プログラム形式（適合 → 不適合）'), JSON.stringify(lines));
    assert.equal(told?.summary.ja.endsWith(`：${lines.length}件が前回より悪化しました。`), true);
  });

  it('leaves what fell among the next acts until it is mended, which is no news', async () => {
    assert.equal((await fallen()).length, 1);
    assert.match((await fallen())[0] ?? '', /^点検が悪化：納品物（実行プログラム形式、/);
    await withdraw();
    await checkDeliverables(session, contract);
    await mustTell(1);
    assert.deepEqual(await fallen(), []);
  });
});

describe('a notification', () => {
  it('is read, unread again, and read with all others', async () => {
    const before = await unread();
    const [{ id } = { id: '' }] = (await list()).notifications;
    await session.send('PUT', `/notifications/${id}/read`, {});
    assert.equal(await unread(), before - 1);
    await session.send('DELETE', `/notifications/${id}/read`, {});
    assert.equal(await unread(), before);
    await session.send('PUT', '/notifications/read', {});
    assert.equal(await unread(), 0);
    assert.equal((await session.send('PUT', '/notifications/none/read', {})).status, 404);
  });

  it('stands on the command line, in words and as JSON', async () => {
    const { code, stdout } = await runCli(server.dataFolder, ['notification', 'list']);
    assert.equal(code, 0);
    assert.match(stdout, /METI-R8-RES-002\t点検の結果が悪化しました/);
    const asJson = await runCli(server.dataFolder, ['notification', 'list', '--json']);
    assert.equal((JSON.parse(asJson.stdout) as unknown[]).length, inDemo + 1);
  });
});
