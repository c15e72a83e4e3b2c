import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { bundledFiles } from '../scripts/bundle/contents.ts';
import { settingsSchema } from '../src/settings.ts';
import { temporaryFolder } from './support/first-start.ts';
import { nginxOfSample } from './support/nginx-sample.ts';
import { projectRoot } from './support/source-files.ts';
import { makeCertificate } from './support/test-certificates.ts';

const sample = (path: string): string => readFileSync(`${projectRoot}packaging/${path}`, 'utf8');
const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));
/** What an unpacked bundle has, by its place in it. */
const bundled = new Set([...bundledFiles(projectRoot, []).map(({ to }) => to), 'bin/junshu']);

describe('the units of systemd', () => {
  const units = readdirSync(`${projectRoot}packaging/systemd`).filter((name) => /\.(?:service|timer)$/.test(name));

  before(() => {
    // The bundle is not installed here: its programme is stood for by one that is.
    for (const name of units)
      writeFileSync(
        join(folder, name),
        sample(`systemd/${name}`).replaceAll('/opt/junshu/current/bin/junshu', '/usr/bin/env'),
      );
  });

  it('are as systemd reads them (Debian package systemd)', () => {
    const paths = units.map((name) => join(folder, name));
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...paths], { encoding: 'utf8' });
    const ours = stderr.split('\n').filter((line) => line.includes('junshu'));
    assert.deepEqual(ours, []);
    assert.equal(status, 0, stderr);
  });

  it('leave little open by systemd’s own measure', () => {
    const args = ['security', '--offline=true', '--threshold=20', '--no-pager', join(folder, 'junshu.service')];
    const { status, stdout } = spawnSync('systemd-analyze', args, { encoding: 'utf8' });
    assert.equal(status, 0, stdout.split('\n').slice(-3).join('\n'));
  });

  it('start what a bundle has', () => {
    for (const name of units) {
      const [, program] = /^ExecStart=\/opt\/junshu\/current\/(\S+)/m.exec(sample(`systemd/${name}`)) ?? [];
      if (program !== undefined) assert.ok(bundled.has(program), program);
    }
  });

  it('come with a sample of settings, each of which is one', () => {
    const names = [...sample('junshu.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name);
    assert.ok(names.length > 4);
    for (const name of names) assert.ok(name in settingsSchema.shape, name);
  });
});

describe('the container file', () => {
  const text = sample('container/Containerfile');
  const instructions = text
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll('\\\n', ' ')
    .split('\n')
    .filter((line) => line !== '');

  it('has instructions alone that a builder knows, and ends as a plain user', () => {
    const known = /^(?:FROM|ARG|RUN|COPY|ENV|USER|VOLUME|EXPOSE|STOPSIGNAL|HEALTHCHECK|ENTRYPOINT|CMD) \S/;
    assert.deepEqual(
      instructions.filter((line) => !known.test(line)),
      [],
    );
    assert.match(instructions[0] ?? '', /^FROM debian:\d+-slim$/);
    const users = instructions.filter((line) => line.startsWith('USER '));
    assert.deepEqual(users, ['USER 10001:10001']);
    assert.ok(instructions.indexOf('USER 10001:10001') > instructions.findLastIndex((line) => line.startsWith('RUN ')));
  });

  it('names places of the bundle alone, and settings alone', () => {
    const named = [...text.matchAll(/"?\/opt\/junshu\/([\w./-]+)/g)].map(([, path = '']) => path.replace(/"$/, ''));
    assert.ok(named.length >= 3);
    for (const path of named) assert.ok(bundled.has(path), path);
    const variables = [...(/^ENV ([\s\S]*?)\n\n/m.exec(text)?.[1] ?? '').matchAll(/([A-Z_]+)=/g)].map(
      ([, name = '']) => name,
    );
    for (const name of variables.filter((one) => one !== 'NODE_COMPILE_CACHE'))
      assert.ok(name in settingsSchema.shape, name);
  });

  it('says in JSON what it starts, since a shell in between would keep signals from it', () => {
    for (const kind of ['ENTRYPOINT', 'CMD'])
      assert.ok(
        Array.isArray(
          JSON.parse(instructions.find((line) => line.startsWith(`${kind} `))?.slice(kind.length + 1) ?? ''),
        ),
      );
  });

  it('has a look at its health that tells well from unwell and from nothing', async () => {
    const path = `${projectRoot}packaging/container/health.mjs`;
    const look = async (port: number): Promise<number | null> => {
      const child = spawn(process.execPath, [path], { env: { PORT: String(port) }, stdio: 'ignore' });
      const [code] = (await once(child, 'exit')) as [number | null];
      return code;
    };
    let status = 200;
    const server = createServer((_, answer) => answer.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    assert.equal(await look(port), 0);
    status = 503;
    assert.equal(await look(port), 1);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    assert.equal(await look(port), 1);
  });
});

describe('the sample for nginx', () => {
  it('is as nginx reads it (Debian package nginx-light)', () => {
    const certificate = makeCertificate(folder, 'junshu', { subject: '/CN=junshu.example.jp' });
    const path = nginxOfSample(folder, certificate, { http: 39_180, https: 39_143, upstream: 39_100 });
    const { status, stderr } = spawnSync('/usr/sbin/nginx', ['-t', '-e', 'stderr', '-p', folder, '-c', path], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    assert.doesNotMatch(stderr, /warn/);
  });
});
