import { canonicalJson } from '../kernel/canonical-json.ts';
import type { Json } from '../kernel/json.ts';
import type { RowSeries, SeriesValue } from '../kernel/row-series.ts';

/**
 * Holds once what the series of many rows say alike: all machines were scanned that day, everyone is of that company. For whoever opens
 * a contract's rows; what is held is as before, and takes a fraction of the memory.
 */
export class SharedSeries {
  readonly #values = new Map<string, SeriesValue>();
  readonly #lists = new Map<string, readonly SeriesValue[]>();

  #value(one: SeriesValue): SeriesValue {
    const key = `${one.toldOn} ${canonicalJson(one.value)}`;
    const known = this.#values.get(key);
    if (known !== undefined) return known;
    this.#values.set(key, one);
    return one;
  }

  #list(values: readonly SeriesValue[]): readonly SeriesValue[] {
    const key = canonicalJson(values as unknown as Json);
    const known = this.#lists.get(key);
    if (known !== undefined) return known;
    const shared = values.map((one) => this.#value(one));
    this.#lists.set(key, shared);
    return shared;
  }

  /** A row's series, in parts that rows before it have too. */
  of(series: RowSeries): RowSeries {
    return Object.fromEntries(Object.entries(series).map(([name, values]) => [name, this.#list(values)]));
  }
}
