import type { SignatureState } from '../../core/checks/deliverable/signatures-observation.ts';
import { unsigned, type Verified } from './verify-cms.ts';
import { runTool, type Workroom } from './workroom.ts';

/** Only the given keys, nothing fetched, no agent left running. */
const gpgArguments = ({ keyring }: Workroom): readonly string[] => [
  ...['--homedir', keyring, '--batch', '--no-tty', '--no-autostart', '--disable-dirmngr'],
  ...['--no-auto-key-retrieve', '--no-auto-key-locate', '--trust-model', 'always'],
];

/** Takes the given keys into the keyring. */
export async function importKeys(room: Workroom, keys: readonly Uint8Array[]): Promise<void> {
  for (const key of keys) await runTool(room, 'gpg', [...gpgArguments(room), '--import', await room.put('key', key)]);
}

/** gpg's machine-readable lines (doc/DETAILS), worst first. */
const states: readonly (readonly [line: RegExp, state: SignatureState])[] = [
  [/^\[GNUPG:\] BADSIG /m, 'tampered'],
  [/^\[GNUPG:\] (REVKEYSIG|EXPSIG) /m, 'expired'],
  [/^\[GNUPG:\] (NO_PUBKEY|ERRSIG) /m, 'untrusted'],
  [/^\[GNUPG:\] VALIDSIG /m, 'valid'],
];

const secondsIn = (words: string, line: RegExp): readonly number[] =>
  [...words.matchAll(line)].map(([, seconds]) => Number(seconds));

/** Whether each signature by a key that has expired since was made before the key's end, by the time that is signed with it. */
function wasInTime(words: string): boolean {
  const made = secondsIn(words, /^\[GNUPG:\] VALIDSIG \S+ \S+ (\d+) /gm);
  const ends = secondsIn(words, /^\[GNUPG:\] KEYEXPIRED (\d+)/gm);
  return made.length > 0 && ends.length > 0 && Math.max(...made) < Math.min(...ends);
}

/** What gpg says of one signature or of several: the worst counts. */
function stateIn(words: string): SignatureState | undefined {
  const state = states.find(([line]) => line.test(words))?.[1];
  const isPast = state === 'valid' && /^\[GNUPG:\] EXPKEYSIG /m.test(words);
  return isPast && !wasInTime(words) ? 'expired' : state;
}

/** Verifies OpenPGP by gpg: detached when content is given, else a clear-signed text. Every signature in it has to hold. */
export async function verifyOpenpgp(
  room: Workroom,
  signature: Uint8Array,
  content: Uint8Array | null,
): Promise<Verified> {
  const given = content === null ? [] : [await room.put('content', content)];
  const signed = [await room.put('signature', signature), ...given];
  const { words } = await runTool(room, 'gpg', [...gpgArguments(room), '--status-fd', '1', '--verify', ...signed]);
  const state = stateIn(words);
  if (state === undefined) return unsigned(content === null ? 'contentMissing' : 'notUnderstood');
  const signer = /^\[GNUPG:\] (?:GOOD|BAD|EXPKEY|REVKEY|EXP)SIG \S+ (.*)$/m.exec(words)?.[1]?.slice(0, 300) ?? '';
  const key = /^\[GNUPG:\] (?:NO_PUBKEY|ERRSIG) (\S+)/m.exec(words)?.[1] ?? '';
  // Without any key given nobody can even say whether it fits.
  const known = state === 'untrusted' && !room.hasKeys ? 'signerUnknown' : state;
  return { state: known, signer: signer || key, issuer: '' };
}
