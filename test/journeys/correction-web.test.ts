import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { DashboardView } from '../../src/queries/read-models.ts';
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

const shot = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.JUNSHU_TEST_PICTURES;
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name}.png`, fullPage: true });
};

/** The page as it stands on a telephone and on a wide screen. */
async function bothWidths(page: Page, name: string): Promise<void> {
  for (const width of [375, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await mustBeAccessible(page, `${name} at ${width} px`);
    await shot(page, `${name}-${width}`);
  }
}

describe('the form that corrects a contract', () => {
  it('says what is wrong beside the field, keeps what is typed, and leads to the contract under its new number', async () => {
    const { page, complaints } = await visit(browser, server);
    await page.goto(`${server.url}/c/WRONG-1/settings`);
    await page.getByRole('heading', { name: '番号と日付を直す' }).waitFor();
    await bothWidths(page, 'correction');
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

const contractOf = async (number: string) => (await session.get<DashboardView>(`/contracts/${number}`)).body.contract;

describe('the settings of a contract', () => {
  it('say of each limit where it comes from, and take a demand only with the place that makes it', async () => {
    assert.equal((await session.send('POST', '/contracts', smallContractFile('LIMIT-1'))).status, 201);
    const { page, complaints } = await visit(browser, server);
    await page.goto(`${server.url}/c/LIMIT-1/settings`);
    await page.getByRole('textbox', { name: '修正プログラムの適用まで（日）' }).fill('14');
    await page.getByLabel('出所：修正プログラムの適用まで（日）').selectOption('plan');
    await page.getByLabel('「修正プログラムの適用まで（日）」が書かれている所').fill('第2版 15(6)');
    const demand = page.getByLabel('再委託を担当職員が承認する（5）', { exact: true });
    await demand.check();
    await page.getByText('入れるまで有効になりません').waitFor();
    await page.getByText('に保存しました').first().waitFor();
    await page.reload();
    assert.ok(await demand.isChecked());
    await page.getByText('入れるまで有効になりません').waitFor();
    assert.equal((await contractOf('LIMIT-1')).settings.demands, undefined);
    await page.getByLabel('「再委託を担当職員が承認する（5）」が書かれている所').fill('契約書第8条');
    await page.getByText('入れるまで有効になりません').waitFor({ state: 'detached' });
    await page.getByText('に保存しました').first().waitFor();
    await mustBeAccessible(page, 'limits with origins and demands');
    await page.reload();
    await page.getByLabel('「再委託を担当職員が承認する（5）」が書かれている所').waitFor();
    const { settings } = await contractOf('LIMIT-1');
    assert.deepEqual(
      [settings.patchWithinDays, settings.origins, settings.demands],
      [14, { patchWithinDays: { by: 'plan', note: '第2版 15(6)' } }, { subcontractApproval: '契約書第8条' }],
    );
    await demand.uncheck();
    await page.getByText('に保存しました').first().waitFor();
    assert.equal((await contractOf('LIMIT-1')).settings.demands, undefined);
    assert.deepEqual(complaints, []);
  });

  it('show the schedule, mend its gap, extend the contract and cancel it, each told with what it changes', async () => {
    const file = smallContractFile('OPS-1');
    const schedule = [
      { id: 'r1', from: '2026-04-01', to: '2026-09-27', dueOn: '2026-10-30' },
      { id: 'r2', from: '2026-10-01', to: '2027-03-31', dueOn: '2027-04-30' },
    ];
    const whole = { ...file, contract: { ...(file.contract as object), schedule } };
    assert.equal((await session.send('POST', '/contracts', whole)).status, 201);
    const { page, complaints } = await visit(browser, server);
    await page.goto(`${server.url}/c/OPS-1/settings`);
    await page.getByText('どの報告の対象にもなっていません').waitFor();
    await bothWidths(page, 'operations');
    await page.getByRole('button', { name: '予定を直す' }).click();
    await page.getByText('どの報告の対象にもなっていません').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '延長を記録する' }).click();
    await page.getByText('日付を入れてください').first().waitFor();
    await page.getByLabel('延長後の末日').fill('R9.9.30');
    await page.getByLabel('変更契約の日').fill('2999-01-01');
    await page.getByLabel('延長の理由').fill('工期の延長');
    await page.reload();
    await page.getByRole('button', { name: '延長を記録する' }).click();
    await page.getByRole('alert').getByText('変更契約の日が今日より後です').waitFor();
    await page.getByLabel('変更契約の日').and(page.locator('[aria-invalid="true"]:focus')).waitFor();
    assert.doesNotMatch((await page.getByRole('alert').first().textContent()) ?? '', /amendedOn/);
    await page.getByLabel('変更契約の日').fill('2026-04-20');
    await page.getByRole('button', { name: '延長を記録する' }).click();
    await page.getByText('延長を記録しました').waitFor();
    await page.getByText('2026-04-20の変更契約').or(page.getByText('の変更契約：')).first().waitFor();
    assert.equal((await contractOf('OPS-1')).period.to, '2027-09-30');
    await shot(page, 'operations-extended');
    await page.getByLabel('解除の日').fill('2026-08-31');
    await page.getByLabel('解除の理由').fill('合意による解除');
    await page.getByRole('button', { name: '解除を記録する' }).click();
    await page.getByText('に解除されました（合意による解除）').waitFor();
    assert.deepEqual(
      (await contractOf('OPS-1')).schedule.map(({ to }) => to),
      ['2026-08-31'],
    );
    await mustBeAccessible(page, 'a cancelled contract');
    await shot(page, 'operations-cancelled');
    await page.getByLabel('解除の記録を取り消す理由').fill('別の契約の解除だった');
    await page.getByRole('button', { name: '解除の記録を取り消す' }).click();
    await page.getByLabel('解除の日').waitFor();
    assert.equal((await contractOf('OPS-1')).schedule.length, 3);
    assert.deepEqual(complaints, [
      'Failed to load resource: the server responded with a status of 422 (Unprocessable Entity)',
    ]);
  });
});
