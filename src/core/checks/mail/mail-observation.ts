import { z } from 'zod';
import { dnsAnswerSchema } from '../dns-answer.ts';
import { unseenPartSchema } from '../site/http-observation.ts';

const text = z.string().max(4000);

/** One evaluation of SPF for a sender that no record names (RFC 5737), so that every mechanism is walked to the last. */
const spfSchema = z.strictObject({
  /** The records of the domain that call themselves SPF. */
  records: z.array(text).max(20),
  result: z.enum(['pass', 'fail', 'softfail', 'neutral', 'none', 'permerror', 'temperror']),
  detail: z.string().max(1000),
  /** The records of other domains that the evaluation went through: an error in any is one of the whole (RFC 7208 §5.2, §6.1). */
  reached: z
    .array(z.strictObject({ name: z.string().max(300), record: text }))
    .max(50)
    .optional(),
  lookups: z.int().min(0),
  voids: z.int().min(0),
});

/** The key that a selector publishes; `type` is empty where no key could be read. */
const dkimKeySchema = z.strictObject({
  selector: z.string().max(100),
  answer: dnsAnswerSchema,
  type: z.string().max(30),
  bits: z.int().min(0).nullable(),
});

/** The DMARC record that holds for the domain: its own, or that of a name above it (RFC 9989 §4.10). */
const dmarcPolicySchema = z.strictObject({
  recordDomain: z.string().max(300),
  inherited: z.boolean(),
  record: text,
  /** The tags by their names in lower case. */
  tags: z.record(z.string().max(30), text),
});

const policySchema = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('answered'),
    status: z.int(),
    /** The host's certificate is vouched for by a public root and is for the host (RFC 8461 §3.3). */
    isTrusted: z.boolean(),
    /** What is wrong with the file; null where it can be read. */
    fault: z.string().max(200).nullable(),
    mode: z.enum(['enforce', 'testing', 'none']).nullable(),
    maxAge: z.number().nullable(),
    mx: z.array(z.string().max(300)).max(100),
    /** The MX hosts of the domain that no line of the policy covers. */
    uncovered: z.array(z.string().max(300)).max(50),
  }),
  unseenPartSchema,
]);

/** What DNS, and the policy host, say of a mail domain. */
export const mailDataSchema = z.strictObject({
  domain: z.strictObject({ name: z.string().max(300), isGoJp: z.boolean() }),
  MX: dnsAnswerSchema,
  /** The domain's own texts; only those that speak of mail are kept. */
  TXT: dnsAnswerSchema,
  zone: z.string().max(1100).nullable(),
  DS: dnsAnswerSchema.nullable(),
  spf: spfSchema,
  /** `_domainkey` of the domain: where even this name does not exist, no selector can (RFC 8020). */
  domainKeys: dnsAnswerSchema,
  dkim: z.array(dkimKeySchema).max(50),
  dmarc: z.strictObject({
    own: dnsAnswerSchema,
    applied: dmarcPolicySchema.nullable(),
    /** Why the record above could not be told; null where it was. */
    untold: z.string().max(300).nullable(),
    /** What the other domains say that reports are sent to (RFC 9990 §4). */
    reports: z.array(dnsAnswerSchema).max(100),
    /** Such domains beyond those that were asked. */
    moreReports: z.int().min(0).optional(),
  }),
  mtaSts: z.strictObject({ record: dnsAnswerSchema, policy: policySchema.nullable() }),
  tlsReports: dnsAnswerSchema,
});
export type MailData = z.infer<typeof mailDataSchema>;
