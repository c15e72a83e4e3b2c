import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { type BackupNote, judgeBackup, keepBackupNote, readBackupNote } from './backup-note.ts';

const now = '2026-11-30T12:00:00.000Z';
const madeAt = (at: string): BackupNote => ({ last: { at, place: '/mnt/backup', bytes: 1, seconds: 1 }, fault: null });

describe('the age of the backups', () => {
  const resultOf = (note: BackupNote): string => judgeBackup(note, 36, now).result;

  it('is fine up to its limit, and old beyond it', () => {
    assert.equal(resultOf(madeAt('2026-11-29T00:00:00.000Z')), 'pass');
    assert.equal(resultOf(madeAt('2026-11-28T23:59:59.999Z')), 'fail');
  });

  it('is not fine where a backup is of a time to come, where the last try failed, or where nobody made one', () => {
    assert.equal(resultOf(madeAt('2026-11-30T12:00:01.000Z')), 'fail');
    const failed = { ...madeAt(now), fault: { at: now, ja: '空きがない', en: 'no room' } };
    assert.match(judgeBackup(failed, 36, now).text.ja, /失敗.*空きがない/);
    assert.equal(resultOf({ last: null, fault: null }), 'undetermined');
  });

  it('can’t be told where what is remembered can’t be read, which is not “none yet”, until one is made', (test) => {
    const folder = mkdtempSync(join(tmpdir(), 'junshu-note-'));
    test.after(() => rmSync(folder, { recursive: true }));
    const told = () => judgeBackup(readBackupNote(folder), 36, now);
    assert.match(told().text.ja, /まだありません/);
    mkdirSync(join(folder, 'jobs'));
    for (const content of ['', '{', '{"last":1,"fault":null}', '[]']) {
      writeFileSync(join(folder, 'jobs', 'backup-note.json'), content);
      assert.equal(told().result, 'undetermined', content);
      assert.match(told().text.ja, /読めない/, content);
      assert.doesNotMatch(told().text.ja, /まだ/, content);
    }
    keepBackupNote(folder, { last: madeAt(now).last });
    assert.deepEqual(readBackupNote(folder), madeAt(now));
  });
});
