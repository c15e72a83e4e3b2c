import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type SeenSource, seenSourceSchema } from '../../core/checks/deliverable/signatures-observation.ts';
import { runProgram } from '../programs.ts';
import { unsigned, type Verified } from './verify-cms.ts';
import { verifyOpenpgp } from './verify-openpgp.ts';
import type { Workroom } from './workroom.ts';

const limits = { milliseconds: 20_000, outputBytes: 1_000_000 };

/**
 * A repository's own settings may name programs to run, so git is asked for objects alone, never to verify: no hooks, no watcher,
 * nothing fetched; what signs is read out and verified by us.
 */
async function git(folder: string, room: Workroom, ...args: readonly string[]): Promise<Buffer | null> {
  const harmless = ['core.fsmonitor=false', 'core.hooksPath=/dev/null', 'protocol.allow=never', 'core.pager=cat'];
  const settings = harmless.flatMap((one) => ['-c', one]);
  const { exitCode, output } = await runProgram('git', ['-C', folder, ...settings, ...args], limits, room.signal);
  return exitCode === 0 ? output : null;
}

interface Signed {
  readonly payload: Buffer;
  readonly signature: Buffer;
}

/** A commit without its header field 'gpgsig', whose lines go on with a space (gitformat-signature). */
function signedCommit(commit: Buffer): Signed | null {
  const text = commit.toString('latin1');
  const [field, signature] = /^gpgsig ((?:.*\n)(?: .*\n)*)/m.exec(text) ?? [];
  if (field === undefined || signature === undefined || text.indexOf(field) > text.indexOf('\n\n')) return null;
  return {
    payload: Buffer.from(text.replace(field, ''), 'latin1'),
    signature: Buffer.from(signature.replace(/\n /g, '\n'), 'latin1'),
  };
}

/** A tag's signature stands at the end of its message. */
function signedTag(tag: Buffer): Signed | null {
  const at = tag.lastIndexOf('-----BEGIN PGP SIGNATURE-----');
  return at < 0 ? null : { payload: tag.subarray(0, at), signature: tag.subarray(at) };
}

function verify(room: Workroom, signed: Signed): Promise<Verified> {
  const isOpenpgp = signed.signature.includes('-----BEGIN PGP SIGNATURE-----');
  if (!isOpenpgp) return Promise.resolve(unsigned('notUnderstood'));
  return verifyOpenpgp(room, signed.signature, signed.payload);
}

async function look(place: string, room: Workroom, signed: Signed | null): Promise<SeenSource> {
  if (signed === null) return { place, state: 'unsigned', signer: '' };
  const { state, signer } = await verify(room, signed);
  // A commit has its content with it, and trust is in keys alone.
  const usual = seenSourceSchema.shape.state.safeParse(state);
  return { place, state: usual.success ? usual.data : 'notUnderstood', signer };
}

/** Tags that name the commit, as objects of their own. */
async function tagsOf(folder: string, room: Workroom): Promise<readonly string[]> {
  const form = '--format=%(objecttype) %(refname:short)';
  const listed = await git(folder, room, 'for-each-ref', '--points-at', 'HEAD', '--count=20', form, 'refs/tags');
  const lines = (listed?.toString('utf8') ?? '').split('\n');
  return lines.filter((line) => line.startsWith('tag ')).map((line) => line.slice(4));
}

/** Who signed the newest commit and the tags on it; null where the folder is no repository of git. */
export async function verifySource(folder: string, room: Workroom): Promise<readonly SeenSource[] | null> {
  if (!existsSync(join(folder, '.git'))) return null;
  const [commit, id] = [
    await git(folder, room, 'cat-file', 'commit', 'HEAD'),
    await git(folder, room, 'rev-parse', 'HEAD'),
  ];
  if (commit === null || id === null) return [{ place: 'HEAD', state: 'notUnderstood', signer: '' }];
  const seen = [await look(`commit ${id.toString('utf8').slice(0, 12)}`, room, signedCommit(commit))];
  for (const name of await tagsOf(folder, room)) {
    const tag = await git(folder, room, 'cat-file', 'tag', `refs/tags/${name}`);
    if (tag !== null) seen.push(await look(`tag ${name}`.slice(0, 300), room, signedTag(tag)));
  }
  return seen;
}
