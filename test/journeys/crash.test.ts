import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { DataFolderTaken } from '../../src/postgres/data-lock.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { survivesKilledCommits } from '../support/commit-and-kill.ts';
import { survivesKilledCreations } from '../support/create-and-kill.ts';
import { startedFolder } from '../support/first-start.ts';

describe('kill -9 in the middle of 200 commits', () => {
  for (const [after, wholly] of [
    [83, true],
    [60, false],
  ] as const) {
    const what = wholly ? 'of server and database' : 'of the server alone, its database left running';
    it(`${what} after ${after} acknowledged ones loses none and leaves none half there`, () =>
      survivesKilledCommits(after, wholly));
  }
});

describe('kill -9 in the midst of creations of contracts', () => {
  it('loses none, leaves none half there and takes no number for good', async () => {
    const dataFolder = await startedFolder('empty');
    try {
      await survivesKilledCreations(dataFolder, 0, 60);
      await survivesKilledCreations(dataFolder, 1, 230);
    } finally {
      rmSync(dataFolder, { recursive: true, force: true });
    }
  });
});

describe('a data folder', () => {
  it('is refused to a second opener, who is told which process holds it', async () => {
    const dataFolder = await startedFolder('empty');
    const database = await openDatabase({ dataFolder });
    await assert.rejects(
      openDatabase({ dataFolder }),
      (error) => error instanceof DataFolderTaken && error.holder?.pid === process.pid,
    );
    await database.stop();
    const again = await openDatabase({ dataFolder });
    await again.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
