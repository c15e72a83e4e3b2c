/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { strFromU8, unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { addDays } from '../../src/core/kernel/plain-date.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { PlanChangeView, PlanDifferenceView, PlanView, TemplatePreview } from '../../src/queries/plan-models.ts';
import type { Problem, SessionView } from '../../src/queries/read-models.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, visit } from '../support/browser.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { until } from '../support/until.ts';

let server: TestServer;
let session: Session;
let browser: Browser;
let today: string;
const folder = mkdtempSync(join(tmpdir(), 'junshu-plan-'));

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
  today = (await session.get<SessionView>('/session')).body.today;
});
after(async () => {
  await browser.close();
  await server.end();
});

const web = '/contracts/METI-R8-WEB-001';
const research = '/contracts/METI-R8-RES-002';
const operations = '/contracts/METI-R8-OPS-003';
const planOf = async (contract: string): Promise<PlanView> => (await session.get<PlanView>(`${contract}/plan`)).body;
const changeOf = async (contract: string): Promise<PlanChangeView> =>
  (await session.get<PlanChangeView>(`${contract}/plan/change`)).body;

const kept = (name: string, bytes: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
};
const pdfText = (path: string): string => execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8' });
const bare = (text: string): string => text.normalize('NFC').replaceAll(/[\s\u3000]/g, '');

describe('a template', () => {
  it('is shown before anything is written, fills empty entries in one commit, and is undone by its inverse', async () => {
    const before = await planOf(web);
    const { body: preview } = await session.get<TemplatePreview>(`${web}/plan/templates/webBuild`);
    const empty = preview.items.filter(({ state }) => state === 'fill');
    assert.ok(empty.length > 30);
    const { body: applied } = await session.send<{ count: number; undo: object[] }>(
      'POST',
      `${web}/plan/templates/webBuild`,
      {},
    );
    assert.equal(applied.count, empty.length);
    const filled = await planOf(web);
    assert.deepEqual(filled.entries['2.a'], before.entries['2.a']);
    assert.equal(Object.keys(filled.entries).length, preview.items.length);
    const { body: history } = await session.get<HistoryItem[]>(`${web}/log`);
    assert.deepEqual([history[0]?.verb, history[0]?.count], ['applyPlanTemplate', applied.count]);
    await session.send('POST', `${web}/registers/planEntries/changes`, { changes: applied.undo });
    assert.deepEqual((await planOf(web)).entries, before.entries);
  });

  it('replaces what a person wrote only where that was chosen, on the revision that was seen', async () => {
    const path = `${web}/registers/planEntries/entries/3.fix`;
    const { revision } = (await planOf(web)).entries['3.fix'] ?? { revision: 0 };
    await session.send('PUT', path, { expectedRevision: revision, data: { method: '自社で定めた方法' } });
    const apply = (replace: readonly object[]) =>
      session.send<Problem>('POST', `${web}/plan/templates/webBuild`, { replace });
    assert.equal((await apply([{ dutyId: '3.fix', revision }])).status, 409);
    assert.equal((await planOf(web)).entries['3.fix']?.data.method, '自社で定めた方法');
    const applied = await session.send<{ undo: object[] }>('POST', `${web}/plan/templates/webBuild`, {
      replace: [{ dutyId: '3.fix', revision: revision + 1 }],
    });
    assert.match((await planOf(web)).entries['3.fix']?.data.method ?? '', /是正計画/);
    await session.send('POST', `${web}/registers/planEntries/changes`, { changes: applied.body.undo });
    assert.equal((await planOf(web)).entries['3.fix']?.data.method, '自社で定めた方法');
  });

  it('of an unknown type is refused in words', async () => {
    assert.equal((await session.get<Problem>(`${web}/plan/templates/none`)).status, 404);
  });
});

describe('a change of the plan', () => {
  it('waits in the demo: a workplace named by the open proposal', async () => {
    const change = await changeOf(operations);
    assert.deepEqual([change.agreedVersion, change.openVersion, change.isCoveredByOpen], [1, 2, true]);
    assert.deepEqual(
      change.differences.map(({ register, kind }) => [register, kind]),
      [['workplaces', 'added']],
    );
  });

  it('is drafted from the registers, needs a reason and a day to come, and is agreed on record', async () => {
    const { draft, differences } = await changeOf(research);
    assert.match(draft.reason, /実施場所の追加1件、再委託先の追加1件に伴い/);
    assert.equal(draft.effectiveFrom, addDays(today, 1));
    assert.equal(differences.length, 2);
    const propose = (body: object) =>
      session.send<Problem & { version: number }>('POST', `${research}/plan/versions`, body);
    const refused = await propose({ effectiveFrom: today });
    assert.equal(refused.status, 422);
    assert.deepEqual(
      refused.body.problems?.map(({ path }) => path),
      ['reason', 'effectiveFrom'],
    );
    const proposed = await propose(draft);
    assert.deepEqual([proposed.status, proposed.body.version], [201, 3]);
    assert.equal((await changeOf(research)).isCoveredByOpen, true);
    const agreement = { on: today, official: '大西 亘', means: 'mail', evidence: ['e-1'] };
    const agree = (on: string) => session.send('POST', `${research}/plan/versions/v3/agreement`, { ...agreement, on });
    assert.equal((await agree(addDays(today, 1))).status, 422);
    assert.equal((await agree(today)).status, 201);
    assert.deepEqual((await changeOf(research)).differences, []);
    assert.deepEqual((await planOf(research)).versions.at(-1)?.agreement, agreement);
  });

  it('shows what went and came between two versions, words and rows alike', async () => {
    const { body } = await session.get<PlanDifferenceView>(`${research}/plan/differences?from=v1&to=v2`);
    assert.deepEqual(
      body.entries.map(({ dutyId }) => dutyId),
      ['4.limit', '9.nda'],
    );
    assert.deepEqual(
      body.entries[0]?.fields[0]?.parts.filter(({ mark }) => mark !== 'same').map(({ text }) => text),
      ['2', '3'],
    );
    assert.deepEqual(
      body.names.map(({ kind, title }) => [kind, title]),
      [
        ['added', '松本 彩'],
        ['changed', '山﨑 陽子'],
      ],
    );
    assert.equal((await session.get(`${research}/plan/differences?from=v9`)).status, 404);
  });
});

describe('the documents', () => {
  const texts = ['情報セキュリティに関する事項の遵守の方法', '別添１', '担当職員の了承', '遵守の方法'];

  it('of the plan hold every text in DOCX, which LibreOffice opens, and in the tagged PDF', async () => {
    const { body: plan } = await session.get<{ obligations: { rows: { method: string; item: string }[] }[] }>(
      `${operations}/plan/versions/v1/files/json`,
    );
    const methods = plan.obligations.flatMap(({ rows }) => rows.flatMap(({ method, item }) => [item, method]));
    assert.ok(methods.length > 150);
    const docx = await session.bytes(`${operations}/plan/versions/v1/files/docx`);
    const pdf = kept('ours.pdf', await session.bytes(`${operations}/plan/versions/v1/files/pdf`));
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const inDocx = bare(xml.replaceAll(/<[^>]+>/g, '').replaceAll('&amp;', '&'));
    // Aside, so that this process still answers when the server ends an idle connection.
    await promisify(execFile)('soffice', [
      `-env:UserInstallation=file://${folder}/profile`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      kept('plan.docx', docx),
    ]);
    const inOffice = bare(pdfText(join(folder, 'plan.pdf')));
    const inPdf = bare(pdfText(pdf));
    for (const text of [...texts, ...methods].map(bare)) {
      assert.ok(inDocx.includes(text), text);
      // Cells that run over a page's end are interrupted by its foot: their beginning is looked for.
      for (const whole of [inOffice, inPdf]) assert.ok(whole.includes(text.slice(0, 8)), text);
    }
    const info = execFileSync('pdfinfo', [pdf], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    assert.match(info, /Tagged: +yes/);
    assert.match(info, /841\.89 x 595\.276/);
    const pages = Number(/Pages: +(\d+)/.exec(info)?.[1]);
    const headers = pdfText(pdf)
      .split('\f')
      .filter((page) => /項目\s+遵守の方法\s+頻度/.test(page));
    assert.ok(headers.length >= pages - 3, `the header row stands on ${headers.length} of ${pages} pages`);
  });

  it('of a change hold reason, day, and old beside new with the changed words underlined', async () => {
    const docx = await session.bytes(`${research}/plan/differences/files/docx?from=v1&to=v2`);
    const xml = strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array());
    const marked = [...xml.matchAll(/<w:u w:val="single"\/><\/w:rPr><w:t[^>]*>([^<]*)/g)].map(([, text]) => text);
    assert.ok(marked.includes('2') && marked.includes('3'), marked.join('|'));
    const pdf = pdfText(
      kept('change.pdf', await session.bytes(`${research}/plan/differences/files/pdf?from=v1&to=v2`)),
    );
    for (const text of ['変更案', '従事者1名の交代のため', '事後の届出となった経緯', '変更前（旧）', '松本彩'])
      assert.ok(bare(pdf).includes(bare(text)), text);
  });

  it('take hostile text as text', async () => {
    const evil = '<script>alert(1)</script> #import "x" $y$ \\ ]]> \u0007&amp;';
    const path = `${web}/registers/planEntries/entries/2.a`;
    const { revision } = (await planOf(web)).entries['2.a'] ?? { revision: 0 };
    await session.send('PUT', path, { expectedRevision: revision, data: { method: evil } });
    const html = (await session.get<{ html: string }>(`${web}/plan/preview`)).body.html;
    assert.ok(html.includes('&lt;script&gt;alert(1)') && !html.includes('<script'));
    const files = `${web}/plan/versions/draft/files`;
    assert.match(pdfText(kept('evil.pdf', await session.bytes(`${files}/pdf`))), /<script>alert\(1\)/);
    unzipSync(await session.bytes(`${files}/docx`));
  });
});

describe('the command line', () => {
  const run = (...args: string[]) => runCli(server.dataFolder, ['plan', ...args]);

  it('shows, compares and exports, and ends with a code that says what came of it', async () => {
    const shown = await run('show', 'METI-R8-OPS-003');
    assert.equal(shown.code, 0);
    assert.match(shown.stdout, /v1\t2026-04-02\t2026-04-10 了承/);
    const differences = await run('diff', 'METI-R8-RES-002', '--from', 'v1', '--to', 'v2', '--exit-code');
    assert.equal(differences.code, 1);
    assert.match(differences.stdout, /\[-2-\]\{\+3\+\}/);
    const json = await run('diff', 'METI-R8-RES-002', '--from', 'v1', '--to', 'v2', '--json');
    assert.equal((JSON.parse(json.stdout) as PlanDifferenceView).names.length, 2);
    const file = join(folder, 'cli.docx');
    assert.equal((await run('export', 'METI-R8-RES-002', '--version', 'v2', '--format', 'docx', '-o', file)).code, 0);
    assert.equal(readFileSync(file).subarray(0, 2).toString(), 'PK');
    assert.equal((await run('export', 'METI-R8-RES-002', '--format', 'odt', '-o', file)).code, 2);
    assert.equal((await run('show', 'NONE-1')).code, 7);
    assert.equal((await run('propose', 'METI-R8-OPS-003', '--from', '2026-01-01')).code, 3);
  });
});

describe('a plan that holds a place left open', () => {
  it('can’t be presented by anybody, and leads to the register that tells it', async () => {
    const path = `${research}/registers/planEntries/entries/4.place`;
    const { data, revision } = (await planOf(research)).entries['4.place'] ?? assert.fail('the demo has it');
    const method = '実施場所は〔実施場所：台帳に未記入〕とする。';
    await session.send('PUT', path, { expectedRevision: revision, data: { ...data, method } });
    const versions = (await planOf(research)).versions.length;
    const proposal = { effectiveFrom: addDays(today, 3), reason: '見直し' };
    const { status, body } = await session.send<Problem>('POST', `${research}/plan/versions`, proposal);
    assert.equal(status, 422);
    const problem = body.problems?.find(({ fix }) => fix === 'registers/workplaces');
    assert.equal(problem?.path, 'entries.4.place.method');
    assert.match(body.detail.ja, /^事項4\).*「〔実施場所：台帳に未記入〕」が残っています。 台帳「実施場所」に記入/m);
    const told = await runCli(server.dataFolder, [
      ...['plan', 'propose', 'METI-R8-RES-002', '--from', addDays(today, 3), '--reason', '見直し'],
    ]);
    assert.equal(told.code, 3);
    assert.match(told.stderr, /〔実施場所：台帳に未記入〕.*台帳「実施場所」/);
    const { page, open, context } = await visit(browser, server);
    await open('/c/METI-R8-RES-002/plan/versions');
    await page.getByLabel('変更の理由').fill('見直し');
    await page.getByLabel('効力の始まる日').fill(addDays(today, 3));
    await page.getByRole('button', { name: '変更案を提示する' }).click();
    const link = page.getByRole('alert').getByRole('link', { name: 'そこへ行って直す' });
    assert.equal(await link.getAttribute('href'), '/c/METI-R8-RES-002/registers/workplaces');
    await mustBeAccessible(page);
    assert.equal((await planOf(research)).versions.length, versions);
    assert.equal((await session.send('PUT', path, { expectedRevision: revision + 1, data })).status, 200);
    await context.close();
  });
});

const methodOf = (page: Page, dutyId: string) => page.locator(`section[id="${dutyId}"] textarea`).first();

describe('the page', () => {
  const plan = '/c/METI-R8-WEB-001/plan';

  it('saves by itself, and the document beside it follows', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${plan}#o9`);
    await methodOf(page, '9.nda').fill('従事者から誓約書を得て、台帳に記録する。');
    await page.getByText('に保存しました').first().waitFor();
    await page.locator('.paper').getByText('従事者から誓約書を得て、台帳に記録する。').waitFor();
    await context.close();
  });

  it('loses nothing when the tab is killed', async () => {
    const { page, open, context } = await visit(browser, server);
    await open(`${plan}#o9`);
    await methodOf(page, '9.purpose').fill('閉じる前に書いた方法');
    await page.close({ runBeforeUnload: false });
    const again = await context.newPage();
    await again.goto(`${server.url}${plan}#o9`);
    // The old tab may have sent it while it closed: then the new one has nothing left to send, and says nothing.
    const stored = async () => (await planOf(web)).entries['9.purpose']?.data.method === '閉じる前に書いた方法';
    await until('the text is stored', stored, 30_000);
    assert.equal(await methodOf(again, '9.purpose').inputValue(), '閉じる前に書いた方法');
    await context.close();
  });

  it('shows two editors side by side', async () => {
    const [one, two] = await Promise.all([visit(browser, server), visit(browser, server)]);
    for (const { open } of [one, two]) await open(`${plan}#o9`);
    await methodOf(one.page, '9.provide').fill('一人目の方法');
    await one.page.getByText('に保存しました').first().waitFor();
    await methodOf(two.page, '9.provide').fill('二人目の方法');
    const panel = two.page.getByRole('alert').filter({ hasText: '変更しました' });
    await panel.waitFor();
    assert.match((await panel.textContent()) ?? '', /一人目の方法/);
    await panel.getByRole('button', { name: '保存' }).click();
    await two.page.getByText('に保存しました').first().waitFor();
    assert.equal((await planOf(web)).entries['9.provide']?.data.method, '二人目の方法');
    await Promise.all([one.context.close(), two.context.close()]);
  });

  it('takes a template in, marks the outline, and undoes it', async () => {
    const { page, open, context } = await visit(browser, server, 375);
    await open(`${plan}#o16`);
    const block = page.getByRole('navigation', { name: '十六の事項' }).getByRole('link').nth(14);
    assert.match((await block.textContent()) ?? '', /0\/11/);
    await page.getByRole('button', { name: '文例を見る' }).click();
    await page.getByRole('button', { name: /件を取り込む/ }).click();
    await page.getByText(/件を取り込みました/).waitFor();
    assert.match((await block.textContent()) ?? '', /✓ 11\/11/);
    assert.match(await methodOf(page, '16.1').inputValue(), /不正プログラム/);
    await page.getByRole('button', { name: '元に戻す' }).click();
    await page.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('[id="16.1"] textarea')?.value === '');
    await context.close();
  });

  it('leads from a register to a proposal of change, one click from done, and says so to assistive tools', async () => {
    const add = { expectedRevision: 0, data: { address: '東京都港区芝一丁目０番０号', placeKind: 'own' } };
    await session.send('PUT', `${research}/registers/workplaces/entries/w9`, add);
    const { page, open, context, complaints } = await visit(browser, server);
    await open('/c/METI-R8-RES-002/registers/workplaces');
    await page.getByRole('link', { name: '変更案を作る' }).click();
    await page.getByRole('button', { name: '変更案を提示する' }).click();
    await page.getByText('変更案（第4版）の了承待ちです（1件）').waitFor();
    await page.getByText('遵守の方法0件、台帳の行1件が違います。').waitFor();
    await mustBeAccessible(page);
    assert.deepEqual(complaints, []);
    await context.close();
  });
});
