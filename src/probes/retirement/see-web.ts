import type { RetiredWeb, RetirementData } from '../../core/checks/retirement/retirement-observation.ts';
import { textBefore } from '../../core/kernel/text-ends.ts';
import { requestOnce } from '../http/http-request.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { readCertificate } from '../tls/certificate.ts';
import { shakeHands } from '../tls/handshake.ts';
import { unseenOf } from '../unseen.ts';

const part = (error: unknown) => {
  const { reason, detail } = unseenOf(error);
  return { state: 'unseen' as const, reason, detail: detail.slice(0, 2000) };
};

function titleOf(html: string): string {
  const tag = html.search(/<title/i);
  const from = tag < 0 ? -1 : html.indexOf('>', tag);
  return from < 0
    ? ''
    : textBefore(html.slice(from + 1), /</)
        .trim()
        .slice(0, 300);
}

/** Whether a web server answers to the name there. */
export async function seeWeb(outbound: Outbound, url: URL): Promise<RetiredWeb> {
  try {
    const answer = await requestOnce(outbound, await outbound.vet(url.hostname), { url, bodyBytes: 20_000 });
    return { state: 'answered', status: answer.status, title: titleOf(answer.body.bytes.toString('utf8')) };
  } catch (error) {
    return part(error);
  }
}

/** The certificate that is still shown to whoever asks by the name. */
export async function seeCertificate(
  outbound: Outbound,
  host: string,
  port: number,
): Promise<RetirementData['certificate']> {
  try {
    const socket = await outbound.open(await outbound.vet(host), port);
    const milliseconds = outbound.limits.exchangeMilliseconds;
    const secured = await shakeHands(socket, { host, roots: [], milliseconds });
    const leaf = secured.getPeerX509Certificate();
    secured.destroy();
    if (leaf === undefined) return { state: 'unseen', reason: 'notUnderstood', detail: 'no certificate' };
    const hostMatches = leaf.checkHost(host, { subject: 'never' }) !== undefined;
    return { state: 'shown', hostMatches, leaf: readCertificate(leaf) };
  } catch (error) {
    return part(error);
  }
}
