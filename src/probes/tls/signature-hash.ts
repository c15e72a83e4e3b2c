/** Hashes by the first byte of a scheme of TLS 1.2 (RFC 5246 §7.4.1.4.1). */
const hashes: Readonly<Record<number, string>> = {
  0: 'none',
  1: 'MD5',
  2: 'SHA-1',
  3: 'SHA-224',
  4: 'SHA-256',
  5: 'SHA-384',
  6: 'SHA-512',
  8: 'intrinsic',
};

/** The hash by which a scheme signs; `intrinsic` for RSA-PSS and EdDSA, which bring their own. */
export const signatureHash = (scheme: number): string => hashes[scheme >> 8] ?? `0x${scheme.toString(16)}`;
