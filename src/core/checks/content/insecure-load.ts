import { defineCheck } from '../check.ts';
import { contentDataSchema } from './content-observation.ts';
import { insecureLoadText } from './content-texts.ts';
import { reachedHosts, unreadFindings } from './reached-hosts.ts';

/** What content loads by http: or ws:, where others can read and change it on the way. */
export const insecureLoadCheck = defineCheck({
  id: 'content-insecure-load',
  version: 1,
  probe: 'contentStatic',
  data: contentDataSchema,
  duties: ['16.2', '15.8.tls'],
  results: {
    none: { outcome: 'pass' },
    insecure: { outcome: 'fail' },
    possible: { outcome: 'undetermined' },
    unread: { outcome: 'undetermined' },
  },
  text: insecureLoadText,
  judge(data) {
    const plain = { reaches: data.reaches.filter(({ isPlain }) => isPlain), ownHosts: [] };
    const certain = reachedHosts(plain, 'automatic');
    const hosts = new Set(certain.map(({ host }) => host));
    const possible = reachedHosts(plain, 'possible').filter(({ host }) => !hosts.has(host));
    const findings = [
      ...certain.map(({ host, params }) => ({ result: 'insecure' as const, place: host, params })),
      ...possible.map(({ host, params }) => ({ result: 'possible' as const, place: host, params })),
      ...unreadFindings(data),
    ];
    return findings.length > 0 ? findings : [{ result: 'none', params: { read: data.read } }];
  },
});
