/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { DashboardView, EvidenceView, RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const number = 'METI-R8-OPS-003';
const contract = `/c/${number}`;
let server: TestServer;
let session: Session;
let browser: Browser;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
});

type Row = RegisterView['entries'][number];

const rows = async (): Promise<readonly Row[]> =>
  (await session.get<RegisterView>(`/contracts/${number}/registers/incidents`)).body.entries;
/** The rows in which something is known. */
const rowsOf = async (what: string): Promise<readonly Row[]> => (await rows()).filter(({ data }) => data.what === what);
const untilStored = (what: string): Promise<void> =>
  until(`“${what}” is stored`, async () => (await rowsOf(what)).length > 0, 30_000);

const bar = (page: Page) => page.getByRole('navigation', { name: '主な画面' });
const waiting = (page: Page, count: number) => page.getByText(`まだ送れていません（${count}件）`);

/** Nothing of a report is on the device any more. */
const untilSent = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => !Object.keys(localStorage).some((key) => key.includes(':incidents:')));

/** Fills what is needed; each act is a touch. */
async function fillIn(page: Page, what: string, touch = (act: Promise<void>): Promise<void> => act): Promise<void> {
  await touch(page.getByText('紛失・盗難', { exact: true }).click());
  await touch(page.getByText('今', { exact: true }).click());
  await touch(page.getByLabel('分かっていること').click());
  await page.keyboard.insertText(what);
}

const record = (page: Page): Promise<void> => page.getByRole('button', { name: '第1報を記録する' }).first().click();

/** The application and the page for incidents are on the device. */
const untilKept = (page: Page): Promise<void> =>
  until(
    'the device keeps the application',
    () =>
      page.evaluate(async () => {
        const { ready, controller } = navigator.serviceWorker;
        await ready;
        const kept = (await (await caches.open('junshu-offline')).keys()).map(({ url }) => new URL(url).pathname);
        return controller !== null && kept.includes('/') && kept.some((path) => path.startsWith('/assets/incident'));
      }),
    30_000,
  );

describe('an incident on a phone', () => {
  it('is recorded from the dashboard in at most six touches, its clock runs, and telling the official is recorded apart', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(contract);
    let touches = 0;
    const touch = async (act: Promise<void>): Promise<void> => {
      touches += 1;
      await act;
    };
    await touch(bar(page).getByRole('link', { name: '事故報告' }).click());
    await fillIn(page, '電車に端末を置き忘れた', touch);
    const photo = { name: 'IMG_0001.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') };
    touches += 1;
    await page.locator('input[type=file]').setInputFiles(photo);
    await page.getByRole('button', { name: 'IMG_0001.png を外す' }).waitFor();
    await touch(record(page));
    await page.waitForURL(/\/incident#[0-9a-f]{32}$/);
    assert.ok(touches <= 6, `${touches} touches`);
    await untilStored('電車に端末を置き忘れた');
    await page.getByText('これは経済産業省への報告ではありません').waitFor();
    await page.getByText(/認知から0時間|認知から\d+分/).waitFor();
    await untilSent(page);
    const [row] = await rowsOf('電車に端末を置き忘れた');
    assert.ok(row);
    assert.equal(row.data.firstReportAt, undefined);
    const { body } = await session.get<EvidenceView>(`/contracts/${number}/evidence`);
    const photos = body.items.filter(({ item }) => item.targets.some(({ entryId }) => entryId === row.id));
    assert.deepEqual(
      photos.map(({ item }) => [item.name, item.kind]),
      [['IMG_0001.png', 'photo']],
    );
    const { nextActs } = (await session.get<DashboardView>(`/contracts/${number}`)).body;
    assert.equal(nextActs[0]?.path, `incident#${row.id}`);
    await mustBeAccessible(page, 'a recorded incident');
    await page.getByRole('button', { name: '電話で知らせた（今）' }).click();
    await until(
      'the official was told',
      async () => (await rowsOf('電車に端末を置き忘れた'))[0]?.data.firstReportAt !== undefined,
    );
    const [told] = await rowsOf('電車に端末を置き忘れた');
    assert.equal(told?.data.firstReportBy, 'telephone');
    assert.ok(Date.parse(String(told?.data.firstReportAt)) >= Date.parse(String(told?.data.recognisedAt)));
    await page.getByText(/第1報は認知から/).waitFor();
    await context.close();
  });

  it('is written down without a connection, outlives the tab, and goes out once when there is one', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(contract);
    await untilKept(page);
    await context.setOffline(true);
    await bar(page).getByRole('link', { name: '事故報告' }).click();
    await fillIn(page, '圏外で気づいた');
    const photo = { name: 'IMG_0002.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') };
    await page.locator('input[type=file]').setInputFiles(photo);
    await page.getByRole('button', { name: 'IMG_0002.png を外す' }).waitFor();
    await record(page);
    await waiting(page, 1).waitFor();
    await mustBeAccessible(page, 'a report that waits');
    // The tab is gone, and there is still no connection: the application opens from what the device kept.
    const again = await context.newPage();
    await page.close({ runBeforeUnload: false });
    await again.goto(`${server.url}${contract}/incident`);
    await waiting(again, 1).waitFor();
    await fillIn(again, '圏外で二つめ');
    await record(again);
    await waiting(again, 2).waitFor();
    assert.equal((await rowsOf('圏外で気づいた')).length, 0);
    await context.setOffline(false);
    await again.evaluate(() => window.dispatchEvent(new Event('online')));
    for (const what of ['圏外で気づいた', '圏外で二つめ']) await untilStored(what);
    await untilSent(again);
    await waiting(again, 2).waitFor({ state: 'detached' });
    const [row, ...others] = await rowsOf('圏外で気づいた');
    assert.deepEqual(others, []);
    const { body } = await session.get<EvidenceView>(`/contracts/${number}/evidence`);
    assert.equal(body.items.filter(({ item }) => item.targets.some(({ entryId }) => entryId === row?.id)).length, 1);
    await context.close();
  });

  it('is there once though the answer was lost, and a touch later is on top of it', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${contract}/incident`);
    let lost = 0;
    await page.route('**/registers/incidents/entries/*', async (route) => {
      lost += 1;
      if (lost > 1) return route.continue();
      await route.fetch();
      await route.abort();
    });
    await fillIn(page, '答えが届かなかった');
    await record(page);
    await untilStored('答えが届かなかった');
    await page.getByRole('button', { name: 'メールで知らせた（今）' }).click();
    await untilSent(page);
    const found = await rowsOf('答えが届かなかった');
    assert.deepEqual(
      found.map(({ revision, data }) => [revision, data.firstReportBy]),
      [[2, 'mail']],
    );
    assert.ok(lost >= 2);
    await context.close();
  });

  it('that the server refuses is told in words on every page, mended, and sent', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${contract}/incident`);
    await record(page);
    await page.getByText('何が起きたかを選んでください。').waitFor();
    assert.ok(
      await page
        .locator('input[name=kind]')
        .first()
        .evaluate((field) => field === document.activeElement),
    );
    await mustBeAccessible(page, 'errors of the form');
    await fillIn(page, '時計が進んでいた');
    await page.getByText('日時を入れる', { exact: true }).click();
    await page.getByLabel('気づいた日時').fill('2099-01-05 10:00');
    await record(page);
    await page.getByText('サーバーが受け取りませんでした').first().waitFor();
    await open(contract);
    await waiting(page, 1).waitFor();
    await page.getByRole('link', { name: /^開く：紛失・盗難：時計が進んでいた/ }).click();
    await page.getByText('まだ来ていない日です').first().waitFor();
    await page.getByRole('link', { name: '直す' }).click();
    assert.equal(await page.getByLabel('分かっていること').inputValue(), '時計が進んでいた');
    await page.getByText('1時間前', { exact: true }).click();
    await page.getByRole('button', { name: '直して記録する' }).first().click();
    await untilStored('時計が進んでいた');
    await untilSent(page);
    await context.close();
  });
});

describe('the bar of a phone', () => {
  it('asks for the contract where none is open, the last one first, and shows what is to be done', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(contract);
    await bar(page).getByRole('link', { name: 'やること' }).click();
    await page.getByRole('heading', { level: 1, name: 'やること' }).waitFor();
    await mustBeAccessible(page, 'what is to be done');
    await open('/');
    await bar(page).getByRole('link', { name: '事故報告' }).click();
    const choices = page.getByRole('main').getByRole('listitem').getByRole('link');
    await choices.first().waitFor();
    assert.equal(await choices.count(), 3);
    assert.match((await choices.first().textContent()) ?? '', /OPS-003/);
    await choices.last().click();
    await page.waitForURL(/\/c\/[^/]+\/incident$/);
    await context.close();
  });

  it('hides neither the end of a page nor what has the focus', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${contract}/settings`);
    await bar(page).waitFor();
    const isClear = (selector: string) =>
      page.evaluate((wanted) => {
        const last = [...document.querySelectorAll<HTMLElement>(wanted)]
          .filter((one) => one.getClientRects().length > 0)
          .at(-1);
        const top = document.querySelector('.phone-bar')?.getBoundingClientRect().top ?? 0;
        return (last?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY) <= top;
      }, selector);
    const fields = await page.locator('main input:not([type=radio]):not([type=checkbox])').all();
    for (const field of fields.slice(0, 12)) {
      await field.evaluate((one: HTMLElement) => one.focus());
      assert.ok(await isClear('main :focus'), await field.evaluate((one) => one.outerHTML.slice(0, 200)));
    }
    await page.evaluate(() => window.scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
    assert.ok(await isClear('main *'));
    await context.close();
  });
});

describe('the dashboard on paper', () => {
  it('is one sheet of A4 on its side, with the sixteen, what is next and the days', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    for (const one of [number, 'METI-R8-WEB-001', 'METI-R8-RES-002']) {
      await open(`/c/${one}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const told = execFileSync('pdfinfo', ['-'], { input: pdf, encoding: 'utf8' });
      assert.match(told, /Pages:\s+1\n/, one);
      assert.match(told, /Page size:\s+841\.\d+ x 59[45]/, one);
      const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
      for (const word of ['規程等の遵守', 'ウェブアプリ', '次にやること', '契約期間', '提出した報告書'])
        assert.ok(text.includes(word), `${one}: ${word}`);
      assert.ok(!text.includes('サインアウト'));
    }
    await context.close();
  });
});

const onePixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
