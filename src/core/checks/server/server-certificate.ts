import { daysBetween, japanDay, type PlainDate } from '../../kernel/plain-date.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { type ServerTlsPort, serverTlsDataSchema } from './server-tls-observation.ts';
import { serverCertificateText } from './server-tls-texts.ts';

type Found = 'valid' | 'endsSoon' | 'expired' | 'notYetValid' | 'otherName' | 'incomplete' | 'private' | 'unseen';

/** Days before the end from which a renewal is due. */
const soon = 30;

function resultOf({ certificate, hostMatches, trust }: ServerTlsPort, asOf: PlainDate): Found {
  if (certificate === null || trust === null) return 'unseen';
  const [from, to] = [japanDay(certificate.validFrom), japanDay(certificate.validTo)];
  if (to < asOf || trust.error === 'CERT_HAS_EXPIRED') return 'expired';
  if (from > asOf) return 'notYetValid';
  if (hostMatches !== true) return 'otherName';
  if (trust.end === 'missingIntermediate') return 'incomplete';
  if (!trust.authorized) return 'private';
  return daysBetween(asOf, to) < soon ? 'endsSoon' : 'valid';
}

function judgePort(seen: ServerTlsPort, host: string, asOf: PlainDate): CheckFinding<Found> {
  const { port, certificate } = seen;
  const params = {
    ...{ host, names: (certificate?.names ?? []).slice(0, 10), issuer: certificate?.issuer ?? '' },
    ...{ from: japanDay(certificate?.validFrom ?? ''), to: japanDay(certificate?.validTo ?? '') },
  };
  return { result: resultOf(seen, asOf), place: String(port), params };
}

/**
 * Certificates on every port that speaks TLS. A server that only some people use may well have one of an authority of their own:
 * whether they can verify it is not ours to tell.
 */
export const serverCertificateCheck = defineCheck({
  id: 'server-certificate',
  version: 3,
  probe: 'serverTls',
  data: serverTlsDataSchema,
  duties: ['15.8.scan'],
  results: {
    valid: { outcome: 'pass' },
    endsSoon: { outcome: 'pass', advice: true },
    noTls: { outcome: 'pass' },
    expired: { outcome: 'fail' },
    notYetValid: { outcome: 'fail' },
    otherName: { outcome: 'fail' },
    incomplete: { outcome: 'fail' },
    private: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
    beyond: { outcome: 'undetermined' },
  },
  text: serverCertificateText,
  judge({ host, ports, beyond }, { asOf }) {
    const findings: CheckFinding<Found | 'beyond' | 'noTls'>[] = [
      ...ports.filter(({ speaks }) => speaks === 'tls').map((one) => judgePort(one, host, asOf)),
      ...ports
        .filter(({ speaks }) => speaks === 'unknown')
        .map(({ port }) => ({ result: 'unseen', place: String(port), params: {} }) as const),
      ...(beyond > 0 ? [{ result: 'beyond', params: { count: beyond } } as const] : []),
    ];
    return findings.length > 0 ? findings : [{ result: 'noTls', params: {} }];
  },
});
