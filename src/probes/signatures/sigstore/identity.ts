import type { Bundle } from '@sigstore/bundle';
import { X509Certificate } from '@sigstore/core';

/** Who signs: mail address or URI, and the service at which the signer signed in. A key has no such service. */
export interface SigstoreIdentity {
  readonly signer: string;
  readonly issuer: string;
}

/** Where Fulcio tells the issuer of the identity: as text of its own, and in the older form as bare bytes. */
const [issuerExtension, olderIssuerExtension] = ['1.3.6.1.4.1.57264.1.8', '1.3.6.1.4.1.57264.1.1'];

/** The certificate in a bundle; undefined where it was signed by a key. */
export function certificateIn({ verificationMaterial: { content } }: Bundle): X509Certificate | undefined {
  if (content.$case === 'publicKey') return undefined;
  const raw =
    content.$case === 'certificate'
      ? content.certificate.rawBytes
      : content.x509CertificateChain.certificates[0]?.rawBytes;
  return raw === undefined ? undefined : X509Certificate.parse(Buffer.from(raw));
}

/** As the certificate says, whether or not it can be trusted. */
export function identityOf(certificate: X509Certificate): SigstoreIdentity {
  const told = certificate.extension(issuerExtension)?.valueObj.subs[0]?.value;
  const issuer = told ?? certificate.extension(olderIssuerExtension)?.value;
  return {
    signer: (certificate.subjectAltName ?? '').slice(0, 300),
    issuer: (issuer?.toString('utf8') ?? '').slice(0, 300),
  };
}
