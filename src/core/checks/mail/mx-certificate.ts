import { own } from '../../kernel/own.ts';
import { daysBetween, japanDay, type PlainDate } from '../../kernel/plain-date.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import type { Certificate } from '../site/tls-observation.ts';
import { beyondResults, hostsBeyond } from './hosts-beyond.ts';
import { type MailHost, smtpDataSchema } from './smtp-observation.ts';
import { mxCertificateText } from './transport-texts.ts';

type Result =
  | 'valid'
  | 'byDane'
  | 'endsSoon'
  | 'expired'
  | 'notYetValid'
  | 'shortKey'
  | 'lengthUnknown'
  | 'weakSignature'
  | 'otherName'
  | 'untrusted';

const soon = 14;

/** The least bits of a key by kind (CRYPTREC's list; NIST SP 800-57). */
const leastBits: Readonly<Record<string, number>> = { rsa: 2048, ec: 224, dsa: 2048 };

/** Signed by somebody else with a hash whose signatures can be forged. */
const isWeaklySigned = ({ subject, issuer, signatureAlgorithm }: Certificate): boolean =>
  subject !== issuer && /sha-?1|md5|md2/i.test(signatureAlgorithm);

type Seen = Extract<NonNullable<MailHost['tls']>, { state: 'seen' }>;

function resultOf({ chain: [leaf], hostMatches, trust }: Seen, byDane: boolean, asOf: PlainDate): Result {
  if (leaf?.keyBits != null && leaf.keyBits < (own(leastBits, leaf.keyType) ?? 0)) return 'shortKey';
  const isLengthKnown = leaf?.keyBits != null || own(leastBits, leaf?.keyType ?? '') === undefined;
  // DANE-EE stands for name and days (RFC 7672 §3.1.1).
  if (byDane) return isLengthKnown ? 'byDane' : 'lengthUnknown';
  if (leaf !== undefined && isWeaklySigned(leaf)) return 'weakSignature';
  const [from, to] = [japanDay(leaf?.validFrom ?? ''), japanDay(leaf?.validTo ?? '')];
  if (to < asOf || trust.error === 'CERT_HAS_EXPIRED') return 'expired';
  if (from > asOf) return 'notYetValid';
  if (trust.end !== 'publicRoot' || !trust.authorized) return 'untrusted';
  if (!hostMatches) return 'otherName';
  if (!isLengthKnown) return 'lengthUnknown';
  return daysBetween(asOf, to) < soon ? 'endsSoon' : 'valid';
}

function judgeHost(host: MailHost, isSigned: boolean, asOf: PlainDate): CheckFinding<Result | 'unseen'> {
  const { name: place, tls, dane, tlsa } = host;
  const [leaf] = tls?.state === 'seen' ? tls.chain : [];
  if (tls?.state !== 'seen' || leaf === undefined) {
    const detail = tls?.state === 'unseen' ? `${tls.reason} ${tls.detail}` : '';
    return { result: 'unseen', place, params: { detail } };
  }
  const byDane = tlsa.records.some((one, index) => 'usage' in one && one.usage === 3 && dane[index] === 'matches');
  const params = {
    ...{ host: place, names: leaf.names.slice(0, 10), to: japanDay(leaf.validTo), from: japanDay(leaf.validFrom) },
    ...{
      issuer: leaf.issuer,
      algorithm: leaf.signatureAlgorithm,
      bits: leaf.keyBits ?? 0,
      error: tls.trust.error ?? tls.trust.end,
    },
  };
  return { result: resultOf(tls, byDane && isSigned && host.isSigned && tlsa.authentic, asOf), place, params };
}

/** Whether the receiving servers' certificates hold: for the host, in time, vouched for by a public root or by DANE. */
export const mxCertificateCheck = defineCheck({
  id: 'mail-mx-certificate',
  version: 5,
  probe: 'smtp',
  data: smtpDataSchema,
  duties: ['15.9.tls'],
  results: {
    valid: { outcome: 'pass' },
    byDane: { outcome: 'pass' },
    endsSoon: { outcome: 'pass', advice: true },
    otherName: { outcome: 'pass', advice: true },
    untrusted: { outcome: 'pass', advice: true },
    noHosts: { outcome: 'pass' },
    expired: { outcome: 'fail' },
    notYetValid: { outcome: 'fail' },
    shortKey: { outcome: 'fail' },
    weakSignature: { outcome: 'fail' },
    lengthUnknown: { outcome: 'undetermined' },
    ...beyondResults,
    unseen: { outcome: 'undetermined' },
  },
  text: mxCertificateText,
  judge({ hosts, more, MX }, { asOf }) {
    if (hosts.length === 0) return [{ result: 'noHosts', params: {} }];
    return [...hosts.map((host) => judgeHost(host, MX.authentic, asOf)), ...hostsBeyond(more)];
  },
});
