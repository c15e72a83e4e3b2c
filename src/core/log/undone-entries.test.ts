import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { undoHindranceText } from '../registers/undo-texts.ts';
import type { LogEntry } from './log-entry.ts';
import { UndoneEntries } from './undone-entries.ts';

const entry = (seq: number, undoes?: number): LogEntry =>
  ({ header: { seq }, body: { changes: [], ...(undoes === undefined ? {} : { undoes }) } }) as unknown as LogEntry;

describe('entries that were taken back', () => {
  it('are known by those that took them back, the last one where there are several', () => {
    const undone = new UndoneEntries();
    for (const one of [entry(0), entry(1), entry(2, 0), entry(3, 0), { ...entry(4, 1), body: null }]) undone.note(one);
    assert.deepEqual([undone.by(0), undone.by(1), undone.by(2)], [3, null, null]);
  });
});

describe('why an undo leaves a row', () => {
  it('is told with the name as it stands, whatever its characters', () => {
    assert.deepEqual(undoHindranceText('changed', '$& {name}'), {
      ja: '取り込みの後に、$& {name}さんが変更しました',
      en: '$& {name} changed it since',
    });
    assert.equal(undoHindranceText('gone').ja, '取り込みの後に、削除されました');
  });
});
