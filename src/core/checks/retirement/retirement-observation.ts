import { z } from 'zod';
import { dnsAnswerSchema } from '../dns-answer.ts';
import { unseenPartSchema } from '../site/http-observation.ts';
import { certificateSchema } from '../site/tls-observation.ts';

const name = z.string().max(1100);

/** What the web says under the name; null where the name has no address to ask. */
const webSchema = z
  .discriminatedUnion('state', [
    z.strictObject({ state: z.literal('answered'), status: z.int(), title: z.string().max(300) }),
    unseenPartSchema,
  ])
  .nullable();
export type RetiredWeb = z.infer<typeof webSchema>;

/** A published page of ours, and the links in it that lead to the name. */
const pageSchema = z.strictObject({
  url: z.string().max(2000),
  seen: z.discriminatedUnion('state', [
    z.strictObject({
      state: z.literal('read'),
      links: z.array(z.string().max(2000)).max(20),
      /** Links beyond those kept. */
      more: z.int().min(0),
    }),
    unseenPartSchema,
  ]),
});

/** What is left of a name after its designated day. */
export const retirementDataSchema = z.strictObject({
  host: z.strictObject({ name, isGoJp: z.boolean() }),
  /** One answer for each type of record. */
  answers: z.array(dnsAnswerSchema).max(10),
  /** The name that a registry gives out, and whether it is still given: its delegation as the parent has it. */
  registered: z.strictObject({ name, NS: dnsAnswerSchema }).nullable(),
  /** A name beside it that nobody has, asked for its address: found, every name is answered. */
  beside: dnsAnswerSchema.nullable(),
  /** The alias that the name leads to, the last of the chain, with the service it belongs to where that is known. */
  alias: z.strictObject({ name, service: z.string().max(100).nullable(), target: dnsAnswerSchema }).nullable(),
  http: webSchema,
  https: webSchema,
  certificate: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('shown'), hostMatches: z.boolean(), leaf: certificateSchema }),
      unseenPartSchema,
    ])
    .nullable(),
  pages: z.array(pageSchema).max(51),
});
export type RetirementData = z.infer<typeof retirementDataSchema>;
