// SPDX-License-Identifier: Apache-2.0
// The one script that must run on whatever Node (>= 20) the machine has: it installs what is missing and hands over to
// the pinned runtime from the npm registry. Plain JavaScript, no dependency.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildsFolder, builtMain, programme } from './built-server.mjs';
import { giveToOwner, InstallFault, install, replaceFolder } from './install.mjs';
import { precompress } from './precompress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const say = (text) => process.stderr.write(`${text}\n`);

/** Ends the run with a message that says what is wrong and how to mend it. */
function giveUp(ja, en, code = 3) {
  say(`✗ ${ja}\n  ${en}`);
  process.exit(code);
}

function digestOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(root, path)));
  return hash.digest('hex');
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs a command to its end; a failure ends the bootstrap with the same code. */
function mustRun(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (done.error) giveUp(`${command} を実行できません: ${done.error.message}`, `Can't run ${command}`);
  if (done.status !== 0) process.exit(done.status ?? 1);
}

/** Whether the screens are there as today's sources build them. */
function isWebBuilt() {
  const stamp = join(root, 'dist', 'web-built');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === webDigest();
}

const isBuiltHere = existsSync(join(root, 'vite.config.ts'));
const hasScreens = existsSync(join(root, 'dist', 'web', 'index.html'));

function webDigest() {
  const sources = [
    ...['src/web', 'src/core', 'src/html', 'catalogue'].flatMap(filesBelow),
    'vite.config.ts',
    'scripts/precompress.mjs',
  ];
  return digestOf(['package-lock.json', ...sources]);
}

/** What a task needs installed: a start needs no more than it runs on, and what builds the screens where they are not built yet. */
function kindFor(task) {
  if (task !== 'start' && task !== 'build') return 'full';
  return !isBuiltHere || isWebBuilt() ? 'runtime' : 'build';
}

async function installFor(task) {
  const kind = kindFor(task);
  try {
    await install(root, kind);
  } catch (error) {
    if (!(error instanceof InstallFault)) throw error;
    // Screens of an older version are better than none.
    if (
      kind === 'build' &&
      hasScreens &&
      (await install(root, 'runtime').then(
        () => true,
        () => false,
      ))
    ) {
      say(`✗ ${error.ja}\n  ${error.en}`);
      say('→ 画面は前に組み立てたもののまま起動します。 / Starting with the screens as they were built before.');
      return;
    }
    giveUp(error.ja, error.en, error.code);
  }
}

/** Path of the pinned Node binary; an installation without optional dependencies has none. */
function runtimePath() {
  const path = join(root, 'node_modules', `node-${process.platform}-${process.arch}`, 'bin', 'node');
  if (existsSync(path)) return path;
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 26) return process.execPath;
  return giveUp(
    `${process.platform}-${process.arch} 用の Node 26 がありません。Node 26 以上を入れて、もう一度実行してください。`,
    `No packaged Node 26 for ${process.platform}-${process.arch}: install Node 26 or newer and run again.`,
  );
}

/** Builds the web application when its sources changed since the last build: beside the one that is there, which stays where it fails. */
function buildWeb(runtime) {
  if (!isBuiltHere || isWebBuilt()) return;
  if (!existsSync(join(root, 'node_modules', 'vite', 'bin', 'vite.js')) && hasScreens) return;
  say('画面を組み立てています / Building the web application…');
  const wanted = webDigest();
  const args = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--emptyOutDir', '--outDir'];
  const place = join(root, 'dist', 'web');
  const isMade = replaceFolder(root, place, (made) => {
    const done = spawnSync(runtime, [...args, made], { cwd: root, stdio: ['ignore', 2, 2] });
    if (done.status !== 0) return false;
    precompress(made);
    return true;
  });
  if (!isMade)
    return giveUp(
      '画面を組み立てられませんでした。上の言葉を確かめてください。',
      'The web application can’t be built: see above.',
    );
  const stamp = join(root, 'dist', 'web-built');
  writeFileSync(stamp, wanted);
  giveToOwner(root, stamp);
}

/** Builds server and command line where their sources changed since the last build. Where that can't be, the sources themselves run. */
function buildServer(runtime) {
  if (!isBuiltHere || !existsSync(join(root, 'node_modules', 'rolldown')) || builtMain(root) !== null) return;
  say('サーバーを組み立てています / Building the server…');
  const options = { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8' };
  const { status, stderr } = spawnSync(runtime, ['scripts/build-server.ts'], options);
  if (status !== 0) {
    const cause = stderr?.split('\n').find((line) => /error/i.test(line)) ?? '';
    say(
      `→ 組み立てられないので、ソースのまま動かします。 / It can’t be built: its sources run as they are. ${cause}`.trim(),
    );
  }
  giveToOwner(root, join(root, buildsFolder));
}

function buildAll(runtime) {
  buildWeb(runtime);
  buildServer(runtime);
}

/** Programs that the tests drive, each with the Debian package that brings it. */
const testPrograms = [
  ['/usr/bin/chromium', 'chromium'],
  // The tests' own browser: no window is drawn around each page, which costs more than the page.
  ['/usr/bin/chromium-headless-shell', 'chromium-headless-shell'],
  ['/usr/bin/soffice', 'libreoffice-writer-nogui'],
  ['/usr/lib/libreoffice/program/libsclo.so', 'libreoffice-calc-nogui'],
  ['/usr/bin/pdftotext', 'poppler-utils'],
  ['/usr/bin/qpdf', 'qpdf'],
  ['/usr/bin/pgrep', 'procps'],
  ['/usr/sbin/nginx', 'nginx-light'],
  ['/usr/bin/systemd-analyze', 'systemd'],
  ['/usr/lib/python3/dist-packages/prometheus_client/parser.py', 'python3-prometheus-client'],
  ['/usr/sbin/nsd', 'nsd'],
  ['/usr/sbin/unbound', 'unbound'],
  ['/usr/bin/ldns-signzone', 'ldnsutils'],
  ['/usr/bin/openssl', 'openssl'],
  // Installs without a question, as “No configuration”; the tests bring their own.
  ['/usr/lib/postfix/sbin/master', 'postfix'],
  ['/usr/bin/nmap', 'nmap'],
  ['/usr/bin/sslscan', 'sslscan'],
  ['/usr/bin/testssl', 'testssl.sh'],
  ['/usr/bin/wapiti', 'wapiti'],
  ['/usr/sbin/clamd', 'clamav-daemon'],
  ['/usr/bin/clamdscan', 'clamdscan'],
  ['/usr/share/clamav-testfiles/clam.exe', 'clamav-testfiles'],
  ['/usr/bin/gpg', 'gnupg'],
  ['/usr/bin/osslsigncode', 'osslsigncode'],
  ['/usr/bin/pg_lsclusters', 'postgresql'],
  ['/usr/share/fonts/opentype/ipafont-mincho/ipam.ttf', 'fonts-ipafont-mincho'],
];

function installTestPrograms() {
  const missing = testPrograms.filter(([path]) => !existsSync(path)).map(([, debianPackage]) => debianPackage);
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    giveUp(
      `試験に要る Debian パッケージがありません。次を実行してください: sudo apt-get install -y --no-install-recommends ${missing.join(' ')}`,
      'The tests need the Debian packages named above.',
    );
  }
  say(`試験に要る Debian パッケージを入れています / Installing: ${missing.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  mustRun('apt-get', ['-q', 'update'], { env });
  spawnSync('debconf-set-selections', { input: 'postfix postfix/main_mailer_type select No configuration\n' });
  mustRun('apt-get', ['-qy', 'install', '--no-install-recommends', ...missing], { env });
}

/**
 * A relative data folder counts from where the person is, not from the checkout in which the runtime works: npm, which goes to the
 * checkout itself, tells from where it was called.
 */
function dataPlace() {
  const { JUNSHU_DATA: data = '', INIT_CWD: called, npm_package_json: described } = process.env;
  if (data.trim() === '') return {};
  const isByNpm = called !== undefined && described === join(root, 'package.json');
  return { JUNSHU_DATA: resolve(isByNpm ? called : process.cwd(), data) };
}

/** Hands over to the pinned runtime; signals reach the child, its exit code becomes ours. */
function handOver(runtime, args) {
  // What was compiled once is taken from there by the next start; where the folder can't be written, nothing is kept.
  const env = { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env, ...dataPlace() };
  const child = spawn(runtime, args, { cwd: root, stdio: 'inherit', env });
  // A Ctrl-C reaches the whole foreground group by itself; a SIGINT sent to us alone is passed on when the child lives on.
  process.on('SIGINT', () => setTimeout(() => child.kill('SIGTERM'), 200).unref());
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

const node = (runtime, ...args) => mustRun(runtime, args);

const tasks = {
  start: (runtime, args) => {
    buildAll(runtime);
    handOver(runtime, [programme(root), 'serve', ...args]);
  },
  build: (runtime) => buildAll(runtime),
  lint: (runtime) => {
    node(runtime, 'node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.');
    node(runtime, 'scripts/lint-patterns.ts');
  },
  typecheck: (runtime) => {
    for (const project of ['.', 'src/web']) node(runtime, 'node_modules/typescript/bin/tsc', '-p', project);
  },
  test: (runtime, args) => {
    installTestPrograms();
    tasks.lint(runtime);
    tasks.typecheck(runtime);
    buildAll(runtime);
    handOver(runtime, ['scripts/test.ts', ...args]);
  },
  // The long runs: whole fuzzers, rounds of kill -9, full disks. Not part of the suite.
  deep: (runtime, args) => {
    installTestPrograms();
    buildAll(runtime);
    handOver(runtime, ['scripts/test.ts', ...(args.length > 0 ? args : ['test/deep/**/*.test.ts'])]);
  },
  // Small changes of the rules that a test ought to notice; hours, and not part of the suite.
  mutants: (runtime, args) => handOver(runtime, ['scripts/mutants.ts', ...args]),
  // Suites of others that lie in a folder; none is part of this project.
  suites: (runtime, args) => handOver(runtime, ['scripts/suites.ts', ...args]),
  // An archive that runs without internet, Node and npm (docs/operating.md).
  bundle: (runtime, args) => {
    buildAll(runtime);
    handOver(runtime, ['scripts/bundle/main.ts', ...args]);
  },
  bench: (runtime, args) => handOver(runtime, ['bench/main.ts', ...args]),
};

const [name, ...args] = process.argv.slice(2);
const task = tasks[name ?? ''];
if (task === undefined)
  giveUp('使い方: npm start | npm test | npm run bench', 'Usage: npm start | npm test | npm run bench', 2);
await installFor(name);
task(runtimePath(), args);
