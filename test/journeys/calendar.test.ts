/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import ical, { type VEvent } from 'node-ical';
import type { Browser } from 'playwright-core';
import type {
  CalendarFeedView,
  CalendarView,
  CreatedCalendarFeed,
  DashboardView,
} from '../../src/queries/read-models.ts';
import { walk } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const number = 'METI-R8-OPS-003';
const page = `/contracts/${number}/calendar`;
const feeds = `/contracts/${number}/calendar-feeds`;

let server: TestServer;
let browser: Browser;
let session: Session;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
});

async function makeFeed(label = 'Outlook'): Promise<CreatedCalendarFeed> {
  const { status, body } = await session.send<CreatedCalendarFeed>('POST', feeds, { label });
  assert.equal(status, 201);
  return body;
}

const deadlines = async () => (await session.get<CalendarView>(page)).body.deadlines;

const isoDay = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

describe('a calendar feed', () => {
  it('is read without signing in, and another parser finds every deadline in it, all day, with two alarms', async () => {
    const { url } = await makeFeed();
    const response = await fetch(url);
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
    const text = await response.text();
    const events = Object.values(ical.sync.parseICS(text)).flatMap((part) => (part?.type === 'VEVENT' ? [part] : []));
    const wanted = await deadlines();
    assert.deepEqual(events.map(({ start }) => isoDay(start)).sort(), wanted.map(({ dueOn }) => dueOn).sort());
    for (const event of events) {
      assert.equal(event.datetype, 'date');
      assert.match(String(event.summary), /^\[METI-R8-OPS-003\] (事項\d+ )?[^A-Za-z]/);
      assert.equal(event.alarms?.length, 2);
    }
    assert.equal(new Set(events.map(({ uid }) => uid)).size, events.length);
  });

  it('answers 304 to whoever has it, until a row changes; then the same event rises in sequence', async () => {
    const { url } = await makeFeed();
    const path = `/contracts/${number}/registers/findings/entries/feed1`;
    const put = (expectedRevision: number, dueOn: string) =>
      session.send('PUT', path, {
        expectedRevision,
        data: {
          title: '秘密の指摘',
          owner: '担当',
          action: '直す',
          foundBy: 'audit',
          foundOn: '2026-10-01',
          severity: 'low',
          dueOn,
        },
      });
    assert.equal((await put(0, '2031-03-03')).status, 200);
    const event = async () => {
      const parts = Object.values(ical.sync.parseICS(await (await fetch(url)).text()));
      return parts.find((part) => part?.type === 'VEVENT' && part.uid.startsWith('findingDue.feed1.')) as VEvent;
    };
    const before = await event();
    const etag = (await fetch(url)).headers.get('etag') ?? '';
    const again = await fetch(url, { headers: { 'if-none-match': etag } });
    assert.deepEqual([again.status, await again.text()], [304, '']);
    assert.equal((await put(1, '2031-04-04')).status, 200);
    assert.equal((await fetch(url, { headers: { 'if-none-match': etag } })).status, 200);
    const later = await event();
    assert.equal(later.uid, before.uid);
    assert.ok(Number(later.sequence) > Number(before.sequence));
    assert.notEqual(isoDay(later.start), isoDay(before.start));
    assert.ok(!(await (await fetch(url)).text()).includes('秘密'));
    assert.equal((await session.send('DELETE', path, { expectedRevision: 2 })).status, 200);
  });

  it('is gone once revoked, and nothing tells a revoked address from one that never was', async () => {
    const { id, url } = await makeFeed('電話');
    assert.equal((await fetch(url)).status, 200);
    const listed = (await session.get<CalendarFeedView[]>(feeds)).body.find((feed) => feed.id === id);
    assert.deepEqual([listed?.label, listed?.lastReadAt === null], ['電話', false]);
    assert.ok(!JSON.stringify(listed).includes(url.slice(-20, -4)));
    assert.equal((await session.send('DELETE', `${feeds}/${id}`, {})).status, 200);
    const shape = async (address: string) => {
      const answer = await fetch(address);
      const headers = [...answer.headers].filter(([name]) => name !== 'date');
      return [answer.status, await answer.text(), headers];
    };
    const revoked = await shape(url);
    assert.equal(revoked[0], 404);
    for (const wrong of [
      `${server.url}/ical/${'A'.repeat(43)}.ics`,
      `${server.url}/ical/x.ics`,
      `${server.url}/ical/x`,
    ])
      assert.deepEqual(await shape(wrong), revoked, wrong);
    assert.equal((await session.send('DELETE', `${feeds}/${id}`, {})).status, 404);
    assert.equal((await session.send('DELETE', `${feeds}/no-such-id`, {})).status, 404);
  });

  it('needs a name, and someone signed in, to be made', async () => {
    assert.equal((await session.send('POST', feeds, { label: '  ' })).status, 422);
    const stranger = await fetch(`${server.url}/api${feeds}`, {
      method: 'POST',
      headers: { 'x-junshu': '1' },
      body: '{}',
    });
    assert.equal(stranger.status, 401);
  });
});

describe('the same days everywhere', () => {
  it('the dashboard’s next acts bear no day that the calendar doesn’t know', async () => {
    for (const contract of ['METI-R8-OPS-003', 'METI-R8-RES-002', 'METI-R8-WEB-001']) {
      const { body } = await session.get<DashboardView>(`/contracts/${contract}`);
      const known = (await session.get<CalendarView>(`/contracts/${contract}/calendar`)).body.deadlines;
      const days = new Set(known.map(({ dueOn }) => dueOn));
      for (const { dueOn, title } of body.nextActs)
        if (dueOn !== null) assert.ok(days.has(dueOn), `${dueOn} ${title.ja}`);
      // A promise of a later day stands for what is over: 未実施 with its day is told by that day.
      const promised = new Map(
        known.filter(({ kind }) => kind === 'promised').map(({ obligation, dueOn }) => [dueOn, obligation]),
      );
      for (const one of known.filter(({ state, kind }) => state === 'overdue' && kind !== 'reportDue')) {
        const isTold = body.nextActs.some(
          ({ dueOn, obligation }) =>
            dueOn === one.dueOn || (obligation === one.obligation && promised.get(dueOn ?? '') === obligation),
        );
        assert.ok(isTold, `${one.dueOn} ${one.title.ja}`);
      }
    }
  });

  it('the command line lists and writes them', async () => {
    const listed = await runCli(server.dataFolder, ['calendar', 'list', number, '--item', '15']);
    assert.equal(listed.code, 0, listed.stderr);
    assert.match(listed.stdout, /ソフトウェアのサポート期限\tGrafana 13/);
    assert.doesNotMatch(listed.stdout, /複製の許可/);
    const written = await runCli(server.dataFolder, ['calendar', 'ical', number]);
    assert.match(written.stdout, /^BEGIN:VCALENDAR\r\n/);
    assert.equal((await runCli(server.dataFolder, ['calendar', 'list', 'NOWHERE-1'])).code, 7);
  });
});

describe('the calendar page', () => {
  it('is accessible, wide and narrow, as list and as month', () => {
    const paths = ['', '?view=month', '?item=15'].map((view) => `/c/${number}/calendar${view}`);
    return walk(browser, server, 'ja', paths, (page) => page.locator('#feeds').waitFor());
  });

  it('keeps the chosen matter in its address, and shows that matter alone', async () => {
    const { page: tab, open, context } = await visit(browser, server);
    await open(`/c/${number}/calendar`);
    await tab.getByLabel('事項：').selectOption('7');
    await tab.waitForURL(/item=7/);
    const links = await tab.locator('main li a').allTextContents();
    assert.ok(links.length > 0 && links.every((text) => text.startsWith('7)')), links.join());
    await context.close();
  });

  it('walks the month by keys: days, weeks, months; the day’s deadlines stand below', async () => {
    const { page: tab, open, context } = await visit(browser, server);
    await open(`/c/${number}/calendar?view=month`);
    const focused = () => tab.evaluate(() => document.activeElement?.getAttribute('data-date') ?? '');
    await tab.locator('td[tabindex="0"]').focus();
    const today = await focused();
    const dayAfter = (days: number) => new Date(Date.parse(today) + days * 86_400_000).toISOString().slice(0, 10);
    await tab.keyboard.press('ArrowRight');
    assert.equal(await focused(), dayAfter(1));
    await tab.keyboard.press('ArrowDown');
    assert.equal(await focused(), dayAfter(8));
    await tab.keyboard.press('PageDown');
    assert.notEqual((await focused()).slice(0, 7), dayAfter(8).slice(0, 7));
    await tab.keyboard.press('PageUp');
    await tab.keyboard.press('ArrowUp');
    await tab.keyboard.press('ArrowLeft');
    assert.equal(await focused(), today);
    await context.close();
  });

  it('makes an address that works, and takes it back', async () => {
    const { page: tab, open, context } = await visit(browser, server);
    await open(`/c/${number}/calendar`);
    await tab.getByLabel(/購読の名前/).fill('試験の購読');
    await tab.getByRole('button', { name: '購読用のアドレスを作る' }).click();
    const url = await tab.getByLabel('アドレス', { exact: true }).inputValue();
    assert.equal((await fetch(url)).status, 200);
    await tab.getByRole('button', { name: '購読「試験の購読」を取り消す' }).click();
    await tab.getByRole('button', { name: '購読「試験の購読」を取り消す' }).waitFor({ state: 'detached' });
    assert.equal((await fetch(url)).status, 404);
    await context.close();
  });
});

describe('the sixteen arcs of the dashboard', () => {
  it('name each matter and its status, are walked by arrows and opened by Enter', async () => {
    const { page: tab, open, context } = await visit(browser, server);
    await open(`/c/${number}`);
    const arcs = tab.getByRole('listbox').getByRole('option');
    assert.equal(await arcs.count(), 16);
    const statuses = await tab.evaluate(() =>
      [...document.querySelectorAll('[role=option]')].map((arc) => arc.getAttribute('aria-label') ?? ''),
    );
    assert.ok(
      statuses.every((label) => /^\d+\) .+：(実施|未実施|該当なし|未回答)$/.test(label)),
      statuses.join(),
    );
    await tab.getByRole('listbox').focus();
    await tab.keyboard.press('ArrowRight');
    assert.equal(await tab.getByRole('listbox').getAttribute('aria-activedescendant'), 'arc-3');
    await tab.keyboard.press('ArrowLeft');
    await tab.keyboard.press('ArrowLeft');
    assert.equal(await tab.getByRole('listbox').getAttribute('aria-activedescendant'), 'arc-17');
    await tab.keyboard.press('Enter');
    await tab.waitForURL(/items\/17/);
    await context.close();
  });
});
