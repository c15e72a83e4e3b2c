import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { foreignLookups } from './support/foreign-lookups.ts';
import { projectRoot } from './support/source-files.ts';

/** Where a name from outside is held against a table's own names; everyone else calls it. */
const gate = 'src/core/kernel/own.ts';

const planted = 'test/fixtures/foreign-names.ts';

const isSource = (path: string): boolean => /^src\/.*\.tsx?$/.test(path) && !/\.test\.tsx?$/.test(path);

describe('a name from outside', () => {
  const server = foreignLookups(
    projectRoot,
    'tsconfig.json',
    (path) => path === planted || (isSource(path) && path !== gate && !path.startsWith('src/web/')),
  );

  it('is looked up in no plain object of the server and the command line: constructor and toString are in each', () => {
    assert.deepEqual(
      server.filter((one) => !one.startsWith(planted)),
      [],
    );
  });

  it('is looked up in no plain object of the web application', () => {
    const web = foreignLookups(projectRoot, 'src/web/tsconfig.json', (path) => isSource(path) && path !== gate);
    assert.deepEqual(web, []);
  });

  it('would be found where somebody looks it up, casts it, asks for it or builds a table by it', () => {
    assert.deepEqual(
      server.filter((one) => one.startsWith(planted)).map((one) => one.slice(planted.length + 1)),
      [
        '6: table[name]',
        '7: ({ inner: table }).inner?.[name.trim()]',
        '8: literal[name as keyof typeof literal]',
        '9: name in literal',
        '12: built[name]',
      ],
    );
  });
});
