/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CarryOverView } from '../../src/queries/carry-over-models.ts';
import type { ReportPreview } from '../../src/queries/report-models.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { countEffort, type Effort } from '../support/counted-journey.ts';
import { halfYearFile } from '../support/half-year.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

/** How a person presses what is on the screen. */
type Press = (page: Page, target: Locator) => Promise<void>;

const byPointer: Press = (_, target) => target.click();

/** Tab stops that a person would walk on one page, at the most. */
const mostStops = 400;

/** By keys alone: on from where the focus is, to the thing, and Enter. */
const byKeys: Press = async (page, target) => {
  await target.waitFor();
  for (let stops = 0; stops < mostStops; stops += 1) {
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
};

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

const preview = async (number: string, schedule: string): Promise<ReportPreview> =>
  (await session.get<ReportPreview>(`/contracts/${number}/report-preview?schedule=${schedule}`)).body;

/** A contract on the first day of a new period: its rows are fresh, the report of the period before went out with every answer. */
async function enter(number: string): Promise<void> {
  const { today } = (await session.get<{ today: string }>('/session')).body;
  const made = await session.send('POST', '/contracts', halfYearFile(number, today));
  assert.equal(made.status, 201, JSON.stringify(made.body));
  for (const { cause, shown, severity } of (await preview(number, 'r1')).groups) {
    if (severity === 'information') continue;
    const body = { scheduleId: 'r1', cause, shown, note: '台帳で確かめた。' };
    const noted = await session.send('POST', `/contracts/${number}/finding-notes`, body);
    assert.equal(noted.status, 201, JSON.stringify(noted.body));
  }
  const sent = await session.send('POST', `/contracts/${number}/reports`, { scheduleId: 'r1', reportedOn: today });
  assert.equal(sent.status, 201, JSON.stringify(sent.body));
}

/** What the registers can't bear out before the end of the work (返却 and the like) is answered anew, one by one. */
async function answerByHand(page: Page, number: string, press: Press): Promise<void> {
  const left = async () =>
    (await session.get<CarryOverView>(`/contracts/${number}/carry-over`)).body.answers.map(({ dutyId }) => dutyId);
  for (const dutyId of await left()) {
    if (!page.url().endsWith('/unchanged')) {
      await press(page, page.getByRole('navigation').getByRole('link', { name: '概要' }).first());
      await press(page, page.getByRole('main').getByRole('link', { name: '変わりなしの確認' }).first());
    }
    await press(page, page.locator(`main a[href$="#${dutyId}"]`).first());
    const field = page.locator(`section[id="${dutyId}"] textarea`).first();
    if (press === byPointer) await field.click();
    else await field.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('今期も同じ。');
    await until('the answer is stored', async () => !(await left()).includes(dutyId));
  }
}

/** One note for each cause of warnings. */
async function noteAll(page: Page, number: string, press: Press): Promise<void> {
  for (const group of (await preview(number, 'r2')).groups) {
    assert.notEqual(group.severity, 'error', JSON.stringify(group));
    if (group.open.length === 0 || group.severity !== 'warning') continue;
    // By what it says: two causes may have as many findings, and what is noted already is shown until it is read anew.
    const item = page.locator('li').filter({ has: page.locator(`[data-place="${group.open[0]}"]`) });
    const field = item.first().getByLabel('確認した内容');
    if (press === byPointer) await field.click();
    else await field.focus();
    await page.keyboard.type('台帳で確認');
    await press(page, item.first().getByRole('button', { name: /確認済みにする/ }));
    await until('the note is kept', async () =>
      (await preview(number, 'r2')).groups.every(({ cause, open }) => cause !== group.cause || open.length === 0),
    );
  }
}

/** From the dashboard to the receipt; nothing has changed since the last report. */
async function halfYear(number: string, press: Press, width = 1280): Promise<Effort> {
  await enter(number);
  const { page, open, context } = await visit(browser, server, width);
  const counter = await countEffort(page);
  await open(`/c/${number}`);
  const main = page.getByRole('main');
  await press(page, main.getByRole('link', { name: '変わりなしの確認' }).first());
  await press(page, page.getByRole('button', { name: /件を「変わりなし」と確認する/ }));
  await page.getByRole('alert').filter({ hasText: 'と確認しました' }).waitFor();
  await answerByHand(page, number, press);
  await press(page, page.getByRole('navigation').getByRole('link', { name: '報告書' }).first());
  await page.getByRole('heading', { name: '提出前チェック' }).waitFor();
  await noteAll(page, number, press);
  await press(page, page.getByRole('button', { name: '提出の確認へ' }));
  await press(page, page.getByRole('button', { name: '提出する' }));
  await page.waitForURL(/\/reports\/[^/]+-R2$/);
  await page.getByText('受付番号', { exact: false }).first().waitFor();
  const effort = await counter.effort();
  await context.close();
  return effort;
}

describe('an unchanged half-year, from the dashboard to the receipt', () => {
  it('is at most thirty clicks and ten fields', async (test) => {
    const effort = await halfYear('HALF-1', byPointer);
    test.diagnostic(JSON.stringify(effort));
    assert.ok(effort.clicks <= 30 && effort.fields <= 10, JSON.stringify(effort));
    assert.ok(effort.clicks >= 4 && effort.fields >= 1, 'the counter counts');
  });

  it('is done by keys alone', async (test) => {
    const effort = await halfYear('HALF-2', byKeys);
    test.diagnostic(JSON.stringify(effort));
    assert.equal(effort.clicks, 0);
  });
});

describe('whatever one may see', () => {
  const sought = [
    ['a duty', '15） （５） サポート', /\/items\/15#15\.5/],
    ['a person', 'たかはし はなこ', /\/registers\/people#/],
    ['a row', 'nginx', /\/registers\/\w+#/],
    ['a piece of evidence', '複製の許可メール', /\/evidence#/],
  ] as const;
  for (const [what, words, place] of sought)
    it(`is two steps away: ${what}`, async (test) => {
      const { page, open, context } = await visit(browser, server);
      const counter = await countEffort(page);
      await open('/');
      await page.keyboard.press('Control+k');
      await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'combobox');
      await page.keyboard.insertText(words);
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(place);
      const { clicks, keys, steps } = await counter.effort();
      test.diagnostic(JSON.stringify({ clicks, keys, steps }));
      assert.deepEqual([clicks, steps <= 2], [0, true]);
      await context.close();
    });
});
