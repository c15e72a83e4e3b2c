import { z } from 'zod';
import { dnsAnswerSchema } from '../dns-answer.ts';
import { unseenPartSchema } from '../site/http-observation.ts';
import { certificateSchema, chainEnds } from '../site/tls-observation.ts';

/** What a server says before anything is encrypted (RFC 5321, RFC 3207). */
const dialogSchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    startTls: z.enum(['accepted', 'notOffered', 'refused']),
    /** The last line the server sent. */
    detail: z.string().max(300),
  }),
  unseenPartSchema,
]);

const secured = z.strictObject({
  state: z.literal('seen'),
  version: z.string().max(20),
  suite: z.string().max(100),
  /** Versions older than TLS 1.2 that the server still speaks; null where that could not be told. */
  obsolete: z.array(z.string().max(20)).max(5).nullable(),
  /** As sent, the server's own first. */
  chain: z.array(certificateSchema).max(10),
  hostMatches: z.boolean(),
  trust: z.strictObject({ authorized: z.boolean(), error: z.string().max(100).nullable(), end: z.enum(chainEnds) }),
});

/** What comes of holding the certificates against one TLSA record; `unusable`: not for mail (RFC 7672 §3.1.3). */
export const tlsaOutcomes = ['matches', 'differs', 'unusable'] as const;

const hostSchema = z.strictObject({
  name: z.string().max(300),
  preference: z.int().min(0),
  /** The host's addresses are vouched for by DNSSEC. */
  isSigned: z.boolean(),
  tlsa: dnsAnswerSchema,
  dialog: dialogSchema,
  /** Null where no encryption came about to be looked at. */
  tls: z.discriminatedUnion('state', [secured, unseenPartSchema]).nullable(),
  /** One outcome for each TLSA record, in their order; empty where no certificate was seen. */
  dane: z.array(z.enum(tlsaOutcomes)).max(50),
});
export type MailHost = z.infer<typeof hostSchema>;

/** What the servers that receive a domain's mail do. */
export const smtpDataSchema = z.strictObject({
  domain: z.string().max(300),
  MX: dnsAnswerSchema,
  /** Without MX records, mail goes to the domain's own address (RFC 5321 §5.1). */
  isImplicit: z.boolean(),
  hosts: z.array(hostSchema).max(10),
  /** Hosts beyond those looked at. */
  more: z.int().min(0),
});
export type SmtpData = z.infer<typeof smtpDataSchema>;
