import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startedFolder } from '../support/first-start.ts';
import { main } from '../support/programme.ts';
import { type Ran, runCli, runProcess } from '../support/run-cli.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

const number = 'METI-R8-OPS-003';

/** Runs a line of a shell, as people type it; `junshu` is the real program and what it reads and writes are real pipes. */
function shell(dataFolder: string, line: string): Promise<Ran> {
  const junshu = `'${process.execPath}' '${main}'`;
  const script = `set -o pipefail; junshu() { ${junshu} "$@"; }; cd '${dataFolder}'; ${line}`;
  return new Promise((resolve) => {
    const env = { ...process.env, JUNSHU_DATA: dataFolder, PORT: '0' };
    const child = spawn('bash', ['-c', script], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    child.on('close', (code) =>
      resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
    );
  });
}

const isTrace = /\n {4}at /;

describe('the command line between real pipes', () => {
  let server: TestServer;
  let folder = '';
  const run = (line: string): Promise<Ran> => shell(folder, line);
  before(async () => {
    server = await startServer();
    folder = server.dataFolder;
    writeFileSync(join(folder, 'people.csv'), '氏名,ふりがな,会社\n管 太郎,かん たろう,株式会社あおば情報\n');
  });
  after(() => server.end());

  it('reads standard input from a pipe that has nothing yet, and from one that comes in pieces', async () => {
    const slow = '(sleep 0.4; head -c 20 people.csv; sleep 0.3; tail -c +21 people.csv)';
    const call = `junshu register import - --contract ${number} --register people --preview-only --json`;
    const { code, stdout, stderr } = await run(`${slow} | ${call}`);
    assert.equal(code, 0, stderr);
    const { counts } = JSON.parse(stdout) as { readonly counts: { readonly refused: number } };
    assert.equal(counts.refused, 1);
  });

  it('reads every kind of file from a pipe: a contract file, a form, a list of software', async () => {
    const read = await run(
      `(sleep 0.3; cat '${projectRoot}test/fixtures/betsushi4-by-hand.docx') | junshu report read -`,
    );
    assert.equal(read.code, 0, read.stderr);
    assert.equal((JSON.parse(read.stdout) as { answers: readonly object[] }).answers.length, 16);
    const made = await run(
      `junshu contract export ${number} | junshu report build --from - --format html -o - | wc -c`,
    );
    assert.equal(made.code, 0, made.stderr);
    assert.ok(Number(made.stdout) > 10_000);
  });

  it('says in words when standard input can’t be read', async () => {
    const { code, stderr } = await run(`junshu report read - < '${folder}'`);
    assert.equal(code, 3, stderr);
    assert.match(stderr, /標準入力を読めません（EISDIR）/);
  });

  for (const line of [
    'junshu register list --json | head -1',
    'junshu catalogue show --json | head -c 1',
    `junshu contract export ${number} | true`,
    'junshu --help | true',
  ])
    it(`goes on in peace when the reader has seen enough: ${line}`, async () => {
      const { code, stderr } = await run(line);
      assert.doesNotMatch(stderr, /EPIPE|Error|内部/);
      assert.equal(code, 0, stderr);
    });

  it('says nothing and ends well when nobody hears its talk', async () => {
    const { code, stdout } = await run(`junshu register list 2> >(true) | wc -l`);
    assert.equal(code, 0);
    assert.ok(Number(stdout) > 30);
  });

  for (const line of [
    'junshu register list > /dev/full',
    `junshu contract export ${number} > /dev/full`,
    `junshu register list -o /dev/full 2>/dev/null; junshu report build --contract ${number} --format docx -o /dev/full`,
  ])
    it(`ends with 3 and words when the device is full: ${line}`, async () => {
      const { code, stderr } = await run(line);
      assert.equal(code, 3, stderr);
      assert.match(stderr, /書き込めません（ENOSPC）/);
      assert.doesNotMatch(stderr, isTrace);
    });

  const writers = [
    `contract export ${number}`,
    `report build --contract ${number} --format docx`,
    `calendar ical ${number}`,
    `picture draw ${number} performance`,
    `plan export ${number} --format docx`,
    `register export --contract ${number} --register people`,
  ];
  for (const command of writers)
    it(`ends with 3 and words when the folder of the output is missing: ${command}`, async () => {
      const { code, stderr } = await runCli(folder, [...command.split(' '), '-o', join(folder, 'missing', 'file')]);
      assert.equal(code, 3, stderr);
      assert.match(
        stderr,
        /missing\/file に書き込めません（ENOENT）。ありません。.*親フォルダがなければ先に作ってください/,
      );
      assert.doesNotMatch(stderr, isTrace);
    });

  it('names a folder that was given for a file', async () => {
    const { code, stderr } = await runCli(folder, ['contract', 'export', number, '-o', folder]);
    assert.equal(code, 3);
    assert.match(stderr, /（EISDIR）。フォルダです/);
  });

  it('leaves the earlier file whole when the disk is full, and no part of the new one', async (test) => {
    if (process.getuid?.() !== 0) return test.skip('a small disk can only be mounted by root');
    const small = join(folder, 'small');
    mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=16k', 'tmpfs', small]);
    try {
      writeFileSync(join(small, 'kept.json'), 'the earlier one');
      const { code, stderr } = await runCli(folder, ['contract', 'export', number, '-o', join(small, 'kept.json')]);
      assert.equal(code, 3, stderr);
      assert.match(stderr, /（ENOSPC）。空き容量が足りません/);
      assert.equal(readFileSync(join(small, 'kept.json'), 'utf8'), 'the earlier one');
      assert.deepEqual(readdirSync(small), ['kept.json']);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  it('refuses a matter that the form doesn’t have, instead of telling that it has no deadlines', async () => {
    const { code, stdout, stderr } = await runCli(folder, ['calendar', 'list', number, '--item', '99']);
    assert.equal(code, 2, stderr);
    assert.equal(stdout, '');
    assert.match(stderr, /事項99はありません/);
  });
});

describe('commands without a server', () => {
  let folder = '';
  before(async () => {
    folder = await startedFolder('demo');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('wait for one another: four at once all do their work', async () => {
    const four = await Promise.all(Array.from({ length: 4 }, () => runProcess(folder, ['contract', 'list', '--json'])));
    for (const { code, stdout, stderr } of four) {
      assert.equal(code, 0, stderr);
      assert.equal((JSON.parse(stdout) as readonly object[]).length, 3);
    }
    assert.ok(!existsSync(join(folder, 'server.json')));
  });

  it('do not believe the file of a server that was killed', async () => {
    writeFileSync(join(folder, 'server.json'), JSON.stringify({ url: 'http://127.0.0.1:1', ownerToken: 'x', pid: 1 }));
    const dead = await runProcess(folder, ['contract', 'list']);
    assert.equal(dead.code, 0, dead.stderr);
    writeFileSync(join(folder, 'server.json'), '{"url": "http');
    const torn = await runProcess(folder, ['contract', 'list']);
    assert.equal(torn.code, 0, torn.stderr);
  });
});
