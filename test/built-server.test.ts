import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { buildsFolder, builtMain, lastBuild, programme, sourcesFile } from '../scripts/built-server.mjs';
import { temporaryFolder } from './support/first-start.ts';
import { main } from './support/programme.ts';
import { projectRoot } from './support/source-files.ts';

const built = dirname(main);

describe('server and command line as they are built', () => {
  it('are what the tests run, made of today’s sources', () => assert.equal(builtMain(projectRoot), main));

  it('take along what each thread runs, in its built form', () => {
    const texts = readdirSync(built)
      .filter((name) => name.endsWith('.js'))
      .map((name) => readFileSync(join(built, name), 'utf8'));
    const named = texts.flatMap((text) => [...text.matchAll(/new URL\("([^"]+\.js)", import\.meta\.url\)/g)]);
    const threads = new Set(named.map(([, name = '']) => name.replace(/-[\w-]{8}\.js$/, '')));
    const wanted = ['heavy-thread', 'readers', 'render-paper', 'render-pdf', 'scan-source', 'take-feed'];
    assert.deepEqual([...threads].sort(), wanted);
    for (const [, name = ''] of named) assert.ok(readdirSync(built).includes(name), name);
    assert.deepEqual(
      texts.filter((text) => /new URL\(['"][^'"]+\.ts['"], import\.meta\.url\)\.href,/.test(text)),
      [],
      'a thread runs a source',
    );
  });

  it('name the sources in a stack trace', () => {
    const [settings = ''] = readdirSync(built).filter((name) => /^settings-.*\.js$/.test(name));
    const script = `await import(${JSON.stringify(pathToFileURL(join(built, 'traces.js')).href)});
      const parts = await import(${JSON.stringify(pathToFileURL(join(built, settings)).href)});
      for (const part of Object.values(parts)) try { part({ get JUNSHU_DATA() { throw new Error('met'); } }) } catch (error) {
        if (error.message === 'met') console.log(error.stack); }`;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
    assert.match(said, /^Error: met\n/);
    const [, line = ''] = /at .*readSettings.*\/src\/settings\.ts:(\d+):\d+/.exec(said) ?? [];
    const source = readFileSync(`${projectRoot}src/settings.ts`, 'utf8').split('\n');
    assert.match(source.slice(0, Number(line)).join('\n'), /function readSettings/);
  });

  it('load no noun for a word that is none, and still tell the nearest one', () => {
    const loads = `import { registerHooks } from 'node:module';
      registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });`;
    const run = (...args: readonly string[]) => {
      const hook = `data:text/javascript,${encodeURIComponent(loads)}`;
      return spawnSync(process.execPath, ['--import', hook, main, ...args], { encoding: 'utf8' });
    };
    const told = (stdout: string): number => stdout.split('\n').filter((url) => url.includes('/dist/server/')).length;
    const unknown = run('--lang', 'en', 'conract');
    assert.equal(unknown.status, 2);
    assert.match(unknown.stderr, /unknown command 'conract'[\s\S]*contract/);
    assert.ok(told(unknown.stdout) < 20, unknown.stdout);
    assert.ok(told(run('--help').stdout) > 50);
  });
});

describe('a build and its sources', () => {
  const root = temporaryFolder();
  after(() => rmSync(root, { recursive: true, force: true }));
  const build = lastBuild(projectRoot);
  for (const path of Object.keys(build?.files ?? {})) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    copyFileSync(join(projectRoot, path), join(root, path));
  }
  const told = join(buildsFolder, build?.name ?? '', sourcesFile);
  mkdirSync(dirname(join(root, told)), { recursive: true });
  for (const path of [told, join(buildsFolder, 'current')]) copyFileSync(join(projectRoot, path), join(root, path));
  const place = join(root, 'src', 'version.ts');
  const text = readFileSync(place, 'utf8');

  it('belong together in another place, at another time', () => {
    utimesSync(place, 1, 1);
    assert.equal(builtMain(root), join(root, buildsFolder, build?.name ?? '', 'main.js'));
  });

  it('part where a source has another content of the same length and time', () => {
    writeFileSync(place, text.replace('version', 'Version'));
    utimesSync(place, 1, 1);
    assert.equal(builtMain(root), null);
    assert.equal(programme(root), join(root, 'src', 'cli', 'main.ts'));
  });

  it('belong together again where it has its own content again, and part where one is gone', () => {
    writeFileSync(place, text);
    assert.notEqual(builtMain(root), null);
    rmSync(place);
    assert.equal(builtMain(root), null);
  });

  it('are told apart by the versions of the packages too', () => {
    writeFileSync(place, text);
    const lock = join(root, 'package-lock.json');
    writeFileSync(lock, readFileSync(lock, 'utf8').replace('"lockfileVersion": 3', '"lockfileVersion": 4'));
    assert.equal(builtMain(root), null);
  });
});
