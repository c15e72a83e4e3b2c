import { rmSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { survivesKilledCommits } from '../support/commit-and-kill.ts';
import { survivesKilledCreations } from '../support/create-and-kill.ts';
import { deepRounds } from '../support/deep-share.ts';
import { temporaryFolder } from '../support/first-start.ts';

const dataFolder = temporaryFolder();
after(() => rmSync(dataFolder, { recursive: true, force: true }));

describe('kill -9 in the midst of creations of contracts, again and again on one folder', () => {
  for (let round = 0; round < deepRounds(15); round += 1)
    it(`round ${round + 1}: nothing is lost, nothing half there, no number taken for good`, () =>
      survivesKilledCreations(dataFolder, round, 20 + ((round * 137) % 400)));
});

describe('kill -9 in the middle of 200 commits', () => {
  for (const after of [17, 50, 110, 140].slice(0, deepRounds(4)))
    it(`after ${after} acknowledged ones loses none and leaves none half there`, () =>
      survivesKilledCommits(after, true));
});
