import { parsePolicy, validateMx } from 'mailauth/lib/mta-sts.js';
import type { DnsAnswer } from '../../core/checks/dns-answer.ts';
import type { MailData } from '../../core/checks/mail/mail-observation.ts';
import { mxHosts, textsBeginning } from '../../core/checks/mail/mail-records.ts';
import type { DnsClient } from '../dns/dns-client.ts';
import { type HttpAnswer, requestOnce } from '../http/http-request.ts';
import { headerOf } from '../http/journey.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { unseenOf } from '../unseen.ts';
import { keptAnswer } from './kept-answer.ts';

type Policy = NonNullable<MailData['mtaSts']['policy']>;

/** Longest policy that senders read (RFC 8461 §3.3). */
const policyBytes = 65_536;

/** Where policies are fetched, and the roots that count. */
export interface PolicySource {
  readonly outbound: Outbound;
  readonly roots: readonly string[];
  readonly port: number;
}

const nothing = { mode: null, maxAge: null, mx: [], uncovered: [] };

/** Reads the file by mailauth; what is wrong with it is told in mailauth's words. */
function readPolicy(
  answer: HttpAnswer,
  hosts: readonly string[],
): Omit<Extract<Policy, { state: 'answered' }>, 'state' | 'status' | 'isTrusted'> {
  if (answer.body.cut !== null) return { ...nothing, fault: `more than ${policyBytes} bytes` };
  if (!/^text\/plain\b/i.test(headerOf(answer, 'content-type') ?? ''))
    return { ...nothing, fault: `Content-Type: ${headerOf(answer, 'content-type') ?? ''}`.slice(0, 200) };
  try {
    const policy = parsePolicy(answer.body.bytes, { strict: true });
    const mx = (policy.mx ?? []).slice(0, 100).map((pattern) => pattern.slice(0, 300));
    const uncovered = hosts.filter((host) => !validateMx(host, policy).valid);
    return { fault: null, mode: policy.mode, maxAge: policy.maxAge ?? null, mx, uncovered };
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('invalid_sts')) throw error;
    return { ...nothing, fault: String((error as Error).message).slice(0, 200) };
  }
}

/** Fetches the policy over the vetted way; redirects are not followed (RFC 8461 §3.3). */
async function fetchPolicy(
  { outbound, roots, port }: PolicySource,
  domain: string,
  hosts: readonly string[],
): Promise<Policy> {
  try {
    const host = `mta-sts.${domain}`;
    const url = new URL(`https://${host}:${port}/.well-known/mta-sts.txt`);
    const vetted = await outbound.vet(host);
    const answer = await requestOnce(outbound, vetted, { url, roots, bodyBytes: policyBytes });
    const isTrusted = answer.isTrusted === true;
    return { state: 'answered', status: answer.status, isTrusted, ...readPolicy(answer, hosts) };
  } catch (error) {
    const { reason, detail } = unseenOf(error);
    return { state: 'unseen', reason, detail: detail.slice(0, 2000) };
  }
}

/** Looks at the record and, where there is one, at the policy. */
export async function seeMtaSts(client: DnsClient, source: PolicySource, domain: string, MX: DnsAnswer) {
  const record = keptAnswer(await client.ask(`_mta-sts.${domain}`, 'TXT'), /^v\s*=\s*STS/i);
  const hosts = mxHosts(MX)
    .map(({ exchange }) => exchange)
    .filter((host) => host !== '')
    .slice(0, 50);
  const policy = textsBeginning(record, /^v/i).length === 0 ? null : await fetchPolicy(source, domain, hosts);
  return { record, policy };
}
