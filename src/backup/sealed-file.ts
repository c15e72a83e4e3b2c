import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { ContractKey } from '../postgres/seal.ts';

/** First bytes of every sealed file of a backup. */
const magic = Buffer.from('junshu-sealed-file@1\n');
const saltLength = 32;
const pieceLength = 1 << 18;
const tagLength = 16;
const headLength = magic.length + saltLength;

/** The name of a file in a backup: a keyed digest, so that nobody without the key finds out whether a known file is among them. */
export const sealedName = ({ naming }: ContractKey, digest: string): string =>
  createHmac('sha256', naming)
    .update(JSON.stringify(['junshu-sealed-file@1', digest]))
    .digest('hex');

/** A key of the file's own, so that no nonce is ever used twice under one. */
const fileKey = ({ sealing }: ContractKey, salt: Uint8Array): Buffer =>
  Buffer.from(hkdfSync('sha256', sealing, salt, 'junshu-sealed-file@1', 32));

/** Place of the piece, and whether it is the last: pieces can be neither exchanged nor cut off. */
function nonceOf(piece: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(piece, 5, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

/** Bytes cut into pieces of one length; the last one may be shorter, or empty where there is nothing at all. */
async function* piecesOf(
  bytes: AsyncIterable<Uint8Array>,
  length: number,
): AsyncGenerator<{ readonly piece: Buffer; readonly isLast: boolean }> {
  let rest = Buffer.alloc(0);
  for await (const chunk of bytes) {
    rest = rest.length === 0 ? Buffer.from(chunk) : Buffer.concat([rest, chunk]);
    // A full piece that may be the last one waits until more comes.
    for (; rest.length > length; rest = rest.subarray(length)) yield { piece: rest.subarray(0, length), isLast: false };
  }
  yield { piece: rest, isLast: true };
}

/** A file sealed under a contract's key, piece by piece; `told` gets the digest of what was read. */
export async function* sealFile(key: ContractKey, path: string, told: { digest: string }): AsyncGenerator<Buffer> {
  const [salt, hash] = [randomBytes(saltLength), createHash('sha256')];
  const secret = fileKey(key, salt);
  yield Buffer.concat([magic, salt]);
  let place = 0;
  for await (const { piece, isLast } of piecesOf(createReadStream(path, { highWaterMark: pieceLength }), pieceLength)) {
    hash.update(piece);
    const cipher = createCipheriv('aes-256-gcm', secret, nonceOf(place, isLast));
    yield Buffer.concat([cipher.update(piece), cipher.final(), cipher.getAuthTag()]);
    place += 1;
  }
  told.digest = hash.digest('hex');
}

/** A sealed file does not open: altered, cut off, or sealed under another key. */
export class SealedFileBroken extends Error {}

function opened(secret: Buffer, piece: Buffer, place: number, isLast: boolean): Buffer {
  if (piece.length < tagLength) throw new SealedFileBroken('cut off');
  try {
    const decipher = createDecipheriv('aes-256-gcm', secret, nonceOf(place, isLast));
    decipher.setAuthTag(piece.subarray(-tagLength));
    return Buffer.concat([decipher.update(piece.subarray(0, -tagLength)), decipher.final()]);
  } catch {
    throw new SealedFileBroken('does not open');
  }
}

async function* after(bytes: AsyncIterable<Uint8Array>, head: (bytes: Buffer) => void): AsyncGenerator<Buffer> {
  let start: Buffer | null = Buffer.alloc(0);
  for await (const chunk of bytes) {
    if (start === null) {
      yield Buffer.from(chunk);
      continue;
    }
    start = Buffer.concat([start, chunk]);
    if (start.length < headLength) continue;
    head(start.subarray(0, headLength));
    yield start.subarray(headLength);
    start = null;
  }
  if (start !== null) throw new SealedFileBroken('cut off');
}

/** What a sealed file holds, piece by piece. Throws SealedFileBroken as soon as a piece is not what was sealed. */
export async function* unsealFile(key: ContractKey, path: string): AsyncGenerator<Buffer> {
  let secret: Buffer = Buffer.alloc(0);
  const begin = (head: Buffer): void => {
    if (!head.subarray(0, magic.length).equals(magic)) throw new SealedFileBroken('no sealed file');
    secret = fileKey(key, head.subarray(magic.length));
  };
  const body = after(createReadStream(path, { highWaterMark: pieceLength }), begin);
  let place = 0;
  for await (const { piece, isLast } of piecesOf(body, pieceLength + tagLength)) {
    yield opened(secret, piece, place, isLast);
    place += 1;
  }
}
