import type { Observation } from '../../core/checks/observation.ts';
import type { HttpData, HttpStop, UnseenPart } from '../../core/checks/site/http-observation.ts';
import { observe } from '../observe.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { ownTool } from '../tools.ts';
import { Unseen } from '../unseen.ts';
import { portOf } from './http-request.ts';
import { keptJourney, travel } from './journey.ts';
import { readPage } from './read-page.ts';
import { lookAtCors, lookAtFamilies, lookAtSecurityTxt, lookAtTrace } from './single-looks.ts';

export interface HttpProbeOptions {
  readonly outbound: Outbound;
  /** As declared. */
  readonly url: string;
  readonly now: () => string;
  /** Where http is served when https is not on 443, and the other way round; 80 and 443 unless told. */
  readonly plainPort?: number;
  readonly securePort?: number;
}

const withScheme = (url: URL, protocol: 'http:' | 'https:', port: number): URL =>
  new URL(`${protocol}//${url.hostname}:${port}${url.pathname}${url.search}`);

/** The site by both schemes: the declared one as it is, the other by its port. */
function bothSchemes({ url: declared, plainPort, securePort }: HttpProbeOptions): {
  readonly plain: URL;
  readonly secure: URL;
} {
  const url = new URL(declared);
  const isSecure = url.protocol === 'https:';
  return {
    plain: isSecure ? withScheme(url, 'http:', plainPort ?? 80) : url,
    secure: isSecure ? url : withScheme(url, 'https:', securePort ?? 443),
  };
}

/** Where a site answers nothing, the single questions are not asked: they would only wait for the same silence again. */
function unseenRest(stop: HttpStop): Pick<HttpData, 'trace' | 'cors' | 'securityTxt' | 'families'> {
  const part: UnseenPart =
    stop.state === 'unseen' ? stop : { state: 'unseen', reason: 'limitReached', detail: 'redirect loop' };
  return { trace: part, cors: part, securityTxt: part, families: [] };
}

async function look(options: HttpProbeOptions): Promise<HttpData> {
  const { outbound, url } = options;
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new Unseen('notUnderstood', url.slice(0, 200));
  const { plain, secure } = bothSchemes(options);
  const ports = new Set([portOf(plain), portOf(secure)]);
  const bySecure = await travel(outbound, secure, ports);
  const byPlain = await travel(outbound, plain, ports);
  const answered = [bySecure, byPlain].find(({ stop }) => stop.state === 'answered')?.answers.at(-1);
  if (answered === undefined && bySecure.answers.length + byPlain.answers.length === 0) {
    // That nobody listens by one scheme says less than what stood in the way by the other.
    const stops = [bySecure.stop, byPlain.stop].filter((stop) => stop.state === 'unseen');
    const telling = stops.find(({ reason }) => reason !== 'unreachable') ?? stops[0];
    if (telling !== undefined) throw new Unseen(telling.reason, telling.detail);
  }
  const base = { url, plain: keptJourney(byPlain), secure: keptJourney(bySecure) };
  if (answered === undefined) return { ...base, page: null, ...unseenRest(bySecure.stop) };
  const at = new URL(answered.url);
  const [trace, cors, securityTxt, families] = await Promise.all([
    lookAtTrace(outbound, at),
    lookAtCors(outbound, at),
    lookAtSecurityTxt(outbound, at, ports),
    lookAtFamilies(outbound, at),
  ]);
  return { ...base, page: readPage(answered), trace, cors, securityTxt, families };
}

/** Looks at a site by HTTP: where both schemes lead, the headers on the way, the page, and some single questions. */
export const probeHttp = (options: HttpProbeOptions): Promise<Observation> => {
  const { url: target, now } = options;
  return observe(
    { probe: 'http', version: 1, target, tools: [ownTool(['http', target])], now, signal: options.outbound.signal },
    () => look(options),
  );
};
