import { X509Certificate } from 'node:crypto';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { SignatureState } from '../../core/checks/deliverable/signatures-observation.ts';
import { noRevocations, type Revocations, revokedAt } from './revocations.ts';
import { signersApart } from './signers-apart.ts';
import { plainCms, trustedTimes } from './timestamps.ts';
import { runTool, type Workroom } from './workroom.ts';

/** What came of it, and who signed as far as can be told. */
export interface Verified {
  readonly state: SignatureState;
  readonly signer: string;
  readonly issuer: string;
}

export const unsigned = (state: SignatureState): Verified => ({ state, signer: '', issuer: '' });

/** One line of a distinguished name: 'CN=山田, O=METI'. */
const nameOf = (subject: string): string => subject.split('\n').reverse().join(', ').slice(0, 300);

async function signerIn(path: string): Promise<Pick<Verified, 'signer' | 'issuer'>> {
  try {
    const { subject, issuer } = new X509Certificate(await readFile(path));
    return { signer: nameOf(subject), issuer: nameOf(issuer) };
  } catch {
    return { signer: '', issuer: '' };
  }
}

/** Why openssl did not verify a signature against its content. */
function brokenState(words: string): SignatureState {
  if (/no content/i.test(words)) return 'contentMissing';
  return /digest failure|signature failure|verification failure|bad signature|verify error/i.test(words)
    ? 'tampered'
    : 'notUnderstood';
}

/** How the signature is written. A message in S/MIME carries its own content. */
export type CmsForm = 'DER' | 'PEM' | 'SMIME';

/**
 * Verifies CMS with openssl in two steps: whether it fits the content, then whether its signer descends from what was given.
 * `later`: seconds at which the whole document, its signature included, was there as trusted timestamps tell.
 * `-purpose any`: a certificate for code alone is as good here as one for mail.
 */
export async function verifyCms(
  room: Workroom,
  form: CmsForm,
  signature: Uint8Array,
  content: Uint8Array | null,
  later: readonly number[] = [],
  revocations: Revocations = noRevocations,
): Promise<Verified> {
  const signerPath = join(room.folder, 'signer');
  await rm(signerPath, { force: true });
  const given = content === null ? [] : ['-content', await room.put('content', content)];
  const binary = form === 'SMIME' ? [] : ['-binary'];
  const path = await room.put('signature', signature);
  const signed = ['-inform', form, '-in', path, ...given, '-out', '/dev/null'];
  const verify = ['cms', '-verify', ...binary, ...signed, '-purpose', 'any'];
  const fit = await runTool(room, 'openssl', [...verify, '-noverify', '-signer', signerPath]);
  if (!fit.isFine) return unsigned(brokenState(fit.words));
  const who = await signerIn(signerPath);
  if (room.anchorsPath === null) return { state: 'intact', ...who };
  const chain = ['-CAfile', room.anchorsPath, '-no-CApath', '-no-CAstore'];
  const stateAt: StateAt = async (time) => {
    const { isFine, words } = await runTool(room, 'openssl', [...verify, ...chain, ...time]);
    if (isFine) return 'valid';
    if (/has expired/i.test(words)) return 'past';
    return /not yet valid/i.test(words) ? 'expired' : 'untrusted';
  };
  const today = await stateAt([]);
  if (today !== 'past' && today !== 'valid') return { state: today, ...who };
  // Asked of openssl once, and only where they matter.
  let asked: ReturnType<typeof trustedTimes> | undefined;
  const times = (): ReturnType<typeof trustedTimes> => {
    asked ??= trustedTimes(room, form, path);
    return asked;
  };
  const state = today === 'valid' ? today : await stateThen(stateAt, await times(), later);
  if (state !== 'valid') return { state, ...who };
  const { revoked, isWhole } = await revokedAt(room, signerPath, path, form, revocations);
  const unless = isWhole ? state : 'revocationUnread';
  if (revoked === null) return { state: unless, ...who };
  // What was there before the certificate was revoked stays good.
  const known = [...((await times()) ?? []), ...later];
  return { state: known.some((time) => time < revoked) ? unless : 'revoked', ...who };
}

/**
 * Verifies each signer of a CMS signature by itself: of several, one may have been made when another's certificate was not yet, and
 * what is wrong with one is told of that one. Where they can't be taken apart they are verified together.
 */
export async function verifyEach(
  room: Workroom,
  form: CmsForm,
  signature: Uint8Array,
  content: Uint8Array | null,
  later: readonly number[] = [],
  revocations: Revocations = noRevocations,
): Promise<readonly Verified[]> {
  const whole = await verifyCms(room, form, signature, content, later, revocations);
  if (['contentMissing', 'notUnderstood'].includes(whole.state)) return [whole];
  const path = await room.put('signature', signature);
  const plain = await plainCms(room, form, path);
  const apart = plain === null ? null : signersApart(plain);
  if (apart === null) return [whole];
  const held = form === 'SMIME' ? await contentOf(room, path) : content;
  const each: Verified[] = [];
  for (const one of apart) each.push(await verifyCms(room, 'DER', one, held, later, revocations));
  // Taken apart they must still fit: else the content of the message could not be had as it was signed.
  const isLost = form === 'SMIME' && whole.state !== 'tampered' && each.some(({ state }) => state === 'tampered');
  return isLost ? [whole] : each;
}

/** What a message in S/MIME signs, as openssl reads it; null where the signature holds it itself, or it doesn't fit. */
async function contentOf(room: Workroom, path: string): Promise<Buffer | null> {
  const out = join(room.folder, 'message');
  await rm(out, { force: true });
  const how = ['cms', '-verify', '-noverify', '-inform', 'SMIME', '-in', path, '-out', out];
  return (await runTool(room, 'openssl', how)).isFine ? readFile(out) : null;
}

type StateAt = (time: readonly string[]) => Promise<SignatureState | 'past'>;

/**
 * A certificate that has expired since was good if it was when the signature was made: by each trusted timestamp on it, and every
 * signer has to have one, or by a later timestamp of the whole document. Without, nobody knows.
 */
async function stateThen(
  stateAt: StateAt,
  times: readonly number[] | null,
  later: readonly number[],
): Promise<SignatureState> {
  const at = (time: number): Promise<SignatureState | 'past'> => stateAt(['-attime', String(time)]);
  if (times === null) return later.length > 0 && (await at(Math.min(...later))) === 'valid' ? 'valid' : 'untimed';
  for (const time of times) {
    const then = await at(time);
    // Of several signers, one may have signed while the other's certificate was not yet made.
    if (then !== 'valid') return times.length > 1 ? 'untimed' : then === 'past' ? 'expired' : then;
  }
  return 'valid';
}

export const cmsFormOf = (bytes: Buffer): CmsForm => {
  const head = bytes.toString('latin1', 0, 200);
  if (head.includes('-----BEGIN')) return 'PEM';
  return /^(MIME-Version|Content-Type|Content-Disposition):/im.test(head) ? 'SMIME' : 'DER';
};
