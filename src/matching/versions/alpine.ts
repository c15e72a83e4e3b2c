import { rank, rankDigits, schemeOf } from './version-scheme.ts';

/** Before the release: alpha … rc; after it: cvs … p. */
const suffixes = ['alpha', 'beta', 'pre', 'rc', 'cvs', 'svn', 'git', 'hg', 'p'];
const isBeforeRelease = (suffix: string): boolean => suffixes.indexOf(suffix) < 4;

/** In the order in which a version may go on; of two that differ here, the one that ends is the older. */
const kinds = ['first', 'number', 'letter', 'suffix', 'count', 'commit', 'revision', 'end'] as const;

interface Token {
  readonly kind: (typeof kinds)[number];
  readonly value: string;
}

const end: Token = { kind: 'end', value: '' };

// A number behind a letter (「6.6.4p1」) is read by apk 2, of which many versions are in the advisories; apk 3 refuses it.
const form =
  /^\d+(?:\.\d+)*(?:[a-z](?:\d+(?:\.\d+)*)?)?(?:_(?:alpha|beta|pre|rc|cvs|svn|git|hg|p)\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/;

const piece = /-r(\d+)|~([0-9a-f]+)|_([a-z]+)(\d*)|([a-z])|\d+/g;

function tokensOf([whole, revision, commit, suffix, count = '', letter]: RegExpMatchArray, index: number): Token[] {
  if (revision !== undefined) return [{ kind: 'revision', value: revision }];
  if (commit !== undefined) return [{ kind: 'commit', value: commit }];
  if (letter !== undefined) return [{ kind: 'letter', value: letter }];
  if (suffix === undefined) return [{ kind: index === 0 ? 'first' : 'number', value: whole ?? '' }];
  const named: Token = { kind: 'suffix', value: suffix };
  return count === '' ? [named] : [named, { kind: 'count', value: count }];
}

const keyOf = (text: string): readonly Token[] | null =>
  form.test(text) ? [...text.matchAll(piece)].flatMap(tokensOf) : null;

/** Two tokens of one kind. After the first number, one with a leading zero is read as a fraction: 1.02 < 1.1. */
function orderAlike(a: Token, b: Token): number {
  if (a.kind === 'suffix') return rank(suffixes.indexOf(a.value), suffixes.indexOf(b.value));
  const isText = a.kind === 'letter' || a.kind === 'commit';
  const isFraction = a.kind === 'number' && (a.value.startsWith('0') || b.value.startsWith('0'));
  return isText || isFraction ? rank(a.value, b.value) : rankDigits(a.value, b.value);
}

/** Where the kinds part: a suffix of what comes before the release is older than its end, all else is newer. */
function orderParted(a: Token, b: Token): number {
  if (a.kind === 'suffix' && isBeforeRelease(a.value)) return -1;
  if (b.kind === 'suffix' && isBeforeRelease(b.value)) return 1;
  return rank(kinds.indexOf(b.kind), kinds.indexOf(a.kind));
}

/** apk-tools: Alpine. */
export const alpine = schemeOf(keyOf, (a, b) => {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [one, other] = [a[index] ?? end, b[index] ?? end];
    const result = one.kind === other.kind ? orderAlike(one, other) : orderParted(one, other);
    if (result !== 0) return result;
  }
  return 0;
});
