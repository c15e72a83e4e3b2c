import assert from 'node:assert/strict';
import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { after, describe, it } from 'node:test';
import { DataFolderTaken, lockHolder, takeLock } from '../../src/postgres/data-lock.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { holdersAfterRace, linesOf } from '../support/lock-tries.ts';
import { runCli } from '../support/server.ts';

const folders: string[] = [];
const children: Child[] = [];
after(() => {
  for (const child of children) child.kill('SIGKILL');
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});
function newFolder(): string {
  const folder = temporaryFolder();
  folders.push(folder);
  return folder;
}

const script = new URL('../support/hold-database.ts', import.meta.url).pathname;
const namespace = ['--pid', '--fork', '--kill-child', '--mount-proc'];
const mayUnshare = spawnSync('unshare', [...namespace, 'true']).status === 0;
const skip = mayUnshare ? false : 'this machine does not let us make a namespace of process numbers (unshare --pid)';

type Child = ChildProcessByStdio<Writable, Readable, null>;

/** A process that lives as number 1, or below it, in a namespace of its own: what a container is to another. */
function inNamespace(...words: readonly string[]): Child {
  const child = spawn('unshare', [...namespace, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  children.push(child);
  return child;
}

async function end(child: Child): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin.end();
  if (child.exitCode === null) await ended;
}

async function isAnswering(dataFolder: string): Promise<boolean> {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ host: join(dataFolder, 'run'), user: 'junshu', database: 'postgres' });
  await client.connect();
  const { rows } = await client.query<{ one: number }>('SELECT 1 AS one');
  await client.end();
  return rows[0]?.one === 1;
}

describe('the lock of a data folder', () => {
  it('is held by one of four processes in each of 60 folders that all of them want at once', async () => {
    assert.deepEqual([...new Set(await holdersAfterRace(4, 60))], [1]);
  });

  it('is looked at without being taken, and is free once its holder lets go', async () => {
    const folder = newFolder();
    assert.equal(lockHolder(folder), null);
    const lock = await takeLock(folder, 'exclusive');
    assert.equal(lockHolder(folder)?.pid, process.pid);
    assert.ok(Date.now() - Date.parse(lockHolder(folder)?.since ?? '') < 60_000);
    lock.release();
    assert.equal(lockHolder(folder), null);
  });

  it('is shared by servers whose database is elsewhere, and by none of them with a database in the folder', async () => {
    const folder = newFolder();
    const [one, two] = [await takeLock(folder, 'shared'), await takeLock(folder, 'shared')];
    one.release();
    assert.notEqual(lockHolder(folder), null);
    await assert.rejects(takeLock(folder, 'exclusive', 0), DataFolderTaken);
    two.release();
    const alone = await takeLock(folder, 'exclusive', 0);
    await assert.rejects(takeLock(folder, 'shared', 0), DataFolderTaken);
    alone.release();
  });

  it('respects a server of a version that wrote its lock down', async () => {
    const folder = newFolder();
    const started = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ')[19];
    writeFileSync(join(folder, 'junshu.lock'), JSON.stringify({ pid: process.pid, started }));
    await assert.rejects(takeLock(folder, 'exclusive'), DataFolderTaken);
    writeFileSync(join(folder, 'junshu.lock'), JSON.stringify({ pid: process.pid, started: '1' }));
    (await takeLock(folder, 'exclusive')).release();
  });

  it('can’t be taken without flock, and the start names the package that has it', async () => {
    const { code, stderr } = await runCli(newFolder(), ['serve'], undefined, { PATH: '/nowhere' });
    assert.equal(code, 3);
    assert.match(stderr, /flock がありません。Debian のパッケージ util-linux/);
  });
});

describe('a server in another namespace of process numbers', () => {
  it('keeps its folder and its database, and whoever comes second is told where it lives', { skip }, async () => {
    const folder = newFolder();
    const first = inNamespace(process.execPath, script, folder);
    const pid = (await linesOf(first)()).replace('open ', '');
    const second = await runCli(folder, ['serve']);
    assert.equal(second.code, 6);
    assert.match(
      second.stderr,
      new RegExp(`プロセス ${pid}（別のコンテナーまたはホスト ${hostname()} の中、20.* から）`),
    );
    assert.ok(await isAnswering(folder));
    const third = inNamespace(process.execPath, script, folder);
    assert.match(await linesOf(third)(), new RegExp(`held by process ${pid} \\(in another container or host`));
    await end(third);
    assert.ok(await isAnswering(folder));
    await end(first);
    const again = await openDatabase({ dataFolder: folder });
    await again.stop();
  });

  it('that is killed leaves a database which nobody outside ends or joins', { skip }, async () => {
    const folder = newFolder();
    const commands = `sleep 99 | "$0" "$1" "$2" & while ! [ -e "$2/killed" ]; do sleep 0.05; done; kill -9 $!; sleep 0.5; echo killed; read line`;
    const container = inNamespace('sh', '-c', commands, process.execPath, script, folder);
    const nextLine = linesOf(container);
    assert.match(await nextLine(), /^open/);
    writeFileSync(join(folder, 'killed'), '');
    assert.equal(await nextLine(), 'killed');
    await assert.rejects(openDatabase({ dataFolder: folder }), /still runs elsewhere/);
    assert.ok(await isAnswering(folder));
    await end(container);
    const again = await openDatabase({ dataFolder: folder });
    assert.ok(existsSync(join(folder, 'postgres.lock')));
    await again.stop();
  });
});
