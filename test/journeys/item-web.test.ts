/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { CarryOverView } from '../../src/queries/carry-over-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { mustHaveArrived } from '../support/arrival.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { beginSecondPeriod } from '../support/second-period.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

const operations = '/c/METI-R8-OPS-003';

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

const outline = (page: Page) => page.getByRole('navigation', { name: '義務の一覧' });
const openDuties = (page: Page) => page.locator('main section[aria-labelledby$="-title"]:has(fieldset)');

describe('the page of a matter', () => {
  it('shows 15) at a glance in 3,000 pixels, every duty with answer and verdict, and none of them open', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    await open(`${operations}/items/15`);
    await outline(page).waitFor();
    assert.equal(await outline(page).getByRole('listitem').count(), 29);
    assert.equal(await openDuties(page).count(), 0);
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    assert.ok(height <= 3000, `${height} px`);
    await mustBeAccessible(page, 'the outline of 15)');
    await context.close();
  });

  it('opens one duty at a time, which the address tells, and goes on to the next without an answer by Ctrl+Enter', async () => {
    const { page, open, context } = await visit(browser, server, 1280);
    await open('/c/METI-R8-WEB-001/items/15');
    const links = outline(page).getByRole('link');
    await links.nth(1).click();
    await openDuties(page).waitFor();
    const first = new URL(page.url()).hash;
    await mustHaveArrived(page, decodeURIComponent(first.slice(1)));
    await mustBeAccessible(page, 'an open duty');
    await page.locator('main fieldset input').first().focus();
    await page.keyboard.press('Control+Enter');
    await page.waitForURL((url) => url.hash !== first || !url.pathname.endsWith('/15'));
    assert.ok((await openDuties(page).count()) <= 1);
    await page.goBack();
    await page.waitForURL((url) => url.hash === first);
    await context.close();
  });

  it('keeps the filter in the address, beside a duty that it would hide', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${operations}/items/15?only=open`);
    await outline(page).waitFor();
    const shown = await outline(page).getByRole('listitem').count();
    assert.ok(shown > 0 && shown < 29, `${shown}`);
    await page.getByLabel('要対応だけ').uncheck();
    await page.waitForURL((url) => !url.search.includes('only'));
    assert.equal(await outline(page).getByRole('listitem').count(), 29);
    await mustBeAccessible(page, 'the outline on a phone');
    await context.close();
  });
});

describe('the second half-year, in which nothing changed', () => {
  const view = async (): Promise<CarryOverView> =>
    (await session.get<CarryOverView>('/contracts/METI-R8-OPS-003/carry-over')).body;

  it('begins at 0 of 16; one answer is confirmed on its matter’s page, the others on the page of them all', async () => {
    await beginSecondPeriod(session);
    const { answers } = await view();
    const fresh = answers.filter(({ obstacle }) => obstacle === null);
    assert.ok(fresh.length > 10, `${fresh.length} of ${answers.length}`);
    const { page, open, context } = await visit(browser, server, 1280);
    await open(operations);
    await page.getByText('0/16').first().waitFor();
    await page
      .getByText(/前回の回答（未確認）が\d+件あります/)
      .first()
      .waitFor();
    const [one] = fresh;
    await open(`${operations}/items/${one?.obligation}#${one?.dutyId}`);
    await page.getByRole('heading', { name: '前回の回答（未確認）', level: 3 }).waitFor();
    await mustBeAccessible(page, 'an answer of last time');
    await page.getByRole('button', { name: '変わりなし', exact: true }).click();
    await until('one is confirmed', async () => (await view()).confirmed === 1);
    await page.getByRole('heading', { name: '前回の回答（未確認）', level: 3 }).waitFor({ state: 'detached' });
    await open(`${operations}/unchanged`);
    await mustBeAccessible(page, 'what can be confirmed');
    await page.getByRole('button', { name: `${fresh.length - 1}件を「変わりなし」と確認する` }).click();
    await until('all are confirmed', async () => (await view()).confirmed === fresh.length);
    await mustBeAccessible(page, 'what was confirmed');
    await context.close();
  });

  it('offers to answer the same where nothing is newer: that is an answer of one’s own, and no confirmation', async () => {
    const before = await view();
    const one = before.answers.find(({ obstacle }) => obstacle !== null);
    assert.ok(one !== undefined);
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${operations}/items/${one.obligation}#${one.dutyId}`);
    await page.getByRole('button', { name: '同じ内容で今期の回答にする' }).click();
    await until('it is answered', async () => (await view()).answers.every(({ dutyId }) => dutyId !== one.dutyId));
    assert.equal((await view()).confirmed, before.confirmed);
    await open(`${operations}/unchanged`);
    await mustBeAccessible(page, 'what is left, on a phone');
    await context.close();
  });
});
