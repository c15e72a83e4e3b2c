import type { RuntimeData } from '../../core/checks/content/content-observation.ts';
import type { Observation, Tool } from '../../core/checks/observation.ts';
import { textBefore } from '../../core/kernel/text-ends.ts';
import { headerOf } from '../http/journey.ts';
import { observe } from '../observe.ts';
import type { ProbeKit } from '../probe-kit.ts';
import { ownTool } from '../tools.ts';
import { type BrowsePlan, browseContent } from './browse-content.ts';
import { startClosedBrowser } from './closed-browser.ts';
import type { ContentFiles } from './content-files.ts';
import { contentTypeOf, extensionOf } from './file-kinds.ts';
import { mergeReaches } from './merge-scans.ts';
import { filesHost } from './resolve-mention.ts';
import { urlOfFile } from './scan-files.ts';
import type { SiteScan } from './scan-site.ts';

/** What a browser is given to open. */
export interface BrowserStage {
  readonly pages: BrowsePlan['pages'];
  readonly ownHost: string;
  readonly answer: BrowsePlan['answer'];
}

/** Pages that are opened at the most, and the time for all. */
const [mostPages, milliseconds] = [20, 90_000];

/** The files of a deliverable, served from memory. */
export function stageOfFiles(files: ContentFiles): BrowserStage {
  const names = new Map(files.names.map((name) => [urlOfFile(name), name]));
  const pages = files.names.filter((name) => /^(x?html?|svg)$/.test(extensionOf(name)));
  return {
    pages: pages.map((page) => ({ page, url: urlOfFile(page) })),
    ownHost: filesHost,
    async answer(url) {
      const plain = textBefore(url, /[?#]/);
      const name = names.get(plain) ?? names.get(`${plain.replace(/\/$/, '')}/index.html`);
      const body = name === undefined ? null : await files.read(name);
      return body === null || name === undefined
        ? null
        : { status: 200, headers: { 'content-type': contentTypeOf(name) }, body };
    },
  };
}

/** Pages of a site with the bytes that came by the one way out; the browser itself fetches nothing. */
export function stageOfSite({ bodies, ownHost }: SiteScan): BrowserStage {
  const isPage = (contentType: string | null): boolean => /html/i.test(contentType ?? '');
  const pages = [...bodies].filter(([, answer]) => isPage(headerOf(answer, 'content-type'))).map(([url]) => url);
  return {
    pages: pages.map((url) => ({ page: url, url })),
    ownHost,
    answer(url) {
      const answer = bodies.get(textBefore(url, /#/));
      if (answer === undefined) return Promise.resolve(null);
      const kept = ['content-type', 'content-security-policy'].flatMap((name) => {
        const value = headerOf(answer, name);
        return value === null ? [] : [[name, value] as const];
      });
      return Promise.resolve({ status: answer.status, headers: Object.fromEntries(kept), body: answer.body.bytes });
    },
  };
}

interface DynamicOptions {
  readonly kit: ProbeKit;
  readonly target: string;
  /** Hosts that reading the files showed. */
  readonly knownHosts: ReadonlySet<string>;
}

/** Opens the content in a browser without a network and tells which hosts it asks for. */
export async function probeContentDynamic(
  stage: () => Promise<BrowserStage>,
  { kit, target, knownHosts }: DynamicOptions,
): Promise<Observation> {
  const tools: Tool[] = [ownTool(['content', '--browser', target.slice(0, 1000)])];
  return observe(
    { probe: 'contentDynamic', version: 1, target, tools, now: kit.now, signal: kit.signal },
    async (): Promise<RuntimeData> => {
      const { pages, ownHost, answer } = await stage();
      const browser = await startClosedBrowser();
      tools.push({ name: 'chromium', version: browser.version, arguments: [] });
      try {
        const plan = { pages: pages.slice(0, mostPages), ownHost, answer, milliseconds, signal: kit.signal };
        const { scans, unread } = await browseContent(browser, plan);
        const reaches = mergeReaches(scans, [ownHost]).map((reach) => ({
          ...reach,
          isNew: !knownHosts.has(reach.host),
        }));
        return {
          ownHosts: [ownHost],
          pages: scans.length,
          morePages: Math.max(0, pages.length - mostPages),
          reaches: reaches.slice(0, 300),
          moreReaches: Math.max(0, reaches.length - 300),
          unread: [...unread],
        };
      } finally {
        await browser.end();
      }
    },
  );
}
