import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

const escapes: ReadonlyMap<string, string> = new Map([
  ['b', '\b'],
  ['f', '\f'],
  ['n', '\n'],
  ['r', '\r'],
  ['t', '\t'],
  ['v', '\v'],
]);

/** A value of COPY's text format; null for \N. */
export const copiedValue = (text: string): string | null =>
  text === '\\N' ? null : text.replace(/\\(.)/gs, (_, letter: string) => escapes.get(letter) ?? letter);

/** No row is longer: whoever forges one shall not fill the memory. */
const longestLine = 400_000_000;

/** Lines of a gzip file, each without its end; `told` gets the file's size and digest once it was read whole. Rejects when it is no gzip file. */
export async function* linesOf(path: string, told: { bytes: number; sha256: string }): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  const passed = async function* (): AsyncGenerator<Buffer> {
    for await (const chunk of createReadStream(path)) {
      hash.update(chunk as Buffer);
      told.bytes += (chunk as Buffer).length;
      yield chunk as Buffer;
    }
  };
  const source = Readable.from(passed());
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  let parts: Buffer[] = [];
  let length = 0;
  for await (const chunk of text as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      yield Buffer.concat([...parts, chunk.subarray(from, at)]);
      [parts, length, from] = [[], 0, at + 1];
    }
    parts.push(chunk.subarray(from));
    length += chunk.length - from;
    if (length > longestLine) throw new Error('a line without an end');
  }
  if (length > 0) yield Buffer.concat(parts);
  told.sha256 = hash.digest('hex');
}
