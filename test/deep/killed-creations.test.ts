import { rmSync } from 'node:fs';
import { after, describe, it } from 'node:test';
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
