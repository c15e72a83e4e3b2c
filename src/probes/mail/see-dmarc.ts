import getDmarcRecord from 'mailauth/lib/dmarc/get-dmarc-record.js';
import { parse } from 'tldts';
import type { DnsAnswer } from '../../core/checks/dns-answer.ts';
import type { MailData } from '../../core/checks/mail/mail-observation.ts';
import { own } from '../../core/kernel/own.ts';
import type { DnsClient } from '../dns/dns-client.ts';
import { keptAnswer } from './kept-answer.ts';
import type { MailResolver } from './mail-resolver.ts';

type Dmarc = MailData['dmarc'];

const tagNames = ['p', 'sp', 'np', 'pct', 't', 'rua', 'ruf', 'adkim', 'aspf', 'fo', 'psd'];

/** The record that holds, by mailauth's walk up the tree (RFC 9989 §4.10); what is not told says why. */
async function appliedOf(domain: string, resolver: MailResolver): Promise<Pick<Dmarc, 'applied' | 'untold'>> {
  try {
    const record = await getDmarcRecord(domain, resolver);
    if (record === false) return { applied: null, untold: null };
    const tags = tagNames.flatMap((name) =>
      own(record, name) === undefined ? [] : [[name, String(own(record, name))]],
    );
    return {
      applied: {
        recordDomain: String(record.recordDomain),
        inherited: record.isOrgRecord === true,
        record: String(record.rr).slice(0, 4000),
        tags: Object.fromEntries(tags) as Record<string, string>,
      },
      untold: null,
    };
  } catch (error) {
    const { code, message } = error as { code?: unknown; message?: unknown };
    if (typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) throw error;
    return { applied: null, untold: String(message).slice(0, 300) };
  }
}

/** More domains than these are not asked, and told. A record of the usual length can’t name as many. */
const mostTargets = 100;

/** The domains of mailto addresses that belong to another organisation (RFC 9990 §4). */
function foreignTargets(domain: string, rua: string): readonly string[] {
  const own = parse(domain).domain ?? domain;
  const hosts = rua.split(',').flatMap((uri) => /^\s*mailto:[^@\s]+@([^!\s?]+)/i.exec(uri)?.[1]?.toLowerCase() ?? []);
  return [...new Set(hosts)].filter((host) => (parse(host).domain ?? host) !== own);
}

/** Looks at the domain's DMARC: its own record, the one that holds, and whether the receivers of reports agree. */
export async function seeDmarc(client: DnsClient, domain: string, resolver: MailResolver): Promise<Dmarc> {
  const own = await client.ask(`_dmarc.${domain}`, 'TXT');
  const found = await appliedOf(domain, resolver);
  const { recordDomain = domain, tags = {} } = found.applied ?? {};
  const all = foreignTargets(recordDomain, tags.rua ?? '');
  const [targets, beyond] = [all.slice(0, mostTargets), Math.max(all.length - mostTargets, 0)];
  const reports = await Promise.all(
    targets.map((target) => client.ask(`${recordDomain}._report._dmarc.${target}`, 'TXT')),
  );
  const kept = (answer: DnsAnswer): DnsAnswer => keptAnswer(answer, /^v\s*=\s*DMARC/i);
  return { own: kept(own), ...found, reports: reports.map(kept), ...(beyond > 0 ? { moreReports: beyond } : {}) };
}
