import type { JsonObject } from './json.ts';
import type { RowSeries } from './row-series.ts';

/** One change in a commit. `data: null` removes the entry; `expectedRevision: 0` says that it must not exist yet. */
export interface EntryChange {
  readonly register: string;
  readonly entryId: string;
  readonly expectedRevision: number;
  readonly data: JsonObject | null;
  /** Series fields whose new value corrects the last one told, instead of following it. */
  readonly corrects?: readonly string[] | undefined;
  /** What was told of a row's series fields before: of a new row, as a contract file carries it; of one that is put back as it was. */
  readonly series?: RowSeries;
}
