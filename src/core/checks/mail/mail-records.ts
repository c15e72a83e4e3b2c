import type { CheckContext } from '../check.ts';
import { type DnsAnswer, recordsOf } from '../dns-answer.ts';

/** Why an answer tells nothing, for those who look for the cause. */
export const untoldParams = (answer: DnsAnswer): { detail: string } => ({
  detail: `${answer.name} ${answer.type}: ${answer.state} ${answer.detail}`.trim(),
});

/** The texts of an answer that begin with a version, whatever its case. */
export const textsBeginning = (answer: DnsAnswer, start: RegExp): readonly string[] =>
  recordsOf(answer, 'TXT').flatMap((record) => ('text' in record && start.test(record.text.trim()) ? record.text : []));

/** The record that receivers take for one of DMARC: `v` with its version in this very case, and nothing behind it (RFC 9989 §4.7, RFC 7489 §6.4). */
export const dmarcStart = /^v\s*=\s*DMARC1\s*(?:;|$)/;

/** The hosts of an MX answer, the preferred first. */
export const mxHosts = (answer: DnsAnswer): readonly { readonly exchange: string; readonly preference: number }[] =>
  recordsOf(answer, 'MX')
    .flatMap((record) => ('exchange' in record ? record : []))
    .toSorted((a, b) => a.preference - b.preference);

/** A single MX record that names nobody: the domain takes no mail (RFC 7505). */
export function isNullMx(answer: DnsAnswer): boolean {
  const [first, ...others] = mxHosts(answer);
  return first !== undefined && others.length === 0 && (first.exchange === '' || first.exchange === '.');
}

/** Whether the register says that the domain sends; undefined where it doesn't say. */
export const sendsMail = ({ declared }: CheckContext): boolean | undefined =>
  typeof declared.sends === 'boolean' ? declared.sends : undefined;

/** The one record that says that nobody sends by this name (RFC 7208 §10.1.2). */
export const refusesAll = ([first, ...others]: readonly string[]): boolean =>
  others.length === 0 && /^v=spf1\s+-all\s*$/i.test(first ?? '');
