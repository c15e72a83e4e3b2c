/// <reference lib="dom" />
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { mustHaveArrived, mustHaveBegun, mustHaveForm } from './arrival.ts';
import type { Visitor } from './browser.ts';
import type { MadeLink } from './links-made.ts';

/** The name that an address ends with; '' when it is of a page. */
export const nameIn = (path: string): string => decodeURIComponent(path.split('#')[1] ?? '');

/** What a link names stands where one sees it, with the focus; a page without a name begins at its head, or in the form that was asked for. */
export function mustBeThere(page: Page, { kind, path }: MadeLink, isOpened = false): Promise<void> {
  if (kind === 'newRow') return mustHaveForm(page);
  return nameIn(path) === '' ? mustHaveBegun(page, isOpened) : mustHaveArrived(page, nameIn(path));
}

/** Where the window stood when the last link was pressed, as the page noted it. */
const leftAt = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem('left-at')));

/** Presses a link where it stands, arrives, and comes back to where the page was left, with the focus on the link. */
export async function thereAndBack({ page, open }: Visitor, link: MadeLink): Promise<void> {
  const { number, path, page: at } = link;
  await page.goto('about:blank');
  await open(`/c/${number}/${at ?? ''}`);
  const before = page.url();
  const href = `/c/${number}/${path}`.replace(/\/$/, '');
  const shown = page.locator(`main a[href="${href}"], main a[href="${href}/"]`).filter({ visible: true }).first();
  await page.evaluate(() =>
    document.addEventListener('click', () => sessionStorage.setItem('left-at', String(window.scrollY)), true),
  );
  // It may stand in what is folded.
  const folds = page.locator('main details:not([open])').filter({ has: page.locator(`a[href="${href}"]`) });
  if ((await shown.count()) === 0) await folds.first().locator('summary').first().click();
  await shown.click();
  await page.waitForURL((url) => url.href !== before || url.href.endsWith(href));
  await mustBeThere(page, link);
  if (page.url() === before) return;
  await page.goBack();
  await page
    .waitForFunction(
      ([was, top, to]) =>
        window.location.href === was &&
        Math.abs(window.scrollY - Number(top)) <= 2 &&
        document.activeElement?.getAttribute('href')?.replace(/\/$/, '') === to,
      [before, await leftAt(page), href],
      { timeout: 15_000 },
    )
    .catch(async () => {
      const now = await page.evaluate(() => `${window.scrollY} ${document.activeElement?.outerHTML.slice(0, 120)}`);
      assert.fail(`left at ${await leftAt(page)}, come back to ${now}`);
    });
}
