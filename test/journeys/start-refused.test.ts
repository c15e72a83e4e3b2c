import assert from 'node:assert/strict';
import { chownSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { temporaryFolder } from '../support/first-start.ts';
import { runCli } from '../support/server.ts';

const folder = temporaryFolder();
after(() => rmSync(folder, { recursive: true, force: true }));

/** What a look at a folder shows of it: owner, rights and names. */
function look(path: string): unknown {
  const { uid, gid, mode } = statSync(path);
  return { uid, gid, mode, names: readdirSync(path) };
}

function madeFolder(name: string, make: (path: string) => void): string {
  const path = join(folder, name);
  mkdirSync(path);
  make(path);
  return path;
}

const foreign = madeFolder('foreign', (path) => writeFileSync(join(path, 'letters.txt'), 'not ours'));
const someone = 4242;

interface Refused {
  readonly what: string;
  readonly data?: string;
  readonly settings?: Readonly<Record<string, string>>;
  readonly ends: number;
  readonly told: RegExp;
}

const fresh = join(folder, 'fresh');

const table: readonly Refused[] = [
  {
    what: 'below /proc, which takes no folders',
    data: '/proc/x',
    ends: 3,
    told: /\/proc\/x に書き込めません（ENOTSUP）/,
  },
  { what: 'below a file', data: '/dev/null/x', ends: 3, told: /書き込めません（ENOTDIR）/ },
  {
    what: 'in a folder of something else',
    data: foreign,
    ends: 6,
    told: /遵守のものでないファイル.*letters\.txt.*何も変更していません/,
  },
  {
    what: 'with a port that is no number',
    settings: { PORT: 'http' },
    ends: 3,
    told: /PORT：整数ではありません。.*PORT=3000/,
  },
  { what: 'with a host that holds a port', settings: { HOST: '0.0.0.0:80' }, ends: 3, told: /HOST：アドレスとも/ },
  {
    what: 'below a path of people’s address',
    settings: { JUNSHU_BASE_URL: 'https://intra.example.jp/junshu' },
    ends: 3,
    told: /JUNSHU_BASE_URL：ホストの後に続き/,
  },
  {
    what: 'with a database that refuses connections',
    settings: { DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/d' },
    ends: 5,
    told: /データベースに接続できません（接続が断られました）。.*DATABASE_URL.*ECONNREFUSED/,
  },
  {
    what: 'with a database on a host that nobody knows',
    settings: { DATABASE_URL: 'postgres://u:geheim@nowhere.invalid/d?sslmode=disable' },
    ends: 5,
    told: /ホスト名が見つかりません/,
  },
];

describe('a start', () => {
  for (const { what, data = fresh, settings = {}, ends, told } of table)
    it(`${what} is refused in words and ends with ${ends}`, async () => {
      const { code, stderr } = await runCli(data, ['serve'], undefined, settings);
      assert.match(stderr, told);
      assert.doesNotMatch(stderr, /^ +at |geheim/m, stderr);
      assert.equal(code, ends);
    });

  it('by root on a plain user’s folder changes nothing and says what to do', {
    skip: process.getuid?.() !== 0 && 'only root can take another’s folder',
  }, async () => {
    const theirs = madeFolder('theirs', (path) => {
      for (const name of ['keys', 'blobs', 'postgres']) mkdirSync(join(path, name));
      for (const name of ['', 'keys', 'blobs', 'postgres']) chownSync(join(path, name), someone, someone);
    });
    const before = [look(theirs), look(join(theirs, 'postgres'))];
    for (const args of [['serve'], ['contract', 'list'], ['log', 'new-key']]) {
      const { code, stderr } = await runCli(theirs, args);
      assert.match(stderr, /uid 4242 のものです。.*何も変更していません。.*sudo -u '#4242' npm start/);
      assert.equal(code, 4);
    }
    assert.deepEqual([look(theirs), look(join(theirs, 'postgres'))], before);
  });

  it('leaves the folder of something else as it was', () => {
    assert.deepEqual(readdirSync(foreign), ['letters.txt']);
    assert.equal(statSync(foreign).mode & 0o777, 0o777 & ~process.umask());
  });
});
