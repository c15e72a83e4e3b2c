import assert from 'node:assert/strict';
import { it } from 'node:test';
import { startBrowser, visit } from '../support/browser.ts';
import { lookAt } from '../support/look.ts';
import { signIn, startServer } from '../support/server.ts';

const contract = 'METI-R8-OPS-003';

it('a history longer than a page goes back, page by page, to the contract’s first entry', async () => {
  const [server, browser] = await Promise.all([startServer(), startBrowser()]);
  try {
    const session = await signIn(server);
    for (let revision = 0; revision < 600; revision += 1) {
      const data = { note: `確認 ${revision}`, by: '髙橋', on: '2026-11-24' };
      const path = `/contracts/${contract}/registers/findingNotes/entries/long`;
      assert.equal((await session.send('PUT', path, { expectedRevision: revision, data })).status, 200);
    }
    const { page, open, complaints } = await visit(browser, server, 375);
    await open(`/c/${contract}/history`);
    const earlier = page.getByRole('button', { name: 'これより前の履歴を表示する' });
    for (let presses = 0; presses < 10 && (await earlier.isVisible()); presses += 1) {
      await earlier.click();
      await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
    }
    const told = await page.locator('main ol > li > p').allTextContents();
    const numbers = told.map((text) => Number(/#(\d+)/.exec(text)?.[1] ?? -1)).filter((seq) => seq >= 0);
    assert.deepEqual(
      numbers,
      numbers.toSorted((a, b) => b - a),
    );
    assert.equal(new Set(numbers).size, (numbers[0] ?? 0) + 1, 'an entry is missing');
    await lookAt(page, 'history');
    assert.deepEqual(complaints, []);
  } finally {
    await browser.close();
    await server.end();
  }
});
