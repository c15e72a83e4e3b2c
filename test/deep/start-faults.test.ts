import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type CheckpointKey, openCheckpoint } from '../../src/core/log/checkpoint.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { type Ran, runCli } from '../support/server.ts';

const folder = temporaryFolder();
const at = (...parts: string[]): string => join(folder, ...parts);
const logKey = at('keys', 'log-ed25519.pem');
const contract = 'METI-R8-OPS-003';
const cli = (...args: string[]): Promise<Ran> => runCli(folder, args);

before(async () => {
  assert.equal((await cli('contract', 'list')).code, 0);
});
after(() => rmSync(folder, { recursive: true, force: true }));

/** Puts something in the place of a file or folder, or nothing; returns how to put it back. */
function replaced(path: string, content?: string | Buffer): () => void {
  const aside = `${path}.aside`;
  renameSync(path, aside);
  if (content !== undefined) writeFileSync(path, content);
  return () => {
    rmSync(path, { recursive: true, force: true });
    renameSync(aside, path);
  };
}

/** Makes every table of ours unreadable: their pages fail PostgreSQL's own checks. */
function damagedPages(): () => void {
  const base = at('postgres', 'base', '5');
  const files = readdirSync(base)
    .filter((name) => /^\d+$/.test(name) && Number(name) >= 16_384 && statSync(join(base, name)).size > 0)
    .map((name) => ({ path: join(base, name), bytes: readFileSync(join(base, name)) }));
  for (const { path, bytes } of files) writeFileSync(path, Buffer.alloc(bytes.length, 0xa5));
  return () => {
    for (const { path, bytes } of files) writeFileSync(path, bytes);
  };
}

const anotherKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();

interface Fault {
  readonly what: string;
  readonly cause: () => () => void;
  readonly told: RegExp;
  readonly settings?: Readonly<Record<string, string>>;
  /** Three unless it is said. */
  readonly ends?: number;
}

const nothing = (): (() => void) => () => undefined;

const faults: readonly Fault[] = [
  { what: 'whose log-signing key is missing', cause: () => replaced(logKey), told: /log-ed25519\.pem がありません/ },
  {
    what: 'whose log-signing key is damaged',
    cause: () => replaced(logKey, '-----BEGIN PRIVATE KEY-----\nAAAA\n'),
    told: /log-ed25519\.pem が壊れています.*junshu log new-key/,
  },
  {
    what: 'whose log-signing key is another one',
    cause: () => replaced(logKey, anotherKey()),
    told: /log-ed25519\.pem は、このデータベースのログに署名してきた鍵ではありません/,
  },
  { what: 'whose keys are gone', cause: () => replaced(at('keys')), told: /鍵は、別のデータフォルダにあります/ },
  {
    what: 'whose database has lost a part',
    cause: () => replaced(at('postgres', 'PG_VERSION')),
    told: /PG_VERSION がありません.*何も変更していません/,
  },
  {
    what: 'whose database’s control file is garbage',
    cause: () => replaced(at('postgres', 'global', 'pg_control'), 'garbage'),
    told: /データベースが起動しません（.+）/,
  },
  { what: 'whose tables hold damaged pages', cause: damagedPages, told: /データベースのファイルが壊れています/ },
  { what: 'whose files are no folder', cause: () => replaced(at('blobs'), 'a file'), told: /blobs/ },
  {
    what: 'whose database can’t be reached',
    cause: nothing,
    told: /データベースに接続できません/,
    settings: { DATABASE_URL: 'postgres://nobody@127.0.0.1:9/nothing' },
    ends: 5,
  },
  {
    what: 'that is to listen on an address of another machine',
    cause: nothing,
    told: /HOST と PORT を確かめてください/,
    settings: { HOST: '192.0.2.1' },
  },
];

describe('a start', () => {
  for (const { what, cause, told, settings, ends = 3 } of faults) {
    it(`${what} says so in words, ends with ${ends} and changes nothing`, async () => {
      const mend = cause();
      try {
        const { code, stderr } = await runCli(folder, ['serve'], undefined, settings);
        assert.match(stderr, told);
        assert.doesNotMatch(stderr, /^ +at /m, stderr);
        assert.equal(code, ends);
        const english = await runCli(folder, ['--lang', 'en', 'serve'], undefined, settings);
        assert.equal(english.code, ends);
        assert.doesNotMatch(english.stderr, /[ぁ-ん]|^ +at /m, english.stderr);
      } finally {
        mend();
      }
    });
  }

  it('does not mind what a killed server left: a garbled server.json, half a job’s note, a journal in the way', async () => {
    writeFileSync(at('server.json'), '{"url":');
    rmSync(at('journal', 'server.log'), { force: true });
    mkdirSync(at('journal', 'server.log'), { recursive: true });
    mkdirSync(at('jobs'), { recursive: true });
    writeFileSync(at('jobs', 'scrub-evidence.json'), '{"du');
    const { code, stderr } = await cli('contract', 'list');
    assert.equal(code, 0, stderr);
    rmSync(at('journal', 'server.log'), { recursive: true });
  });
});

/** name+id+base64 as a key. */
function keyFrom(text: string): CheckpointKey {
  const [name = '', , encoded = ''] = text.split('+');
  const rest = text.slice(name.length + 1 + 8 + 1);
  assert.ok(encoded !== '');
  return { name, publicKey: Buffer.from(rest, 'base64').subarray(1) };
}

describe('a new key that signs the logs', () => {
  it('is made deliberately, kept on record with the old one, and told by every log', async () => {
    const before = (await cli('log', 'checkpoint', contract)).stdout;
    rmSync(logKey);
    const made = await cli('log', 'new-key', '--reason', '控えがない', '--json');
    assert.equal(made.code, 0, made.stderr);
    assert.ok(existsSync(logKey));
    assert.equal(statSync(logKey).mode & 0o777, 0o600);
    const kept = JSON.parse((await cli('log', 'keys', '--json')).stdout) as { verifierKey: string; reason: string }[];
    assert.deepEqual(
      kept.map(({ reason }) => reason),
      ['', '控えがない'],
    );
    const [old, now] = kept.map(({ verifierKey }) => keyFrom(verifierKey));
    const after = (await cli('log', 'checkpoint', contract)).stdout;
    assert.ok(old !== undefined && now !== undefined);
    assert.ok(openCheckpoint(before, old) !== null && openCheckpoint(before, now) === null);
    assert.ok(openCheckpoint(after, now) !== null && openCheckpoint(after, old) === null);
    assert.equal(openCheckpoint(after, now)?.size, (openCheckpoint(before, old)?.size ?? 0) + 1);
    assert.equal((await cli('log', 'verify')).code, 0);
  });
});
