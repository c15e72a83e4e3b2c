import type { BrowserContext, Route } from 'playwright-core';
import type { Unread } from '../../core/checks/content/content-observation.ts';
import { own } from '../../core/kernel/own.ts';
import { Unseen, unseenOf } from '../unseen.ts';
import type { ClosedBrowser } from './closed-browser.ts';
import { outsideOf } from './resolve-mention.ts';
import type { SourceReach } from './scan-source.ts';

/** An answer that we give in the place of the network. */
export interface GivenAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface BrowsePlan {
  readonly pages: readonly { readonly page: string; readonly url: string }[];
  readonly ownHost: string;
  /** What an address of the own host is answered with. */
  readonly answer: (url: string) => Promise<GivenAnswer | null>;
  readonly milliseconds: number;
  readonly signal: AbortSignal;
}

export interface Browsed {
  readonly scans: readonly { readonly page: string; readonly reaches: readonly SourceReach[] }[];
  readonly unread: readonly Unread[];
}

const [pageMilliseconds, settleMilliseconds] = [8000, 600];

const notFound: GivenAnswer = { status: 404, headers: {}, body: Buffer.alloc(0) };

const emptyTypes: Readonly<Record<string, string>> = {
  script: 'text/javascript',
  stylesheet: 'text/css',
  document: 'text/html',
  fetch: 'application/json',
};

async function giveOwn(route: Route, answer: BrowsePlan['answer']): Promise<void> {
  const { status, headers, body } = (await answer(route.request().url())) ?? notFound;
  await route.fulfill({ status, headers: { ...headers }, body });
}

/** Answers everything itself and writes down what was meant for elsewhere. */
async function closeRoutes(context: BrowserContext, plan: BrowsePlan, reaches: SourceReach[]): Promise<void> {
  const note = (url: string, kind: string): boolean => {
    const outside = outsideOf(url, 'https://files.invalid/');
    if (outside === null || outside.host === plan.ownHost) return false;
    reaches.push({ ...outside, channel: `browser ${kind}`, certainty: 'automatic' });
    return true;
  };
  await context.routeWebSocket(/.*/, (socket) => {
    note(socket.url(), 'websocket');
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const kind = request.resourceType();
    if (!note(request.url(), kind)) return giveOwn(route, plan.answer);
    const contentType = own(emptyTypes, kind) ?? 'application/octet-stream';
    // Other hosts are answered with nothing, readable by every origin so that scripts go on.
    await route.fulfill({ status: 200, contentType, headers: { 'access-control-allow-origin': '*' }, body: '' });
  });
}

async function openPage(browser: ClosedBrowser, plan: BrowsePlan, url: string): Promise<readonly SourceReach[]> {
  const reaches: SourceReach[] = [];
  const context = await browser.newContext();
  await closeRoutes(context, plan, reaches);
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => undefined));
  await page.goto(url, { waitUntil: 'load', timeout: pageMilliseconds });
  await new Promise((resolve) => setTimeout(resolve, settleMilliseconds));
  await context.close();
  return reaches;
}

const within = <Value>(work: Promise<Value>, milliseconds: number, signal: AbortSignal): Promise<Value> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(new Unseen('stopped', ''));
    signal.addEventListener('abort', stop, { once: true });
    const late = Object.assign(new Error('late'), { name: 'TimeoutError' });
    const timer = setTimeout(() => reject(late), milliseconds);
    work.then(resolve, reject).finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', stop);
    });
  });

const reasonOf = (error: unknown): Pick<Unread, 'reason' | 'detail'> => {
  const { name, message } = error as Error;
  if (name === 'TimeoutError') return { reason: unseenOf(error).reason, detail: `${pageMilliseconds} ms` };
  return { reason: 'toolFailed', detail: message.split('\n')[0]?.slice(0, 150) ?? '' };
};

/** Opens pages one after another, each in a context of its own, until all are seen or the time is over. */
export async function browseContent(browser: ClosedBrowser, plan: BrowsePlan): Promise<Browsed> {
  const scans: { page: string; reaches: readonly SourceReach[] }[] = [];
  const unread: Unread[] = [];
  const deadline = performance.now() + plan.milliseconds;
  for (const { page, url } of plan.pages) {
    plan.signal.throwIfAborted();
    if (performance.now() > deadline) {
      unread.push({ page: page.slice(0, 200), reason: 'timedOut', detail: `${plan.milliseconds} ms` });
      continue;
    }
    try {
      scans.push({ page, reaches: await within(openPage(browser, plan, url), pageMilliseconds + 3000, plan.signal) });
    } catch (error) {
      plan.signal.throwIfAborted();
      unread.push({ page: page.slice(0, 200), ...reasonOf(error) });
    }
  }
  return { scans, unread: unread.slice(0, 100) };
}
