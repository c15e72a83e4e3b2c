import { own } from '../../kernel/own.ts';
import { type CheckFinding, defineCheck } from '../check.ts';
import { certificateStrengthText } from './certificate-texts.ts';
import { type Certificate, tlsDataSchema } from './tls-observation.ts';

type Fault = 'weakSignature' | 'shortKey' | 'otherKey' | 'lengthUnknown';

/** RSA of 2048 bits or curves of 256 (「TLS暗号設定ガイドライン」第3版 サーバ証明書). */
const leastBits: Readonly<Record<string, number>> = { rsa: 2048, 'rsa-pss': 2048, ec: 256, ed25519: 0, ed448: 0 };

const isSelfSigned = ({ subject, issuer }: Certificate): boolean => subject === issuer;

/** A kind whose lengths differ, with a length that could not be told (a curve that has no name we know), is not known to be strong. */
function keyFaults(least: number | undefined, bits: number | null): readonly Fault[] {
  if (least === undefined) return ['otherKey'];
  if (bits === null) return least === 0 ? [] : ['lengthUnknown'];
  return bits < least ? ['shortKey'] : [];
}

function faultsOf(certificate: Certificate): readonly Fault[] {
  const { signatureAlgorithm, keyType, keyBits } = certificate;
  const least = own(leastBits, keyType);
  // Nobody trusts a root for its signature.
  const isWeak = !isSelfSigned(certificate) && /sha-?1|md5|md2/i.test(signatureAlgorithm);
  return [...(isWeak ? (['weakSignature'] as const) : []), ...keyFaults(least, keyBits)];
}

/** Signatures and keys of every certificate that was sent. */
export const certificateStrengthCheck = defineCheck({
  id: 'site-certificate-strength',
  version: 2,
  probe: 'tls',
  data: tlsDataSchema,
  duties: ['15.8.cert'],
  results: {
    strong: { outcome: 'pass' },
    weakSignature: { outcome: 'fail' },
    shortKey: { outcome: 'fail' },
    otherKey: { outcome: 'fail' },
    lengthUnknown: { outcome: 'undetermined' },
    unseen: { outcome: 'undetermined' },
  },
  text: certificateStrengthText,
  judge({ chain }) {
    const findings: CheckFinding<Fault>[] = chain.flatMap((certificate) =>
      faultsOf(certificate).map((result) => ({
        result,
        place: certificate.subject,
        params: { algorithm: certificate.signatureAlgorithm, key: certificate.keyType, bits: certificate.keyBits },
      })),
    );
    if (findings.length > 0) return findings;
    const [leaf] = chain;
    if (leaf === undefined) return [{ result: 'unseen', params: {} }];
    return [
      { result: 'strong', params: { algorithm: leaf.signatureAlgorithm, key: leaf.keyType, bits: leaf.keyBits } },
    ];
  },
});
