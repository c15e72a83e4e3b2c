import type { ByteSource } from './byte-source.ts';
import type { Patch } from './position.ts';

/** Words by which a position is told in any vocabulary, in lower case: of XMP, of makers' own, of films. */
const words = ['latitude', 'longitude', 'gpscoordinates', 'gpsposition', 'iso6709', '\u00a9xyz'];

const step = 1 << 20;
const overlap = 32;

const covers = (patches: readonly Patch[], place: number): boolean =>
  patches.some(({ at, bytes }) => at <= place && place < at + bytes.length);

/** A file after its patches still bears a word that tells a position: nobody may say that it was removed. */
export async function bearsPosition(source: ByteSource, patches: readonly Patch[]): Promise<boolean> {
  for (let at = 0; at < source.size; at += step) {
    const text = (await source.read(at, step + overlap)).toString('latin1').toLowerCase();
    for (const word of words)
      for (let found = text.indexOf(word); found >= 0; found = text.indexOf(word, found + 1))
        if (!covers(patches, at + found)) return true;
  }
  return patches.some(({ bytes }) => {
    const text = bytes.toString('latin1').toLowerCase();
    return words.some((word) => text.includes(word));
  });
}
