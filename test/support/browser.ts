/// <reference lib="dom" />
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { signIn, type TestServer } from './server.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** What the pages' own fonts cost at each visit is spent only where their look is the matter. */
const withoutFonts = '--disable-remote-fonts';

/** Debian's Chromium without a window of its own; the machine's fonts stand in for those of the pages, unless these are asked for. */
export function startBrowser(fonts: 'ofMachine' | 'ofPages' = 'ofMachine'): Promise<Browser> {
  const args = fonts === 'ofPages' ? flags : [...flags, withoutFonts];
  return chromium.launch({ executablePath: '/usr/bin/chromium-headless-shell', args });
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console said that should not be there. */
  readonly complaints: string[];
  open(path: string): Promise<void>;
}

/** A screen that somebody has left: whoever comes next finds the pages' programme read already, and nothing else. */
interface Screen {
  readonly context: BrowserContext;
  readonly page: Page;
  readonly width: number;
}

const leftScreens = new WeakMap<Browser, Screen[]>();

const heard = ['console', 'pageerror', 'request', 'response', 'requestfailed', 'requestfinished', 'dialog', 'download'];

/** Everything that is kept on a device for a page, but not the page's own files. */
const kept = 'cookies,local_storage,indexeddb,service_workers,cache_storage,file_systems,shared_storage';

/** Leaves nothing of the one who was there: no session, draft, route, listener or further page. */
async function clear({ context, page }: Screen, origin: string): Promise<void> {
  for (const target of [context, page]) {
    for (const event of heard) target.removeAllListeners(event);
    await target.unrouteAll({ behavior: 'ignoreErrors' });
  }
  for (const other of context.pages()) if (other !== page) await other.close();
  await page.goto('about:blank');
  await context.setOffline(false);
  await context.clearCookies();
  await page.emulateMedia({ media: null, colorScheme: null, forcedColors: null, reducedMotion: 'reduce' });
  const session = await context.newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: kept });
  await session.detach();
}

/** A screen of its own; `close` of its context leaves it to the next visitor, unless its page was killed. */
async function newScreen(browser: Browser, width: number): Promise<Screen> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  return { context, page: await context.newPage(), width };
}

/** One that was left is as wide, for the further pages that its visitor may open. */
function takeLeft(browser: Browser, width: number): Screen | undefined {
  const left = leftScreens.get(browser) ?? [];
  const screen = left.find((one) => one.width === width);
  if (screen !== undefined) left.splice(left.indexOf(screen), 1);
  return screen;
}

function leaveOnClose(browser: Browser, screen: Screen, origin: string): void {
  const { context, page } = screen;
  const close = context.close;
  context.close = async (): Promise<void> => {
    context.close = close;
    if (page.isClosed()) return context.close();
    await clear(screen, origin);
    leftScreens.set(browser, [...(leftScreens.get(browser) ?? []), screen]);
  };
}

/** Someone at a screen with an empty page, signed in already (`sign-out-web.test.ts` signs in by the page). */
export async function visit(browser: Browser, server: TestServer, width = 1280, language = 'ja'): Promise<Visitor> {
  const screen = takeLeft(browser, width) ?? (await newScreen(browser, width));
  const { context, page } = screen;
  leaveOnClose(browser, screen, new URL(server.url).origin);
  await page.setViewportSize({ width, height: 900 });
  // The last one that was chosen holds.
  await context.addInitScript((chosen) => localStorage.setItem('junshu-language', chosen), language);
  const [name = '', value = ''] = (await signIn(server)).cookie.split('=');
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const open = async (path: string): Promise<void> => {
    // Where only the place behind the address differs, the page that is there would stay.
    if (page.url().split('#')[0] === `${server.url}${path}`.split('#')[0] && path.includes('#'))
      await page.goto('about:blank');
    await page.goto(server.url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  };
  return { context, page, complaints, open };
}
