import type { HttpData, UnseenPart } from '../../core/checks/site/http-observation.ts';
import type { Outbound, VettedHost } from '../outbound/outbound.ts';
import { unseenOf } from '../unseen.ts';
import { requestOnce } from './http-request.ts';
import { type AllowedPorts, headerOf, nextOf, travel } from './journey.ts';

/** A look that may fail without the others failing. */
async function part<Seen>(look: () => Promise<Seen>): Promise<Seen | UnseenPart> {
  try {
    return await look();
  } catch (error) {
    const { reason, detail } = unseenOf(error);
    return { state: 'unseen', reason, detail: detail.slice(0, 2000) };
  }
}

/** Whether TRACE gives a request back (IPA 「安全なウェブサイトの作り方」 1.5, RFC 9110 §9.3.8). */
export const lookAtTrace = (outbound: Outbound, url: URL): Promise<HttpData['trace']> =>
  part(async () => {
    const mark = 'junshu-trace-mark';
    const headers = { 'x-junshu': mark };
    const vetted = await outbound.vet(url.hostname);
    const { status, body } = await requestOnce(outbound, vetted, { url, method: 'TRACE', headers, bodyBytes: 20_000 });
    return { state: 'answered', status, echoes: status === 200 && body.bytes.includes(mark) } as const;
  });

/** What the site lets the page of a stranger read: the stranger's name is one that nobody has (RFC 2606). */
export const lookAtCors = (outbound: Outbound, url: URL): Promise<HttpData['cors']> =>
  part(async () => {
    const asked = 'https://stranger.invalid';
    const vetted = await outbound.vet(url.hostname);
    const answer = await requestOnce(outbound, vetted, { url, headers: { origin: asked }, bodyBytes: 1000 });
    const allowOrigin = headerOf(answer, 'access-control-allow-origin')?.slice(0, 500) ?? null;
    const allowCredentials = headerOf(answer, 'access-control-allow-credentials')?.trim() === 'true';
    return { state: 'answered', asked, allowOrigin, allowCredentials } as const;
  });

/** The file by which finders reach the owner (RFC 9116 §3). */
export const lookAtSecurityTxt = (
  outbound: Outbound,
  site: URL,
  ports: AllowedPorts,
): Promise<HttpData['securityTxt']> =>
  part(async () => {
    const { answers, stop } = await travel(outbound, new URL('/.well-known/security.txt', site), ports);
    const answer = answers.at(-1);
    if (stop.state === 'unseen') return stop;
    if (answer === undefined || stop.state === 'loop')
      return { state: 'unseen', reason: 'limitReached', detail: 'loop' } as const;
    return {
      state: 'answered',
      url: answer.url.slice(0, 2000),
      status: answer.status,
      contentType: (headerOf(answer, 'content-type') ?? '').slice(0, 300),
      text: answer.body.bytes.subarray(0, 10_000).toString('utf8').slice(0, 10_000),
    } as const;
  });

const isSix = (address: string): boolean => address.includes(':');

function byAddress(outbound: Outbound, url: URL, vetted: VettedHost, address: string) {
  return part(async () => {
    const answer = await requestOnce(outbound, { ...vetted, addresses: [address] }, { url, bodyBytes: 1000 });
    const server = (headerOf(answer, 'server') ?? '').slice(0, 300);
    return {
      state: 'answered',
      status: answer.status,
      next: nextOf(answer)?.href.slice(0, 2000) ?? null,
      server,
    } as const;
  });
}

/** The page by one address of either family, where the host has both; with one only there is nothing to compare. */
export async function lookAtFamilies(outbound: Outbound, url: URL): Promise<HttpData['families']> {
  const vetted = await outbound.vet(url.hostname).catch((error: unknown) => unseenOf(error));
  if (vetted instanceof Error) return [];
  const four = vetted.addresses.find((address) => !isSix(address));
  const six = vetted.addresses.find(isSix);
  const found = [four, six].filter((address) => address !== undefined);
  const families: HttpData['families'] = [];
  for (const address of found) {
    const family = isSix(address) ? 6 : 4;
    const answer =
      found.length === 2
        ? await byAddress(outbound, url, vetted, address)
        : ({ state: 'unseen', reason: 'stopped', detail: '' } as const);
    families.push({ family, address, answer });
  }
  return families;
}
