import { createPublicKey, hash, type KeyObject, sign, verify } from 'node:crypto';

/** The head of a log (c2sp.org/tlog-checkpoint): whose log, how many entries, the root over them. */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** A key that signs checkpoints, under a name (c2sp.org/signed-note). */
export interface CheckpointKey {
  readonly name: string;
  /** 32 bytes. */
  readonly publicKey: Buffer;
}

const ed25519 = 1;

/** The text that is signed: origin, decimal size, base64 root, each line ended by LF. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** First four bytes of SHA-256(name ‖ LF ‖ algorithm ‖ public key). */
function keyId({ name, publicKey }: CheckpointKey): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`), Buffer.from([ed25519]), publicKey]);
  return hash('sha256', bytes, 'buffer').subarray(0, 4);
}

/** The verifier key as people hand it on: name+hex key id+base64 of algorithm and key. */
export function verifierKey(key: CheckpointKey): string {
  const encoded = Buffer.concat([Buffer.from([ed25519]), key.publicKey]).toString('base64');
  return `${key.name}+${keyId(key).toString('hex')}+${encoded}`;
}

/** A signed note: the text, an empty line, one signature line. Ed25519 needs no randomness: the same text gives the same note. */
export function signNote(text: string, key: CheckpointKey, privateKey: KeyObject): string {
  const signature = Buffer.concat([keyId(key), sign(null, Buffer.from(text), privateKey)]).toString('base64');
  return `${text}\n— ${key.name} ${signature}\n`;
}

export function signCheckpoint(checkpoint: Checkpoint, key: CheckpointKey, privateKey: KeyObject): string {
  return signNote(checkpointText(checkpoint), key, privateKey);
}

const signatureLine = /^— (\S+) ([A-Za-z0-9+/]+={0,2})\n$/;

/** SPKI header of an Ed25519 key (RFC 8410). */
const spkiPrefix = Buffer.from('302a300506032b6570032100', 'hex');

/** The text of a note with one signature line, each of its lines ended by LF; null when the key did not sign it. */
export function openNote(signed: string, key: CheckpointKey): string | null {
  const end = signed.lastIndexOf('\n\n');
  const text = signed.slice(0, end + 1);
  const [, name, encoded = ''] = (end < 0 ? null : signatureLine.exec(signed.slice(end + 2))) ?? [];
  const signature = Buffer.from(encoded, 'base64');
  if (name !== key.name || signature.length !== 68 || !signature.subarray(0, 4).equals(keyId(key))) return null;
  const publicKey = createPublicKey({ key: Buffer.concat([spkiPrefix, key.publicKey]), format: 'der', type: 'spki' });
  return verify(null, Buffer.from(text), publicKey, signature.subarray(4)) ? text : null;
}

const headText = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]+={0,2})\n$/;

/** Reads a signed checkpoint strictly and verifies its signature; null when anything is off. */
export function openCheckpoint(signed: string, key: CheckpointKey): Checkpoint | null {
  const match = headText.exec(openNote(signed, key) ?? '');
  const root = Buffer.from(match?.[3] ?? '', 'base64');
  if (match === null || root.length !== 32) return null;
  return { origin: match[1] ?? '', size: Number(match[2]), root };
}

/** A key as `verifierKey` writes it; null when it is none, or its id is not its own. */
export function keyOfVerifier(text: string): CheckpointKey | null {
  const [, name = '', , encoded = ''] = /^([^+\n]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text.trim()) ?? [];
  const bytes = Buffer.from(encoded, 'base64');
  const key = { name, publicKey: bytes.subarray(1) };
  return bytes.length === 33 && bytes[0] === ed25519 && verifierKey(key) === text.trim() ? key : null;
}
