import { defineCheck } from '../check.ts';
import { runtimeDataSchema } from './content-observation.ts';
import { runtimeAccessText } from './content-runtime-texts.ts';
import { allowedHosts, isAmong } from './declared-hosts.ts';
import { reachedHosts } from './reached-hosts.ts';

/** Hosts that a browser asked for when it opened the content without a network (16(1)③, 16(6)). */
export const runtimeAccessCheck = defineCheck({
  id: 'content-runtime-access',
  version: 2,
  probe: 'contentDynamic',
  data: runtimeDataSchema,
  duties: ['16.1.3', '16.6.dev'],
  results: {
    none: { outcome: 'pass' },
    noPages: { outcome: 'pass' },
    declared: { outcome: 'pass' },
    undeclared: { outcome: 'fail' },
    onlyInBrowser: { outcome: 'fail' },
    sample: { outcome: 'pass', advice: true },
    unread: { outcome: 'undetermined' },
    tooMany: { outcome: 'undetermined' },
  },
  text: runtimeAccessText,
  judge(data, { declared }) {
    const allowed = allowedHosts(declared);
    const hosts = reachedHosts(data, 'automatic');
    const seenStatically = new Set(data.reaches.filter(({ isNew }) => !isNew).map(({ host }) => host));
    const findings = [
      ...hosts
        .filter(({ host }) => !isAmong(host, allowed))
        .map(({ host, params }) => {
          const result = seenStatically.has(host) ? ('undeclared' as const) : ('onlyInBrowser' as const);
          return { result, place: host, params };
        }),
      ...data.unread.map(({ page, reason, detail }) => ({
        result: 'unread' as const,
        place: page,
        params: { detail: `${reason} ${detail}`.trim() },
      })),
      ...(data.moreReaches > 0 ? [{ result: 'tooMany' as const, params: { more: data.moreReaches } }] : []),
    ];
    if (findings.length === 0 && data.pages + data.morePages === 0) return [{ result: 'noPages', params: {} }];
    const sample =
      data.morePages > 0 ? [{ result: 'sample' as const, params: { pages: data.pages, more: data.morePages } }] : [];
    const good = {
      result: hosts.length === 0 ? ('none' as const) : ('declared' as const),
      params: { pages: data.pages },
    };
    return findings.length > 0 ? [...findings, ...sample] : [good, ...sample];
  },
});
