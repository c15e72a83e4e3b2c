import assert from 'node:assert/strict';
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { isReachable } from '../../src/postgres/places.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { projectRoot } from '../support/source-files.ts';

const isRoot = process.getuid?.() === 0;
const folder = temporaryFolder();
const at = (...parts: string[]): string => join(folder, ...parts);
const platform = `${process.platform}-${process.arch}`;
const nobody = 65_534;
const port = 39_151;

/** All that a bundle may find on its path: no Node, no npm, no PostgreSQL. */
const tools = ['sh', 'readlink', 'uname', 'flock', 'cat'];

function build(version: string, output: string): string {
  const args = [`${projectRoot}scripts/bundle/main.ts`, '--version', version, '-o', output, '--feeds', at('feeds')];
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1796000000' };
  execFileSync(process.execPath, args, { env, stdio: ['ignore', 'ignore', 'pipe'], timeout: 1_200_000 });
  return join(output, `junshu-${version}-${platform}.tar.gz`);
}

/** Runs as a plain user without any network: its own loopback, nothing else. Root becomes nobody for it. */
function aside(command: readonly string[]): [string, string[]] {
  const plain = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  const environment = ['env', '-i', `PATH=${at('tools')}`, `HOME=${at('home')}`, `PORT=${port}`];
  const inside = ['ip link set lo up; exec "$@"', 'sh', ...plain, ...environment, ...command];
  return ['unshare', [...(isRoot ? ['-n'] : ['-rn']), 'sh', '-c', ...inside]];
}

const bundle = (version: string): string => at(`junshu-${version}-${platform}`);

interface Served {
  readonly child: ChildProcess;
  said(): string;
}

/** Starts a bundle; ready, or ended. */
async function serve(version: string): Promise<Served> {
  const [program, args] = aside([join(bundle(version), 'bin', 'junshu'), 'serve']);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], cwd: '/' });
  let words = '';
  const ready = new Promise<void>((resolve) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        words += chunk.toString();
        if (/sign-in\?token=/.test(words)) resolve();
      });
    child.once('close', () => resolve());
  });
  await ready;
  return { child, said: () => words };
}

async function stop({ child }: Served): Promise<number | null> {
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const [code] = (await ended) as [number | null];
  return code;
}

/** Runs something in the network of a running bundle, as who it runs as. */
function beside({ child }: Served, ...command: string[]): { readonly status: number | null; readonly stdout: string } {
  const plain = isRoot ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : [];
  const environment = ['env', '-i', `PATH=${at('tools')}`, `HOME=${at('home')}`, `PORT=${port}`];
  const enter = ['-t', String(child.pid), '-n', ...(isRoot ? [] : ['-U', '--preserve-credentials']), '--'];
  const { status, stdout } = spawnSync('nsenter', [...enter, ...plain, ...environment, ...command], {
    encoding: 'utf8',
    cwd: '/',
    maxBuffer: 100_000_000,
  });
  return { status, stdout };
}

const junshu = (
  served: Served,
  version: string,
  ...args: string[]
): { readonly status: number | null; readonly stdout: string } =>
  beside(served, join(bundle(version), 'bin', 'junshu'), ...args);

const contracts = ['METI-R8-OPS-003', 'METI-R8-RES-002', 'METI-R8-WEB-001'];

describe('the bundle', { timeout: 3_000_000 }, () => {
  before(() => {
    assert.ok(isReachable(folder) || !isRoot || chmodSync(folder, 0o755) === undefined);
    for (const part of ['tools', 'home', 'feeds', 'out', 'again']) mkdirSync(at(part));
    for (const tool of tools) symlinkSync(`/usr/bin/${tool}`, at('tools', tool));
    if (isRoot) chownSync(at('home'), nobody, nobody);
    cpSync(`${projectRoot}test/fixtures/endoflife-user-products.json`, at('feeds', 'support.json'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('is the same bytes when it is made again', () => {
    const [one, other] = [build('0.1.0', at('out')), build('0.1.0', at('again'))];
    assert.equal(readFileSync(`${one}.sha256`, 'utf8'), readFileSync(`${other}.sha256`, 'utf8'));
    execFileSync('sha256sum', ['-c', '--quiet', `${one}.sha256`], { cwd: at('out') });
    rmSync(at('again'), { recursive: true });
  });

  it('is unpacked whole, with its sums, parts, licences, feeds and nothing that changes below it', () => {
    execFileSync('tar', ['-C', folder, '-xzf', at('out', `junshu-0.1.0-${platform}.tar.gz`)]);
    const root = bundle('0.1.0');
    execFileSync('sha256sum', ['-c', '--quiet', '--strict', 'SHA256SUMS'], { cwd: root });
    for (const file of [
      'LICENSE',
      'THIRD_PARTY_NOTICES',
      'sbom.cdx.json',
      'README.txt',
      'feeds/support.json',
      'docs/operating.md',
    ])
      assert.ok(existsSync(join(root, file)), file);
    assert.equal(existsSync(join(root, 'node_modules', 'typescript')), false);
  });

  it('starts for a plain user without network, Node or npm, and does its work', async () => {
    const served = await serve('0.1.0');
    try {
      assert.match(served.said(), /Junshu is ready: http:\/\/127\.0\.0\.1:39151/, served.said());
      assert.doesNotMatch(served.said(), /npm|npx/);
      const look = `fetch('http://127.0.0.1:${port}/api/health').then(async (r) => console.log(r.status, await r.text()))`;
      assert.equal(
        beside(served, join(bundle('0.1.0'), 'runtime', 'bin', 'node'), '-e', look).stdout,
        '200 {"status":"ok"}\n',
      );
      assert.deepEqual(
        junshu(served, '0.1.0', 'contract', 'list')
          .stdout.split(/[\t\n]/)
          .filter((part) => part.startsWith('METI')),
        contracts,
      );
      // Its fonts came along: without them the compiler of PDFs ends in words.
      assert.equal(
        junshu(
          served,
          '0.1.0',
          'report',
          'build',
          '--contract',
          'METI-R8-OPS-003',
          '--format',
          'pdf',
          '-o',
          at('home', 'r.pdf'),
        ).status,
        0,
      );
      assert.match(readFileSync(at('home', 'r.pdf')).toString('latin1'), /^%PDF-/);
      // Smaller than the sample's, it replaces that only when it is told to.
      const feed = join(bundle('0.1.0'), 'feeds', 'support.json');
      assert.equal(junshu(served, '0.1.0', 'feed', 'import', '--replace', feed).status, 0);
      assert.equal(junshu(served, '0.1.0', 'log', 'verify', '--contract', 'METI-R8-OPS-003').status, 0);
    } finally {
      assert.equal(await stop(served), 0);
    }
    assert.ok(existsSync(at('home', '.local', 'share', 'junshu', 'postgres', 'PG_VERSION')));
  });

  it('wrote nothing into its own folder', () => {
    execFileSync('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: bundle('0.1.0') });
    const listed = readFileSync(join(bundle('0.1.0'), 'SHA256SUMS'), 'utf8')
      .trimEnd()
      .split('\n').length;
    const found = readdirSync(bundle('0.1.0'), { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    assert.equal(found.length, listed + 1);
  });

  it('opens what an older one left, from a folder beside it', async () => {
    execFileSync('tar', ['-C', folder, '-xzf', build('0.2.0', at('out'))]);
    const migration = 'CREATE TABLE of_a_later_version (id integer PRIMARY KEY);\n';
    writeFileSync(join(bundle('0.2.0'), 'migrations', '9000_later.sql'), migration);
    const served = await serve('0.2.0');
    try {
      assert.match(served.said(), /Junshu is ready/, served.said());
      assert.deepEqual(
        junshu(served, '0.2.0', 'contract', 'list')
          .stdout.split(/[\t\n]/)
          .filter((part) => part.startsWith('METI')),
        contracts,
      );
      assert.equal(junshu(served, '0.2.0', '--version').stdout.trim(), '0.2.0');
    } finally {
      assert.equal(await stop(served), 0);
    }
  });

  it('is refused in words when it is older than the data, which stay as they are', async () => {
    const older = await serve('0.1.0');
    assert.match(older.said(), /より新しい版の遵守で更新されています（この版が知らない移行：9000_later\.sql）/);
    assert.doesNotMatch(older.said(), /\n\s+at /);
    const newer = await serve('0.2.0');
    assert.match(newer.said(), /Junshu is ready/, newer.said());
    assert.equal(await stop(newer), 0);
  });
});
