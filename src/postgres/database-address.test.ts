import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readDatabaseAddress } from './database-address.ts';

const lineOf = (text: string): string => readDatabaseAddress(text).line;
const modeOf = (text: string): string | null => new URL(readDatabaseAddress(text).url).searchParams.get('sslmode');

describe('a DATABASE_URL', () => {
  it('goes to another machine by TLS with the server’s name checked, unless it says otherwise', () => {
    for (const rest of [
      '',
      '?sslmode=require',
      '?sslmode=prefer',
      '?sslmode=verify-ca',
      '?ssl=true',
      '?sslrootcert=/ca.pem',
    ]) {
      const text = `postgres://u:p@db.example.jp:5432/junshu${rest}`;
      assert.equal(lineOf(text), 'verified', rest);
      assert.equal(modeOf(text), 'verify-full', rest);
    }
    assert.equal(lineOf('postgres://u:p@db.example.jp/junshu?sslmode=no-verify'), 'unverified');
    for (const rest of ['sslmode=disable', 'ssl=0', 'ssl=false']) {
      assert.equal(lineOf(`postgres://u:p@10.0.0.5/junshu?${rest}`), 'clear', rest);
      assert.equal(modeOf(`postgres://u:p@10.0.0.5/junshu?${rest}`), 'disable', rest);
    }
  });

  it('goes to this machine and to a socket as it is written', () => {
    for (const text of [
      'postgres://u:p@127.0.0.1/junshu',
      'postgresql://u:p@localhost:5433/junshu',
      'postgres://u:p@[::1]:5433/junshu',
      'postgres://u@%2Frun%2Fpostgresql/junshu',
      'postgres://u@localhost/junshu?host=%2Frun%2Fpostgresql',
    ])
      assert.deepEqual([readDatabaseAddress(text).url, lineOf(text)], [text, 'here'], text);
    assert.equal(readDatabaseAddress('postgres:///junshu').url, 'postgres://localhost/junshu', 'whatever PGHOST says');
    assert.equal(readDatabaseAddress('postgres:///junshu?host=/run/postgresql').host, '/run/postgresql');
    const hostless = readDatabaseAddress('postgres://u:p@/junshu?host=/run/postgresql');
    assert.deepEqual([hostless.host, hostless.line], ['/run/postgresql', 'here']);
    assert.equal(readDatabaseAddress('postgres://u@%2Frun%2Fpostgresql/junshu').host, '/run/postgresql');
  });

  it('that names several hosts, or can’t be read, is refused in words without its password', () => {
    const several = ['a,b', 'a:5432,b:5433', 'a,b:5433'].map((hosts) => `postgres://u:s3cret@${hosts}/junshu`);
    for (const text of [...several, 'postgres://u:s3cret@/junshu?host=a,b', 'postgres://u:s3cret@x/junshu?host=/run,b'])
      assert.throws(
        () => readDatabaseAddress(text),
        (error: Error) => /several hosts/.test(error.message) && !error.message.includes('s3cret'),
        text,
      );
    for (const text of [
      'mysql://u:s3cret@h/d',
      'postgres://u:s3cret@h:notaport/d',
      's3cret',
      'postgres://u:s3cret@h/d?sslmode=sure',
    ])
      assert.throws(
        () => readDatabaseAddress(text),
        (error: Error) => /DATABASE_URL/.test(error.message) && !error.message.includes('s3cret'),
        text,
      );
  });

  it('whose password holds a comma or an at sign names one host', () => {
    assert.equal(readDatabaseAddress('postgres://u:a,b%40c@db.example.jp/junshu').host, 'db.example.jp');
  });
});
