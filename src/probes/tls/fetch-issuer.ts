import { X509Certificate } from 'node:crypto';
import { requestOnce } from '../http/http-request.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { unseenOf } from '../unseen.ts';
import type { FetchIssuer } from './chain-end.ts';

const issuerUrl = ({ infoAccess }: X509Certificate): URL | null => {
  const text = /^CA Issuers - URI:(http:\S+)$/m.exec(infoAccess ?? '')?.[1];
  return text === undefined ? null : URL.parse(text);
};

const certificateFrom = (bytes: Buffer): X509Certificate | null => {
  try {
    return new X509Certificate(bytes);
  } catch {
    return null;
  }
};

/** Fetches issuers by the way out, as vetted as everything else; a server can make us fetch nothing from inside. */
export const issuerFetcher =
  (outbound: Outbound, ports: ReadonlySet<number>): FetchIssuer =>
  async (certificate) => {
    const url = issuerUrl(certificate);
    if (url === null || !(url.port === '' || ports.has(Number(url.port)))) return null;
    try {
      const answer = await requestOnce(outbound, await outbound.vet(url.hostname), { url, bodyBytes: 100_000 });
      return answer.status === 200 ? certificateFrom(answer.body.bytes) : null;
    } catch (error) {
      unseenOf(error);
      return null;
    }
  };
