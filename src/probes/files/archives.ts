import type { GapReason } from '../../core/checks/deliverable/files-observation.ts';
import { endsAsZip, kindOf } from './file-kind.ts';
import { unpackGzip } from './gzip.ts';
import { tarMembers } from './tar-members.ts';
import type { WalkedItem, WalkLimits } from './walk.ts';
import { zipMembers } from './zip-members.ts';

/** A member with its bytes, or why it has none; an empty name means the archive itself. */
export type Member =
  | { readonly name: string; readonly bytes: Buffer }
  | { readonly name: string; readonly why: GapReason };

/** What holds other files and is not walked here: whatever is inside was not seen by us. */
function* notWalked(): Generator<Member> {
  yield { name: '', why: 'notWalked' };
}

const archiveName = /\.(zip|7z|rar|lzh|lha|cab|tar|tgz|gz|bz2|xz|zst|arj|ace|iso|z)$/i;

/** The members of an archive by its content, one in memory at a time; null when it is none. */
export function openArchive(
  { bytes, name }: WalkedItem,
  limits: WalkLimits,
): Iterable<Member> | AsyncIterable<Member> | null {
  switch (kindOf(bytes)) {
    case 'zip':
      return zipMembers(bytes, limits);
    case 'tar':
      return tarMembers(bytes, limits);
    case 'gzip':
      return unpackGzip(bytes, name, limits);
    case 'otherArchive':
    case 'diskImage':
      return notWalked();
    default:
      // Called an archive, and of no form that is known here.
      if (archiveName.test(name)) return notWalked();
      // A program that unpacks itself, or a file that is two things at once.
      return endsAsZip(bytes) ? zipMembers(bytes, limits) : null;
  }
}
