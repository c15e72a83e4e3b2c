/** How the versions of one family of packages are ordered. */
export interface VersionScheme {
  /** The version made ready for comparing; null when it is none of this scheme. */
  parse(text: string): ParsedVersion | null;
}

/** A version that knows its place beside others of its scheme. */
export interface ParsedVersion {
  /** Negative when this version comes before the other, 0 when both are one. */
  compare(other: ParsedVersion): number;
}

/** A scheme from a parser and an order, so that each scheme is two pure functions. */
export function schemeOf<Key>(keyOf: (text: string) => Key | null, order: (a: Key, b: Key) => number): VersionScheme {
  class Version implements ParsedVersion {
    readonly key: Key;
    constructor(key: Key) {
      this.key = key;
    }
    compare(other: ParsedVersion): number {
      if (!(other instanceof Version)) throw new TypeError('versions of two schemes have no order');
      return order(this.key, other.key as Key);
    }
  }
  return {
    parse(text) {
      const key = keyOf(text.trim());
      return key === null ? null : new Version(key);
    },
  };
}

/** Whether a number stands in a text that floating point, in which libraries count, takes for its neighbour. */
export const isInexact = (text: string): boolean => /\d{16}/.test(text);

/** −1, 0 or 1 by the order of `<`. */
export const rank = <Value extends number | string>(a: Value, b: Value): number => (a < b ? -1 : a > b ? 1 : 0);

/** Numbers of any length as text: without leading zeros the longer is the greater. */
export function rankDigits(a: string, b: string): number {
  const [one, other] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
  return rank(one.length, other.length) || rank(one, other);
}

/** The first place that differs decides; `at` gives a value for places beyond the end too. */
export function rankEach<Value>(
  length: number,
  at: (index: number) => readonly [Value, Value],
  order: (a: Value, b: Value) => number,
): number {
  for (let index = 0; index < length; index += 1) {
    const [a, b] = at(index);
    const result = order(a, b);
    if (result !== 0) return result;
  }
  return 0;
}
