/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { scanNotices } from '../../src/core/contract/scan-notice-texts.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { EvidenceView, Problem, RegisterView } from '../../src/queries/read-models.ts';
import type { ScanRunView, ScanView } from '../../src/queries/scan-read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { type Door, doorOf } from '../support/evidence.ts';
import { lookAt } from '../support/look.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';
import { startWeakApplication, type WeakApplication } from '../support/weak-application.ts';

const contract = 'METI-R8-WEB-001';
const settings = { JUNSHU_PROBE_ALLOW: '127.0.0.0/30', JUNSHU_PROBE_PACE: '500' };
let server: TestServer;
let browser: Browser;
let weak: WeakApplication;
let door: Door;

const scans = `/contracts/${contract}/diagnoses/scans`;
const notice = scanNotices.wapiti.light.version;

const put = async (register: string, id: string, data: object, expectedRevision = 0): Promise<void> => {
  const path = `/contracts/${contract}/registers/${register}/entries/${id}`;
  assert.equal((await door.json('PUT', path, { expectedRevision, data })).status, 200);
};

before(async () => {
  [server, browser, weak] = await Promise.all([
    startServer(undefined, settings),
    startBrowser(),
    startWeakApplication(),
  ]);
  door = doorOf(server.dataFolder);
  const owned = { ownershipConfirmedOn: '2026-11-01', ownershipConfirmedBy: '山田' };
  await put('sites', 'weak', { url: weak.url, opensOn: '2027-01-01', ...owned });
  await put('sites', 'unowned', { url: `${weak.url}other/` });
  await put('sites', 'closed', { url: `${weak.url}closed/`, closesOn: '2026-10-01', ...owned });
  await put('sites', 'inner', { url: 'http://10.0.0.1/', ...owned });
  await put('webApplications', 'wa-weak', { name: '弱い申請', site: 'weak' });
  await put('webApplications', 'wa-unowned', { name: '確認前', site: 'unowned' });
  await put('webApplications', 'wa-closed', { name: '終了', site: 'closed' });
  await put('webApplications', 'wa-inner', { name: '内部', site: 'inner' });
});
after(async () => {
  await Promise.all([browser.close(), server.end()]);
  await weak.stop();
});

const view = async (): Promise<ScanView> => (await door.json<ScanView>('GET', scans)).body;
const start = (more: object = {}) =>
  door.json<{ runId: string } & Problem>('POST', scans, { tool: 'wapiti', target: 'wa-weak', notice, ...more });

async function ended(runId: string): Promise<ScanRunView> {
  for (let tries = 0; tries < 300; tries += 1) {
    const run = (await view()).runs.find((one) => one.runId === runId);
    if (run !== undefined && run.state !== 'running') return run;
    await wait(100);
  }
  return assert.fail('the scan does not end');
}

const rowsOf = async (register: string) =>
  (await door.json<RegisterView>('GET', `/contracts/${contract}/registers/${register}`)).body.entries;

describe('a scan from the server', () => {
  it('is told of with its notices, and the targets that the register allows', async () => {
    const { scanners } = await view();
    const wapiti = scanners.find(({ tool }) => tool === 'wapiti');
    assert.deepEqual([wapiti?.isInstalled, wapiti?.debianPackage], [true, 'wapiti']);
    const owned = wapiti?.targets.filter(({ isOwned }) => isOwned).map(({ entryId }) => entryId) ?? [];
    assert.ok(owned.includes('wa-weak') && !owned.includes('wa-unowned') && !owned.includes('wa-closed'));
  });

  it('is refused in words before anything is contacted', async () => {
    const cases: readonly (readonly [object, RegExp, RegExp])[] = [
      [{ notice: '' }, /注意が確認されていません/, /not confirmed/],
      [{ notice: scanNotices.wapiti.full.version }, /注意が確認されていません/, /not confirmed/],
      [{ target: 'wa-unowned' }, /点検してよいことの確認日/, /Checking allowed since/],
      [{ target: 'wa-closed' }, /診断できる行が台帳にありません/, /no such row/],
      [{ target: 'nobody' }, /診断できる行が台帳にありません/, /no such row/],
      [{ target: 'wa-inner' }, /10\.0\.0\.1/, /10\.0\.0\.1/],
      [{ tool: 'nikto' }, /入れられない値/, /tool/],
    ];
    for (const [more, ja, en] of cases) {
      const { status, body } = await start(more);
      assert.equal(status, 422, JSON.stringify(more));
      assert.match(body.detail.ja, ja);
      assert.match(body.detail.en, en);
    }
    assert.deepEqual([weak.asked, (await view()).runs], [[], []]);
  });

  it('is stopped when asked, and it is on record who confirmed what', async () => {
    const full = { depth: 'full', notice: scanNotices.wapiti.full.version };
    const { status, body } = await start(full);
    assert.equal(status, 201);
    const second = await start();
    assert.deepEqual([second.status, /別の診断/.test(second.body.detail.ja)], [422, true]);
    assert.equal((await door.json('PUT', `${scans}/${body.runId}/stop`)).status, 200);
    const run = await ended(body.runId);
    assert.deepEqual([run.state, run.uploadId, run.why?.title.ja !== ''], ['stopped', null, true]);
    const { body: log } = await door.json<HistoryItem[]>('GET', `/contracts/${contract}/log`);
    assert.deepEqual(
      log.filter(({ verb }) => verb === 'startScan' || verb === 'endScan').map(({ verb }) => verb),
      ['endScan', 'startScan'],
    );
    assert.ok(run.confirmedBy !== '' && Date.parse(run.confirmedAt) > 0);
    assert.equal((await door.json('PUT', `${scans}/${body.runId}/stop`)).status, 404);
  });
});

describe('on the command line', () => {
  const run = (...more: string[]) =>
    runCli(
      server.dataFolder,
      ['diagnosis', 'run', contract, '--tool', 'wapiti', '--site', ...more],
      undefined,
      settings,
    );

  it('nothing is contacted before the notice is understood', async () => {
    const before = weak.asked.length;
    const { code, stderr } = await run('弱い申請');
    assert.equal(code, 2);
    assert.match(stderr, /リンクはたどりません[\s\S]*--understood/);
    assert.equal(weak.asked.length, before);
    assert.equal((await run('だれも')).code, 7);
  });

  it('a scan becomes a diagnosis with tool, version, arguments, findings and its output as evidence', async () => {
    const { code, stdout, stderr } = await run(weak.url, '--understood', '--yes');
    assert.equal(code, 0, stderr);
    assert.match(stdout, /^\+\t\w+\t\S+\t.*127\.0\.0\.1/m);
    const diagnosis = (await rowsOf('diagnoses')).find(({ data }) => data.webApplication === 'wa-weak');
    assert.match(String(diagnosis?.data.tool), /^wapiti \d/);
    assert.match(String(diagnosis?.data.conditions), /wapiti -u http:\/\/127\S+ .*PROXY[\s\S]*wapiti-light@1/);
    assert.equal(diagnosis?.data.extent, 'part');
    const findings = (await rowsOf('findings')).filter(({ data }) => data.diagnosis === diagnosis?.id);
    assert.ok(findings.length >= 2, String(findings.length));
    const { body } = await door.json<EvidenceView>('GET', `/contracts/${contract}/evidence`);
    const item = body.items.find(({ item: one }) => one.targets.some(({ entryId }) => entryId === diagnosis?.id));
    assert.match(item?.item.name ?? '', /^wapiti-\d{4}-\d\d-\d\d\.json$/);
    // A light run looks at headers and cookies alone.
    assert.match(stderr, /1 SQLインジェクション（見ない/);
    assert.doesNotMatch(stderr, /9 クリックジャッキング/);
    const [latest] = (await view()).runs;
    assert.deepEqual([latest?.state, latest?.uploadId], ['done', null]);
  });
});

async function scanAndTake(page: Page): Promise<void> {
  await page.getByLabel('読みました。').check();
  await page.getByRole('button', { name: '診断を始める' }).click();
  await page.getByRole('button', { name: '結果を見て取り込む' }).click({ timeout: 20_000 });
  await page.getByText(/新しい検出0件・残っている[2-9]件・検出されなくなった0件/).waitFor();
  await lookAt(page, 'scan-taken');
  await page.getByRole('button', { name: '取り込む', exact: true }).click();
  await page.getByText('指摘の追加0件').waitFor();
}

describe('on the page of diagnoses', () => {
  for (const width of [1280, 375])
    it(`the notice is to be read${width === 375 ? '' : ', the scan runs, its result is taken in'}, ${width} px wide`, async () => {
      const { page, open, context, complaints } = await visit(browser, server, width);
      await open(`/c/${contract}/registers/diagnoses`);
      await page.getByLabel(/^対象/).selectOption({ label: `弱い申請 ${weak.url}` });
      await page.getByRole('button', { name: '診断を始める' }).click();
      await page.getByText('注意を読み、確認の欄を選んでください。').waitFor();
      await mustBeAccessible(page);
      await lookAt(page, `scan-${width}`);
      if (width === 1280) await scanAndTake(page);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.deepEqual(complaints, []);
      await context.close();
    });
});
