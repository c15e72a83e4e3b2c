import { createHash } from 'node:crypto';
import type { FilesData } from '../../core/checks/deliverable/files-observation.ts';
import { capped } from './capped.ts';
import type { WalkedItem } from './walk.ts';

type Algorithm = FilesData['hashLists'][number]['algorithm'];

interface Line {
  readonly digest: string;
  readonly name: string;
}

const largest = 2_000_000;
/** Room in the observation for each kind of fault of one list. */
const listBytes = 2000;

/** Names under which lists of digests are published: SHA256SUMS, checksums.txt, app.zip.sha256 … */
function isListName(name: string): boolean {
  const own = name.slice(name.lastIndexOf('/') + 1);
  const isKnown = /^(sha(1|224|384)|md5|b2)sums?(\.(txt|asc))?$|\.(sha256|sha512|sha1|md5)(sums?)?(\.txt)?$/i.test(own);
  return isKnown || /checksum|sha(256|512)sum/i.test(own);
}

/** 'digest  name', 'digest *name', 'SHA256 (name) = digest', or a digest alone. */
function readLine(text: string, own: string): Line | null {
  const [head = '', digest] = /^\\?([0-9a-f]{32,128})(?![^\s])/i.exec(text) ?? [];
  const listed = text.slice(head.length).trim().replace(/^\*/, '');
  if (digest !== undefined) return { digest: digest.toLowerCase(), name: listed === '' ? own : listed };
  const [opening, closing] = [text.indexOf('('), text.lastIndexOf(')')];
  const [, tagged] = /^\) ?= ?([0-9a-f]{32,128})$/i.exec(text.slice(Math.max(closing, 0))) ?? [];
  const isTagged =
    tagged !== undefined && closing > opening + 1 && /^[A-Z0-9-]+ ?\($/i.test(text.slice(0, opening + 1));
  return isTagged ? { digest: tagged.toLowerCase(), name: text.slice(opening + 1, closing) } : null;
}

/** A list of digests as it was found, before it is held against the files. */
export interface FoundList {
  readonly place: string;
  readonly container: string;
  readonly name: string;
  readonly lines: readonly Line[];
  readonly unread: number;
}

/** UTF-16 says so by its mark; all else is read as UTF-8, of which digests are the same in every encoding. */
function textOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return bytes.toString('utf8').replace(/^\ufeff/, '');
}

/** Reads a list of digests; null when the file is none. */
export function readHashList({ place, container, name, bytes }: WalkedItem): FoundList | null {
  if (!isListName(name) || bytes.length > largest) return null;
  const own = (name.split('/').at(-1) ?? name).replace(/\.(sha256|sha512|sha1|md5)(sums?)?(\.txt)?$/i, '');
  const texts = textOf(bytes)
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('-----') && !/^Hash: /.test(line));
  const lines = texts.map((line) => readLine(line, own)).filter((line) => line !== null);
  // By its name it is a list: one of which nothing can be read is not told as none.
  return texts.length === 0 ? null : { place, container, name, lines, unread: texts.length - lines.length };
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

const algorithmOf = (lines: readonly Line[]): Algorithm => {
  const lengths = new Set(lines.map(({ digest }) => digest.length));
  if (lengths.size === 0 || (lengths.size === 1 && lengths.has(64))) return 'sha256';
  return lengths.size === 1 && lengths.has(128) ? 'sha512' : 'weak';
};

/** Signatures and other lists stand beside what a list covers; they can't be in it. */
const mayBeLeftOut = (name: string): boolean => isListName(name) || /\.(asc|sig|sigstore|p7s|p7m)$/i.test(name);

/** Holds a list against the files of its folder and below, in the same archive. */
export function holdAgainst(list: FoundList, all: readonly Digests[]): FilesData['hashLists'][number] {
  const folder = list.name.slice(0, list.name.lastIndexOf('/') + 1);
  const beside = all.filter(({ container, name }) => container === list.container && name.startsWith(folder));
  const byName = new Map(beside.map((one) => [one.name, one]));
  const algorithm = algorithmOf(list.lines);
  const placed = list.lines.map(({ digest, name }) => ({ digest, name: folder + name.replace(/^\.\//, '') }));
  const listed = new Set(placed.map(({ name }) => name));
  const isWrong = ({ digest, name }: Line): boolean => {
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
