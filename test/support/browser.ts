/// <reference lib="dom" />
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import type { TestServer } from './server.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Debian's Chromium, headless. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: '/usr/bin/chromium', args: flags });
}

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the console said that should not be there. */
  readonly complaints: string[];
  open(path: string): Promise<void>;
}

/** Someone at a screen, signed in. */
export async function visit(browser: Browser, server: TestServer, width = 1280, language = 'ja'): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await context.addInitScript((chosen) => localStorage.setItem('junshu-language', chosen), language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(await server.signInLink());
  await page.getByRole('button', { name: /サインイン/ }).click();
  await page.waitForURL(`${server.url}/`);
  const open = async (path: string): Promise<void> => {
    await page.goto(server.url + path);
    await page.locator('h1').first().waitFor();
    await page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  };
  return { context, page, complaints, open };
}
