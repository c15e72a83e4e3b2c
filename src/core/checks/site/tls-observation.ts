import { z } from 'zod';

/** The versions of TLS and of its forerunner, oldest first. */
export const tlsVersions = ['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const;
export type TlsVersion = (typeof tlsVersions)[number];

const instant = z.iso.datetime();

/** One certificate, as far as checks read it. */
export const certificateSchema = z.strictObject({
  subject: z.string().max(1000),
  issuer: z.string().max(1000),
  serialNumber: z.string().max(100),
  /** SHA-256 of its DER, hex. */
  fingerprint: z.string().max(64),
  validFrom: instant,
  validTo: instant,
  names: z.array(z.string().max(300)).max(100),
  signatureAlgorithm: z.string().max(100),
  keyType: z.string().max(50),
  /** Bits of the modulus or of the curve; null where the kind of key fixes it. */
  keyBits: z.int().min(0).nullable(),
  /** Entries of public logs embedded in it; absent in observations of before these were counted. */
  scts: z.int().min(0).max(50).optional(),
});
export type Certificate = z.infer<typeof certificateSchema>;

/**
 * Where the chain as sent leads: to one of Mozilla's roots; to nothing but the certificate itself; to a root that Mozilla does
 * not know; to a public root only by way of a certificate that the server failed to send; or to an issuer that could not be had.
 */
export const chainEnds = ['publicRoot', 'selfSigned', 'unknownRoot', 'missingIntermediate', 'unknownIssuer'] as const;
export type ChainEnd = (typeof chainEnds)[number];

export const tlsDataSchema = z.strictObject({
  host: z.string().max(300),
  port: z.int().min(1).max(65_535),
  versions: z
    .array(
      z.strictObject({
        version: z.enum(tlsVersions),
        state: z.enum(['accepted', 'refused', 'unknown']),
        /** Names of IANA, in the order in which the server chose them. */
        suites: z.array(z.string().max(100)).max(250),
        /** All suites were asked for; false where the server stopped answering. */
        complete: z.boolean(),
      }),
    )
    .max(6),
  keyExchange: z.strictObject({
    groups: z.array(z.string().max(50)).max(40),
    /** Bits of the smallest prime of its own that the server sent. */
    primeBits: z.int().min(0).nullable(),
    /** Hashes by which exchanges of TLS 1.2 are signed; absent in observations of before these were read. */
    hashes: z.array(z.string().max(20)).max(20).optional(),
    complete: z.boolean(),
  }),
  /** The server's order of suites holds; null where it has no choice. */
  serverPreference: z.boolean().nullable(),
  /** It would compress (CRIME), and vouches for secure renegotiation; null where only TLS 1.3 is spoken. */
  compression: z.boolean().nullable(),
  secureRenegotiation: z.boolean().nullable(),
  /** Keys before TLS 1.3 are bound to the whole handshake (RFC 7627); clients may ask for new handshakes; null where only 1.3 is spoken. */
  extendedMasterSecret: z.boolean().nullable().optional(),
  clientRenegotiation: z.boolean().nullable().optional(),
  /** Bytes that may come before the handshake is done (0-RTT); null where the server gives no ticket. */
  earlyData: z.int().min(0).nullable().optional(),
  negotiated: z
    .strictObject({ version: z.string().max(20), suite: z.string().max(100), protocol: z.string().max(50).nullable() })
    .nullable(),
  stapled: z.boolean().nullable(),
  /** As sent, the server's own first. */
  chain: z.array(certificateSchema).max(10),
  /** The host stands among the names; the subject's common name does not count (RFC 9525). */
  hostMatches: z.boolean().nullable(),
  trust: z
    .strictObject({ authorized: z.boolean(), error: z.string().max(100).nullable(), end: z.enum(chainEnds) })
    .nullable(),
});
export type TlsData = z.infer<typeof tlsDataSchema>;
