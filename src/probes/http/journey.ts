import type { HttpHop, HttpJourney, HttpStop } from '../../core/checks/site/http-observation.ts';
import { isGoJp } from '../dns/public-suffix.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { Unseen, unseenOf } from '../unseen.ts';
import { type HttpAnswer, portOf, requestOnce } from './http-request.ts';

/** Bytes of a page that are read and parsed; a longer one counts as cut, since parsing costs memory many times its size. */
const pageBytes = 2_000_000;

const redirects = new Set([301, 302, 303, 307, 308]);

export const headerOf = ({ headers }: HttpAnswer, name: string): string | null =>
  headers.find(([one]) => one === name)?.[1] ?? null;

/** Where an answer sends its reader, or null when it does not, or to something that is no web address. */
export function nextOf(answer: HttpAnswer): URL | null {
  const location = headerOf(answer, 'location');
  if (!redirects.has(answer.status) || location === null) return null;
  const next = URL.parse(location, answer.url);
  return next?.protocol === 'http:' || next?.protocol === 'https:' ? next : null;
}

/** Cookies sent on within a journey: some sites set one and send the reader round once more. */
function cookiesFor(answers: readonly HttpAnswer[], { host }: URL): string {
  const set = answers
    .filter(({ url }) => new URL(url).host === host)
    .flatMap(({ headers }) =>
      headers.filter(([name]) => name === 'set-cookie').map(([, value]) => value.split(';')[0] ?? ''),
    );
  return [...new Map(set.map((pair) => [pair.split('=')[0], pair])).values()].join('; ').slice(0, 4000);
}

/** Which ports a journey may lead to: those of the web, and those that were declared. */
export type AllowedPorts = ReadonlySet<number>;

async function step(
  outbound: Outbound,
  url: URL,
  ports: AllowedPorts,
  before: readonly HttpAnswer[],
): Promise<HttpAnswer> {
  const port = portOf(url);
  if (port !== 80 && port !== 443 && !ports.has(port))
    throw new Unseen('addressForbidden', `${url.hostname} port ${port}`);
  const cookie = cookiesFor(before, url);
  // Each hop is resolved and vetted anew: a redirect to loopback or to a cloud's metadata is refused here.
  const vetted = await outbound.vet(url.hostname);
  return requestOnce(outbound, vetted, { url, bodyBytes: pageBytes, headers: cookie === '' ? {} : { cookie } });
}

/** A journey with its last answer whole; `stop` says why it ended without one. */
export interface Travelled {
  readonly answers: readonly HttpAnswer[];
  readonly stop: HttpStop;
}

/** A journey may take as long as so many exchanges: hops that each stay just within their limit add up. */
const journeyExchanges = 3;

/** Goes to a URL and wherever it is sent, up to the limit of redirects. Never throws for what the other side does. */
export async function travel(outbound: Outbound, start: URL, ports: AllowedPorts): Promise<Travelled> {
  const answers: HttpAnswer[] = [];
  const visited = new Map<string, number>();
  const deadline = performance.now() + journeyExchanges * outbound.limits.exchangeMilliseconds;
  for (let url = start; ; ) {
    if (answers.length > outbound.limits.redirects)
      return {
        answers,
        stop: { state: 'unseen', reason: 'limitReached', detail: `${outbound.limits.redirects} redirects` },
      };
    if (performance.now() > deadline)
      return { answers, stop: { state: 'unseen', reason: 'timedOut', detail: `${answers.length} redirects` } };
    const times = visited.get(url.href) ?? 0;
    if (times > 1) return { answers, stop: { state: 'loop', url: url.href.slice(0, 2000) } };
    visited.set(url.href, times + 1);
    try {
      const answer = await step(outbound, url, ports, answers);
      answers.push(answer);
      const next = nextOf(answer);
      if (next === null) return { answers, stop: { state: 'answered' } };
      url = next;
    } catch (error) {
      const { reason, detail } = unseenOf(error);
      // Where it happened, unless the failure says so itself.
      const told = detail.includes(url.hostname) ? detail : `${url.host} ${detail}`.trim();
      return { answers, stop: { state: 'unseen', reason, detail: told.slice(0, 2000) } };
    }
  }
}

const cut = (text: string, length: number): string => text.slice(0, length);

/** Most headers kept of one answer, and the length kept of one value. */
const [keptHeaders, keptValue] = [300, 16_000];

/** Whether headers would have to be cut: what a policy says behind the cut, or a cookie beyond the last, would pass for absent. */
const isBeyond = ({ headers }: HttpAnswer): boolean =>
  headers.length > keptHeaders || headers.some(([, value]) => value.length > keptValue);

const keptHop = (answer: HttpAnswer): HttpHop => ({
  url: cut(answer.url, 2000),
  status: answer.status,
  address: answer.address,
  isGoJp: isGoJp(new URL(answer.url).hostname),
  next: cut(nextOf(answer)?.href ?? '', 2000) || null,
  headers: answer.headers.map(([name, value]) => [cut(name, 200), value]),
});

/** A journey as it is kept: bodies aside, and no further than to an answer whose headers find no room. */
export function keptJourney({ answers, stop }: Travelled): HttpJourney {
  const end = answers.findIndex(isBeyond);
  if (end < 0) return { hops: answers.map(keptHop), stop };
  return {
    hops: answers.slice(0, end).map(keptHop),
    stop: { state: 'unseen', reason: 'limitReached', detail: 'headers' },
  };
}
