import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { startedFolder } from '../support/first-start.ts';
import { runCli, runProcess } from '../support/run-cli.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { projectRoot } from '../support/source-files.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-cli-'));
const fixture = `${projectRoot}test/fixtures/people-500-cp932.csv`;
const demo = `${projectRoot}demo/operations.contract.json`;

describe('without any database', () => {
  const run = (...args: string[]) => runCli('/nonexistent', args);

  it('a report is built from a contract file in every format', async () => {
    for (const format of ['docx', 'pdf', 'xlsx', 'json', 'html']) {
      const path = join(folder, `report.${format}`);
      const { code, stdout } = await run(
        'report',
        'build',
        '--from',
        demo,
        '--format',
        format,
        '-o',
        path,
        '--date',
        '2026-10-29',
      );
      assert.deepEqual([code, stdout], [0, ''], format);
      assert.ok(statSync(path).size > 10_000, format);
    }
  });

  it('a report goes to stdout alone when asked to', async () => {
    const args = ['report', 'build', '--from', demo, '--format', 'json', '-o', '-'];
    const { stdout } = await runProcess('/nonexistent', args);
    assert.equal(JSON.parse(stdout).format, 'junshu-report@2');
  });

  it('a filled form is read as JSON on stdout, what is doubtful on stderr', async () => {
    const { code, stdout, stderr } = await run('report', 'read', `${projectRoot}test/fixtures/betsushi4-by-hand.docx`);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).answers.length, 16);
    assert.match(stderr, /17\) 「実施済」/);
  });

  it('the version is told, and the language may stand before the noun', async () => {
    const { version } = JSON.parse(readFileSync(`${projectRoot}package.json`, 'utf8'));
    assert.equal((await run('--version')).stdout.trim(), version);
    const { code, stdout } = await run('--lang', 'en', 'catalogue', 'show');
    assert.deepEqual([code, stdout.length > 100], [0, true]);
    const unknown = await run('catalog');
    assert.deepEqual([unknown.code, /catalogue/.test(unknown.stderr)], [2, true], unknown.stderr);
  });

  it('the catalogue is shown', async () => {
    const { stdout } = await run('catalogue', 'show', '--json');
    assert.equal(JSON.parse(stdout).obligations.length, 16);
  });

  it('a malformed contract file is refused with the path of the field, in the language asked for, code 3', async () => {
    const file = JSON.parse(readFileSync(demo, 'utf8'));
    file.registers.people[3].nationality = '';
    file.claims['7.copy'].status = 'done';
    const path = join(folder, 'bad.json');
    writeFileSync(path, JSON.stringify(file));
    const ja = await run('report', 'build', '--from', path, '--format', 'docx', '-o', join(folder, 'x.docx'));
    assert.equal(ja.code, 3);
    assert.match(ja.stderr, /claims\.7\.copy\.status/);
    delete file.claims['7.copy'];
    writeFileSync(path, JSON.stringify(file));
    const en = await run(
      '--lang',
      'en',
      'report',
      'build',
      '--from',
      path,
      '--format',
      'docx',
      '-o',
      join(folder, 'x.docx'),
    );
    assert.match(en.stderr, /registers\.people\[3\]\.nationality: “Nationality” is empty/);
    writeFileSync(path, '{ "format": ');
    assert.equal((await run('report', 'build', '--from', path, '--format', 'docx', '-o', '-')).code, 3);
    assert.equal((await run('report', 'build', '--from', '/none.json', '--format', 'docx', '-o', '-')).code, 3);
  });

  it('a date in an era that had ended is understood with a warning', async () => {
    const file = JSON.parse(readFileSync(demo, 'utf8'));
    file.contract.concludedOn = '平成31年5月1日';
    const path = join(folder, 'era.json');
    writeFileSync(path, JSON.stringify(file));
    const { code, stdout, stderr } = await run('report', 'build', '--from', path, '--format', 'json', '-o', '-');
    assert.equal(code, 0);
    assert.match(stderr, /令和元年5月1日（2019-05-01）/);
    assert.equal(JSON.parse(stdout).contractRows[0].value, '令和元年５月１日');
  });

  it('wrong usage ends with 2', async () => {
    assert.equal((await run('report', 'build', '--from', demo, '--format', 'odt', '-o', '-')).code, 2);
    assert.equal((await run('nonsense')).code, 2);
    assert.equal((await run('report', 'build', '--format', 'docx', '-o', '-')).code, 2);
  });

  it('errors before submission end with 1 when asked to be strict', async () => {
    const file = JSON.parse(readFileSync(demo, 'utf8'));
    delete file.claims['9.nda'];
    const path = join(folder, 'open.json');
    writeFileSync(path, JSON.stringify(file));
    const { code, stderr } = await run(
      'report',
      'build',
      '--from',
      path,
      '--format',
      'docx',
      '-o',
      join(folder, 'open.docx'),
      '--strict',
    );
    assert.equal(code, 1);
    assert.match(stderr, /✗ 事項９）/);
  });
});

describe('on a data folder', () => {
  let server: TestServer;
  const run = (...args: string[]) => runCli(server.dataFolder, args);
  before(async () => {
    server = await startServer();
  });
  after(() => server.end());

  it('contracts are listed, shown and exported, and what is exported can be imported elsewhere', async () => {
    const list = JSON.parse((await run('contract', 'list', '--json')).stdout);
    assert.ok(
      Array.isArray(list) && list.every(({ number, title }) => typeof number === 'string' && typeof title === 'string'),
    );
    const path = join(folder, 'exported.json');
    assert.equal((await run('contract', 'export', 'METI-R8-OPS-003', '-o', path)).code, 0);
    assert.equal((await run('contract', 'import', path)).code, 6);
    const file = JSON.parse(readFileSync(path, 'utf8'));
    writeFileSync(path, JSON.stringify({ ...file, contract: { ...file.contract, number: 'COPY-1' } }));
    assert.equal((await run('contract', 'import', path)).stdout.trim(), 'COPY-1');
  });

  it('an unknown contract ends with 7', async () => {
    assert.equal((await run('contract', 'show', 'NOPE')).code, 7);
    assert.equal((await run('report', 'build', '--contract', 'NOPE', '--format', 'docx', '-o', '-')).code, 7);
  });

  it('an import names every doubtful row and stores nothing unless told to', async () => {
    const base = ['register', 'import', fixture, '--contract', 'METI-R8-WEB-001', '--register', 'people'];
    const refused = await run(...base, '--yes');
    assert.equal(refused.code, 1);
    for (const row of [19, 46, 103, 152, 202, 235, 262, 302]) assert.match(refused.stderr, new RegExp(`${row}行目`));
    const rows = async (): Promise<number> =>
      JSON.parse((await run('contract', 'export', 'METI-R8-WEB-001')).stdout).registers.people.length;
    assert.equal(await rows(), 3);
    assert.equal((await run(...base, '--yes', '--accept-good-rows')).code, 0);
    assert.ok((await rows()) >= 3 + 490);
  });

  it('a register goes out as XLSX and CSV', async () => {
    const path = join(folder, 'people.csv');
    assert.equal(
      (
        await run(
          'register',
          'export',
          '--contract',
          'METI-R8-OPS-003',
          '--register',
          'people',
          '--format',
          'csv',
          '--encoding',
          'cp932',
          '-o',
          path,
        )
      ).code,
      0,
    );
    assert.match(new TextDecoder('shift_jis').decode(readFileSync(path)), /髙橋 花子/);
  });

  it('the log is verified, and a report built by number', async () => {
    const { code, stdout } = await run('log', 'verify', '--json');
    assert.equal(code, 0);
    assert.ok(JSON.parse(stdout).every(({ faults }: { faults: unknown[] }) => faults.length === 0));
    assert.equal(
      (
        await run(
          'report',
          'build',
          '--contract',
          'METI-R8-OPS-003',
          '--format',
          'pdf',
          '-o',
          join(folder, 'by-number.pdf'),
        )
      ).code,
      0,
    );
  });

  it('a second start says that one is running, with its process and address, and ends with 6', async () => {
    const { code, stderr } = await run('serve');
    assert.equal(code, 6);
    assert.match(stderr, new RegExp(`プロセス ${server.child.pid}.*${server.url}`));
  });
});

describe('a server', () => {
  it('stops within five seconds when asked, is ready again within three, and has kept everything', async () => {
    const first = await startServer();
    // Where the machine is busy, a command that does nothing takes its time as well, before or by the end.
    const idle = async (): Promise<number> => {
      const begun = performance.now();
      await runProcess('/nonexistent', ['--version']);
      return performance.now() - begun;
    };
    const before = await idle();
    const stoppedAfter = await first.stop();
    const second = await startServer(first.dataFolder);
    const leisure = 20 * Math.max(before, await idle());
    const listed = await runCli(first.dataFolder, ['contract', 'list', '--json']);
    await second.end();
    assert.ok(stoppedAfter < Math.max(5000, leisure), `${stoppedAfter} ms`);
    assert.ok(second.readyAfter < Math.max(3000, leisure), `${second.readyAfter} ms`);
    assert.equal(JSON.parse(listed.stdout).length, 3);
  });

  it('is started for a command’s time when none runs', async () => {
    const dataFolder = await startedFolder('demo');
    const { code, stdout } = await runCli(dataFolder, ['contract', 'list', '--json']);
    assert.equal(code, 0);
    assert.equal(JSON.parse(stdout).length, 3);
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
