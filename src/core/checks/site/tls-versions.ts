import { defineCheck } from '../check.ts';
import { type TlsData, type TlsVersion, tlsDataSchema } from './tls-observation.ts';
import { tlsVersionsText } from './tls-texts.ts';

const current: readonly TlsVersion[] = ['TLSv1.2', 'TLSv1.3'];

const stateOf = ({ versions }: TlsData, wanted: TlsVersion): TlsData['versions'][number]['state'] =>
  versions.find(({ version }) => version === wanted)?.state ?? 'unknown';

/**
 * Versions of TLS (TLS暗号設定ガイドライン 第3版 推奨セキュリティ型: 1.2, and 1.3 where it can be; nothing older. RFC 8996).
 */
export const tlsVersionsCheck = defineCheck({
  id: 'site-tls-versions',
  version: 1,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.tls'],
  results: {
    current: { outcome: 'pass' },
    without13: { outcome: 'pass', advice: true },
    obsolete: { outcome: 'fail' },
    noneCurrent: { outcome: 'fail' },
    unknown: { outcome: 'undetermined' },
  },
  text: tlsVersionsText,
  judge(data) {
    const of = (state: string): string[] =>
      data.versions.filter((one) => one.state === state).map(({ version }) => version);
    const accepted = of('accepted');
    const obsolete = accepted.filter((version) => !current.includes(version as TlsVersion));
    const findings = [
      ...obsolete.map((version) => ({ result: 'obsolete', place: version, params: { version } }) as const),
      ...of('unknown').map((version) => ({ result: 'unknown', place: version, params: { version } }) as const),
    ];
    const versions = accepted.join(', ');
    if (current.every((version) => stateOf(data, version) === 'refused'))
      return [...findings, { result: 'noneCurrent', params: { versions } }];
    if (findings.length > 0) return findings;
    const has13 = stateOf(data, 'TLSv1.3') === 'accepted';
    return [{ result: has13 ? 'current' : 'without13', params: { versions } }];
  },
});
