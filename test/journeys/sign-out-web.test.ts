/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { pressSignIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;
before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
});
after(async () => {
  await browser.close();
  await server.end();
});

const drafts = (page: Page): Promise<number> =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('draft:')).length);

/** Signed in anew in the same browser. */
async function signInAgain(page: Page): Promise<void> {
  await page.goto(await server.signInLink());
  await page.getByRole('button', { name: /サインイン/ }).click();
  await page.waitForURL(`${server.url}/`);
}

describe('the page of a sign-in link', () => {
  it('passes axe, fits a phone, and its button is large enough and reached by the keyboard', async () => {
    const page = await browser.newPage({ viewport: { width: 375, height: 700 } });
    await page.goto(await server.signInLink());
    await mustBeAccessible(page);
    const box = await page.getByRole('button').boundingBox();
    assert.ok((box?.height ?? 0) >= 44);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}/`);
    await page.getByRole('button', { name: 'サインアウト' }).waitFor();
    await page.close();
  });
});

describe('the way out', () => {
  it('is a button in the head of every page, large enough, in both languages, and ends the session at once', async () => {
    for (const [language, name] of [
      ['ja', 'サインアウト'],
      ['en', 'Sign out'],
    ] as const) {
      const { page, context, open } = await visit(browser, server, 375, language);
      await open('/c/METI-R8-OPS-003/registers');
      const button = page.getByRole('banner').getByRole('button', { name });
      const box = await button.boundingBox();
      assert.ok((box?.height ?? 0) >= 44 && (box?.width ?? 0) >= 44, name);
      await mustBeAccessible(page);
      const [cookie] = await context.cookies();
      await button.focus();
      await page.keyboard.press('Enter');
      await page.getByText(language === 'ja' ? 'サインインしてください' : 'Please sign in').waitFor();
      const headers = { cookie: `${cookie?.name}=${cookie?.value}` };
      assert.equal((await fetch(`${server.url}/api/session`, { headers })).status, 401);
      await context.close();
    }
  });

  it('asks when something typed was not saved, keeps it for who goes back, and takes it away with who goes', async () => {
    const { page, context, open } = await visit(browser, server);
    await open('/new');
    await page.locator('input[name=number]').fill('未登録-1');
    assert.equal(await drafts(page), 1);
    await page.getByRole('button', { name: 'サインアウト' }).click();
    const dialog = page.getByRole('dialog', { name: 'サインアウト' });
    await dialog.getByText('まだ保存されていない入力が1件あります').waitFor();
    await mustBeAccessible(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('input[name=number]').inputValue(), '未登録-1');
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await dialog.getByRole('button', { name: '消してサインアウト' }).click();
    await page.getByText('サインインしてください').waitFor();
    assert.equal(await drafts(page), 0);
    await signInAgain(page);
    await open('/new');
    assert.equal(await page.locator('input[name=number]').inputValue(), '');
    await context.close();
  });

  it('waits for what was typed just now to be saved', async () => {
    const { page, context, open } = await visit(browser, server);
    await open('/c/METI-R8-OPS-003/items/9#9.nda');
    const field = page.locator('main textarea').first();
    await field.fill('サインアウトの直前に書いた文');
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByText('サインインしてください').waitFor();
    await signInAgain(page);
    await open('/c/METI-R8-OPS-003/items/9#9.nda');
    assert.equal(await field.inputValue(), 'サインアウトの直前に書いた文');
    await context.close();
  });

  it('is told of where the server can’t be reached, and nothing is taken away', async () => {
    const { page, context, open } = await visit(browser, server);
    await open('/new');
    await page.locator('input[name=number]').fill('未登録-2');
    await context.setOffline(true);
    await page.getByRole('button', { name: 'サインアウト' }).click();
    await page.getByRole('button', { name: '消してサインアウト' }).click();
    await page.getByRole('alert').getByText('サインアウトできていません').waitFor();
    assert.equal(await drafts(page), 1);
    await context.close();
  });

  it('differs from a session that merely ends: that keeps what was typed', async () => {
    const { page, context, open } = await visit(browser, server);
    await open('/new');
    await page.locator('input[name=number]').fill('未登録-3');
    const [cookie] = await context.cookies();
    // The same browser signs in elsewhere: the session of this page is over.
    await pressSignIn(await server.signInLink(), { cookie: `${cookie?.name}=${cookie?.value}` });
    await page.reload();
    assert.equal(await drafts(page), 1);
    await signInAgain(page);
    await open('/new');
    assert.equal(await page.locator('input[name=number]').inputValue(), '未登録-3');
    await context.close();
  });
});
