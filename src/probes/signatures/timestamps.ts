import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ASN1Obj } from '@sigstore/core';
import type { CmsForm } from './verify-cms.ts';
import { runTool, type Workroom } from './workroom.ts';

/** id-aa-timeStampToken (RFC 3161, appendix A): the attribute, not signed itself, that bears the timestamp of a signature. */
const timestampAttribute = '1.2.840.113549.1.9.16.2.14';

/** id-ct-TSTInfo: what a timestamp signs. */
const timestampContent = '1.2.840.113549.1.9.16.1.4';

/** As they are encoded: universal ones, and [1] of a signer. */
const tags = { octets: 0x04, generalizedTime: 0x18, set: 0x31, unsigned: 0xa1 };

/** More on one signature are not looked at. */
const mostTimestamps = 5;

const hasTag = ({ tag }: ASN1Obj, wanted: number): boolean => tag.toDER() === wanted;

/** The content of a CMS structure: [0] EXPLICIT SignedData (RFC 5652, 3 and 5.1). */
const signedDataOf = (cms: ASN1Obj): ASN1Obj | undefined => cms.subs[1]?.subs[0];

const isOid = (value: ASN1Obj | undefined, oid: string): boolean =>
  value?.tag.isOID() === true && value.toOID() === oid;

/** The signers stand in the last set of SignedData. */
export const signersOf = (cms: ASN1Obj): ASN1Obj[] =>
  signedDataOf(cms)?.subs.findLast((sub) => hasTag(sub, tags.set))?.subs ?? [];

/** What a timestamp holds (TSTInfo of RFC 3161, 2.4.2); undefined for other CMS. */
function infoOf(cms: ASN1Obj): ASN1Obj | undefined {
  const held = signedDataOf(cms)?.subs[2];
  return isOid(held?.subs[0], timestampContent) ? held?.subs[1]?.subs[0]?.subs[0] : undefined;
}

/** When a timestamp says that it was made (genTime), in seconds. */
function timeOf(token: ASN1Obj): number | null {
  const info = infoOf(token);
  const time = info?.subs.find((sub) => hasTag(sub, tags.generalizedTime))?.toDate();
  const seconds = Math.floor((time?.getTime() ?? Number.NaN) / 1000);
  return Number.isFinite(seconds) ? seconds : null;
}

/** A timestamp (RFC 3161) as it is written, and the second that it tells. */
export interface Timestamp {
  readonly bytes: Uint8Array;
  readonly seconds: number;
}

/** The signature of one signer, and the timestamps on it. */
interface Stamped {
  readonly signature: Uint8Array;
  readonly timestamps: readonly Timestamp[];
}

function timestampsOf(token: ASN1Obj): readonly Timestamp[] {
  const seconds = timeOf(token);
  return seconds === null ? [] : [{ bytes: token.toDER(), seconds }];
}

/** SignerInfo (RFC 5652, 5.3): the signature is its only octet string; attributes that aren't signed are tagged [1]. */
function stampedOf(signer: ASN1Obj): Stamped {
  const signature = signer.subs.find((sub) => hasTag(sub, tags.octets))?.value ?? Buffer.alloc(0);
  const attributes = signer.subs.filter((sub) => hasTag(sub, tags.unsigned)).flatMap(({ subs }) => subs);
  const tokens = attributes
    .filter(({ subs }) => isOid(subs[0], timestampAttribute))
    .flatMap(({ subs }) => subs[1]?.subs ?? []);
  return { signature, timestamps: tokens.slice(0, mostTimestamps).flatMap(timestampsOf) };
}

const hashes = new Map([
  ['1.3.14.3.2.26', 'sha1'],
  ['2.16.840.1.101.3.4.2.1', 'sha256'],
  ['2.16.840.1.101.3.4.2.2', 'sha384'],
  ['2.16.840.1.101.3.4.2.3', 'sha512'],
]);

/** The timestamp that a CMS structure is, and whether it is of this content; null for other CMS, and for a digest that isn't known. */
export function readTimestamp(cms: Buffer, content: Uint8Array): (Timestamp & { readonly fits: boolean }) | null {
  try {
    const whole = ASN1Obj.parseBuffer(Buffer.from(cms));
    const [algorithm, digest] = infoOf(whole)?.subs[2]?.subs ?? [];
    const [hash, seconds] = [hashes.get(algorithm?.subs[0]?.toOID() ?? ''), timeOf(whole)];
    if (hash === undefined || digest === undefined || seconds === null) return null;
    return { bytes: cms, seconds, fits: createHash(hash).update(content).digest().equals(digest.value) };
  } catch {
    return null;
  }
}

/** Every signer with its timestamps; null for what can't be read. */
function stampedIn(cms: Buffer): readonly Stamped[] | null {
  try {
    return signersOf(ASN1Obj.parseBuffer(Buffer.from(cms))).map(stampedOf);
  } catch {
    return null;
  }
}

/**
 * Whether a timestamp is of these bytes, and made by an authority that the given certificates vouch for as of the moment that it
 * tells: the authority's certificate may have expired since, as the signer's may.
 */
export async function isTrusted(room: Workroom, { bytes, seconds }: Timestamp, stamped: Uint8Array): Promise<boolean> {
  if (room.anchorsPath === null) return false;
  const paths = ['-in', await room.put('token', bytes), '-data', await room.put('stamped', stamped)];
  const trust = ['-CAfile', room.anchorsPath, '-attime', String(seconds)];
  return (await runTool(room, 'openssl', ['ts', '-verify', '-token_in', ...paths, ...trust])).isFine;
}

async function firstTrusted(room: Workroom, { signature, timestamps }: Stamped): Promise<number | null> {
  for (const timestamp of timestamps.toSorted((a, b) => a.seconds - b.seconds))
    if (await isTrusted(room, timestamp, signature)) return timestamp.seconds;
  return null;
}

/** A CMS signature in DER, however it is written; null where it can't be read. */
export async function plainCms(room: Workroom, form: CmsForm, path: string): Promise<Buffer | null> {
  const plain = join(room.folder, 'plain');
  const how = ['-inform', form, '-in', path, '-outform', 'DER', '-out', plain];
  const { isFine } = await runTool(room, 'openssl', ['cms', '-cmsout', ...how]);
  return isFine ? readFile(plain) : null;
}

/** The second of each signer's first trusted timestamp (RFC 3161) on a CMS signature; null unless every signer has one. */
export async function trustedTimes(room: Workroom, form: CmsForm, path: string): Promise<readonly number[] | null> {
  const plain = await plainCms(room, form, path);
  const signers = (plain === null ? null : stampedIn(plain)) ?? [];
  const times: (number | null)[] = [];
  for (const signer of signers) times.push(await firstTrusted(room, signer));
  const known = times.filter((time) => time !== null);
  return known.length > 0 && known.length === times.length ? known : null;
}
