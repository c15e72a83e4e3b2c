import { spf } from 'mailauth/lib/spf/index.js';
import type { DnsAnswer } from '../../core/checks/dns-answer.ts';
import type { MailData } from '../../core/checks/mail/mail-observation.ts';
import { textsBeginning } from '../../core/checks/mail/mail-records.ts';
import type { MailResolver } from './mail-resolver.ts';

type Spf = MailData['spf'];

/** Addresses that nobody sends from (RFC 5737, RFC 3849): whoever lets these send lets anyone, and every term is walked. */
const strangers = ['192.0.2.1', '2001:db8::1'];

const results: readonly string[] = ['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'temperror'];
const isResult = (text: string): text is Spf['result'] => results.includes(text);

const spfStart = /^v=spf1(\s|$)/i;

/** How bad a result is for the domain, the worst first: what could not be told, what nobody can use, what lets anyone send. */
const worst: readonly Spf['result'][] = ['temperror', 'permerror', 'pass', 'neutral', 'none', 'softfail', 'fail'];

/** mailauth's comment without its “… permanent error in processing during lookup of NAME:”. */
function bareComment(comment: string): string {
  const mark = ': permanent error in processing during lookup of ';
  const at = comment.indexOf(mark);
  if (at < 0) return comment;
  const rest = comment.slice(at + mark.length);
  const colon = rest.indexOf(':');
  return colon < 0 ? '' : rest.slice(colon + 1).trimStart();
}

/** A resolver that notes the SPF records which it brings, by the names that they stand at. */
export function notingRecords(resolver: MailResolver): {
  resolver: MailResolver;
  seen: Map<string, readonly string[]>;
} {
  const seen = new Map<string, readonly string[]>();
  const noting: MailResolver = async (name, type) => {
    const found: readonly unknown[] = await resolver(name, type);
    if (type === 'TXT') {
      const texts = found.map((chunks) => [chunks].flat().join(''));
      const records = texts.filter((text) => spfStart.test(text));
      if (records.length > 0) seen.set(name.toLowerCase().replace(/\.$/, ''), records);
    }
    return found as never[];
  };
  return { resolver: noting, seen };
}

async function evaluate(domain: string, ip: string, resolver: MailResolver, milliseconds: number) {
  const limits = { maxResolveCount: 10, maxVoidCount: 2, maxElapsedTime: milliseconds };
  const sender = `postmaster@${domain}`;
  const { status, lookups } = await spf({ sender, ip, helo: domain, mta: 'junshu.invalid', resolver, ...limits });
  const { result, comment } = status;
  return {
    result: isResult(result) ? result : ('temperror' as const),
    detail: bareComment(comment || '').slice(0, 1000),
    lookups: lookups?.count ?? 0,
    voids: lookups?.void ?? 0,
  };
}

/** Evaluates a domain's SPF by mailauth for two strangers, and keeps the worse of both. */
export async function seeSpf(
  domain: string,
  TXT: DnsAnswer,
  resolver: MailResolver,
  milliseconds: number,
): Promise<Spf> {
  const records = textsBeginning(TXT, spfStart).slice(0, 20);
  const noting = notingRecords(resolver);
  const seen = await Promise.all(strangers.map((ip) => evaluate(domain, ip, noting.resolver, milliseconds)));
  const [found] = seen.toSorted((a, b) => worst.indexOf(a.result) - worst.indexOf(b.result));
  const base = found ?? { result: 'temperror' as const, detail: '', lookups: 0, voids: 0 };
  noting.seen.delete(domain.toLowerCase());
  const reached = [...noting.seen].map(([name, [record = '']]) => ({
    name: name.slice(0, 300),
    record: record.slice(0, 4000),
  }));
  return { ...base, reached: reached.slice(0, 50), records: records.map((record) => record.slice(0, 4000)) };
}
