/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { EvidenceView, RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { mustHaveArrived } from '../support/arrival.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { linksOfPage } from '../support/links-made.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { thereAndBack } from '../support/there-and-back.ts';

let server: TestServer;
let browser: Browser;
let session: Session;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
});
after(async () => {
  await browser.close();
  await server.end();
});

const operations = 'METI-R8-OPS-003';

describe('a link', () => {
  let visitor: Visitor;
  let page: Page;
  before(async () => {
    visitor = await visit(browser, server);
    page = visitor.page;
  });
  after(() => visitor.context.close());

  /** As one who types the address arrives: nothing of the page is there yet. */
  async function type(path: string): Promise<void> {
    await page.goto('about:blank');
    await page.goto(`${server.url}/c/${operations}/${path}`);
  }

  for (const width of [1280, 375]) {
    it(`to the last of the rows brings it in, selected, typed and reloaded (${width} px)`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const { body } = await session.get<RegisterView>(`/contracts/${operations}/registers/software`);
      const last = body.entries.at(-1)?.id ?? '';
      await type(`registers/software#${last}`);
      await mustHaveArrived(page, last);
      await page.reload();
      await mustHaveArrived(page, last);
    });

    it(`to a duty, a block of the plan, a file and a change arrives (${width} px)`, async () => {
      await page.setViewportSize({ width, height: 900 });
      const { body } = await session.get<EvidenceView>(`/contracts/${operations}/evidence`);
      const oldest = body.items.at(-1)?.id ?? '';
      for (const [path, id] of [
        ['items/15#15.5.eol', '15.5.eol'],
        ['plan#9.nda', '9.nda'],
        ['plan/versions#change', 'change'],
        [`evidence#${oldest}`, oldest],
      ] as const) {
        await type(path);
        await mustHaveArrived(page, id);
      }
    });
  }

  it('to a row that a search hides says so, and shows it when asked; a new page begins at its heading', async () => {
    const { body } = await session.get<RegisterView>(`/contracts/${operations}/registers/software`);
    const last = body.entries.at(-1)?.id ?? '';
    await type(`registers/software?q=ないもの#${last}`);
    await page.getByRole('button', { name: '絞り込みを外して表示する' }).press('Enter');
    await mustHaveArrived(page, last);
    await page.goto(`${server.url}/c/${operations}/settings`);
    await page.getByRole('link', { name: '履歴', exact: true }).press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  });

  it('is followed from the very first press on, and the way back leads to where the page was left', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [at, kind] of [
      ['', 'row'],
      ['calendar', 'setting'],
      ['items/6', 'matter'],
      ['plan/versions', 'planChange'],
    ] as const) {
      await page.goto('about:blank');
      await visitor.open(`/c/${operations}/${at}`);
      const link = (await linksOfPage(page, operations, at)).find((one) => one.page !== null && one.kind === kind);
      if (link === undefined) return assert.fail(`no ${kind} on ${at}`);
      await thereAndBack(visitor, link);
    }
  });

  it('to what is no more says so, with the way to the history, and the focus on it', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    for (const [path, words] of [
      ['registers/people#nobody', '台帳にありません'],
      ['items/15#15.99', '義務は、この事項にありません'],
      ['evidence#none', '証跡は、一覧にありません'],
    ] as const) {
      await type(path);
      const told = page.getByRole('alert').filter({ hasText: words });
      await told.getByRole('link', { name: '履歴を見る' }).waitFor();
      assert.ok(await told.evaluate((box) => box === document.activeElement), path);
    }
    await mustBeAccessible(page, 'the notice of a link that leads nowhere');
  });
});
