import { z } from 'zod';
import { tlsVersions } from './tls-observation.ts';

/** What sslscan saw of a server: a second opinion on versions and suites, and what greetings of our own can't see. */
export const sslscanDataSchema = z.strictObject({
  accepted: z.array(z.enum(tlsVersions)).max(6),
  /** Suites by number of IANA. */
  suites: z.array(z.strictObject({ version: z.string().max(20), id: z.int().min(0) })).max(1000),
  /** The versions in which the server gives away its memory (CVE-2014-0160). */
  heartbleed: z.array(z.string().max(20)).max(6),
});
export type SslscanData = z.infer<typeof sslscanDataSchema>;
