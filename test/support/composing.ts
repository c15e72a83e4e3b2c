/// <reference lib="dom" />
import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { compose } from './ime.ts';

const orders = ['chrome', 'safari'] as const;

const isFocused = (field: Locator): Promise<boolean> => field.evaluate((element) => element === document.activeElement);

/**
 * Text composed in a field by an input method, in either browser's order of events, stands there whole, and its confirming Enter
 * takes nothing from a list, leaves no cell, closes nothing and submits nothing. The text is taken away again by `clear`.
 */
export async function mustTakeComposition(
  page: Page,
  field: Locator,
  place: string,
  clear: () => Promise<void>,
): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (const order of orders) {
    await field.focus();
    const url = page.url();
    await compose(cdp, 'じしゃ', '時者', order, field);
    const where = `${place} (${order})`;
    assert.match(await field.inputValue(), /時者/, where);
    assert.ok(await isFocused(field), `${where} lost the focus`);
    assert.equal(page.url(), url, where);
    await clear();
  }
  await cdp.detach();
}
