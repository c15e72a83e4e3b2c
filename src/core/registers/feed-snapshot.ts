import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';

/** What a feed tells: support ends, advisories of one ecosystem, exploited vulnerabilities, or one of the ISMAP lists. */
export const feedKinds = ['support', 'advisories', 'exploited', 'ismap', 'ismapLiu', 'ismapLiuSpecial'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** Which feed a contract's rows were last matched with. Book `feedSnapshots`, id = the feed's name. */
export const feedSnapshotSchema = z.strictObject({
  kind: z.enum(feedKinds),
  /** OSV ecosystem, for advisories. */
  ecosystem: z.string().optional(),
  /** SHA-256 of the file as it was received. */
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  /** The day that the feed itself bears. */
  date: plainDateSchema,
  source: z.string().optional(),
});
export type FeedSnapshot = z.infer<typeof feedSnapshotSchema>;

/** The name of a feed, as people write it: `support`, `advisories:PyPI`. */
export const feedNameOf = ({ kind, ecosystem }: Pick<FeedSnapshot, 'kind' | 'ecosystem'>): string =>
  ecosystem === undefined ? kind : `${kind}:${ecosystem}`;
