import { X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pemBlocks } from './pem-blocks.ts';
import type { CmsForm } from './verify-cms.ts';
import { runTool, type Workroom } from './workroom.ts';

/** What a document keeps of its certificates being revoked or not: lists (RFC 5280), and answers of OCSP (RFC 6960), as DER. */
export interface Revocations {
  readonly lists: readonly Uint8Array[];
  readonly answers: readonly Uint8Array[];
  readonly count: number;
  /** Whether that is all that it keeps: what is beyond the bounds, or can't be read, may say anything. */
  readonly isWhole: boolean;
}

export const noRevocations: Revocations = { lists: [], answers: [], count: 0, isWhole: true };

const secondsOf = (text: string | undefined): number | null => {
  const seconds = Math.floor(Date.parse(text ?? '') / 1000);
  return Number.isFinite(seconds) ? seconds : null;
};

/** From which second the certificate is revoked; null where that isn't said. */
type Revoked = number | 'unread' | null;

/** From which second a list by the issuer has the certificate revoked. */
async function byList(room: Workroom, issuer: string, list: Uint8Array, serial: string): Promise<Revoked> {
  const path = await room.put('list', list);
  const asked = ['crl', '-inform', 'DER', '-in', path, '-CAfile', issuer, '-noout', '-text'];
  const { words } = await runTool(room, 'openssl', asked);
  if (/(unable to load|could not read) CRL/i.test(words)) return 'unread';
  if (!/verify OK/.test(words)) return null;
  const entry = words.split('Serial Number:').find((one) => one.trim().split(/\s/)[0]?.toUpperCase() === serial);
  return entry === undefined ? null : (secondsOf(/Revocation Date: ([^\n]{10,40})/.exec(entry)?.[1]) ?? 'unread');
}

/** From which second an answer that the issuer vouches for has it revoked. */
async function byAnswer(room: Workroom, issuer: string, answer: Uint8Array, signer: string): Promise<Revoked> {
  const path = await room.put('answer', answer);
  // The issuer is read before the certificate that it is the issuer of.
  const asked = ['ocsp', '-respin', path, '-issuer', issuer, '-cert', signer, '-CAfile', issuer, '-partial_chain'];
  const { words } = await runTool(room, 'openssl', [...asked, '-no_nonce']);
  if (/error (reading|parsing) (OCSP )?response/i.test(words)) return 'unread';
  if (!/Response verify OK/.test(words) || !/: revoked/.test(words)) return null;
  return secondsOf(/Revocation Time: ([^\n]{10,40})/.exec(words)?.[1]) ?? 'unread';
}

/** The issuer's certificate, among those of the signature and those that were given. */
async function issuerOf(room: Workroom, signer: X509Certificate, path: string, form: CmsForm): Promise<string | null> {
  const out = join(room.folder, 'certificates');
  await runTool(room, 'openssl', [
    'cms',
    '-cmsout',
    '-inform',
    form,
    '-in',
    path,
    '-certsout',
    out,
    '-out',
    '/dev/null',
  ]);
  const paths = [out, ...(room.anchorsPath === null ? [] : [room.anchorsPath])];
  const texts = await Promise.all(paths.map((one) => readFile(one, 'latin1').catch(() => '')));
  const found = texts
    .flatMap((text) => pemBlocks(text, 'CERTIFICATE'))
    .find((one) => {
      const candidate = new X509Certificate(one);
      return signer.checkIssued(candidate) && signer.verify(candidate.publicKey);
    });
  return found === undefined ? null : room.put('issuer', Buffer.from(found));
}

/** What a document keeps of its signer's certificate: the first second from which it is revoked, and whether all of it was read. */
interface Said {
  readonly revoked: number | null;
  readonly isWhole: boolean;
}

/** Since when the signer's certificate is revoked by what the document keeps; null where nothing that can be read says so. */
export async function revokedAt(
  room: Workroom,
  signerPath: string,
  path: string,
  form: CmsForm,
  { lists, answers, count, isWhole }: Revocations,
): Promise<Said> {
  if (count === 0) return { revoked: null, isWhole };
  const signer = new X509Certificate(await readFile(signerPath));
  const issuer = await issuerOf(room, signer, path, form);
  if (issuer === null) return { revoked: null, isWhole: false };
  const found: Revoked[] = [];
  for (const list of lists) found.push(await byList(room, issuer, list, signer.serialNumber));
  for (const answer of answers) found.push(await byAnswer(room, issuer, answer, signerPath));
  const times = found.filter((time) => typeof time === 'number');
  return { revoked: times.length === 0 ? null : Math.min(...times), isWhole: isWhole && !found.includes('unread') };
}
