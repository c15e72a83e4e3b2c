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

/** How a server agrees with those who send, by a few greetings alone: mail servers turn away who connects too often. */
const mailNegotiationSchema = z.strictObject({
  /** What it chose when everything before TLS 1.3 was offered. */
  chosen: z.string().max(100),
  /** Broken suites that it took when nothing else was offered; at most some. */
  broken: z.array(z.string().max(100)).max(5),
  /** It takes suites without forward secrecy when nothing else is offered. */
  withoutForwardSecrecy: z.string().max(100).nullable(),
  /** A weak group that it took, and the bits of a prime of its own; null where it took none. */
  weakGroup: z.string().max(50).nullable(),
  primeBits: z.int().min(0).nullable(),
  /** The hash by which the usual exchange is signed; null where nothing is. */
  hash: z.string().max(20).nullable(),
  compression: z.boolean(),
  secureRenegotiation: z.boolean(),
  extendedMasterSecret: z.boolean(),
});
export type MailNegotiation = z.infer<typeof mailNegotiationSchema>;

const secured = z.strictObject({
  state: z.literal('seen'),
  version: z.string().max(20),
  suite: z.string().max(100),
  /** Versions older than TLS 1.2 that the server still speaks; null where that could not be told. */
  obsolete: z.array(z.string().max(20)).max(5).nullable(),
  /** Null where nothing before TLS 1.3 is spoken, or it stopped answering; absent in observations of before this was asked. */
  negotiation: mailNegotiationSchema.nullable().optional(),
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
