import { textBefore } from '../../core/kernel/text-ends.ts';
import { type HttpAnswer, portOf } from '../http/http-request.ts';
import { type AllowedPorts, headerOf, travel } from '../http/journey.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { Unseen } from '../unseen.ts';
import { scanAside } from './content-workers.ts';
import { extensionOf, fileKindOf, kindByContentType } from './file-kinds.ts';
import type { ContentSource, SourceScan } from './scan-source.ts';

/** Pages and other texts (scripts, style sheets) of a site that are fetched, and the time for all. */
export interface SiteBounds {
  readonly pages: number;
  readonly resources: number;
  readonly milliseconds: number;
}

export const siteBounds: SiteBounds = { pages: 100, resources: 100, milliseconds: 120_000 };

export interface SiteScan {
  readonly scans: readonly SourceScan[];
  readonly ownHost: string;
  readonly read: number;
  readonly passedOver: number;
  /** What was fetched, by URL: a browser that can't get out is given these. */
  readonly bodies: ReadonlyMap<string, HttpAnswer>;
}

const none = (page: string): SourceScan => ({ page, reaches: [], signals: [], links: [], unread: [] });

const charsetOf = (contentType: string): string | undefined => /charset="?([\w-]+)/i.exec(contentType)?.[1];

const plain = (url: string): string => textBefore(url, /#/);

/** What may be worth fetching besides pages: everything of the own host that is no picture, font or film. */
const mayHold = (url: string): boolean => fileKindOf(new URL(url).pathname, new Uint8Array()) !== 'passive';

const isPageLike = (url: string): boolean =>
  /^(|html?|php|aspx?|jsp|cgi|xhtml)$/.test(extensionOf(new URL(url).pathname));

class SiteReader {
  readonly scans: SourceScan[] = [];
  readonly bodies = new Map<string, HttpAnswer>();
  readonly pages: string[];
  readonly resources: string[] = [];
  readonly #known: Set<string>;
  ownHost = '';
  passedOver = 0;
  more = 0;

  readonly #signal: AbortSignal;

  constructor(start: string, signal: AbortSignal) {
    this.#signal = signal;
    this.pages = [start];
    this.#known = new Set([start]);
  }

  #queue(list: string[], url: string): void {
    const at = plain(url);
    if (!/^https?:/.test(at) || new URL(at).hostname !== this.ownHost || this.#known.has(at)) return;
    this.#known.add(at);
    list.push(at);
  }

  async take(outbound: Outbound, url: string, ports: AllowedPorts): Promise<void> {
    const { answers, stop } = await travel(outbound, new URL(url), ports);
    const answer = answers.at(-1);
    if (stop.state !== 'answered' || answer === undefined) {
      const { reason, detail } = stop.state === 'unseen' ? stop : new Unseen('limitReached', 'redirect loop');
      if (this.ownHost === '') throw new Unseen(reason, detail);
      this.scans.push({ ...none(url), unread: [{ reason, detail }] });
      return;
    }
    const host = new URL(answer.url).hostname;
    if (this.ownHost === '') this.ownHost = host;
    if (host === this.ownHost) await this.#read(url, answer);
    else {
      const isPlain = answer.url.startsWith('http:');
      const reach = { host, isPlain, href: answer.url, channel: 'redirect', certainty: 'onAct' as const };
      this.scans.push({ ...none(url), reaches: [reach] });
    }
  }

  async #read(asked: string, answer: HttpAnswer): Promise<void> {
    const contentType = headerOf(answer, 'content-type') ?? '';
    const kind = kindByContentType(contentType);
    this.bodies.set(asked, answer);
    if (kind === 'passive' || kind === 'unknown') {
      this.passedOver += 1;
      return;
    }
    const charset = charsetOf(contentType);
    const source: ContentSource = {
      ...{ page: answer.url, base: answer.url, bytes: answer.body.bytes, kind },
      ...(charset === undefined ? {} : { charset }),
    };
    const [scan = none(answer.url)] = await scanAside([source], this.#signal);
    const cut = answer.body.cut === null ? [] : [{ reason: answer.body.cut, detail: 'body' }];
    this.scans.push({ ...scan, unread: [...scan.unread, ...cut] });
    for (const { href, certainty } of scan.reaches)
      if (certainty === 'automatic' && /^https?:/.test(href) && mayHold(href)) this.#queue(this.resources, href);
    for (const { url } of scan.links) if (/^https?:/.test(url) && isPageLike(url)) this.#queue(this.pages, url);
  }
}

/** Reads a site from its start page on: pages that it links to within its own host, their scripts and style sheets. */
export async function scanSite(
  outbound: Outbound,
  url: string,
  signal: AbortSignal,
  bounds: SiteBounds = siteBounds,
): Promise<SiteScan> {
  const start = URL.parse(url);
  if (start === null || !/^https?:$/.test(start.protocol)) throw new Unseen('notUnderstood', url.slice(0, 200));
  const reader = new SiteReader(plain(start.href), signal);
  const ports = new Set([portOf(start)]);
  const deadline = performance.now() + bounds.milliseconds;
  const isOver = (): boolean => signal.aborted || performance.now() > deadline;
  let [pages, resources] = [0, 0];
  for (; pages < reader.pages.length && pages < bounds.pages && !isOver(); pages += 1)
    await reader.take(outbound, reader.pages[pages] ?? url, ports);
  for (; resources < reader.resources.length && resources < bounds.resources && !isOver(); resources += 1)
    await reader.take(outbound, reader.resources[resources] ?? url, ports);
  if (reader.ownHost === '') throw new Unseen('stopped', url);
  const left = reader.pages.length - pages + reader.resources.length - resources;
  const rest =
    left > 0
      ? [{ ...none(url), unread: [{ reason: 'limitReached' as const, detail: `${left} more of the site` }] }]
      : [];
  const { scans, ownHost, bodies, passedOver } = reader;
  return { scans: [...scans, ...rest], ownHost, read: scans.length, passedOver, bodies };
}
