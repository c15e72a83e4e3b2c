// Takes the pictures of the README from a running demo: node scripts/take-screenshots.ts
import { mkdirSync } from 'node:fs';
import { startBrowser, visit } from '../test/support/browser.ts';
import { startServer } from '../test/support/server.ts';

const folder = new URL('../docs/images/', import.meta.url).pathname;
mkdirSync(folder, { recursive: true });
const server = await startServer();
const browser = await startBrowser();
for (const language of ['ja', 'en']) {
  const { page, open } = await visit(browser, server, 1280, language);
  await open('/c/METI-R8-OPS-003');
  await page.screenshot({ path: `${folder}dashboard-${language}.png` });
}
await browser.close();
await server.end();
