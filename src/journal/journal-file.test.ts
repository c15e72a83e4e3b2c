import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import { openJournalFile } from './journal-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'junshu-journal-'));
after(() => rmSync(folder, { recursive: true, force: true }));

const readable = (path: string): number => statSync(path).mode & 0o777;

describe('a journal file', () => {
  it('is made with its folder, for its owner alone, and holds whole lines', () => {
    const path = join(folder, 'new', 'server.log');
    const journal = openJournalFile(path);
    journal.write('one');
    journal.write('two\n');
    assert.equal(readFileSync(path, 'utf8'), 'one\ntwo\n');
    assert.equal(readable(path), 0o600);
    assert.equal(readable(join(folder, 'new')), 0o700);
  });

  it('that an older version left readable to others is closed to them', () => {
    const path = join(folder, 'old.log');
    writeFileSync(path, 'old\n');
    chmodSync(path, 0o644);
    openJournalFile(path).write('new');
    assert.equal(readFileSync(path, 'utf8'), 'old\nnew\n');
    assert.equal(readable(path), 0o600);
  });

  it('is put aside when it is full, the oldest going, and no line is lost in between', () => {
    const path = join(folder, 'full.log');
    const journal = openJournalFile(path, { largest: 50, kept: 2 });
    const line = (index: number): string => `line ${String(index).padStart(4, '0')}`;
    for (let index = 0; index < 20; index += 1) journal.write(line(index));
    const kept = ['.2', '.1', '']
      .filter((end) => existsSync(path + end))
      .map((end) => readFileSync(path + end, 'utf8'))
      .join('');
    assert.ok(kept.endsWith(`${line(18)}\n${line(19)}\n`));
    const lines = kept.trim().split('\n');
    assert.deepEqual(
      lines,
      Array.from({ length: lines.length }, (_, index) => line(20 - lines.length + index)),
    );
    assert.ok(lines.length >= 12 && lines.length < 20);
    assert.ok(!existsSync(`${path}.3`));
    assert.equal(readable(`${path}.1`), 0o600);
  });

  it('moved away by someone goes on in a new file', () => {
    const path = join(folder, 'moved.log');
    const journal = openJournalFile(path);
    journal.write('one');
    rmSync(path);
    journal.write('two');
    assert.equal(readFileSync(path, 'utf8'), 'two\n');
  });

  it('whose place can’t be written goes to stderr, and takes up what waited once it can', () => {
    const path = join(folder, 'blocked', 'server.log');
    writeFileSync(join(folder, 'blocked'), 'a file where the folder should be');
    const told: string[] = [];
    const journal = openJournalFile(path, { otherwise: (text) => told.push(text) });
    journal.write('one');
    journal.write('two');
    assert.match(told[0] ?? '', /can't be written \(ENOTDIR\)/);
    assert.deepEqual(told.slice(1), ['one\n', 'two\n']);
    rmSync(join(folder, 'blocked'));
    mkdirSync(join(folder, 'blocked'));
    journal.write('three');
    assert.equal(readFileSync(path, 'utf8'), 'one\ntwo\nthree\n');
    assert.match(told.at(-1) ?? '', /2 lines that waited are in it, 0 stand here only/);
  });

  it('on a full device never throws, and keeps no more than it must', () => {
    const told: string[] = [];
    const journal = openJournalFile('/dev/full', { otherwise: (text) => told.push(text) });
    const line = 'x'.repeat(100_000);
    for (let index = 0; index < 5; index += 1) journal.write(line);
    assert.match(told[0] ?? '', /can't be written \(ENOSPC\)/);
    assert.equal(told.filter((text) => text.startsWith('x')).length, 5);
  });
});
