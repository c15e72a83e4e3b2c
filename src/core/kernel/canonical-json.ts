import type { Json, JsonObject } from './json.ts';
import { own } from './own.ts';

/** UTF-16 code unit order, as RFC 8785 §3.2.3 asks. */
const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function members(object: JsonObject): string {
  return Object.keys(object)
    .sort(byCodeUnits)
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(own(object, key) ?? null)}`)
    .join(',');
}

/**
 * The JSON Canonicalization Scheme (RFC 8785): one text for one value, so that its bytes can be hashed.
 * Numbers and strings are written as ECMAScript does, which is what the RFC prescribes. Throws on a number JSON can't carry.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) throw new RangeError('JSON has no such number');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  return `{${members(value as JsonObject)}}`;
}
