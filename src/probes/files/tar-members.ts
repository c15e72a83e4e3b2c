import type { Member } from './archives.ts';
import { isTarHeader, numberAt, textAt } from './tar-header.ts';
import type { WalkLimits } from './walk.ts';

const block = 512;

const isEmpty = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

const nameOf = (header: Buffer): string => {
  const prefix = header.toString('latin1', 257, 263) === 'ustar\0' ? textAt(header, 345, 155) : '';
  return prefix === '' ? textAt(header, 0, 100) : `${prefix}/${textAt(header, 0, 100)}`;
};

/** 'len key=value\n' records of a pax header. */
const paxPath = (body: Buffer): string | null => /(?:^|\n)\d+ path=([^\n]*)\n/.exec(body.toString('utf8'))?.[1] ?? null;

/** Members of a tar archive in memory: ustar, GNU long names, pax paths. A second name of a member holds no bytes of its own. */
export function* tarMembers(archive: Buffer, { member: most }: WalkLimits): Generator<Member> {
  let longName: string | null = null;
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (isEmpty(header)) {
      // Some programs go on behind the end, to what others have put there.
      if (!isEmpty(archive.subarray(at))) yield { name: '', why: 'unlistedBytes' };
      return;
    }
    const size = numberAt(header, 124);
    const end = at + block + size;
    if (!isTarHeader(header) || !Number.isSafeInteger(end) || end > archive.length)
      return yield { name: '', why: 'damaged' };
    const type = header.toString('latin1', 156, 157);
    const body = archive.subarray(at + block, end);
    if (type === 'L') longName = textAt(body, 0, body.length);
    else if (type === 'x') longName = paxPath(body) ?? longName;
    else {
      const name = longName ?? nameOf(header);
      longName = null;
      if (size > most) yield { name, why: 'tooLarge' };
      else if (type === '0' || type === '\0' || type === '7') yield { name, bytes: body };
      else if (type === '2') yield { name, why: 'link' };
      else if (!['5', '1', 'g'].includes(type)) yield { name, why: 'notWalked' };
    }
    at = end + ((block - (size % block)) % block);
  }
  yield { name: '', why: 'damaged' };
}
