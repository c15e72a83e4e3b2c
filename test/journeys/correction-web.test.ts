import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import type { DashboardView, HistoryItem } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { smallContractFile } from '../support/contract-files.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

let server: TestServer;
let browser: Browser;
let session: Session;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
  assert.equal((await session.send('POST', '/contracts', smallContractFile('WRONG-1'))).status, 201);
});
after(async () => {
  await browser.close();
  await server.end();
});

describe('the form that corrects a contract', () => {
  it('says what is wrong beside the field, keeps what is typed, and leads to the contract under its new number', async () => {
    for (const width of [1280, 375]) {
      const { page } = await visit(browser, server, width);
      await page.goto(`${server.url}/c/WRONG-1/settings`);
      await page.getByRole('heading', { name: '番号と日付を直す' }).waitFor();
      await mustBeAccessible(page, `the form of corrections at ${width} px`);
      const folder = process.env.JUNSHU_TEST_PICTURES;
      if (folder !== undefined) await page.screenshot({ path: `${folder}/correction-${width}.png`, fullPage: true });
      await page.context().close();
    }
    const { page, complaints } = await visit(browser, server);
    await page.goto(`${server.url}/c/WRONG-1/settings`);
    await page.getByLabel(/契約期間の終わり/).fill('R8.1.31');
    await page.getByText('終わりが始まりより前です').waitFor();
    await page.getByLabel(/契約期間の終わり/).fill('R9.9.30');
    await page.getByText('報告の予定と期限は作り直されます').waitFor();
    await page.getByLabel(/契約番号/).fill('RIGHT-1');
    await page.reload();
    await page.getByRole('button', { name: '理由を残して直す' }).click();
    await page.getByText('理由を書いてください').waitFor();
    await page.getByLabel(/直す理由/).fill('番号の誤記と延長');
    await page.getByRole('button', { name: '理由を残して直す' }).click();
    await page.waitForURL(/RIGHT-1\/settings$/);
    const { contract } = (await session.get<DashboardView>('/contracts/RIGHT-1')).body;
    assert.deepEqual([contract.number, contract.period.to], ['RIGHT-1', '2027-09-30']);
    assert.equal(contract.schedule.at(-1)?.to, '2027-09-30');
    const [last] = (await session.get<HistoryItem[]>('/contracts/RIGHT-1/log')).body;
    assert.deepEqual([last?.verb, last?.reason], ['correctContract', '番号の誤記と延長']);
    await page.goto(`${server.url}/c/RIGHT-1/history`);
    await page.getByText('理由：番号の誤記と延長').waitFor();
    assert.deepEqual(complaints, []);
  });
});
