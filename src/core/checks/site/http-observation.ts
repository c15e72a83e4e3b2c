import { z } from 'zod';
import { unseenReasons } from '../observation.ts';

const url = z.string().max(2000);

/** Why something could not be seen, inside an observation whose other parts were. */
export const unseenPartSchema = z.strictObject({
  state: z.literal('unseen'),
  reason: z.enum(unseenReasons),
  detail: z.string().max(2000),
});
export type UnseenPart = z.infer<typeof unseenPartSchema>;

/** How a journey ended: answered; sent round in a circle; or unseen. */
export const httpStopSchema = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('answered') }),
  z.strictObject({ state: z.literal('loop'), url }),
  unseenPartSchema,
]);
export type HttpStop = z.infer<typeof httpStopSchema>;

/** One answer on the way. Names of headers are in lower case, in the order sent; what is sent twice stands twice. */
export const httpHopSchema = z.strictObject({
  url,
  status: z.int().min(0).max(999),
  address: z.string().max(100),
  /** The host is below go.jp by the public suffix list. */
  isGoJp: z.boolean(),
  /** Where it sends its reader, resolved; null for an answer that stays. */
  next: url.nullable(),
  headers: z.array(z.tuple([z.string().max(200), z.string().max(16_000)])).max(300),
});
export type HttpHop = z.infer<typeof httpHopSchema>;

export const httpJourneySchema = z.strictObject({ hops: z.array(httpHopSchema).max(30), stop: httpStopSchema });
export type HttpJourney = z.infer<typeof httpJourneySchema>;

/** Something that the page loads, as its address resolves. */
export const pageResourceSchema = z.strictObject({
  tag: z.string().max(30),
  /** A script, a style sheet or a frame acts on the page; pictures and the like are merely shown; a form sends. */
  kind: z.enum(['script', 'style', 'frame', 'passive', 'form']),
  url,
  integrity: z.boolean(),
});
export type PageResource = z.infer<typeof pageResourceSchema>;

export const pageSchema = z.strictObject({
  url,
  contentType: z.string().max(300),
  /** Why the page is not whole; null when it is. */
  cut: z.enum(unseenReasons).nullable(),
  resources: z.array(pageResourceSchema).max(300),
  /** The resources beyond those kept. */
  more: z.int().min(0),
  /** Policies that the page itself declares (meta http-equiv and name, in lower case). */
  metas: z.array(z.strictObject({ name: z.string().max(100), content: z.string().max(16_000) })).max(50),
});
export type Page = z.infer<typeof pageSchema>;

export const httpDataSchema = z.strictObject({
  url,
  /** By http, and by https. */
  plain: httpJourneySchema,
  secure: httpJourneySchema,
  /** The page that the journey by https ended at, or by http where https led nowhere. */
  page: pageSchema.nullable(),
  /** TRACE: whether the request comes back (cross-site tracing). */
  trace: z.union([
    z.strictObject({ state: z.literal('answered'), status: z.int(), echoes: z.boolean() }),
    unseenPartSchema,
  ]),
  /** What a stranger's page may read. */
  cors: z.union([
    z.strictObject({
      state: z.literal('answered'),
      asked: z.string().max(300),
      allowOrigin: z.string().max(500).nullable(),
      allowCredentials: z.boolean(),
    }),
    unseenPartSchema,
  ]),
  securityTxt: z.union([
    z.strictObject({
      state: z.literal('answered'),
      url,
      status: z.int(),
      contentType: z.string().max(300),
      text: z.string().max(10_000),
    }),
    unseenPartSchema,
  ]),
  /** The same page by each address of the host, one of either family. */
  families: z
    .array(
      z.strictObject({
        family: z.union([z.literal(4), z.literal(6)]),
        address: z.string().max(100),
        answer: z.union([
          z.strictObject({
            state: z.literal('answered'),
            status: z.int(),
            next: url.nullable(),
            server: z.string().max(300),
          }),
          unseenPartSchema,
        ]),
      }),
    )
    .max(2),
});
export type HttpData = z.infer<typeof httpDataSchema>;
