import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sourceFilesBelow } from '../../../../test/support/source-files.ts';
import { keyTexts } from './key-texts.ts';

/** Names of keys in a source, where it asks which key was pressed. */
function keysIn(text: string): readonly string[] {
  if (!/\.key\b(?!s)|\bkey === '|switch \(key\)/.test(text) || !/KeyboardEvent|key: string/.test(text)) return [];
  const named = [...text.matchAll(/'(Enter|Escape|Tab|F\d{1,2}|Delete|Backspace|Home|End|Page(?:Up|Down)|Arrow\w+)'/g)];
  const letters = [...text.matchAll(/\bkey(?:\.toLowerCase\(\))? [!=]== '(.)'/g)];
  return [...new Set([...named, ...letters].map(([, key = '']) => key))];
}

describe('the table of keys', () => {
  const handlers = sourceFilesBelow('src/web')
    .filter(({ path }) => !/\.test\.tsx?$|\/messages\//.test(path))
    .map(({ path, text }) => ({ path: path.replace('src/web/', ''), keys: keysIn(text) }))
    .filter(({ keys }) => keys.length > 0);
  const declared = keyTexts.flatMap(({ keys }) => keys);

  it('names every key that a screen obeys, so that the list of ? is whole', () => {
    const missing = handlers.flatMap(({ path, keys }) =>
      keys
        .filter((key) => !declared.some((one) => one.handledBy.includes(path) && one.keys.includes(key)))
        .map((key) => `${path}: ${key} (to be told in src/web/messages/help/key-texts.ts)`),
    );
    assert.deepEqual(missing, []);
  });

  it('names no file that obeys none', () => {
    const known = new Set(handlers.map(({ path }) => path));
    const gone = declared.flatMap(({ handledBy }) => handledBy.filter((path) => !known.has(path)));
    // Days of a month are moved by keys that another file names.
    assert.deepEqual(
      [...new Set(gone)].filter((path) => path !== 'parts/month-grid.tsx'),
      [],
    );
  });
});
