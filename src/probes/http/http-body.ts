import type { IncomingMessage } from 'node:http';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import type { UnseenReason } from '../../core/checks/observation.ts';
import { own } from '../../core/kernel/own.ts';
import { httpFailureOf } from './http-failure.ts';

/** The body of an answer; `cut` says why it is not whole. */
export interface HttpBody {
  readonly bytes: Buffer;
  readonly cut: UnseenReason | null;
}

const decoders: Readonly<Record<string, (bytes: Buffer, maxOutputLength: number) => Buffer>> = {
  gzip: (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  'x-gzip': (bytes, maxOutputLength) => gunzipSync(bytes, { maxOutputLength }),
  deflate: (bytes, maxOutputLength) => inflateSync(bytes, { maxOutputLength }),
  br: (bytes, maxOutputLength) => brotliDecompressSync(bytes, { maxOutputLength }),
};

/** Undoes the encoding that a server used unasked; a bomb is cut off before it goes off. */
function decoded({ bytes, cut }: HttpBody, encoding: string, limit: number): HttpBody {
  if (encoding === '' || encoding === 'identity' || cut !== null) return { bytes, cut };
  const decode = own(decoders, encoding);
  if (decode === undefined) return { bytes: Buffer.alloc(0), cut: 'notUnderstood' };
  try {
    return { bytes: decode(bytes, limit), cut: null };
  } catch (error) {
    const tooLarge = (error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE';
    return { bytes: Buffer.alloc(0), cut: tooLarge ? 'limitReached' : 'notUnderstood' };
  }
}

async function rawBody(message: IncomingMessage, limit: number): Promise<HttpBody> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of message as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      length += chunk.length;
      if (length > limit) return { bytes: Buffer.concat(chunks).subarray(0, limit), cut: 'limitReached' };
    }
    return { bytes: Buffer.concat(chunks), cut: null };
  } catch (error) {
    return { bytes: Buffer.concat(chunks), cut: httpFailureOf(error).reason };
  }
}

/** Reads a body up to a limit; what is lost on the way is told, not thrown, since the head has been seen. */
export async function readBody(message: IncomingMessage, limit: number): Promise<HttpBody> {
  const encoding = (message.headers['content-encoding'] ?? '').trim().toLowerCase();
  return decoded(await rawBody(message, limit), encoding, limit);
}
