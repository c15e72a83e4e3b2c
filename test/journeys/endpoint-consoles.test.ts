/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { toCp932 } from '../../src/csv/cp932.ts';
import type { ImportPreview, ObligationView, Problem, RegisterView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { consoleFiles, csv } from '../support/console-files.ts';
import { type Door, doorOf } from '../support/evidence.ts';
import { lookAt } from '../support/look.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-WEB-001';
const folder = mkdtempSync(join(tmpdir(), 'junshu-console-'));
let server: TestServer;
let browser: Browser;
let door: Door;

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  door = doorOf(server.dataFolder);
});
after(async () => {
  await Promise.all([browser.close(), server.end()]);
  rmSync(folder, { recursive: true, force: true });
});

const base = `/contracts/${contract}/registers/endpoints`;
const japanese = toCp932(csv(consoleFiles.apexOneJapanese)).bytes;

async function look(bytes: Uint8Array, query = '') {
  const answer = await door.call('POST', `${base}/import-previews${query}`, {}, bytes);
  return { status: answer.status, body: (await answer.json()) as ImportPreview & Problem };
}

const rows = async () => (await door.json<RegisterView>('GET', base)).body.entries;

/** Names in what a rule says of an endpoint's field today. */
async function namesOf(rule: string): Promise<readonly string[]> {
  const { body } = await door.json<ObligationView>('GET', `/contracts/${contract}/obligations/15`);
  return body.duties.flatMap(({ reasons }) =>
    reasons.filter((one) => one.rule === rule).flatMap((one) => one.rows.map(({ title }) => title)),
  );
}

describe('a console’s export', () => {
  it('in CP932 is shown first, with the devices that only one side knows, and stored when confirmed', async () => {
    const before = await rows();
    const { status, body } = await look(japanese);
    assert.deepEqual([status, body.encoding, body.source?.en], [201, 'cp932', 'Trend Micro Apex One']);
    const absent = body.issues.filter(({ rule }) => rule === 'deviceNotInConsole');
    assert.ok(before.length > 0 && absent.length >= before.length);
    assert.deepEqual(await rows(), before);
    const done = await door.json('POST', `${base}/import-previews/${body.id}/confirmation`, {});
    assert.equal(done.status, 201);
    const added = (await rows()).find(({ data }) => data.name === 'PC-01');
    assert.deepEqual([added?.data.definitionsOn, added?.data.fullScanOn], ['2026-11-24', '2026-11-22']);
  });

  it('brings what the rules judge on the day they are asked', async () => {
    const day = (back: number): string => new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
    const [header = '', line = ''] = consoleFiles.apexOne;
    const at = (name: string, definitions: number, scan: number): string =>
      line
        .replace('PC-01', name)
        .replace('2026/11/24', day(definitions).replaceAll('-', '/'))
        .replace('2026/11/22', day(scan).replaceAll('-', '/'));
    const { body } = await look(Buffer.from(csv([header, at('NEW', 2, 5), at('OLD', 20, 60)])));
    await door.json('POST', `${base}/import-previews/${body.id}/confirmation`, {});
    const [old, unscanned] = [await namesOf('definitionsOld'), await namesOf('fullScanMissing')];
    assert.deepEqual([old.includes('OLD'), old.includes('NEW')], [true, false]);
    assert.deepEqual([unscanned.includes('OLD'), unscanned.includes('NEW')], [true, false]);
  });

  it('takes columns assigned by hand, and refuses those of no field', async () => {
    const { body } = await look(japanese, '?columns=D:,B:note');
    assert.deepEqual(
      body.mapping.slice(1, 4).map(({ field }) => field),
      ['note', null, null],
    );
    const strange = await look(japanese, '?columns=D:nothing');
    assert.equal(strange.status, 422);
    assert.ok(/definitionsOn/.test(strange.body.detail.ja) && /definitionsOn/.test(strange.body.detail.en));
  });

  it('is taken on the command line, a column assigned', async () => {
    const path = join(folder, 'hosts.csv');
    writeFileSync(path, csv(consoleFiles.crowdStrike.map((line) => line.replace('Last Full Scan', 'ODS finished'))));
    const run = (...more: string[]) =>
      runCli(server.dataFolder, [
        'register',
        'import',
        path,
        '--contract',
        contract,
        '--register',
        'endpoints',
        ...more,
      ]);
    const { code, stderr } = await run('--column', 'G=fullScanOn', '--yes');
    assert.equal(code, 0, stderr);
    assert.match(stderr, /CrowdStrike Falcon の書き出しとして読みました/);
    assert.match(stderr, /⚠ ファイル：台帳の「OLD」が、このファイルにありません/);
    const row = (await rows()).find(({ data }) => data.name === 'PC-01');
    assert.deepEqual([row?.data.fullScanOn, row?.data.product], ['2026-11-22', 'Trend Micro Apex One']);
  });
});

describe('on the page of endpoints', () => {
  for (const width of [1280, 375])
    it(`a column is assigned and the file read anew, ${width} px wide`, async () => {
      const { page, open, context, complaints } = await visit(browser, server, width);
      await open(`/c/${contract}/registers/endpoints`);
      const buffer = Buffer.from(csv(consoleFiles.esetJapanese));
      await page.getByLabel('ファイルから取り込む').setInputFiles({ name: 'eset.csv', mimeType: 'text/csv', buffer });
      await page.getByText('ESET PROTECT の書き出しとして読みました。').waitFor();
      await page.getByText('見出しの対応').click();
      const anew = page.waitForResponse((answer) => answer.url().includes('columns='));
      await page.getByLabel('B OS名').selectOption({ label: '備考' });
      assert.equal((await anew).status(), 201);
      await page.getByLabel('B OS名').selectOption({ label: '種別' });
      await mustBeAccessible(page);
      await lookAt(page, `console-${width}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(wide <= 0, `${wide} px too wide`);
      assert.deepEqual(complaints, []);
      await context.close();
    });
});
