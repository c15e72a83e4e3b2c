import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CheckView } from '../../src/queries/check-read-models.ts';
import type { NotificationList } from '../../src/queries/notification-models.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-WEB-001';
let server: TestServer;
let session: Session;
let view: CheckView;

before(async () => {
  server = await startServer();
  session = await signIn(server);
  view = (await session.get<CheckView>(`/contracts/${contract}/checks`)).body;
});
after(() => server.end());

describe('the checks of the demo', () => {
  it('show every area of the story with what passes, what fails and what can’t be told', () => {
    for (const area of ['site', 'mail', 'retirement', 'deliverable']) {
      const found =
        view.areas.find((one) => one.area === area)?.targets.flatMap(({ conclusions }) => conclusions) ?? [];
      const outcomes = new Set(found.map(({ outcome }) => outcome));
      assert.ok(outcomes.has('pass') && outcomes.has('fail'), `${area}: ${[...outcomes].join(' ')}`);
    }
    const all = view.areas.flatMap(({ targets }) => targets.flatMap(({ conclusions }) => conclusions));
    assert.ok(all.some(({ outcome }) => outcome === 'undetermined'));
    assert.deepEqual(
      all.filter(({ change }) => change === 'worse').map(({ check }) => check),
      ['site-hsts'],
    );
  });

  it('say that no machine looked, and are never run by themselves', () => {
    const conclusions = view.areas.flatMap(({ targets }) => targets.flatMap((target) => target.conclusions));
    for (const { tools } of conclusions) assert.match(tools[0]?.name ?? '', /見本/);
    for (const { schedule } of view.areas) assert.equal(schedule.frequency, 'never');
    assert.ok(view.runs.every(({ state, failed }) => state === 'finished' && failed === 0));
  });

  it('brought one notification', async () => {
    const { notifications } = (await session.get<NotificationList>('/notifications')).body;
    assert.deepEqual(
      notifications.map(({ kind, number, path }) => [kind, number, path]),
      [['checksWorsened', contract, 'checks#site.w1']],
    );
  });
});
