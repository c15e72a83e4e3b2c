import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allReaders } from './readers/all-readers.ts';
import { dearestShapes } from './readers/dearest-shapes.ts';
import { exemptReaders } from './readers/exempt-readers.ts';
import { exportedReaders } from './readers/exported-readers.ts';
import type { ReaderCase } from './readers/read-shapes.ts';
import { growingReaders } from './readers/run-readers.ts';
import { witnesses } from './readers/witnesses.ts';

const bare = (reader: string): string => reader.replace(/ \(.*$/, '');

describe('every reader of text from outside', () => {
  it('takes time in proportion to what it is slowest with, and falls over nowhere', async () => {
    // The one that was dearest; every shape of all is tried by `npm run deep`.
    const cases = [...allReaders.keys()].flatMap((reader) =>
      dearestShapes(reader)
        .slice(0, 1)
        .map((shape): ReaderCase => [reader, shape]),
    );
    assert.deepEqual(new Set(cases.map(([reader]) => reader)), new Set(allReaders.keys()));
    assert.deepEqual(await growingReaders(cases), []);
  });

  it('would be told if it compared every pair of letters, or fell over', async () => {
    const faults = await growingReaders([...witnesses.keys()].map((witness): ReaderCase => [witness, 'letters']));
    assert.equal(faults.length, 2, faults.join('\n'));
    assert.match(faults.join('\n'), /every pair of letters: letters takes \d+, \d+, \d+ ms/);
    assert.match(faults.join('\n'), /what is not there: letters falls over: TypeError/);
  });

  it('is tried here, or says why not: every exported function that takes a text or bytes', () => {
    const known = new Set([...[...allReaders.keys()].map(bare), ...Object.values(exemptReaders).flat()]);
    const exported = exportedReaders();
    assert.deepEqual(
      exported.filter((reader) => !known.has(reader)),
      [],
    );
    const gone = Object.values(exemptReaders)
      .flat()
      .filter((reader) => !exported.includes(reader));
    assert.deepEqual(gone, [], 'exempt and no longer there');
  });
});
