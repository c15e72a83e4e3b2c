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

/** Someone at a screen with an empty page, signed in already (`sign-out-web.test.ts` signs in by the page). */
export async function visit(browser: Browser, server: TestServer, width = 1280, language = 'ja'): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('junshu-language', chosen), language);
  const [name = '', value = ''] = (await signIn(server)).cookie.split('=');
  await context.addCookies([{ name, value, url: server.url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const open = async (path: string): Promise<void> => {
    await page.goto(server.url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  };
  return { context, page, complaints, open };
}
