/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { demoPages } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { foreignWords, opening, speakPseudo, untranslatedWords } from '../support/pseudo-locale.ts';
import { signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;
let registers: readonly string[];

const operations = '/c/METI-R8-OPS-003';

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  const session = await signIn(server);
  const { body } = await session.get<readonly { readonly name: string }[]>('/contracts/METI-R8-OPS-003/registers');
  registers = body.map(({ name }) => name);
});
after(async () => {
  await browser.close();
  await server.end();
});

/** Every page, every matter, every register of the demo. */
const pages = (): readonly string[] => [
  ...new Set([
    ...demoPages,
    ...Array.from({ length: 16 }, (_, index) => `${operations}/items/${index + 2}`),
    ...registers.map((name) => `${operations}/registers/${name}`),
    ...['calendar', 'calendar?view=month', 'pictures', 'checks', 'closing', 'take-over', 'software', 'drafts'].map(
      (page) => `${operations}/${page}`,
    ),
    ...['begin', 'people', 'subcontract', 'half-year', 'unchanged', 'closing', 'backup'].map((task) => `/help/${task}`),
  ]),
];

interface Shown {
  /** Texts outside what is marked as Japanese, those of attributes too. */
  readonly texts: readonly string[];
  readonly tooWide: number;
  /** Texts that their box cuts off. */
  readonly cut: readonly string[];
}

/** What a page shows with everything on it opened. */
const shownOn = (page: Page): Promise<Shown> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    const isMarked = (node: Node): boolean =>
      node.parentElement?.closest('[lang=ja], script, style, svg, noscript, textarea, dfn') != null;
    const texts: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      if (!isMarked(node) && (node.textContent ?? '').trim() !== '') texts.push(node.textContent ?? '');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt]'))
      if (element.closest('[lang=ja], svg') === null)
        for (const name of ['aria-label', 'title', 'alt']) texts.push(element.getAttribute(name) ?? '');
    const isCut = (element: Element): boolean => {
      const { overflowX } = getComputedStyle(element);
      return (
        overflowX === 'hidden' &&
        element.scrollWidth > element.clientWidth + 1 &&
        getComputedStyle(element).textOverflow !== 'ellipsis' &&
        element.clientWidth > 1
      );
    };
    const cut = [...document.querySelectorAll('main *, header *')].filter(isCut);
    return {
      texts: texts.filter((text) => text !== ''),
      tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
      cut: cut.map((element) => (element.textContent ?? '').slice(0, 60)),
    };
  });

/** What is wrong with a page in a language that is longer: words of another language, words that nobody translated, what does not fit. */
async function faultsOf(page: Page, address: string, width: number): Promise<readonly string[]> {
  await page.waitForLoadState('networkidle');
  const { texts, tooWide, cut } = await shownOn(page);
  const told = (what: string, words: readonly string[]): readonly string[] =>
    [...new Set(words)].slice(0, 12).map((word) => `${address} (${width}): ${what} ${word}`);
  return [
    ...told('Japanese', texts.flatMap(foreignWords)),
    // A picture's words come from the server in the language that was asked for.
    ...(address.includes('/pictures') ? [] : told('untranslated', texts.flatMap(untranslatedWords))),
    ...told('cut off', cut),
    ...(tooWide > 0 ? [`${address} (${width}): ${tooWide} px too wide`] : []),
  ];
}

describe('every page in a language that is 40 % longer', () => {
  for (const width of [375, 1280])
    it(`has no Japanese but the form’s and people’s, nothing untranslated, and fits ${width} px`, async () => {
      const { page, open, context } = await visit(browser, server, width, 'en');
      await speakPseudo(context);
      const faults: string[] = [];
      for (const address of pages()) {
        await open(address);
        faults.push(...(await faultsOf(page, address, width)));
      }
      const shown = await page.getByRole('main').textContent();
      assert.ok(shown?.includes(opening) === true, 'nothing went through the translation');
      assert.deepEqual(faults, []);
      await context.close();
    });
});
