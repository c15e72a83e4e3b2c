import { join } from 'node:path';
import type { Page } from 'playwright-core';

const folder = process.env.JUNSHU_LOOKS;

/** Keeps a picture of the whole page where JUNSHU_LOOKS names a folder for people to look at; else nothing is done. */
export async function lookAt(page: Page, name: string): Promise<void> {
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
