import { normalForm } from '../../core/kernel/normal-form.ts';
import { decodeText } from '../../tables/decode-text.ts';
import { attempt } from '../../tables/unreadable.ts';

/** A digest and the name that a list gives it, with slashes, in composed characters (NFC). */
export interface HashLine {
  readonly digest: string;
  readonly name: string;
}

/** Lengths in hexadecimal of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
const lengths: ReadonlySet<number> = new Set([32, 40, 56, 64, 96, 128]);

const isDigest = (text: string): boolean => lengths.has(text.length) && /^[0-9a-f]+$/i.test(text);

const line = (digest: string, name: string): HashLine => ({
  digest: digest.toLowerCase(),
  name: normalForm(name.trim().replaceAll('\\', '/'), 'NFC'),
});

/** GNU writes a backslash in front of a line whose name it had to escape. */
const escaped = (digest: string, name: string): HashLine => ({
  digest: digest.toLowerCase(),
  name: normalForm(
    name.replace(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign === 'r' ? '\r' : sign)),
    'NFC',
  ),
});

/** What a format makes of one line; null: it isn't in that format. */
type Format = (text: string, own: string) => HashLine | null;

/** 'digest  name', 'digest *name', or a digest alone. */
const gnu: Format = (text, own) => {
  const isEscaped = text.startsWith('\\');
  const [digest = ''] = /^[0-9a-f]+(?!\S)/i.exec(isEscaped ? text.slice(1) : text) ?? [];
  if (!isDigest(digest)) return null;
  const rest = text.slice(digest.length + (isEscaped ? 1 : 0)).trim();
  const name = rest.startsWith('*') ? rest.slice(1) : rest;
  return isEscaped ? escaped(digest, name) : line(digest, name === '' ? own : name);
};

/** 'SHA256 (name) = digest'. */
const bsd: Format = (text) => {
  const [opening, closing] = [text.indexOf('('), text.lastIndexOf(')')];
  const [, digest = ''] = /^\) ?= ?([0-9a-f]+)$/i.exec(text.slice(Math.max(closing, 0))) ?? [];
  const isTagged = isDigest(digest) && closing > opening + 1 && /^\\?[A-Z0-9-]+ ?\($/i.test(text.slice(0, opening + 1));
  if (!isTagged) return null;
  const name = text.slice(opening + 1, closing);
  return text.startsWith('\\') ? escaped(digest, name) : line(digest, name);
};

/** The first two words of a line and all that follows. */
function cellsOf(text: string): readonly string[] {
  const [, first = ''] = /^([^\s,]+)[\s,]+/.exec(text) ?? [];
  const rest = text.slice(first.length).replace(/^[\s,]+/, '');
  const [second = ''] = /^[^\s,]+/.exec(rest) ?? [];
  return [first, second, rest.slice(second.length).replace(/^[\s,]+/, '')];
}

/** PowerShell's table and CSV: algorithm, digest, path. */
const powershell: Format = (text) => {
  const isQuoted = text.startsWith('"');
  const [algorithm = '', digest = '', ...path] = isQuoted
    ? text.slice(1, text.endsWith('"') ? -1 : undefined).split('","')
    : cellsOf(text);
  return /^(?:SHA|MD5|RIPEMD|MACTripleDES)/i.test(algorithm) && isDigest(digest)
    ? line(digest, path.join('","'))
    : null;
};

/** 7-Zip's table: digest, size, name. */
const sevenZip: Format = (text) => {
  const [, digest = '', name = ''] = /^([0-9a-f]+)\s+\d+\s+(\S.*)$/i.exec(text) ?? [];
  return isDigest(digest) ? line(digest, name) : null;
};

/** Whatever holds one digest and a name beside it: 'name: digest', 'name,digest'. */
const loose: Format = (text) => {
  const pieces = text.split(/[\s,;|"=:]+/).filter(isDigest);
  const [digest = ''] = pieces;
  if (pieces.length !== 1) return null;
  const bare = text
    .replace(digest, ' ')
    .replaceAll(/[",;|=]/g, ' ')
    .trim();
  const name = bare.endsWith(':') ? bare.slice(0, -1).trim() : bare;
  return name === '' ? null : line(digest, name);
};

/** Rows that only part or head the table. */
const isAside = (text: string): boolean =>
  text === '' ||
  text.startsWith('#') ||
  /^-{3}/.test(text) ||
  /^Hash: /.test(text) ||
  /^"?Algorithm"?[\s,]+"?Hash"?[\s,]+"?Path/i.test(text) ||
  /^(?:SHA|MD5|CRC)\S*\s+Size\s+Name$/i.test(text) ||
  /^CertUtil: /i.test(text);

/** `Get-FileHash | Format-List` and certutil tell digest and name on lines of their own: they are put on one. */
function joined(texts: readonly string[]): readonly string[] {
  const lines: string[] = [];
  let [digest, name] = ['', ''];
  for (const text of texts) {
    const [, label = '', value = ''] = /^(Algorithm|Hash|Path)\s+: ?(.*)$/.exec(text) ?? [];
    const [, of] = /^(?:SHA|MD)\d+ (?:hash of (?:file )?|ハッシュ \(対象 )(.+?)\)?:$/.exec(text) ?? [];
    if (label === 'Hash') digest = value.trim();
    else if (label === 'Path') lines.push(`${digest}  ${value.trim()}`);
    else if (of !== undefined) name = of;
    else if (name !== '' && isDigest(text.replaceAll(' ', ''))) {
      lines.push(`${text.replaceAll(' ', '')}  ${name}`);
      name = '';
    } else if (label === '') lines.push(text);
  }
  return lines;
}

/** What a list says, and how many of its lines say nothing that is understood. */
export interface HashLines {
  readonly lines: readonly HashLine[];
  readonly unread: number;
}

/**
 * Reads a list of digests as people and their tools write it, in whatever encoding. `own` is the file that a digest alone is of. null:
 * it isn't text.
 */
export function readHashLines(bytes: Uint8Array, own: string): HashLines | null {
  const decoded = attempt(() => decodeText(bytes).text);
  if (!decoded.ok) return null;
  const [signed = ''] = decoded.value.replace(/^\ufeff/, '').split('-----BEGIN PGP SIGNATURE', 1);
  const all = signed.split(/\r?\n/).map((text) => text.trim());
  const isTable = all.some((text) => /^(?:SHA|MD5|CRC)\S*\s+Size\s+Name$/i.test(text));
  const formats = isTable ? [sevenZip, gnu, bsd, powershell, loose] : [gnu, bsd, powershell, loose];
  const texts = joined(all).filter((text) => !isAside(text));
  const lines = texts.flatMap((text) => formats.map((format) => format(text, own)).find((read) => read !== null) ?? []);
  return { lines, unread: texts.length - lines.length };
}
