import { type CheckFinding, defineCheck } from '../check.ts';
import { type ServerTlsPort, serverTlsDataSchema } from './server-tls-observation.ts';
import { serverTlsVersionsText } from './server-tls-texts.ts';

type Found = 'current' | 'obsolete' | 'noneCurrent' | 'versionUnknown' | 'portUnknown' | 'beyond';

const current: readonly string[] = ['TLSv1.2', 'TLSv1.3'];

function judgePort({ port, speaks, versions }: ServerTlsPort): readonly CheckFinding<Found>[] {
  const place = String(port);
  if (speaks === 'plain') return [];
  if (speaks === 'unknown') return [{ result: 'portUnknown', place, params: { port } }];
  const by = (state: string): string[] => versions.filter((one) => one.state === state).map(({ version }) => version);
  const [accepted, unknown] = [by('accepted'), by('unknown')];
  const obsolete = accepted.filter((version) => !current.includes(version));
  const isBehind = by('refused').filter((version) => current.includes(version)).length === current.length;
  const findings: CheckFinding<Found>[] = [
    ...(obsolete.length > 0 ? [{ result: 'obsolete', place, params: { versions: obsolete.join(', ') } } as const] : []),
    ...(isBehind ? [{ result: 'noneCurrent', place, params: {} } as const] : []),
    ...(unknown.length > 0
      ? [{ result: 'versionUnknown', place, params: { versions: unknown.join(', ') } } as const]
      : []),
  ];
  return findings.length > 0 ? findings : [{ result: 'current', place, params: { versions: accepted.join(', ') } }];
}

/** Versions of TLS on every port that speaks it (TLS暗号設定ガイドライン 第3版; RFC 8996). */
export const serverTlsVersionsCheck = defineCheck({
  id: 'server-tls-versions',
  version: 1,
  probe: 'serverTls',
  data: serverTlsDataSchema,
  duties: ['15.8.scan'],
  results: {
    current: { outcome: 'pass' },
    noTls: { outcome: 'pass', advice: true },
    obsolete: { outcome: 'fail' },
    noneCurrent: { outcome: 'fail' },
    versionUnknown: { outcome: 'undetermined' },
    portUnknown: { outcome: 'undetermined' },
    beyond: { outcome: 'undetermined' },
  },
  text: serverTlsVersionsText,
  judge({ ports, beyond }) {
    const more: CheckFinding<Found>[] = beyond > 0 ? [{ result: 'beyond', params: { count: beyond } }] : [];
    const findings = [...ports.flatMap(judgePort), ...more];
    return findings.length > 0 ? findings : [{ result: 'noTls', params: {} }];
  },
});
