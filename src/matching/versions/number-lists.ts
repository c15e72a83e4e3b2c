import { rank, rankDigits, rankEach, schemeOf } from './version-scheme.ts';

type Numbers = readonly string[];

/** Number by number; of two that agree so far the longer is the later one: 1.0 < 1.0.0. */
const order = (a: Numbers, b: Numbers): number =>
  rankEach(Math.min(a.length, b.length), (index) => [a[index] ?? '', b[index] ?? ''], rankDigits) ||
  rank(a.length, b.length);

/** R's package_version: numbers between points and hyphens, which are alike. */
export const cran = schemeOf((text) => (/^\d+(?:[.-]\d+)*$/.test(text) ? text.split(/[.-]/) : null), order);

/** Haskell's package versioning policy: numbers between points. */
export const hackage = schemeOf((text) => (/^\d+(?:\.\d+)*$/.test(text) ? text.split('.') : null), order);
