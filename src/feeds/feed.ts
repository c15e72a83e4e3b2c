import { z } from 'zod';
import { feedSnapshotSchema } from '../core/registers/feed-snapshot.ts';

/** What is known of an imported feed beside its content. */
export const feedRecordSchema = feedSnapshotSchema.extend({
  /** Bytes of the file as it was received. */
  size: z.int().min(0),
  /** Products, advisories or services in it. */
  count: z.int().min(0),
  /** Single records that could not be read: what they name stays undetermined. Absent where all could. */
  unread: z.int().min(1).optional(),
  /** OSV ecosystems with their releases that it speaks of: 'PyPI', 'Debian:12'. */
  ecosystems: z.array(z.string()),
  importedAt: z.string(),
  importedBy: z.string(),
});
export type FeedRecord = z.infer<typeof feedRecordSchema>;

/** A feed made ready for keeping: its content as lines, one after the other so that none is held twice. */
export interface ReadFeed {
  readonly kind: FeedRecord['kind'];
  readonly ecosystem?: string;
  readonly date: string;
  readonly count: number;
  /** As many entries as the file itself says to hold, where it says so. */
  readonly counted?: number | undefined;
  readonly ecosystems: readonly string[];
  /** Members of the archive that could not be read. */
  readonly unread?: readonly string[];
  readonly lines: Iterable<string>;
}

/** Bounds on what is taken at all; npm's advisories are the largest feed by far (some 200,000 records). */
export const feedLimits = {
  file: 600_000_000,
  json: 60_000_000,
  archive: { members: 1_000_000, member: 20_000_000, total: 6_000_000_000 },
} as const;
