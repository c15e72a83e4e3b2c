import assert from 'node:assert/strict';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Examined } from '../../src/doctor/examine.ts';
import { looks } from '../../src/doctor/looks.ts';
import { storeFeed } from '../../src/feeds/feed-store.ts';
import { takeLock } from '../../src/postgres/data-lock.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { type ClamdLab, startClamd } from '../support/clamd-lab.ts';
import { type DebianPostgres, startDebianPostgres } from '../support/debian-postgres.ts';
import { lineOf, listening } from '../support/doctor.ts';
import { addFile, doorOf, sha256 } from '../support/evidence.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { freePort } from '../support/running-program.ts';
import { runCli, startServer, type TestServer } from '../support/server.ts';
import { smallDisk } from '../support/small-disk.ts';
import { smtpThat } from '../support/smtp-that.ts';

const contract = 'METI-R8-OPS-003';
const ends: (() => unknown)[] = [];
after(async () => {
  for (const end of ends.reverse()) await end();
});

const kept = (folder: string): string => {
  ends.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};

/** A fault is told as such, in both languages, with what to do about it. */
function isFault({ result, text, mend }: Examined, ja: RegExp, en: RegExp): void {
  assert.equal(result, 'fault', text.en);
  assert.match(text.ja, ja);
  assert.match(text.en, en);
  assert.doesNotMatch(`${text.en} ${mend?.en}`, /[ぁ-ん]/);
  assert.ok((mend?.ja ?? '').length > 10 && (mend?.en ?? '').length > 10, 'says the mend');
}

const isFine = ({ result, text }: Examined): void => assert.equal(result, 'fine', text.en);
const isNotLooked = ({ result, text }: Examined): void => assert.equal(result, 'notLooked', text.en);

/** Something else in the place of a file for as long as the work takes. */
async function instead(path: string, content: string | Buffer | null, work: () => Promise<void>): Promise<void> {
  renameSync(path, `${path}.aside`);
  if (content !== null) writeFileSync(path, content, { mode: 0o600 });
  try {
    await work();
  } finally {
    rmSync(path, { force: true });
    renameSync(`${path}.aside`, path);
  }
}

const hoursLater = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

describe('the doctor, beside a server that runs', () => {
  let server: TestServer;
  let folder = '';
  let contractId = '';
  let blob = '';
  before(async () => {
    server = await startServer();
    ends.push(() => server.end());
    folder = server.dataFolder;
    const bytes = Buffer.from('a file of the doctor’s test');
    const added = await addFile(doorOf(folder), contract, 'a.txt', bytes);
    assert.ok(added.status < 300, JSON.stringify(added.body));
    const place = join(folder, 'blobs');
    const found = readdirSync(place, { recursive: true })
      .map(String)
      .find((name) => name.endsWith(sha256(bytes)));
    blob = join(place, found ?? '');
    contractId = (found ?? '').split('/')[0] ?? '';
  });
  const line = (name: string, more?: Readonly<Record<string, string>>, now?: string): Promise<Examined> =>
    lineOf(name, folder, more, now);

  it('finds it fine where it is', async () => {
    const fine = 'settings node dataFolder lock server https database migrations bindings logKey contractKeys';
    for (const name of `${fine} keyPermissions files recordedFiles contracts`.split(' ')) isFine(await line(name));
    isFine(await line('port', { PORT: new URL(server.url).port }));
    isFine(await line('baseUrl', { JUNSHU_BASE_URL: server.url }));
  });

  it('finds a contract’s key that is missing, cut short, or another one', async () => {
    const path = join(folder, 'keys', 'contracts', contractId);
    const wrong = /METI-R8-OPS-003/;
    for (const content of [null, randomBytes(12), randomBytes(32)])
      await instead(path, content, async () => isFault(await line('contractKeys'), wrong, wrong));
  });

  it('finds a signing key that is missing, damaged, or another one', async () => {
    const path = join(folder, 'keys', 'log-ed25519.pem');
    const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' });
    const cases = [
      [null, /がありません/, /is missing/],
      ['-----BEGIN PRIVATE KEY-----\nAAAA\n', /壊れています/, /is damaged/],
      [String(other), /記録にある署名鍵ではありません/, /not the signing key on record/],
    ] as const;
    for (const [content, ja, en] of cases)
      await instead(path, content, async () => isFault(await line('logKey'), ja, en));
  });

  it('finds keys that others can read', async () => {
    const path = join(folder, 'keys', 'log-ed25519.pem');
    chmodSync(path, 0o644);
    isFault(await line('keyPermissions'), /log-ed25519\.pem/, /Others than the owner can read: .*log-ed25519/);
    chmodSync(path, 0o600);
  });

  it('finds keys that belong to another', async (test) => {
    if (process.getuid?.() !== 0) return test.skip('only root can give a file to another');
    const path = join(folder, 'keys', 'log-ed25519.pem');
    chownSync(path, 12_345, 12_345);
    isFault(await line('keyPermissions'), /所有者のものではありません/, /Not the data folder’s owner’s/);
    chownSync(path, 0, 0);
  });

  it('finds a folder of keys or a store of files that is not the database’s', async () => {
    for (const path of [join(folder, 'keys', 'contracts', 'folder-id'), join(folder, 'blobs', 'store-id')])
      await instead(path, 'another\n', async () => isFault(await line('bindings'), /-id$/, /not of this database/));
  });

  it('finds a file of evidence that was changed, and one that is gone', async () => {
    await instead(blob, 'something else', async () => isFault(await line('files'), /中身が変わって/, /No longer what/));
    await instead(blob, null, async () => isFault(await line('recordedFiles'), /a\.txt/, /gone: METI.*a\.txt/));
  });

  it('finds addresses for mails that no server takes', async () => {
    isNotLooked(await line('mailRecipients'));
    const data = { address: 'a@example.jp', language: 'ja' };
    const path = `/contracts/${contract}/registers/mailRecipients/entries/r1`;
    const { status, body } = await doorOf(folder).json('PUT', path, { expectedRevision: 0, data });
    assert.ok(status < 300, JSON.stringify(body));
    isFault(await line('mailRecipients'), /METI-R8-OPS-003/, /METI-R8-OPS-003/);
    isFine(await line('mailRecipients', { JUNSHU_SMTP_URL: 'smtp://127.0.0.1:1', JUNSHU_MAIL_FROM: 'a@example.jp' }));
  });

  it('finds an address for people that leads nowhere, or to something else', async () => {
    const other = createServer((_, answer) => answer.end('<h1>another</h1>')).listen(0, '127.0.0.1');
    await once(other, 'listening');
    ends.push(() => other.close());
    const at = (port: number): Record<string, string> => ({ JUNSHU_BASE_URL: `http://127.0.0.1:${port}` });
    isFault(await line('baseUrl', at((other.address() as AddressInfo).port)), /遵守ではありません/, /not Junshu/);
    isFault(await line('baseUrl', at(await freePort())), /届きません/, /can't be reached/);
  });

  it('finds a clock that was set back: what was written lies in its future', async () => {
    isFault(await line('clock', {}, hoursLater(-3)), /未来の時刻/, /in the future/);
    isNotLooked(await line('clock'));
  });

  it('ends with 1, by lines or JSON, in the language that was asked for', async () => {
    const quiet = { JUNSHU_PROBE_DNS: `127.0.0.1:${await freePort()}` };
    const told = await runCli(folder, ['doctor', '--json'], undefined, quiet);
    assert.equal(told.code, 1, told.stderr);
    const lines = JSON.parse(told.stdout) as readonly Examined[];
    assert.deepEqual(
      lines.map(({ name }) => name),
      looks.map(({ name }) => name),
    );
    const english = await runCli(folder, ['--lang', 'en', 'doctor'], undefined, quiet);
    assert.match(english.stdout, /^✗ dns\t.+\n {4}→ .+/m);
    assert.match(english.stdout, /^✓ contractKeys\t/m);
    assert.match(english.stdout, /^– clamd\t/m);
    assert.doesNotMatch(english.stdout, /[ぁ-ん]/);
  });
});

describe('the doctor, where no server runs', () => {
  it('says of nothing that it is fine before it was tried', async () => {
    const nowhere = join(kept(temporaryFolder()), 'data');
    const results = new Map<string, string>();
    for (const { name } of looks) {
      if (name === 'dns' || name === 'port') continue;
      results.set(name, (await lineOf(name, nowhere)).result);
    }
    const fine = [...results].filter(([, result]) => result === 'fine').map(([name]) => name);
    assert.deepEqual(
      fine.filter((name) => name !== 'web'),
      ['settings', 'node', 'https'],
    );
    assert.ok(!existsSync(nowhere), 'and it makes nothing');
  });

  it('finds a folder that another process holds and that does not answer', async () => {
    const folder = kept(temporaryFolder());
    const lock = await takeLock(folder, 'exclusive');
    isFault(await lineOf('lock', folder), new RegExp(`プロセス ${process.pid}`), /does not answer as a server/);
    lock.release();
    isFine(await lineOf('lock', folder));
  });

  it('finds contracts with files and without their key though no database runs', async () => {
    const folder = kept(temporaryFolder());
    mkdirSync(join(folder, 'keys', 'contracts'), { recursive: true });
    isNotLooked(await lineOf('contractKeys', folder));
    const lost = '0198b2c0-0000-7000-8000-00000000dead';
    mkdirSync(join(folder, 'blobs', lost), { recursive: true });
    isFault(await lineOf('contractKeys', folder), new RegExp(lost), new RegExp(lost));
  });

  it('finds settings that can’t be read or that nobody reads, and looks at nothing that depends on them', async () => {
    const folder = kept(temporaryFolder());
    isFault(
      await lineOf('settings', folder, { JUNSHU_BASE_URL: 'junshu.example.jp' }),
      /JUNSHU_BASE_URL/,
      /JUNSHU_BASE_URL/,
    );
    isNotLooked(await lineOf('baseUrl', folder, { JUNSHU_BASE_URL: 'junshu.example.jp' }));
    isFault(
      await lineOf('settings', folder, { DATABASE_URL: 'postgres://u:p@a:1,b:2/d' }),
      /DATABASE_URL/,
      /DATABASE_URL/,
    );
    isNotLooked(await lineOf('database', folder, { DATABASE_URL: 'postgres://u:p@a:1,b:2/d' }));
    isFine(await lineOf('settings', folder, { JUNSHU_CALLED_AS: 'junshu' }));
    isFault(await lineOf('settings', folder, { JUNSHU_SMPT_URL: 'x' }), /JUNSHU_SMPT_URL/, /nobody reads/);
    isFault(await lineOf('settings', folder, { JUNSHU_SMTP_URL: 'smtp://a' }), /JUNSHU_MAIL_FROM/, /JUNSHU_MAIL_FROM/);
  });

  it('finds a port that is taken, and an address of another machine', async () => {
    const folder = kept(temporaryFolder());
    const { port, server } = await listening();
    isFault(await lineOf('port', folder, { PORT: String(port) }), /使われています/, /in use/);
    server.close();
    isFine(await lineOf('port', folder, { PORT: String(await freePort()) }));
    isFault(await lineOf('port', folder, { PORT: '0', HOST: '192.0.2.1' }), /192\.0\.2\.1/, /192\.0\.2\.1/);
  });

  it('finds plain http that is open to other machines', async () => {
    const folder = kept(temporaryFolder());
    isFault(await lineOf('https', folder, { HOST: '0.0.0.0' }), /http のまま/, /plain http/);
    isFault(await lineOf('https', folder, { JUNSHU_BASE_URL: 'http://junshu.example.jp' }), /途中で/, /plain http/);
    isFine(await lineOf('https', folder, { HOST: '0.0.0.0', JUNSHU_BASE_URL: 'https://junshu.example.jp' }));
  });

  it('finds a DNS server that does not answer', async () => {
    const line = await lineOf('dns', kept(temporaryFolder()), { JUNSHU_PROBE_DNS: `127.0.0.1:${await freePort()}` });
    isFault(line, /答えない/, /does not answer/);
  });

  it('finds a mail server that is away, and one that refuses the password', async () => {
    const folder = kept(temporaryFolder());
    const from = { JUNSHU_MAIL_FROM: 'junshu@example.jp' };
    const away = `smtp://127.0.0.1:${await freePort()}`;
    isFault(await lineOf('mail', folder, { ...from, JUNSHU_SMTP_URL: away }), /接続できません/, /can’t be reached/);
    const strict = await smtpThat({ EHLO: '250-lab\r\n250 AUTH PLAIN LOGIN', AUTH: '535 5.7.8 wrong password' });
    ends.push(() => strict.stop());
    const url = strict.url.replace('//', '//junshu:s3cret@');
    const line = await lineOf('mail', folder, { ...from, JUNSHU_SMTP_URL: url });
    isFault(line, /サインインを断りました（535/, /refused the login \(535/);
    assert.ok(!JSON.stringify(line).includes('s3cret'));
    isFine(await lineOf('mail', folder, { ...from, JUNSHU_SMTP_URL: strict.url }));
  });

  it('finds feeds that were never taken, are old, bear a day to come, or can’t be read', async () => {
    const folder = kept(temporaryFolder());
    isFault(await lineOf('feeds', folder), /一度も取り込んでいません：support/, /Never taken in: support/);
    const record = (kind: 'support' | 'exploited' | 'advisories', date: string) => ({
      kind,
      ...(kind === 'advisories' ? { ecosystem: 'PyPI' } : {}),
      digest: '0'.repeat(64),
      date,
      size: 1,
      count: 0,
      ecosystems: [],
      importedAt: hoursLater(0),
      importedBy: 'a',
    });
    const today = hoursLater(0).slice(0, 10);
    for (const kind of ['support', 'exploited', 'advisories'] as const)
      await storeFeed(folder, record(kind, today), []);
    isFine(await lineOf('feeds', folder));
    isFault(await lineOf('feeds', folder, {}, hoursLater(40 * 24)), /exploited/, /exploited/);
    isFault(await lineOf('feeds', folder, {}, hoursLater(-90 * 24)), /先の日付/, /a day to come/);
    writeFileSync(join(folder, 'feeds', 'support.feed'), '{"kind":');
    isFault(await lineOf('feeds', folder), /読めません/, /can't be read/);
  });

  it('finds nights on which nothing was done, and files that nobody read again', async () => {
    const folder = kept(temporaryFolder());
    mkdirSync(join(folder, 'jobs'));
    writeFileSync(join(folder, 'jobs', 'scrub-evidence.json'), JSON.stringify({ due: hoursLater(-72) }));
    isFault(await lineOf('night', folder), /scrub-evidence/, /scrub-evidence/);
    const place = join(folder, 'blobs', '0198b2c0-0000-7000-8000-000000000001');
    mkdirSync(place, { recursive: true });
    const scrub = { number: 'A', at: hoursLater(0), files: 1, bytes: 1, damaged: [], orphans: 0 };
    writeFileSync(join(place, 'scrub.json'), JSON.stringify(scrub));
    isFine(await lineOf('evidence', folder));
    isFault(await lineOf('evidence', folder, {}, hoursLater(24 * 5)), /読み直し/, /oldest reading/);
  });

  it('finds a backup that is old, and one that failed', async () => {
    const folder = kept(temporaryFolder());
    isNotLooked(await lineOf('backup', folder));
    mkdirSync(join(folder, 'jobs'));
    const note = (fault: object | null): void =>
      writeFileSync(
        join(folder, 'jobs', 'backup-note.json'),
        JSON.stringify({ last: { at: hoursLater(-1), place: '/b', bytes: 1, seconds: 1 }, fault }),
      );
    note(null);
    isFine(await lineOf('backup', folder));
    isFault(await lineOf('backup', folder, {}, hoursLater(48)), /最後のバックアップ/, /Last backup/);
    note({ at: hoursLater(0), ja: '空き容量がありません', en: 'no room' });
    isFault(await lineOf('backup', folder), /空き容量がありません/, /no room/);
  });

  it('finds a data folder that is no folder', async () => {
    const folder = kept(temporaryFolder());
    writeFileSync(join(folder, 'file'), '');
    isFault(await lineOf('dataFolder', join(folder, 'file')), /フォルダではありません/, /is no folder/);
  });

  it('finds a data folder that is another’s', async (test) => {
    if (process.getuid?.() !== 0) return test.skip('only root can give a folder to another');
    const folder = kept(temporaryFolder());
    chownSync(folder, 12_345, 12_345);
    isFault(await lineOf('dataFolder', folder), /12345/, /belongs to user number 12345/);
    chownSync(folder, 0, 0);
  });

  it('finds a disk in memory, one that is nearly full, and one that is read-only', async (t) => {
    const disk = smallDisk(64);
    if (disk === null) return t.skip('this account may not mount');
    ends.push(() => disk.end());
    isFault(await lineOf('folderKind', disk.folder), /tmpfs/, /tmpfs/);
    isFault(await lineOf('disk', disk.folder), /空き 0\.1 GB/, /0\.1 GB/);
    disk.fill(0);
    isFault(await lineOf('dataFolder', disk.folder), /書き込めません/, /can't be written/);
    isFine(await lineOf('folderKind', kept(temporaryFolder())));
  });
});

describe('the doctor, with a clamd', () => {
  let clamd: ClamdLab;
  before(async () => {
    clamd = await startClamd({ hasSignatures: false });
    ends.push(() => clamd.stop());
  });

  it('finds one that is away, and one that finds nothing', async () => {
    const folder = kept(temporaryFolder());
    isFault(await lineOf('clamd', folder, { JUNSHU_CLAMD: join(folder, 'none') }), /答えません/, /does not answer/);
    isFault(
      await lineOf('clamd', folder, { JUNSHU_CLAMD: clamd.socket }),
      /見つけません/,
      /does not find the test file/,
    );
  });
});

describe('the doctor, with a database server', () => {
  let postgres: DebianPostgres;
  let folder = '';
  let url = '';
  before(async () => {
    postgres = startDebianPostgres();
    ends.push(() => postgres.end());
    folder = join(kept(temporaryFolder()), 'data');
    await postgres.asSuperuser("CREATE ROLE owner LOGIN CREATEROLE PASSWORD 'right'");
    await postgres.asSuperuser("CREATE ROLE weak LOGIN PASSWORD 'right'");
    await postgres.asSuperuser('GRANT CREATE ON SCHEMA public TO owner');
    await postgres.asSuperuser('GRANT CREATE ON DATABASE postgres TO owner');
    url = postgres.url('owner', 'right');
    isNotLooked(await lineOf('migrations', folder, { DATABASE_URL: url }));
    isFine(await lineOf('databaseRights', folder, { DATABASE_URL: url }));
    await (await openDatabase({ dataFolder: folder, databaseUrl: url })).stop();
  });
  const line = (name: string, more: Readonly<Record<string, string>> = {}, now?: string): Promise<Examined> =>
    lineOf(name, folder, { DATABASE_URL: url, ...more }, now);

  it('finds it fine where it is', async () => {
    for (const name of ['database', 'databaseLine', 'databaseRights', 'migrations', 'bindings', 'clock'])
      isFine(await line(name));
  });

  it('finds one that is away, a wrong password, no such database, and a line that is not as wanted', async () => {
    const at = (address: string): Promise<Examined> => line('database', { DATABASE_URL: address });
    isFault(
      await at(`postgres://owner:right@127.0.0.1:${await freePort()}/postgres`),
      /接続できません/,
      /can’t be reached/,
    );
    isFault(await at(postgres.url('owner', 'wr0ng')), /パスワード/, /password/);
    isFault(await at(url.replace('/postgres?', '/nothing?')), /データベースがありません/, /no database of that name/);
    isFault(
      await line('databaseLine', { DATABASE_URL: 'postgres://u:p@192.0.2.1/d?sslmode=disable' }),
      /暗号化/,
      /not encrypted/,
    );
    isFault(
      await line('databaseLine', { DATABASE_URL: 'postgres://u:p@192.0.2.1/d?ssl=no-verify' }),
      /no-verify/,
      /no-verify/,
    );
  });

  it('finds a user that lacks rights, and the application’s login that can’t get in', async () => {
    const weak = { DATABASE_URL: postgres.url('weak', 'right') };
    isFault(await line('databaseRights', weak), /表|スキーマ/, /weak does not own|may make no tables/);
    const login = join(folder, 'keys', 'database-login.json');
    const { role } = JSON.parse(readFileSync(login, 'utf8')) as { readonly role: string };
    await postgres.asSuperuser('ALTER ROLE owner NOCREATEROLE');
    isFine(await line('databaseRights'));
    await postgres.asSuperuser(`ALTER ROLE ${role} NOLOGIN`);
    isFault(await line('databaseRights'), /junshu_app を渡せません/, /can't hand on junshu_app/);
    await postgres.asSuperuser(`ALTER ROLE ${role} LOGIN`);
  });

  it('finds a database that a newer version has changed', async () => {
    await postgres.asSuperuser("INSERT INTO schema_migrations (name, digest) VALUES ('9999_later.sql', 'x')");
    isFault(await line('migrations'), /9999_later\.sql/, /newer version/);
    await postgres.asSuperuser("DELETE FROM schema_migrations WHERE name = '9999_later.sql'");
  });

  it('finds a clock that differs from the database’s', async () => {
    isFault(await line('clock', {}, hoursLater(2)), /7200 秒ずれ|7199 秒ずれ/, /differ by 7(200|199) s/);
    const journal = join(folder, 'server.json');
    writeFileSync(journal, '{}');
    const later = Date.now() / 1000 + 7200;
    utimesSync(journal, later, later);
    isFault(await line('clock'), /未来の時刻/, /in the future/);
    rmSync(journal);
  });

  it('looks no further where the database is not reached', async () => {
    const away = { DATABASE_URL: `postgres://owner:right@127.0.0.1:${await freePort()}/postgres` };
    for (const name of ['migrations', 'bindings', 'databaseRights', 'contractKeys'])
      isNotLooked(await line(name, away));
  });
});
