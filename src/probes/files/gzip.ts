import { gunzipSync } from 'node:zlib';
import type { Member } from './archives.ts';
import type { WalkLimits } from './walk.ts';

/** Unpacked to so much, no ratio is too dense. */
const small = 1_000_000;

const mostBytes = (packed: number, { member, ratio }: WalkLimits): number =>
  Math.min(member, Math.max(small, packed * ratio));

const nameInside = (name: string): string =>
  (name.split('/').at(-1) ?? name).replace(/\.tgz$/i, '.tar').replace(/\.gz$/i, '');

/** What a gzip file holds, within the bounds. */
export function* unpackGzip(bytes: Buffer, name: string, limits: WalkLimits): Generator<Member> {
  const inside = nameInside(name);
  const most = mostBytes(bytes.length, limits);
  try {
    yield { name: inside, bytes: gunzipSync(bytes, { maxOutputLength: most }) };
  } catch (error) {
    const isTooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    const why = most < limits.member ? 'tooDense' : 'tooLarge';
    yield { name: inside, why: isTooLarge ? why : 'damaged' };
  }
}
