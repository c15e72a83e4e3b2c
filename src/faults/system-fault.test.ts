import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { connect as connectTls } from 'node:tls';
import pg from 'pg';
import { databaseFault, faultText, fileFault, listenFault, networkFault, systemFault } from './system-fault.ts';
import { databaseFaults, fileFaults, listenFaults, networkFaults, programFaults } from './system-fault-texts.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-faults-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const peer = { name: { ja: 'メールサーバー', en: 'The mail server' }, setting: 'JUNSHU_SMTP_URL' };

const thrown = (act: () => unknown): unknown => {
  try {
    act();
  } catch (error) {
    return error;
  }
  throw new Error('nothing was thrown');
};

const rejected = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => assert.fail('nothing was rejected'),
    (error) => error,
  );

const emitted = (source: { once(event: 'error', listener: (error: Error) => void): unknown }): Promise<Error> =>
  new Promise((resolve) => source.once('error', resolve));

/** A server that does with each connection what a test wants. */
async function listening(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return (server.address() as { port: number }).port;
}

/** `patience`, in milliseconds: what answers at all does so within the longer one on a busy machine too. */
async function databaseAt(url: string, patience = 20_000): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: patience });
  client.on('error', () => undefined);
  const error = await rejected(client.connect());
  await client.end().catch(() => undefined);
  return error;
}

const answering = (bytes: string): Server =>
  createServer((socket) => void socket.on('error', () => undefined).end(bytes));

describe('an error that the system makes', () => {
  it('of a file says which file, why, and how to mend it', () => {
    writeFileSync(join(folder, 'file'), '');
    symlinkSync('round', join(folder, 'round'));
    const cases = [
      [thrown(() => readFileSync(join(folder, 'none'))), 'file.missing', /none を使えません（ENOENT）/],
      [thrown(() => readFileSync(folder)), 'file.folder', /フォルダです/],
      [thrown(() => mkdirSync(join(folder, 'file', 'x'))), 'file.noFolder', /file\/x .*途中がフォルダではありません/],
      [thrown(() => mkdirSync(join(folder, 'file'))), 'file.taken', /別のものに使われています/],
      [thrown(() => readFileSync(join(folder, 'round'))), 'file.name', /リンクが輪/],
      [thrown(() => mkdirSync(join(folder, 'n'.repeat(300)))), 'file.name', /長すぎる/],
      [thrown(() => writeFileSync('/dev/full', 'x')), 'file.full', /空き容量/],
    ] as const;
    for (const [error, id, words] of cases) {
      const fault = systemFault(error);
      assert.ok(fault !== null, id);
      assert.deepEqual([fault.id, fault.kind], [id, 'unreadable']);
      assert.match(faultText(fault).ja, words);
    }
  });

  it('of a program says that it is missing, or can’t be run', async () => {
    writeFileSync(join(folder, 'program'), 'no program', { mode: 0o600 });
    const run = (path: string): Promise<Error> => emitted(spawn(path, []));
    assert.equal(systemFault(await run(join(folder, 'nothing')))?.id, 'program.missing');
    assert.equal(systemFault(await run(join(folder, 'program')))?.id, 'program.notRunnable');
    assert.equal(systemFault(await rejected(import(join(folder, 'none.js'))))?.id, 'program.packagesMissing');
  });

  it('of listening says whether port, rights or address are in the way', async () => {
    const taken = answering('');
    const port = await listening(taken);
    const on = async (at: number, host: string) => {
      const server = createServer();
      const error = emitted(server);
      server.listen(at, host);
      return listenFault(await error);
    };
    const [inUse, elsewhere, unknown] = [
      await on(port, '127.0.0.1'),
      await on(0, '192.0.2.1'),
      await on(0, 'nowhere.invalid'),
    ];
    taken.close();
    assert.deepEqual([inUse?.id, inUse?.kind], ['listen.portTaken', 'conflict']);
    assert.match(inUse?.what.ja ?? '', new RegExp(`ポート ${port} は使われています`));
    assert.equal(elsewhere?.id, 'listen.addressElsewhere');
    assert.match(elsewhere?.what.en ?? '', /192\.0\.2\.1/);
    assert.equal(unknown?.id, 'listen.hostUnknown');
    const refused = listenFault(
      Object.assign(new Error('listen EACCES'), { code: 'EACCES', syscall: 'listen', port: 80 }),
    );
    assert.deepEqual([refused?.id, refused?.kind], ['listen.portForbidden', 'notAllowed']);
    assert.match(refused?.mend.ja ?? '', /1024/);
  });
});

describe('an error on the way to another server', () => {
  let silent: Server;
  let port = 0;
  before(async () => {
    silent = createServer((socket) => void socket.on('error', () => undefined));
    port = await listening(silent);
  });
  after(() => silent.close());

  it('names the peer and its setting, not the database', async () => {
    const fault = networkFault(await emitted(connect(1, '127.0.0.1')), peer);
    assert.deepEqual([fault?.id, fault?.kind], ['network.refused', 'unreachable']);
    assert.match(fault?.what.ja ?? '', /^メールサーバーに接続できません/);
    assert.match(fault?.mend.en ?? '', /JUNSHU_SMTP_URL/);
  });

  it('is told for the database too: refused, unknown, silent, not PostgreSQL, without TLS, no socket', async (test) => {
    const noTls = createServer(
      (socket) => void socket.on('error', () => undefined).once('data', () => socket.write('N')),
    );
    const web = answering('HTTP/1.1 400 Bad Request\r\n\r\n');
    const closing = answering('');
    test.after(() => {
      for (const server of [noTls, web, closing]) server.close();
    });
    const [noTlsPort, webPort, closingPort] = [await listening(noTls), await listening(web), await listening(closing)];
    const cases = [
      ['postgres://u@127.0.0.1:1/d', 'network.refused'],
      ['postgres://u@nowhere.invalid/d', 'network.hostUnknown'],
      [`postgres://u@127.0.0.1:${port}/d`, 'network.silent'],
      [`postgres://u@127.0.0.1:${closingPort}/d`, 'network.broken'],
      [`postgres://u@127.0.0.1:${noTlsPort}/d?sslmode=verify-full`, 'network.withoutTls'],
      [`postgres://u@/d?host=${encodeURIComponent(folder)}`, 'network.socketMissing'],
    ] as const;
    for (const [url, id] of cases) {
      const fault = databaseFault(await databaseAt(url, id === 'network.silent' ? 300 : undefined));
      assert.deepEqual([fault?.id, fault?.kind], [id, 'unreachable'], url);
      assert.match(fault?.what.ja ?? '', /^データベースに接続できません/);
    }
    assert.notEqual(databaseFault(await databaseAt(`postgres://u@127.0.0.1:${webPort}/d`)), null);
  });

  it('is told where what answers speaks no TLS', async () => {
    const plain = answering('220 ready\r\n');
    const at = await listening(plain);
    const fault = networkFault(await emitted(connectTls({ port: at, host: '127.0.0.1' })), peer);
    plain.close();
    assert.equal(fault?.id, 'network.tls');
  });
});

describe('what PostgreSQL refuses', () => {
  const said = (code: string, message: string) => {
    const error = new pg.DatabaseError(message, 1, 'error');
    Object.assign(error, { code, severity: 'FATAL' });
    return databaseFault(error);
  };

  it('is told by its code', () => {
    const cases = [
      ['28P01', 'password authentication failed for user "u"', 'database.loginRefused', 'notAllowed'],
      [
        '28000',
        'no pg_hba.conf entry for host "192.0.2.1", user "u", database "d", no encryption',
        'database.wantsTls',
        'notAllowed',
      ],
      ['28000', 'role "u" does not exist', 'database.loginRefused', 'notAllowed'],
      ['3D000', 'database "d" does not exist', 'database.noSuchDatabase', 'notFound'],
      ['42501', 'permission denied for schema public', 'database.rightsMissing', 'notAllowed'],
      ['53300', 'too many connections', 'database.tooManyConnections', 'unreachable'],
      ['57P03', 'the database system is starting up', 'database.notUp', 'unreachable'],
      ['25006', 'cannot execute CREATE TABLE in a read-only transaction', 'database.readOnly', 'unreadable'],
      ['53100', 'could not extend file', 'database.full', 'unreadable'],
      ['XX001', 'invalid page in block 0', 'database.damaged', 'unreadable'],
      ['08P01', 'unsupported startup parameter: search_path', 'network.broken', 'unreachable'],
      ['42704', 'type "x" does not exist', 'database.other', 'unreadable'],
    ] as const;
    for (const [code, message, id, kind] of cases) {
      const fault = said(code, message);
      assert.deepEqual([fault?.id, fault?.kind], [id, kind], code);
      assert.ok(fault?.cause.includes(message));
    }
  });

  it('is no fault of a file, though their codes look alike', () => {
    assert.equal(
      systemFault(Object.assign(new Error('x'), { code: 'EPERM', syscall: 'open', path: '/x' }))?.id,
      'file.notAllowed',
    );
  });

  it('for want of a password is told so', () => {
    const words = 'SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string';
    assert.equal(databaseFault(new Error(words))?.id, 'database.passwordMissing');
  });
});

describe('the table', () => {
  it('has a what and a mend for each, in both languages', () => {
    const place = { peer, code: 'EX', path: '/x', host: 'h', port: '1' };
    const all = [networkFaults, databaseFaults, listenFaults, fileFaults, programFaults].flatMap((table) =>
      Object.values(table),
    );
    assert.ok(all.length > 40);
    for (const { what, mend } of all)
      for (const words of [what(place), mend(place)]) {
        assert.match(words.ja, /[ぁ-ん].*。|[ぁ-ん].*;$/);
        assert.match(words.en, /[a-z].*[.;]/);
        assert.doesNotMatch(words.ja + words.en, /undefined|SETTING/);
      }
  });

  it('leaves faults of our own as they are', () => {
    for (const error of [new TypeError('x is not a function'), new Error('bug'), 'text', null])
      assert.equal(systemFault(error), null);
    assert.equal(fileFault(new Error('no code')), null);
  });
});
