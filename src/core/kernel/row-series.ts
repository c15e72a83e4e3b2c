import type { Json } from './json.ts';
import type { PlainDate } from './plain-date.ts';

/** A value that was told of a row; null: the field was emptied. */
export interface SeriesValue {
  readonly value: Json;
  /** The day in Japan on which it was told. A value that names no day holds from then on. */
  readonly toldOn: PlainDate;
}

/** Every value ever told of a row's series fields, by field, in the order of the telling, corrections having replaced what they correct. */
export type RowSeries = Readonly<Record<string, readonly SeriesValue[]>>;
