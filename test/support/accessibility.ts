/// <reference lib="dom" />
import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { Language } from '../../src/core/kernel/bilingual.ts';
import { visit } from './browser.ts';
import type { TestServer } from './server.ts';

/** axe's rules of WCAG 2.2 A and AA and its own good practice. */
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Which rules look at a page: all, those that words can break (neither colours nor sizes), or one alone. */
type Look = 'all' | 'words' | 'target-size';

const optionsOf = (look: Look): axe.RunOptions => ({
  runOnly: look === 'target-size' ? { type: 'rule', values: [look] } : { type: 'tag', values: tags },
  rules: look === 'words' ? { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } : {},
  // What passed would be told node by node, which takes longer than looking.
  resultTypes: ['violations'],
});

/** What axe finds on a page as it stands. */
async function violationsOn(page: Page, look: Look): Promise<readonly string[]> {
  // What is half under the sticky head is told as too small to be hit: it is the place of the page that is looked at, not of the scroll.
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  // axe weighs half a megabyte: a page that has it already is not given it again.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (options) => (window as unknown as { axe: typeof axe }).axe.run(document, options),
    optionsOf(look),
  );
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)} ${nodes[0]?.failureSummary?.slice(0, 200)}`,
  );
}

/** Nothing is wider than the window, so that nobody scrolls sideways (WCAG 1.4.10). */
async function mustFit(page: Page, place: string): Promise<void> {
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  assert.ok(overflow <= 0, `${place} is ${overflow} px too wide`);
}

const operations = '/c/METI-R8-OPS-003';
/** The page as it stands: axe finds nothing, nothing overflows. `place` is named when it does. */
export async function mustBeAccessible(page: Page, place = page.url(), look: Look = 'all'): Promise<void> {
  assert.deepEqual(await violationsOn(page, look), [], place);
  await mustFit(page, place);
}

/** Every page as the demo fills it, and one that is none. */
export const demoPages = [
  '/',
  '/new',
  '/read-form',
  '/help?c=METI-R8-OPS-003',
  '/help/incident',
  operations,
  `${operations}/items/7`,
  `${operations}/items/15`,
  `${operations}/registers`,
  `${operations}/registers/people`,
  `${operations}/registers/software`,
  '/c/METI-R8-RES-002/registers/copies',
  `${operations}/evidence`,
  `${operations}/plan`,
  `${operations}/plan/versions`,
  '/c/METI-R8-WEB-001/software',
  '/c/METI-R8-WEB-001/drafts',
  '/c/METI-R8-WEB-001/unchanged',
  '/c/METI-R8-WEB-001/checks',
  '/notifications',
  `${operations}/report`,
  `${operations}/reports/METI-R8-OPS-003-R1`,
  `${operations}/history`,
  `${operations}/settings`,
  '/nowhere',
];

/**
 * Every rule looks at each window in Japanese. In the other language only the words are other ones: the colours are not looked at
 * again, and how near things to touch stand together is looked at where it is narrow.
 */
const lookAt = (width: number, language: Language): Look => {
  if (language === 'ja') return 'all';
  return width === 1280 ? 'words' : 'target-size';
};

/** Goes to another page as a link does: what was loaded stays, its fonts and axe with it. */
async function follow(page: Page, path: string): Promise<void> {
  const left = await page.locator('h1').first().textContent();
  await page.evaluate((to) => history.pushState(null, '', to), path);
  await page.waitForFunction((title) => {
    const heading = document.querySelector('h1');
    return heading !== null && heading.textContent !== title && document.querySelector('[aria-busy=true]') === null;
  }, left);
}

/** Opens pages in a language, looks at each in a wide and a narrow window, and listens to the console. */
export async function walk(
  browser: Browser,
  server: TestServer,
  language: Language,
  paths: readonly string[],
  isReady: (page: Page) => Promise<unknown> = async () => undefined,
): Promise<void> {
  const { page, open, context, complaints } = await visit(browser, server, 1280, language);
  for (const [index, path] of paths.entries()) {
    await page.setViewportSize({ width: 1280, height: 900 });
    // Where only what is asked for changes, the heading tells nobody that the page has.
    const isSame = new URL(page.url()).pathname === new URL(path, server.url).pathname;
    await (index === 0 || isSame ? open(path) : follow(page, path));
    await isReady(page);
    for (const width of [1280, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await mustBeAccessible(page, `${path} ${language} ${width}`, lookAt(width, language));
    }
  }
  // The page that is none is answered as such, which the console tells.
  assert.deepEqual(
    complaints.filter((text) => !text.includes('404')),
    [],
  );
  await context.close();
}
