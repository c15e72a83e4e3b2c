/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import { until } from './until.ts';

/** What has the focus, as people would name it: its words, or its tag where it has none; BODY where nothing has it. */
const focused = (page: Page): Promise<string> =>
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
