import { z } from 'zod';
import { dnsAnswerSchema } from '../dns-answer.ts';

const host = z.strictObject({
  name: z.string().max(1100),
  /** Below go.jp by the public suffix list. */
  isGoJp: z.boolean(),
});

/** What DNS says of a name. */
export const dnsDataSchema = z.strictObject({
  host,
  /** The names that aliases lead through, in order. */
  aliases: z.array(host).max(20),
  A: dnsAnswerSchema,
  AAAA: dnsAnswerSchema,
  MX: dnsAnswerSchema,
  TXT: dnsAnswerSchema,
  NS: dnsAnswerSchema,
  /** Of the name, or of the nearest name above it that has any (RFC 8659 §3). */
  CAA: dnsAnswerSchema,
  /** The zone that the name lies in, and what its parent vouches for. */
  zone: z.string().max(1100).nullable(),
  DS: dnsAnswerSchema.nullable(),
});
export type DnsData = z.infer<typeof dnsDataSchema>;
