import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import type { CheckRecord } from '../../src/queries/check-record.ts';
import { mustBeAccessible } from '../support/accessibility.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { type CheckPageLab, startCheckPageLab } from '../support/check-page-lab.ts';
import { canStartPostfix } from '../support/postfix-lab.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';

const contract = 'METI-R8-RES-002';
const owned = { ownershipConfirmedOn: '2026-11-01', ownershipConfirmedBy: '山田' };

let lab: CheckPageLab;
let server: TestServer;
let session: Session;
let browser: Browser;
let visitor: Visitor;
let page: Page;

async function put(register: string, id: string, data: object): Promise<void> {
  const path = `/contracts/${contract}/registers/${register}/entries/${id}`;
  const answer = await session.send('PUT', path, { expectedRevision: 0, data });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
}

const areaOf = (name: RegExp): Locator =>
  page.locator('section', { has: page.getByRole('heading', { level: 2, name }) }).last();

/** Looks at an area from its button; the run's line once it has come. */
async function look(area: RegExp): Promise<Locator> {
  const lines = page.getByRole('region', { name: '点検の回' }).getByRole('listitem');
  const before = await lines.count();
  await areaOf(area)
    .getByRole('button', { name: /^いま点検する/ })
    .click();
  await lines.nth(before).waitFor();
  return lines.first();
}

const textOf = async (part: Locator): Promise<string> => (await part.textContent()) ?? '';

const ended = (line: Locator, how: string): Promise<void> => line.getByText(how).waitFor({ timeout: 20_000 });

const rowOf = (area: RegExp, check: RegExp): Locator =>
  areaOf(area)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: check }) });

async function saved(link: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
  return readFileSync(await download.path(), 'utf8');
}

const mail = /^メール/;
const retired = /^廃止した/;

describe('mail and retired names on the page of checks', { skip: canStartPostfix ? false : 'needs port 25' }, () => {
  before(async () => {
    [lab, browser] = await Promise.all([startCheckPageLab(), startBrowser()]);
    server = await startServer(undefined, lab.settings);
    session = await signIn(server);
    await put('mailDomains', 'm1', { domain: lab.mailDomain, ...owned });
    await put('sites', 's1', { url: `http://${lab.keptHost}/`, ...owned });
    await put('retirements', 't1', { target: 's1', designatedOn: '2026-11-20' });
    visitor = await visit(browser, server);
    ({ page } = visitor);
    await visitor.open(`/c/${contract}/checks`);
  });
  after(async () => {
    await Promise.all([browser.close(), server.end()]);
    await lab.stop();
  });

  it('are looked at when asked, and say what is well, what is not and what to do', async () => {
    await ended(await look(mail), '終了');
    await rowOf(mail, /^SPF/).getByText('✓適合', { exact: true }).waitFor();
    const starttls = rowOf(mail, /STARTTLS/);
    await starttls.getByText('✗不適合', { exact: true }).waitFor();
    assert.match(await textOf(starttls), /対応：/);
    await ended(await look(retired), '終了');
    const web = areaOf(retired).getByRole('row').filter({ hasText: '不適合' });
    assert.ok((await web.count()) >= 2, await textOf(areaOf(retired)));
    assert.match(await textOf(areaOf(retired)), /旧サイト/);
  });

  it('leave a record that can be taken away: tools, times, what was seen and what follows', async () => {
    await areaOf(mail).getByText('点検の記録').click();
    assert.match(await textOf(areaOf(mail)), /mailauth \d/);
    const record = JSON.parse(
      await saved(areaOf(mail).getByRole('link', { name: '記録をダウンロード（JSON）' })),
    ) as CheckRecord;
    assert.deepEqual(
      [record.format, record.contract, record.area, record.target],
      ['junshu-check-record@1', contract, 'mail', lab.mailDomain],
    );
    assert.deepEqual(record.observations.map(({ probe }) => probe).sort(), ['mail', 'smtp']);
    assert.ok(record.conclusions.length > 8);
  });

  it('tell how far a run has come and how long it takes, stop it, and go on with what was left', async () => {
    await put('mailDomains', 'm2', { domain: lab.silentDomain, ...owned });
    await visitor.open(`/c/${contract}/checks`);
    const line = await look(mail);
    await lab.reached();
    await line.getByText('点検中 1/2').waitFor({ timeout: 15_000 });
    await line.getByText(/残り約\d+秒/).waitFor();
    assert.equal(await line.getByRole('progressbar').getAttribute('value'), '1');
    await line.getByRole('button', { name: '中止する' }).click();
    await ended(line, '中止');
    await line.getByRole('button', { name: '続きから再開' }).waitFor();
    assert.match(await textOf(areaOf(mail)), /quiet\.lab\.go\.jpまだ点検していません。/);
  });

  it('fit a telephone, for those who do not see as well', async () => {
    const small = await visit(browser, server, 375);
    await small.open(`/c/${contract}/checks`);
    await small.page.locator('details summary').last().click();
    await mustBeAccessible(small.page, 'the page of checks');
    assert.deepEqual(small.complaints, []);
    await small.context.close();
    assert.deepEqual(visitor.complaints, []);
  });
});
