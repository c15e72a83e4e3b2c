import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spf } from 'mailauth/lib/spf/index.js';
import { faultyTerm } from '../../src/core/checks/mail/spf-terms.ts';
import type { MailResolver } from '../../src/probes/mail/mail-resolver.ts';
import { notingRecords } from '../../src/probes/mail/see-spf.ts';
import type { Outcome } from './outcome.ts';
import { type SpfCase, spfCases, type Zone } from './spf-cases.ts';

const failure = (code: string): Error => Object.assign(new Error(code), { code });

/** Records of a type; SPF stands for TXT where a name has none of its own, as the suite asks of those who run it. */
function recordsOf(zone: Zone, name: string, type: string): readonly (string | readonly string[])[] {
  const held = zone.get(name.toLowerCase().replace(/\.$/, ''));
  if (held === undefined) throw failure('ENOTFOUND');
  const of = (wanted: string) => held.flatMap(([kind, value]) => (kind === wanted ? [value] : []));
  const own = of(type);
  const found = type === 'TXT' && own.length === 0 ? of('SPF') : own.filter((value) => value !== 'NONE');
  if (found.includes('TIMEOUT')) throw failure('ETIMEOUT');
  if (found.length > 0) return found;
  const [alias] = of('CNAME');
  if (typeof alias === 'string' && type !== 'CNAME') return recordsOf(zone, alias, type);
  throw failure(held.some(([kind]) => kind === 'TIMEOUT') ? 'ETIMEOUT' : 'ENODATA');
}

/** A resolver over a zone in the shape of node's. */
const resolverOf =
  (zone: Zone): MailResolver =>
  async (name, type) => {
    const records = recordsOf(zone, name, type);
    if (type === 'TXT') return records.map((value) => [[value].flat().join('')]) as never[];
    if (type === 'MX')
      return records.map((value) => ({ priority: Number(value[0]), exchange: String(value[1] ?? '') })) as never[];
    return records.map(String) as never[];
  };

/** As the check judges: a record that breaks the grammar is permerror, whatever the library makes of it. */
async function faultOf({ name, helo, host, mailfrom, results, zone }: SpfCase): Promise<string | null> {
  const sender = mailfrom === '' ? `postmaster@${helo}` : mailfrom;
  const limits = { maxResolveCount: 10, maxVoidCount: 2 };
  const { resolver, seen: reached } = notingRecords(resolverOf(zone));
  const evaluated = await spf({ sender, ip: host, helo, mta: 'receiver.invalid', resolver, ...limits }).then(
    ({ status }) => String(status.result),
    (error: Error) => `error ${error.message}`,
  );
  const isFaulty = [...reached.values()].flat().some((record) => faultyTerm(record) !== null);
  const seen = isFaulty ? 'permerror' : evaluated;
  return results.includes(seen) ? null : `${name}: ${seen}, wanted ${results.join(' or ')}`;
}

/** The suite of RFC 7208 (openspf.org), as the mail check judges: by its own grammar and the library that evaluates. */
export async function spfSuite(folder: string): Promise<readonly Outcome[] | null> {
  const path = join(folder, 'rfc7208-tests.yml');
  if (!existsSync(path)) return null;
  const cases = spfCases(readFileSync(path, 'utf8'));
  const failures: string[] = [];
  for (const one of cases) failures.push(...[await faultOf(one)].filter((fault) => fault !== null));
  return [{ suite: 'SPF (RFC 7208)', cases: cases.length, failures }];
}
