import { type CheckFinding, defineCheck } from '../check.ts';
import { classOf } from './suite-class.ts';
import { type TlsData, tlsDataSchema } from './tls-observation.ts';
import { tlsNegotiationText } from './tls-suite-texts.ts';

/** The order matters only where something lesser could be chosen. */
const hasLesser = ({ versions }: TlsData): boolean =>
  versions.some(({ suites }) => suites.some((name) => classOf(name) !== 'high'));

/** Whether what is agreed before TLS 1.3 was left open: no such version answered while one might, or a new handshake could not be tried. */
function isOpen({ versions, clientRenegotiation }: TlsData): boolean {
  const older = versions.filter(({ version }) => version !== 'TLSv1.3' && version !== 'SSLv2');
  if (older.some(({ state }) => state === 'accepted')) return clientRenegotiation === null;
  return older.some(({ state }) => state === 'unknown');
}

type Fault =
  | 'clientChooses'
  | 'insecureRenegotiation'
  | 'compression'
  | 'clientRenegotiation'
  | 'earlyData'
  | 'noExtendedMasterSecret';

/** What server and client agree on beside the suite: order, renegotiation (RFC 5746), compression (CRIME), early data. */
export const tlsNegotiationCheck = defineCheck({
  id: 'site-tls-negotiation',
  version: 3,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.tls'],
  results: {
    sound: { outcome: 'pass' },
    clientChooses: { outcome: 'pass', advice: true },
    insecureRenegotiation: { outcome: 'fail' },
    compression: { outcome: 'fail' },
    clientRenegotiation: { outcome: 'pass', advice: true },
    earlyData: { outcome: 'pass', advice: true },
    noExtendedMasterSecret: { outcome: 'pass', advice: true },
    unseen: { outcome: 'undetermined' },
  },
  text: tlsNegotiationText,
  judge(data) {
    const findings: CheckFinding<Fault | 'unseen'>[] = [
      ...(data.compression === true ? [{ result: 'compression', params: {} } as const] : []),
      ...(data.secureRenegotiation === false ? [{ result: 'insecureRenegotiation', params: {} } as const] : []),
      ...(data.serverPreference === false && hasLesser(data) ? [{ result: 'clientChooses', params: {} } as const] : []),
      ...(data.clientRenegotiation === true ? [{ result: 'clientRenegotiation', params: {} } as const] : []),
      ...((data.earlyData ?? 0) > 0 ? [{ result: 'earlyData', params: { bytes: data.earlyData ?? 0 } } as const] : []),
      ...(data.extendedMasterSecret === false ? [{ result: 'noExtendedMasterSecret', params: {} } as const] : []),
      ...(isOpen(data) ? [{ result: 'unseen', params: {} } as const] : []),
    ];
    return findings.length > 0 ? findings : [{ result: 'sound', params: {} }];
  },
});
