import type { JsonObject } from './json.ts';

/** One change in a commit. `data: null` removes the entry; `expectedRevision: 0` says that it must not exist yet. */
export interface EntryChange {
  readonly register: string;
  readonly entryId: string;
  readonly expectedRevision: number;
  readonly data: JsonObject | null;
  /** Series fields whose new value corrects the last one told, instead of following it. */
  readonly corrects?: readonly string[];
}
