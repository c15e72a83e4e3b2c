import { defineCheck } from '../check.ts';
import { contentDataSchema } from './content-observation.ts';
import { externalAccessText } from './content-texts.ts';
import { allowedHosts, isAmong } from './declared-hosts.ts';
import { type ReachedHost, reachedHosts, unreadFindings } from './reached-hosts.ts';

/** Hosts that content reaches by itself, held against those that are declared (16(1)③, 16(6)). */
export const externalAccessCheck = defineCheck({
  id: 'content-external-access',
  version: 1,
  probe: 'contentStatic',
  data: contentDataSchema,
  duties: ['16.1.3', '16.6.dev'],
  results: {
    none: { outcome: 'pass' },
    declared: { outcome: 'pass' },
    undeclared: { outcome: 'fail' },
    possible: { outcome: 'undetermined' },
    onAct: { outcome: 'pass', advice: true },
    unread: { outcome: 'undetermined' },
  },
  text: externalAccessText,
  judge(data, { declared }) {
    const allowed = allowedHosts(declared);
    const isOutside = ({ host }: ReachedHost): boolean => !isAmong(host, allowed);
    const automatic = reachedHosts(data, 'automatic');
    const certain = new Set(automatic.map(({ host }) => host));
    const possible = reachedHosts(data, 'possible').filter(({ host }) => !certain.has(host));
    const told = (result: 'undeclared' | 'possible' | 'onAct') => (one: ReachedHost) => ({
      result,
      place: one.host,
      params: one.params,
    });
    const findings = [
      ...automatic.filter(isOutside).map(told('undeclared')),
      ...possible.filter(isOutside).map(told('possible')),
      ...reachedHosts(data, 'onAct').filter(isOutside).map(told('onAct')),
      ...unreadFindings(data),
    ];
    if (findings.some(({ result }) => result !== 'onAct')) return findings;
    const hosts = automatic.map(({ host }) => host).join(', ');
    const good = {
      result: hosts === '' ? ('none' as const) : ('declared' as const),
      params: { hosts, read: data.read },
    };
    return [good, ...findings];
  },
});
