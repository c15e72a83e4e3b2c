import { z } from 'zod';
import type { WalkedItem } from './walk.ts';

export interface LockFile {
  readonly place: string;
  readonly packages: number;
  readonly withDigest: number;
}

const counted = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

interface LockForm {
  readonly name: RegExp;
  /** What names a package, and what gives its digest. */
  readonly packages: RegExp;
  readonly digests: RegExp;
}

/** Lock files by name, with how each writes a package and its digest. */
const forms: readonly LockForm[] = [
  { name: /^(package-lock|npm-shrinkwrap)\.json$/, packages: /"resolved":\s*"/g, digests: /"integrity":\s*"sha/g },
  { name: /^pnpm-lock\.yaml$/, packages: /^[ \t]*resolution:/gm, digests: /integrity: sha/g },
  { name: /^yarn\.lock$/, packages: /^[ \t]+(resolved|resolution):? /gm, digests: /^[ \t]+(integrity|checksum):? /gm },
  { name: /^Cargo\.lock$/, packages: /^source = /gm, digests: /^checksum = /gm },
  { name: /^(poetry|uv)\.lock$/, packages: /^\[\[package\]\]/gm, digests: /^(files|sdist|wheels) = /gm },
  { name: /^go\.sum$/, packages: /^\S+ v\S+ h1:/gm, digests: /^\S+ v\S+ h1:/gm },
  { name: /^composer\.lock$/, packages: /"dist":/g, digests: /"shasum":\s*"[0-9a-f]{40}/g },
  { name: /^requirements[^/]*\.txt$/, packages: /^[A-Za-z0-9._[\]-]+==/gm, digests: /--hash=sha256:/g },
];

/** A file that pins the packages a build takes in, and how many it pins by digest. */
export function readLockFile({ place, name, bytes }: WalkedItem): LockFile | null {
  const own = name.split('/').at(-1) ?? name;
  const form = forms.find((one) => one.name.test(own));
  if (form === undefined) return null;
  const text = bytes.toString('utf8');
  const packages = counted(text, form.packages);
  return { place, packages, withDigest: Math.min(packages, counted(text, form.digests)) };
}

const statementSchema = z.object({
  _type: z.string().startsWith('https://in-toto.io/Statement'),
  predicateType: z.string(),
});
const envelopeSchema = z.object({ payloadType: z.literal('application/vnd.in-toto+json'), payload: z.base64() });

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const bundleSchema = z.object({ dsseEnvelope: envelopeSchema });

/** The predicate of an in-toto statement, bare, in an envelope (DSSE) or in a bundle of sigstore; null when the text is none. */
function predicateOf(text: string): string | null {
  const bundle = bundleSchema.safeParse(jsonOf(text));
  const value = bundle.success ? bundle.data.dsseEnvelope : jsonOf(text);
  const envelope = envelopeSchema.safeParse(value);
  const inner = envelope.success ? jsonOf(Buffer.from(envelope.data.payload, 'base64').toString('utf8')) : value;
  const statement = statementSchema.safeParse(inner);
  return statement.success ? statement.data.predicateType.slice(0, 200) : null;
}

const largest = 2_000_000;

/** What attests how something was made, one line each in .jsonl files. */
export function readAttestations({ place, name, bytes }: WalkedItem): readonly { place: string; predicate: string }[] {
  if (!/\.(json|jsonl|intoto|sigstore|bundle)$/i.test(name) || bytes.length > largest) return [];
  const lines = /\.jsonl$/i.test(name) ? bytes.toString('utf8').split('\n') : [bytes.toString('utf8')];
  return lines
    .map(predicateOf)
    .filter((predicate) => predicate !== null)
    .map((predicate) => ({ place, predicate }));
}
