import type { X509Certificate } from 'node:crypto';
import type { Certificate } from '../../core/checks/site/tls-observation.ts';
import { own } from '../../core/kernel/own.ts';
import { embeddedScts } from './embedded-scts.ts';

/** Bits of the curves by the names that OpenSSL gives them. */
const curveBits: Readonly<Record<string, number>> = {
  prime192v1: 192,
  secp224r1: 224,
  prime256v1: 256,
  secp256k1: 256,
  secp384r1: 384,
  secp521r1: 521,
};

function keyBitsOf({ publicKey }: X509Certificate): number | null {
  const { modulusLength, namedCurve } = publicKey.asymmetricKeyDetails ?? {};
  return modulusLength ?? (namedCurve === undefined ? null : (own(curveBits, namedCurve) ?? null));
}

const cut = (text: string | undefined, length: number): string => (text ?? '').replaceAll('\n', ', ').slice(0, length);

/** The names of a certificate: 'DNS:a.example', 'IP Address:192.0.2.1'. */
const namesOf = ({ subjectAltName }: X509Certificate): string[] =>
  (subjectAltName ?? '')
    .split(', ')
    .filter((name) => name !== '')
    .slice(0, 100)
    .map((name) => cut(name.replace(/^DNS:/, ''), 300));

/** A certificate as checks read it. */
export const readCertificate = (certificate: X509Certificate): Certificate => ({
  subject: cut(certificate.subject, 1000),
  issuer: cut(certificate.issuer, 1000),
  serialNumber: cut(certificate.serialNumber, 100),
  fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
  validFrom: certificate.validFromDate.toISOString(),
  validTo: certificate.validToDate.toISOString(),
  names: namesOf(certificate),
  signatureAlgorithm: cut(certificate.signatureAlgorithm ?? certificate.signatureAlgorithmOid, 100),
  keyType: cut(certificate.publicKey.asymmetricKeyType, 50),
  keyBits: keyBitsOf(certificate),
  scts: embeddedScts(certificate.raw),
});
