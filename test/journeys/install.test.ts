import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { projectRoot } from '../support/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-install-'));
let registry: Server;
let registryUrl = '';

/** A package as a registry gives it: one file of its name and version. */
function packed(name: string, version: string): Buffer {
  const place = mkdtempSync(join(folder, 'pack-'));
  mkdirSync(join(place, 'package'));
  writeFileSync(join(place, 'package', 'package.json'), JSON.stringify({ name, version }));
  return spawnSync('tar', ['-czf', '-', '-C', place, 'package'], { maxBuffer: 1e7 }).stdout;
}

const packages = new Map(['runs-on', 'for-tests'].map((name) => [name, packed(name, '1.0.0')]));
const integrityOf = (name: string): string =>
  `sha512-${createHash('sha512')
    .update(packages.get(name) ?? '')
    .digest('base64')}`;

before(async () => {
  registry = createServer((request, response) => {
    const [, name = '', isFile] = (request.url ?? '').split('/');
    const bytes = packages.get(name);
    if (bytes === undefined) return response.end('{}');
    if (isFile !== undefined) return response.end(bytes);
    const dist = { tarball: `${registryUrl}/${name}/-/${name}-1.0.0.tgz`, integrity: integrityOf(name) };
    response.end(
      JSON.stringify({
        name,
        'dist-tags': { latest: '1.0.0' },
        versions: { '1.0.0': { name, version: '1.0.0', dist } },
      }),
    );
  });
  registry.listen(0, '127.0.0.1');
  await new Promise((resolve) => registry.once('listening', resolve));
  registryUrl = `http://127.0.0.1:${(registry.address() as { port: number }).port}`;
});
after(() => {
  registry.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A checkout with one package that it runs on and one for its tests; `there`: what stands in node_modules, by version. */
function checkout(there: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(folder, 'checkout-'));
  const described = {
    name: 'x',
    version: '1.0.0',
    dependencies: { 'runs-on': '1.0.0' },
    devDependencies: { 'for-tests': '1.0.0' },
  };
  const locked = (name: string, more: object) => ({ version: '1.0.0', integrity: integrityOf(name), ...more });
  const lock = {
    name: 'x',
    version: '1.0.0',
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': described,
      'node_modules/runs-on': locked('runs-on', {}),
      'node_modules/for-tests': locked('for-tests', { dev: true }),
    },
  };
  writeFileSync(join(root, 'package.json'), JSON.stringify(described));
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify(lock));
  for (const [name, version] of Object.entries(there)) {
    mkdirSync(join(root, 'node_modules', name), { recursive: true });
    writeFileSync(join(root, 'node_modules', name, 'package.json'), JSON.stringify({ name, version }));
  }
  return root;
}

interface Installed {
  readonly code: number | null;
  readonly said: string;
}

/** As scripts/bootstrap.mjs asks for it, with npm's cache empty. */
function install(root: string, kind: string, from: string, path = process.env.PATH ?? ''): Promise<Installed> {
  const script = `import { install } from '${projectRoot}scripts/install.mjs';
    await install(${JSON.stringify(root)}, '${kind}').catch((error) => { console.error(error.ja); process.exit(error.code ?? 70); });`;
  const env = { ...process.env, PATH: path, npm_config_registry: from, npm_config_cache: join(root, '.npm') };
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    child.on('close', (code) => resolve({ code, said }));
  });
}

const nowhere = 'http://127.0.0.1:1';
const versionOf = (root: string, name: string): string | null => {
  const path = join(root, 'node_modules', name, 'package.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as { version: string }).version : null;
};
const left = (root: string): string[] => readdirSync(root).filter((name) => /^\.(?:install|node_modules)/.test(name));

describe('installing', () => {
  it('takes a tree that has what the lock names as it is, however it came, without npm', async () => {
    const root = checkout({ 'runs-on': '1.0.0' });
    writeFileSync(join(root, 'node_modules', '.junshu-installed'), 'of another lock');
    assert.deepEqual(await install(root, 'runtime', nowhere, '/nowhere'), { code: 0, said: '' });
    assert.match(readFileSync(join(root, 'node_modules', '.junshu-installed'), 'utf8'), /^[0-9a-f]{64} runtime$/);
  });

  it('brings what a start runs on and no package for tests, and those when they are asked for', async () => {
    const root = checkout({});
    const { code, said } = await install(root, 'runtime', registryUrl);
    assert.equal(code, 0, said);
    assert.deepEqual([versionOf(root, 'runs-on'), versionOf(root, 'for-tests')], ['1.0.0', null]);
    const full = await install(root, 'full', registryUrl);
    assert.equal(full.code, 0, full.said);
    assert.deepEqual([versionOf(root, 'runs-on'), versionOf(root, 'for-tests'), left(root)], ['1.0.0', '1.0.0', []]);
  });

  it('keeps a tree of other versions where no registry answers, and says so', async () => {
    const root = checkout({ 'runs-on': '0.9.0' });
    const { code, said } = await install(root, 'runtime', nowhere);
    assert.equal(code, 0, said);
    assert.match(said, /レジストリに届きません[\s\S]*そのまま|パッケージのまま続けます。版の違うもの：runs-on/);
    assert.deepEqual([versionOf(root, 'runs-on'), left(root)], ['0.9.0', []]);
  });

  it('that can’t bring what is missing says so, ends with 5 and leaves the tree as it was', async () => {
    const root = checkout({ other: '1.0.0' });
    const { code, said } = await install(root, 'runtime', nowhere);
    assert.equal(code, 5, said);
    assert.match(said, /レジストリに届きません。ネットワーク.*node_modules を置いてください/);
    assert.deepEqual([versionOf(root, 'other'), left(root)], ['1.0.0', []]);
  });

  it('that was cut short between two renames is made good by the next', async () => {
    const root = checkout({ 'runs-on': '1.0.0' });
    const gone = spawnSync('true').pid;
    renameSync(join(root, 'node_modules'), join(root, `.node_modules-${gone}`));
    mkdirSync(join(root, `.install-${gone}`));
    assert.equal((await install(root, 'runtime', nowhere)).code, 0);
    assert.deepEqual([versionOf(root, 'runs-on'), left(root)], ['1.0.0', []]);
  });
});
