import type { RetirementData } from '../../core/checks/retirement/retirement-observation.ts';
import { travel } from '../http/journey.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { findLinks } from './find-links.ts';

type SeenPage = RetirementData['pages'][number];

const keptLinks = 20;

/** Reads one published page and looks for links to the host. */
async function seePage(outbound: Outbound, url: string, host: string): Promise<SeenPage> {
  const start = new URL(url);
  const { answers, stop } = await travel(outbound, start, new Set([Number(start.port || 443)]));
  const answer = answers.at(-1);
  const unseen = (reason: 'limitReached' | 'partlySeen' | 'unreachable', detail: string): SeenPage => ({
    url,
    seen: { state: 'unseen', reason, detail },
  });
  if (stop.state === 'unseen') return { url, seen: stop };
  if (stop.state === 'loop' || answer === undefined) return unseen('limitReached', 'loop');
  if (answer.status !== 200) return unseen('unreachable', String(answer.status));
  const links = findLinks(answer.body.bytes.toString('utf8'), answer.url, host);
  if (links.length === 0 && answer.body.cut !== null) return unseen('partlySeen', answer.body.cut);
  const kept = links.slice(0, keptLinks).map((link) => link.slice(0, 2000));
  return { url, seen: { state: 'read', links: kept, more: links.length - kept.length } };
}

const mostPages = 50;

/** Reads published pages one after the other; the retired site's own are none of them. What is beyond so many is told as not read. */
export async function seePages(outbound: Outbound, urls: readonly string[], host: string): Promise<SeenPage[]> {
  const pages: SeenPage[] = [];
  const others = urls.filter((text) => {
    const url = URL.parse(text);
    return url !== null && /^https?:$/.test(url.protocol) && url.hostname !== host;
  });
  const wanted = [...new Set(others)];
  for (const url of wanted.slice(0, mostPages)) pages.push(await seePage(outbound, url, host));
  const [next, ...rest] = wanted.slice(mostPages);
  if (next === undefined) return pages;
  const detail = rest.length === 0 ? '' : `+${rest.length}`;
  return [...pages, { url: next, seen: { state: 'unseen', reason: 'limitReached', detail } }];
}
