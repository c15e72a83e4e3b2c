// SPDX-License-Identifier: Apache-2.0
// Installs what the lock file names: beside the tree that is there, which is only replaced by a whole one. Plain JavaScript, no
// dependency, for whatever Node (>= 20) the machine has.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  existsSync,
  lchownSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const say = (text) => process.stderr.write(`${text}\n`);

/** A fault in both languages, with the exit code that docs/cli.md gives it. */
export class InstallFault extends Error {
  constructor(code, ja, en) {
    super(en);
    this.code = code;
    this.ja = ja;
    this.en = en;
  }
}

/** What builds the web application and the server; no other package for developers is installed for a start. */
const builders = ['vite', '@vitejs/plugin-react', '@tailwindcss/vite', 'tailwindcss', 'rolldown'];

/** Where Node would look for a package from another's folder, innermost first. */
function placeOf(packages, from, name) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return null;
  }
}

const fits = ({ os, cpu }) =>
  (os === undefined || os.includes(process.platform)) && (cpu === undefined || cpu.includes(process.arch));

/** Everything that some packages stand on, by its place in the tree. */
function closure(packages, names, found = new Set(), from = '') {
  for (const name of names) {
    const place = placeOf(packages, from, name);
    if (place === null || found.has(place)) continue;
    found.add(place);
    closure(packages, Object.keys(packages[place].dependencies ?? {}), found, place);
  }
  return found;
}

/** Places that a kind of tree must have: `runtime`, `build` (with what builds the screens), `full` (with the tests'). */
function wantedPlaces(packages, kind) {
  const wanted = new Set(kind === 'build' ? closure(packages, builders) : []);
  for (const [place, locked] of Object.entries(packages)) {
    if (place === '' || (kind !== 'full' && locked.dev === true)) continue;
    // Which of several builds of one program fits (glibc or musl) is npm's to know; of what is optional only our platform's counts.
    const isSure = locked.optional !== true && locked.devOptional !== true;
    const isOurs = locked.os !== undefined && locked.libc === undefined && fits(locked) && locked.dev !== true;
    if (isSure || isOurs) wanted.add(place);
  }
  return wanted;
}

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));

/** What a tree lacks, and what it has in another version than the lock names. */
function lackOf(root, kind) {
  const { packages } = readJson(join(root, 'package-lock.json'));
  const lack = { missing: [], other: [] };
  for (const place of wantedPlaces(packages, kind)) {
    let version = null;
    try {
      ({ version } = readJson(join(root, place, 'package.json')));
    } catch {
      // Not there, or not whole.
    }
    if (version === null) lack.missing.push(place);
    else if (version !== packages[place].version) lack.other.push(place);
  }
  return lack;
}

const kinds = ['runtime', 'build', 'full'];

const stampPath = (root) => join(root, 'node_modules', '.junshu-installed');

const lockDigest = (root) =>
  createHash('sha256')
    .update('package-lock.json\0')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');

/** Whether the last installation was of this lock and of no lesser kind. */
function isStamped(root, kind) {
  try {
    const [digest, made = 'full'] = readFileSync(stampPath(root), 'utf8').trim().split(' ');
    return digest === lockDigest(root) && kinds.indexOf(made) >= kinds.indexOf(kind);
  } catch {
    return false;
  }
}

function stamp(root, tree, kind) {
  try {
    writeFileSync(join(tree, '.junshu-installed'), kind === 'full' ? lockDigest(root) : `${lockDigest(root)} ${kind}`);
  } catch {
    // A tree that may not be written is looked through again the next time.
  }
}

const registryCodes =
  /\b(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT|EHOSTUNREACH|ENETUNREACH|ENOTCACHED|EIDLETIMEOUT|FETCH_ERROR|CERT_\w+|SELF_SIGNED_CERT_IN_CHAIN|DEPTH_ZERO_SELF_SIGNED_CERT|UNABLE_TO_\w+|ERR_TLS_\w+|ERR_SSL_\w+|EPROTO|network request to)\b/;

const faults = [
  [
    registryCodes,
    5,
    'パッケージのレジストリに届きません。ネットワーク、プロキシ（npm config set proxy）、レジストリの場所（npm config get registry）を確かめるか、別の機械で作った node_modules を置いてください。',
    'The package registry can’t be reached: check the network, a proxy (npm config set proxy) and the registry (npm config get registry), or bring a node_modules made on another machine.',
  ],
  [
    /\bE40[13]\b/,
    4,
    'パッケージのレジストリに断られました。npm login か、.npmrc の合言葉を確かめてください。',
    'The package registry refused us: npm login, or check the token in .npmrc.',
  ],
  [
    /\bE404\b/,
    7,
    'レジストリに、要るパッケージがありません。レジストリの場所を確かめてください。',
    'The registry lacks a package that is needed: check which registry it is.',
  ],
  [
    /\b(?:ENOSPC|EDQUOT)\b/,
    3,
    '空き容量が足りません。空きを作って、もう一度実行してください。',
    'The disk is full: make room and run again.',
  ],
  [
    /\b(?:EACCES|EPERM|EROFS)\b/,
    3,
    'このフォルダか npm のキャッシュに書き込めません。所有者と権限を確かめてください。',
    'This folder, or npm’s cache, can’t be written: check owner and rights.',
  ],
  [
    /\bEINTEGRITY\b/,
    3,
    '届いたパッケージが、記録されたダイジェストと違います。レジストリを確かめてください。',
    'A package is not the one whose digest is on record: check the registry.',
  ],
  [
    /\bENOENT\b.*\bnpm\b|\bnpm\b.*\bENOENT\b/,
    3,
    'npm がありません。Node 20 以上を npm とともに入れてください。',
    'There is no npm: install Node 20 or newer together with npm.',
  ],
];

/** What npm said, in words. */
function faultOf(words) {
  const line =
    words.split('\n').find((one) => /\bE[A-Z0-9]{3,}\b|network|certificate/i.test(one)) ?? words.split('\n')[0] ?? '';
  const cause = line.replace(/^npm (?:error|ERR!) ?/, '').slice(0, 300);
  const [, code, ja, en] = faults.find(([pattern]) => pattern.test(words)) ?? [
    null,
    3,
    'パッケージを入れられません。npm の言葉を確かめてください。',
    'The packages can’t be installed: see what npm says.',
  ];
  return new InstallFault(code, `${ja}（${cause}）`, `${en} (${cause})`);
}

const beatMilliseconds = 10_000;

/** Runs npm to its end; says every ten seconds that it still does. Its words when it failed, null when not. */
function npm(args, cwd, tells) {
  return new Promise((resolve) => {
    const env = { ...process.env };
    // npm, run by npm, would believe that it works for the outer one's package.
    for (const name of Object.keys(env))
      if (/^npm_(?:package|lifecycle|config_local_prefix|command)/.test(name)) delete env[name];
    const child = spawn('npm', args, { cwd, env, stdio: ['ignore', 'ignore', 'pipe'] });
    let words = '';
    child.stderr.on('data', (chunk) => {
      words = `${words}${chunk}`.slice(-20_000);
    });
    const begun = Date.now();
    const beat = setInterval(() => {
      if (tells) say(`  まだ入れています（${Math.round((Date.now() - begun) / 1000)}秒） / still installing…`);
    }, beatMilliseconds);
    const end = (failure) => {
      clearInterval(beat);
      resolve(failure);
    };
    child.on('error', (error) => end(`npm ${error.code} ${error.message}`));
    child.on('close', (code) => end(code === 0 ? null : words || `npm ended with ${code}`));
  });
}

/** Whether the registry answers at all, asked by npm's own settings; null when it does, else npm's words. */
async function registryFault() {
  const words = await npm(['ping', '--fetch-retries=0', '--fetch-timeout=10000', '--loglevel=error'], '/', false);
  return words !== null && registryCodes.test(words) ? words : null;
}

/** What root installs in a plain user's checkout stays that user's. */
export function giveToOwner(root, path) {
  if (process.getuid?.() !== 0 || !existsSync(path)) return;
  const { uid, gid } = statSync(root);
  if (uid === 0) return;
  const give = (one) => {
    lchownSync(one, uid, gid);
    if (lstatSync(one).isDirectory()) for (const name of readdirSync(one)) give(join(one, name));
  };
  give(path);
}

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};

/** Takes away what an installation that was cut short left, and puts back a tree that it had put aside. */
function clearUp(root) {
  const tree = join(root, 'node_modules');
  for (const name of readdirSync(root)) {
    const [, kind, pid] = /^\.(install|node_modules)-(\d+)$/.exec(name) ?? [];
    if (pid === undefined || (Number(pid) !== process.pid && isAlive(Number(pid)))) continue;
    if (kind === 'node_modules' && !existsSync(tree)) renameSync(join(root, name), tree);
    else rmSync(join(root, name), { recursive: true, force: true });
  }
}

/** Puts the new tree in the old one's place. A tree that is a disk of its own can't be renamed and is filled instead. */
function swap(root, made) {
  const tree = join(root, 'node_modules');
  const aside = join(root, `.node_modules-${process.pid}`);
  try {
    if (existsSync(tree)) renameSync(tree, aside);
    renameSync(made, tree);
  } catch (error) {
    if (existsSync(aside) && !existsSync(tree)) renameSync(aside, tree);
    if (!['EBUSY', 'EXDEV'].includes(error.code)) throw error;
    for (const name of readdirSync(tree)) rmSync(join(tree, name), { recursive: true, force: true });
    cpSync(made, tree, { recursive: true, verbatimSymlinks: true });
  }
}

/** The package as npm is to see it: for a build without the packages of tests. */
function describe(root, stage, kind) {
  const described = readJson(join(root, 'package.json'));
  if (kind === 'build')
    described.devDependencies = Object.fromEntries(builders.map((name) => [name, described.devDependencies[name]]));
  writeFileSync(join(stage, 'package.json'), JSON.stringify(described));
  for (const name of ['package-lock.json', '.npmrc'])
    if (existsSync(join(root, name))) copyFileSync(join(root, name), join(stage, name));
}

async function installBeside(root, kind) {
  const stage = join(root, `.install-${process.pid}`);
  try {
    mkdirSync(stage);
    describe(root, stage, kind);
    const offline = await registryFault();
    // Without a registry npm’s own cache may still hold all of it.
    const reach = offline === null ? ['--fetch-retries=2', '--fetch-timeout=60000'] : ['--offline'];
    const quiet = ['--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts', '--include=optional'];
    const command =
      kind === 'build' ? ['install', '--include=dev'] : ['ci', kind === 'full' ? '--include=dev' : '--omit=dev'];
    const words = await npm([...command, ...quiet, ...reach], stage, true);
    if (words !== null) throw faultOf(offline ?? words);
    stamp(root, join(stage, 'node_modules'), kind);
    giveToOwner(root, stage);
    swap(root, join(stage, 'node_modules'));
  } catch (error) {
    throw error instanceof InstallFault ? error : faultOf(`${error.code ?? ''} ${error.message}`);
  } finally {
    clearUp(root);
  }
}

const few = (places) => {
  const names = places.map((place) => place.slice(place.lastIndexOf('node_modules/') + 13));
  return `${names.slice(0, 5).join(', ')}${names.length > 5 ? ` … (${names.length})` : ''}`;
};

/**
 * Sees to it that a tree of a kind is there. What is there already is taken as it is when it has what the lock names, however it came.
 * Where nothing can be installed, a tree that lacks nothing but newer versions is kept and told of; else throws InstallFault and
 * leaves everything as it was.
 */
export async function install(root, kind) {
  const tree = join(root, 'node_modules');
  try {
    clearUp(root);
  } catch {
    // A checkout that may not be written has nothing to clear up.
  }
  if (existsSync(tree) && isStamped(root, kind)) return;
  const lack = lackOf(root, kind);
  if (lack.missing.length + lack.other.length === 0) {
    stamp(root, tree, kind);
    return;
  }
  say('依存パッケージを入れています（初回は1分ほど） / Installing dependencies (a minute the first time)…');
  try {
    await installBeside(root, kind);
  } catch (error) {
    if (!(error instanceof InstallFault) || lack.missing.length > 0) throw error;
    say(`✗ ${error.ja}\n  ${error.en}`);
    say(
      `→ いま入っているパッケージのまま続けます。版の違うもの：${few(lack.other)}\n  Going on with the packages that are there; of other versions: ${few(lack.other)}`,
    );
  }
}

/** Runs work with a folder of its own and puts what it made in another's place, so that a failure leaves that one as it was. */
export function replaceFolder(root, place, work) {
  const made = `${place}.new`;
  const aside = `${place}.old`;
  mkdirSync(dirname(place), { recursive: true });
  for (const path of [made, aside]) rmSync(path, { recursive: true, force: true });
  if (!work(made)) {
    rmSync(made, { recursive: true, force: true });
    return false;
  }
  giveToOwner(root, made);
  if (existsSync(place)) renameSync(place, aside);
  renameSync(made, place);
  rmSync(aside, { recursive: true, force: true });
  return true;
}
