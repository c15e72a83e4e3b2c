/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import type { Problem } from '../../src/queries/read-models.ts';
import { startBrowser, type Visitor, visit } from './browser.ts';
import { compose } from './ime.ts';
import { type Session, signIn, startServer, type TestServer } from './server.ts';

/** One kind of place where people type, and what somebody else does there meanwhile. */
export interface TypedPlace {
  readonly name: string;
  readonly path: string;
  readonly width?: number;
  /** Brings the field to the screen and gives it. */
  readonly field: (page: Page) => Promise<Locator>;
  /** Stores another text in the same place, on whatever stands there. */
  readonly overwrite: (session: Session, text: string) => Promise<void>;
  /** Asks to save, where a field doesn't save itself. */
  readonly save?: (page: Page) => Promise<void>;
}

/** Puts data into an entry as it stands now, as somebody else's page does. */
export const overwriteEntry = (session: Session, number: string, entry: string, data: object): Promise<void> =>
  overwrite(session, `/contracts/${number}/registers/${entry}`, data);

const ahead = 1_000_000;

/** What stands at an address becomes this, whatever its revision. */
export async function overwrite(session: Session, path: string, data: object): Promise<void> {
  // A revision that nothing has reached: the answer tells which one stands.
  const first = await session.send<Problem>('PUT', path, { expectedRevision: ahead, data });
  const expectedRevision = first.body.conflict?.revision;
  if (expectedRevision === undefined) return assert.equal(first.status, 200, JSON.stringify(first.body));
  assert.equal((await session.send('PUT', path, { expectedRevision, data })).status, 200);
}

/** Everything of a contract that is stored. */
export async function storedIn(session: Session, path: string): Promise<string> {
  const number = path.split('/')[2] ?? '';
  return Buffer.from(await session.bytes(`/contracts/${number}/export`)).toString();
}

const keptOnDevice = (page: Page, text: string): Promise<boolean> =>
  page.evaluate((typed) => JSON.stringify({ ...localStorage }).includes(typed), text);

/** Types text by input method at the end of a field. */
export async function typeInto(page: Page, cdp: CDPSession, field: Locator, text: string): Promise<void> {
  await field.focus();
  await page.keyboard.press('End');
  await compose(cdp, 'にゅうりょく', text, 'chrome', field);
}

/** Offline, somebody types; the tab is killed before anything is sent, and somebody else stores something there. */
async function typeAndDie(visitor: Visitor, place: TypedPlace, session: Session, mine: string, theirs: string) {
  const { page, context } = visitor;
  await visitor.open(place.path);
  const field = await place.field(page);
  await context.setOffline(true);
  await typeInto(page, await context.newCDPSession(page), field, mine);
  await page.close({ runBeforeUnload: false });
  await place.overwrite(session, theirs);
}

/** The page again: first without a session, which tells and loses nothing, then signed in. */
async function comeBack({ context }: Visitor, server: TestServer, path: string, mine: string): Promise<Page> {
  const cookies = await context.cookies();
  await context.clearCookies();
  await context.setOffline(false);
  const page = await context.newPage();
  await page.goto(server.url + path);
  await page.getByText('サインインしてください').first().waitFor();
  assert.ok(await keptOnDevice(page, mine), 'the device has lost it');
  await context.addCookies(cookies);
  await page.reload();
  return page;
}

/** Who types where: what the tests of a file share. */
export interface TypingDesk {
  readonly server: TestServer;
  readonly browser: Browser;
  readonly session: Session;
}

/** Sets the desk up before a file's tests and clears it away after them. */
export function typingDesk(): () => TypingDesk {
  let desk: TypingDesk | undefined;
  before(async () => {
    const [server, browser] = await Promise.all([startServer(), startBrowser()]);
    desk = { server, browser, session: await signIn(server) };
  });
  after(async () => {
    await desk?.browser.close();
    await desk?.server.end();
  });
  return () => desk as TypingDesk;
}

/** Holds each of some places to the worst day of a text. */
export function mustAllOutlive(desk: () => TypingDesk, places: readonly TypedPlace[]): void {
  describe('typed offline, its tab killed, the session ended, and another answer stored meanwhile', () => {
    for (const place of places)
      it(`${place.name} comes back to the letter, beside the other's`, () => mustOutlive(desk(), place));
  });
}

/**
 * The worst day of a text: typed offline, its tab killed, the session ended, and somebody else's answer stored meanwhile. It must
 * come back to the letter, beside the other's, which is overwritten by nobody before a person has chosen.
 */
async function mustOutlive({ browser, server, session }: TypingDesk, place: TypedPlace): Promise<void> {
  const [mine, theirs] = [`自分の文（${place.name}）髙橋`, `相手の文（${place.name}）`];
  const visitor = await visit(browser, server, place.width ?? 1280);
  await typeAndDie(visitor, place, session, mine, theirs);
  const page = await comeBack(visitor, server, place.path, mine);
  if (place.save !== undefined) {
    const field = await place.field(page);
    assert.ok((await field.inputValue()).includes(mine), 'it is not in its field');
    await place.save(page);
  }
  const panel = page.getByRole('alert').filter({ hasText: '変更しました' });
  await panel.waitFor();
  const shown = (await panel.textContent()) ?? '';
  assert.ok(shown.includes(mine) && shown.includes(theirs), `both sides are not shown: ${shown}`);
  const before = await storedIn(session, place.path);
  assert.ok(before.includes(theirs) && !before.includes(mine), 'overwritten unseen');
  await panel.getByRole('button', { name: '保存' }).click();
  await panel.waitFor({ state: 'detached' });
  await page.waitForFunction((typed) => !JSON.stringify({ ...localStorage }).includes(typed), mine);
  assert.ok((await storedIn(session, place.path)).includes(mine), 'what was chosen is not stored');
  await visitor.context.close();
}
