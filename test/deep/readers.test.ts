import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { allReaders } from '../readers/all-readers.ts';
import type { ReaderCase } from '../readers/read-shapes.ts';
import { slowReaders } from '../readers/run-readers.ts';
import { shapeNames } from '../readers/shapes.ts';
import { deepRounds } from '../support/deep-share.ts';

describe('every reader of text from outside, with 1 MB of every shape', () => {
  it('ends within 1 s of processor’s time, and falls over nowhere', async () => {
    const shapes = shapeNames.slice(0, deepRounds(shapeNames.length));
    const cases = [...allReaders.keys()].flatMap((reader) => shapes.map((shape): ReaderCase => [reader, shape]));
    assert.deepEqual(await slowReaders(cases), []);
  });
});
