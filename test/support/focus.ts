/// <reference lib="dom" />
import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** What has the focus, as people would name it: its words, or its tag where it has none; BODY where nothing has it. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active === null || active === document.body ? 'BODY' : (active.textContent || active.tagName).trim();
  });

/** The focus comes to what is named so. It follows what is shown, so that whoever looks at once may be too early. */
export const focusComesTo = (page: Page, name: RegExp): Promise<void> =>
  until(`the focus on ${name.source}`, async () => name.test(await focused(page)));

/** The focus is on something, not on the page as a whole (WCAG 2.4.3). */
export const focusIsKept = (page: Page): Promise<void> =>
  until('the focus on something', async () => (await focused(page)) !== 'BODY');

/** Waits until nothing is under way and something has the focus, for so long at most: on the way there, nothing may have it. */
export async function mustHaveFocus(page: Page, after: string, timeout = 15_000): Promise<void> {
  await page
    .waitForFunction(
      () =>
        document.querySelector('[aria-busy=true]') === null &&
        document.activeElement !== null &&
        document.activeElement !== document.body,
      undefined,
      { timeout },
    )
    .catch(() => assert.fail(`the focus is on nothing after ${after}`));
}
