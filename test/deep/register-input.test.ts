/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { registerDeclarations } from '../../src/core/registers/registers.ts';
import type { RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { mustTakeComposition } from '../support/composing.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

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

/** A field of each kind, in a register that holds rows. */
interface FieldPlace {
  readonly kind: string;
  readonly contract: string;
  readonly register: string;
  /** Its place among the register's fields. */
  readonly column: number;
  readonly name: string;
}

async function placesOfKinds(): Promise<readonly FieldPlace[]> {
  const found = new Map<string, FieldPlace>();
  for (const contract of ['METI-R8-OPS-003', 'METI-R8-WEB-001', 'METI-R8-RES-002'])
    for (const { name: register } of registerDeclarations) {
      const { body } = await session.get<RegisterView>(`/contracts/${contract}/registers/${register}`);
      if (body.entries.length === 0) continue;
      for (const [column, [name, { kind }]] of Object.entries(body.declaration.fields).entries())
        if (!found.has(kind)) found.set(kind, { kind, contract, register, column, name });
    }
  return [...found.values()];
}

const editorOf = (page: Page): Locator => page.getByRole('grid').locator('xpath=..').locator('textarea');

describe('the input method, in each kind of field and in either order of events', () => {
  it('meets at least twelve kinds', async () => {
    assert.ok((await placesOfKinds()).length >= 12);
  });

  it('stays in the cell that is typed into', async () => {
    const { page, open, context } = await visit(browser, server);
    for (const { kind, contract, register, column } of await placesOfKinds()) {
      await open(`/c/${contract}/registers/${register}`);
      const editor = editorOf(page);
      await editor.focus();
      for (let step = 0; step < column; step += 1) await page.keyboard.press('ArrowRight');
      const cell = page.locator(`[aria-rowindex="2"] [aria-colindex="${column + 1}"]`);
      const before = await cell.textContent();
      await mustTakeComposition(page, editor, `${register} ${kind}`, async () => {
        assert.equal(await cell.getAttribute('aria-selected'), 'true');
        await page.keyboard.press('Escape');
        assert.equal(await cell.textContent(), before);
      });
    }
    await context.close();
  });

  for (const width of [1280, 375])
    it(`stays in the field of the row that is open, ${width} px wide`, async () => {
      const { page, open, context } = await visit(browser, server, width);
      for (const { kind, contract, register, name } of await placesOfKinds()) {
        await open(`/c/${contract}/registers/${register}`);
        await page.getByRole('button', { name: '行を加える' }).click();
        const form = page.getByRole('region', { name: /^編集/ });
        const field = form.locator(`[name="${name}"]`);
        await mustTakeComposition(page, field, `${register} ${kind}`, async () => {
          await form.waitFor();
          await field.fill('');
        });
        // What is half below the head as one scrolls is no target too small.
        await page.evaluate(() => window.scrollTo(0, 0));
        await mustBeAccessible(page, `${register} ${width}`);
        await page.keyboard.press('Escape');
        await page.keyboard.press('Escape');
      }
      await context.close();
    });

  for (const width of [1280, 375])
    it(`stays in the fields above the rows, that filter them and edit many, ${width} px wide`, async () => {
      const { page, open, context } = await visit(browser, server, width);
      for (const { kind, contract, register, name } of await placesOfKinds()) {
        await open(`/c/${contract}/registers/${register}`);
        await page.getByRole('button', { name: 'まとめて直す' }).click();
        const bulk = page.getByRole('region', { name: 'まとめて直す' });
        await bulk.getByLabel('項目').selectOption(name);
        const value = bulk.locator(`[name="${name}"]`);
        await mustTakeComposition(page, value, `${register} ${kind} of many`, () => value.fill(''));
        await page.keyboard.press('Escape');
        if (await bulk.isVisible()) await page.keyboard.press('Escape');
        await page.getByRole('button', { name: '並べ替え・絞り込み' }).first().click();
        const panel = page.getByRole('region', { name: '並べ替え・絞り込み' });
        await panel.getByLabel('列').first().selectOption(name);
        const ways = panel.getByLabel('絞り込み').first();
        for (const way of ['has', 'within']) {
          if ((await ways.locator(`option[value=${way}]`).count()) === 0) continue;
          await ways.selectOption(way);
          for (const field of await panel.locator('input[type=text]').all())
            await mustTakeComposition(page, field, `${register} ${kind} ${way}`, () => field.fill(''));
        }
        await mustBeAccessible(page, `${register} ${kind} ${width}`);
      }
      await context.close();
    });

  it('finds every head of every register whole, in both languages', async () => {
    for (const language of ['ja', 'en']) {
      const { page, open, context } = await visit(browser, server, 1280, language);
      for (const { name } of registerDeclarations) {
        await open(`/c/METI-R8-OPS-003/registers/${name}`);
        const clipped = await page
          .locator('[role=columnheader] button')
          .evaluateAll((heads) =>
            heads
              .filter((head) => head.scrollHeight > head.clientHeight || head.scrollWidth > head.clientWidth)
              .map((head) => head.textContent),
          );
        assert.deepEqual(clipped, [], `${name} ${language}`);
      }
      await context.close();
    }
  });
});
