import { createHash } from 'node:crypto';
import type { FilesData } from '../../core/checks/deliverable/files-observation.ts';
import { normalForm } from '../../core/kernel/normal-form.ts';
import { capped } from './capped.ts';
import { type HashLine, readHashLines } from './hash-lines.ts';
import type { WalkedItem } from './walk.ts';

type Algorithm = FilesData['hashLists'][number]['algorithm'];

const largest = 2_000_000;
/** Room in the observation for each kind of fault of one list. */
const listBytes = 2000;

/** Names under which lists of digests are published: SHA256SUMS, checksums.txt, app.zip.sha256 … */
function isListName(name: string): boolean {
  const own = name.slice(name.lastIndexOf('/') + 1);
  const isKnown = /^(sha(1|224|384)|md5|b2)sums?(\.(txt|asc))?$|\.(sha256|sha512|sha1|md5)(sums?)?(\.txt)?$/i.test(own);
  return isKnown || /checksum|sha(256|512)sum/i.test(own);
}

/** A list of digests as it was found, before it is held against the files. */
export interface FoundList {
  readonly place: string;
  readonly container: string;
  readonly name: string;
  readonly lines: readonly HashLine[];
  readonly unread: number;
}

/** Reads a list of digests; null when the file is none. */
export function readHashList({ place, container, name, bytes }: WalkedItem): FoundList | null {
  if (!isListName(name) || bytes.length > largest) return null;
  const own = (name.split('/').at(-1) ?? name).replace(/\.(sha256|sha512|sha1|md5)(sums?)?(\.txt)?$/i, '');
  // By its name it is a list: one of which nothing can be read is not told as none.
  const { lines, unread } = readHashLines(bytes, own) ?? { lines: [], unread: 1 };
  return lines.length + unread === 0 ? null : { place, container, name, lines, unread };
}

export interface Digests {
  readonly name: string;
  readonly container: string;
  readonly sha256: string;
  readonly sha512: string;
}

export const digestsOf = ({ name, container, bytes }: WalkedItem): Digests => ({
  name,
  container,
  sha256: createHash('sha256').update(bytes).digest('hex'),
  sha512: createHash('sha512').update(bytes).digest('hex'),
});

const algorithmOf = (lines: readonly HashLine[]): Algorithm => {
  const lengths = new Set(lines.map(({ digest }) => digest.length));
  if (lengths.size === 0 || (lengths.size === 1 && lengths.has(64))) return 'sha256';
  return lengths.size === 1 && lengths.has(128) ? 'sha512' : 'weak';
};

/** Signatures and other lists stand beside what a list covers; they can't be in it. */
const mayBeLeftOut = (name: string): boolean =>
  isListName(name) || /\.(asc|sig|sigstore|p7s|p7m)$/i.test(name) || isByTheWay(name);

/** What file managers leave behind. */
const isByTheWay = (name: string): boolean =>
  /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini|\._[^/]*)$|(?:^|\/)__MACOSX\//i.test(name);

/** `docs/../app.zip` is `app.zip`; what leads out of the archive is none of its names. */
function resolved(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** A whole path of the machine where the list was made ends with the name here: the longest end that one file bears. */
function byItsEnd(path: string, known: ReadonlyMap<string, Digests>, folder: string): string {
  const parts = path.split('/').filter((part) => part !== '' && !/^[a-z]:$/i.test(part));
  const ends = parts.slice(0, 50).map((_, at) => parts.slice(at).join('/'));
  const found = ends.flatMap((end) => [folder + end, end]).find((name) => known.has(name));
  return found ?? parts.at(-1) ?? path;
}

const isWhole = (path: string): boolean => /^(?:[a-z]:)?\//i.test(path);

/** Holds a list against the files of its folder and below, in the same archive. */
export function holdAgainst(list: FoundList, all: readonly Digests[]): FilesData['hashLists'][number] {
  const folder = normalForm(list.name.slice(0, list.name.lastIndexOf('/') + 1), 'NFC');
  const within = all
    .filter(({ container }) => container === list.container)
    .map((one) => ({ ...one, name: normalForm(one.name, 'NFC') }));
  const byName = new Map(within.map((one) => [one.name, one]));
  const beside = within.filter(({ name }) => name.startsWith(folder));
  const algorithm = algorithmOf(list.lines);
  const placed = list.lines.map(({ digest, name }) => ({
    digest,
    name: isWhole(name) ? byItsEnd(name, byName, folder) : resolved(folder + name),
  }));
  const listed = new Set(placed.map(({ name }) => name));
  const isWrong = ({ digest, name }: HashLine): boolean => {
    const found = byName.get(name);
    return found !== undefined && algorithm !== 'weak' && found[algorithm] !== digest;
  };
  // A list for one file ('app.zip.sha256') promises nothing of the others.
  const isForAll = list.lines.length > 1 || !/\.(sha256|sha512|sha1|md5)/i.test(list.name);
  const unlisted =
    isForAll && list.lines.length > 0 ? beside.filter(({ name }) => !listed.has(name) && !mayBeLeftOut(name)) : [];
  return {
    place: list.place,
    algorithm,
    listed: list.lines.length,
    wrong: capped(
      placed.filter(isWrong).map(({ name }) => name),
      listBytes,
    ),
    missing: capped(
      placed.filter(({ name }) => !byName.has(name)).map(({ name }) => name),
      listBytes,
    ),
    unlisted: capped(
      unlisted.map(({ name }) => name),
      listBytes,
    ),
    unread: list.unread,
  };
}
