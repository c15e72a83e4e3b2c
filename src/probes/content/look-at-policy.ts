import { domainToUnicode } from 'node:url';
import { getDomain } from 'tldts';
import type { ContentPolicy } from '../../core/checks/content/content-observation.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { textBefore } from '../../core/kernel/text-ends.ts';
import { portOf } from '../http/http-request.ts';
import { travel } from '../http/journey.ts';
import type { Outbound } from '../outbound/outbound.ts';
import { decodeText } from './decode-text.ts';
import { looksLikePolicy } from './scan.ts';
import type { SourceScan } from './scan-source.ts';

/** A policy's text, or why there is none. */
type PolicyText = { readonly text: string } | { readonly unread: NonNullable<ContentPolicy['unread']> };

/** A URL as people read it; one that is wrongly escaped stays as it is. */
function readable(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}

const without = (url: string): string => textBefore(url, /[#?]/).replace(/\/$/, '');

/** The policy that is declared, else the first link that looks like one; null when there is neither. */
export function findPolicy(
  scans: readonly Pick<SourceScan, 'links'>[],
  declared: string | undefined,
): { readonly url: string; readonly isLinked: boolean } | null {
  const links = scans.flatMap(({ links: all }) => all);
  const found = links.find(
    ({ url, text }) => looksLikePolicy.test(text) || looksLikePolicy.test(readable(without(url))),
  )?.url;
  const url = declared ?? found;
  if (url === undefined) return null;
  return { url, isLinked: links.some((link) => without(link.url) === without(url)) };
}

/** The words of a domain without its ending: 'google' of www.google.co.jp. */
const wordOf = (domain: string): string => domain.split('.')[0] ?? '';

const isApart = (neighbour: string): boolean => !/[a-z0-9-]/.test(neighbour);

/** Whether a name stands in a text by itself, not as a part of a longer one. */
function holdsName(text: string, name: string, beginsBehind = isApart): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (beginsBehind(text.charAt(at - 1)) && isApart(text.charAt(at + name.length))) return true;
  }
  return false;
}

/** Letters and digits of any script; half of a character beyond the first 65,536 may be one of them. */
const isLetter = (neighbour: string): boolean => /[\p{L}\p{N}\ud800-\udfff]/u.test(neighbour);

/**
 * How surely a text names a host by its name in another script. Words of Japanese stand without spaces, so that 「大日本語.jp」 may
 * be another host than 日本語.jp, or not.
 */
function namedInScript(text: string, host: string): 'named' | 'hinted' | null {
  const name = domainToUnicode(host);
  if (name === host || !holdsName(text, name)) return null;
  return holdsName(text, name, (neighbour) => isApart(neighbour) && !isLetter(neighbour)) ? 'named' : 'hinted';
}

/** Which hosts a text names: by the host or its domain, or by a word of four letters or more alone. */
function namedIn(text: string, hosts: readonly string[]): Pick<ContentPolicy, 'names' | 'hints'> {
  const lower = normalForm(text.toLowerCase(), 'NFC');
  const domainOf = (host: string): string => getDomain(host, { allowPrivateDomains: true }) ?? host;
  const isNamed = (host: string): boolean =>
    holdsName(lower, domainOf(host)) || namedInScript(lower, domainOf(host)) === 'named';
  const names = hosts.filter(isNamed);
  const hints = hosts.filter((host) => {
    const word = wordOf(domainOf(host));
    const isHinted = namedInScript(lower, domainOf(host)) === 'hinted';
    return !names.includes(host) && (isHinted || (word.length >= 4 && lower.includes(word)));
  });
  return { names, hints };
}

/** Fetches a policy by the one way out. */
export async function fetchPolicy(outbound: Outbound, url: string): Promise<PolicyText> {
  if (!/^https?:/.test(url)) return { unread: { reason: 'notUnderstood', detail: url.slice(0, 150) } };
  const { answers, stop } = await travel(outbound, new URL(url), new Set([portOf(new URL(url))]));
  const answer = answers.at(-1);
  if (stop.state !== 'answered' || answer === undefined)
    return {
      unread: { reason: 'unreachable', detail: stop.state === 'unseen' ? stop.detail.slice(0, 150) : 'redirect loop' },
    };
  if (answer.status !== 200) return { unread: { reason: 'unreachable', detail: `status ${answer.status}` } };
  return { text: decodeText(answer.body.bytes) };
}

/** Looks into a policy for the hosts that are reached. */
export async function lookAtPolicy(
  found: { readonly url: string; readonly isLinked: boolean } | null,
  hosts: readonly string[],
  read: (url: string) => Promise<PolicyText>,
): Promise<ContentPolicy | null> {
  if (found === null) return null;
  const base = { url: found.url.slice(0, 2000), isLinked: found.isLinked };
  if (hosts.length === 0) return { ...base, unread: null, names: [], hints: [] };
  const got = await read(found.url);
  if ('unread' in got) return { ...base, unread: got.unread, names: [], hints: [] };
  return { ...base, unread: null, ...namedIn(got.text, hosts.slice(0, 400)) };
}
