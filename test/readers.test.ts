import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allReaders } from './readers/all-readers.ts';
import { exemptReaders } from './readers/exempt-readers.ts';
import { exportedReaders } from './readers/exported-readers.ts';
import type { ReaderCase } from './readers/read-shapes.ts';
import { slowReaders } from './readers/run-readers.ts';

/** The shapes that readers of each folder have been slow with, or are likeliest to be. */
const shapes: readonly (readonly [folder: RegExp, shapes: readonly string[]])[] = [
  [/^core\//, ['wide blanks', 'marks', 'dots', 'letters and hyphens']],
  [/^(tables|csv|feeds)\//, ['blanks', 'marks', 'quotes', 'lines of numbers']],
  [/^matching\//, ['digits', 'digits and hyphens', 'letters and hyphens', 'per cents']],
  [/^scanners\//, ['blanks', 'open tags', 'per cents']],
  [/^(xlsx|docx|zip)\//, ['blanks', 'half tags', 'ampersands', 'ends of archives']],
  [/^probes\/content/, ['commas', 'open tags', 'open calls', 'actions']],
  [/^probes\//, ['blanks', 'half tags', 'members of archives']],
];

const bare = (reader: string): string => reader.replace(/ \(.*$/, '');

describe('every reader of text from outside', () => {
  it('ends within 1 s of processor’s time with 1 MB of what it may be slow with, and falls over nowhere', async () => {
    const cases = [...allReaders.keys()].flatMap((reader) =>
      (shapes.find(([folder]) => folder.test(reader))?.[1] ?? []).map((shape): ReaderCase => [reader, shape]),
    );
    assert.deepEqual(await slowReaders(cases), []);
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
