/// <reference lib="dom" />
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { placeKinds } from '../../src/core/kernel/place.ts';
import { startBrowser, type Visitor, visit } from '../support/browser.ts';
import { linksOfAnswers, linksOfPage, type MadeLink, pagesOfWebsite, pagesWithLinks } from '../support/links-made.ts';
import { type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { mustBeThere, nameIn, thereAndBack } from '../support/there-and-back.ts';

let server: TestServer;
let browser: Browser;
let session: Session;
let visitor: Visitor;
let page: Page;

const website = 'METI-R8-WEB-001';

/** Everything that the product links to in the demo's contracts, as it says so itself. */
const made: MadeLink[] = [];

before(async () => {
  [server, browser] = await Promise.all([startServer(), startBrowser()]);
  session = await signIn(server);
  visitor = await visit(browser, server);
  ({ page } = visitor);
});
after(async () => {
  await browser.close();
  await server.end();
});

/** As one who types the address arrives: nothing of the page is there yet. */
async function type(link: MadeLink): Promise<void> {
  await page.goto('about:blank');
  await page.goto(`${server.url}/c/${link.number}/${link.path}`);
  await mustBeThere(page, link, true);
}

/** One of each, by what tells them apart. */
const oneOfEach = (links: readonly MadeLink[], by: (link: MadeLink) => string): readonly MadeLink[] => [
  ...new Map(links.toReversed().map((link) => [by(link), link])).values(),
];

/** So many of each kind, of as many makers as there are. */
function someOfEach(links: readonly MadeLink[], most: number): readonly MadeLink[] {
  const kinds = Map.groupBy(
    oneOfEach(links, ({ number, path }) => `${number} ${path}`),
    ({ kind }) => kind,
  );
  return [...kinds.values()].flatMap((ofKind) => {
    const makers = [...Map.groupBy(ofKind, ({ from }) => from).values()];
    const turns = Math.max(...makers.map(({ length }) => length));
    const inTurn = Array.from({ length: turns }, (_, turn) =>
      makers.flatMap((some) => some.at(-1 - turn) ?? []),
    ).flat();
    return inTurn.slice(0, nameIn(ofKind[0]?.path ?? '') === '' ? 2 : most);
  });
}

/** Pages that differ only in what they are of. */
const familyOf = (at: string): string => at.replace(/\d+/g, 'N').replace(/(registers)\/\w+/, '$1/…');

/** Tries each, and tells of all that fell short at once. */
async function tryAll(links: readonly MadeLink[], attempt: (link: MadeLink) => Promise<void>): Promise<void> {
  const short: string[] = [];
  for (const link of links)
    await attempt(link).catch((error: Error) => {
      short.push(`${link.kind} (${link.from}) ${link.number}/${link.path}: ${error.message.slice(0, 400)}`);
    });
  assert.deepEqual(short, []);
}

const counted = (links: readonly MadeLink[]): string =>
  [...Map.groupBy(links, ({ kind }) => kind)].map(([kind, some]) => `${kind} ${some.length}`).join(', ');

describe('a link that the product makes', () => {
  before(async () => {
    const { body } = await session.get<readonly { readonly number: string }[]>('/contracts');
    for (const { number } of body) {
      made.push(...(await linksOfAnswers(session, number)));
      for (const at of [...pagesWithLinks, ...(number === website ? pagesOfWebsite : [])]) {
        await visitor.open(`/c/${number}/${at}`);
        made.push(...(await linksOfPage(page, number, at)));
      }
    }
  });

  it('is there of every kind', () => {
    const kinds = new Set<string>(made.map(({ kind }) => kind));
    assert.deepEqual(
      Object.keys(placeKinds).filter((kind) => !kinds.has(kind)),
      [],
    );
  });

  it('arrives when its address is typed (1280 px)', async (t) => {
    const links = someOfEach(made, 6);
    assert.ok(links.length >= 40);
    t.diagnostic(`${links.length}: ${counted(links)}`);
    await tryAll(links, type);
  });

  it('arrives when it is reloaded', async () => {
    await tryAll(
      oneOfEach(made, ({ kind }) => kind),
      async (link) => {
        await type(link);
        await page.reload();
        await mustBeThere(page, link, true);
      },
    );
  });

  it('arrives when its address is typed (375 px)', async () => {
    await page.setViewportSize({ width: 375, height: 900 });
    await tryAll(someOfEach(made, 2), type);
    await page.setViewportSize({ width: 1280, height: 900 });
  });
});

describe('a link that a page shows', () => {
  it('arrives by a press where it stands, and the way back leads to it, where the page was left', async (t) => {
    const { body } = await session.get<readonly { readonly number: string }[]>('/contracts');
    const pressed = new Map<string, MadeLink>();
    const short: string[] = [];
    for (const { number } of body)
      for (const at of [...pagesWithLinks, ...(number === website ? pagesOfWebsite : [])]) {
        await page.goto('about:blank');
        await visitor.open(`/c/${number}/${at}`);
        const kinds = Map.groupBy(await linksOfPage(page, number, at), ({ kind, page: on }) =>
          on === null ? '' : `${kind} ${familyOf(on)}`,
        );
        for (const [kind, [link]] of kinds) {
          if (kind === '' || link === undefined || pressed.has(kind)) continue;
          pressed.set(kind, link);
          await thereAndBack(visitor, link).catch((error: Error) => {
            short.push(`${kind} ${number}/${at} → ${link.path}: ${error.message.slice(0, 400)}`);
          });
        }
      }
    t.diagnostic(`${pressed.size}: ${counted([...pressed.values()])}`);
    assert.ok(pressed.size >= 40);
    assert.deepEqual(short, []);
  });
});
