import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { describe, it } from 'node:test';
import { Committer } from '../../src/postgres/commit.ts';
import { DataFolderTaken } from '../../src/postgres/data-lock.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { survivesKilledCreations } from '../support/create-and-kill.ts';
import { actor } from '../support/database.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { processesOf } from '../support/processes.ts';

const script = new URL('../support/commit-loop.ts', import.meta.url).pathname;

interface Killed {
  readonly contractId: string;
  readonly acknowledged: readonly number[];
}

/** Runs the loop and kills -9 server and database once so many commits were acknowledged. */
function runAndKill(dataFolder: string, after: number, wholly: boolean): Promise<Killed> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, dataFolder, '200'], { stdio: ['ignore', 'pipe', 'inherit'] });
    let output = '';
    let isKilled = false;
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isKilled || output.split('\n').length <= after + 1) return;
      isKilled = true;
      for (const pid of wholly ? processesOf(dataFolder) : [child.pid ?? 0]) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself in the meantime.
        }
      }
    });
    child.on('close', () => {
      const [first = '', ...lines] = output.trim().split('\n');
      resolve({ contractId: first.replace('contract ', ''), acknowledged: lines.map(Number) });
    });
  });
}

async function mustHoldEverything(dataFolder: string, { contractId, acknowledged }: Killed): Promise<void> {
  const database = await openDatabase({ dataFolder });
  try {
    const held = await new Committer(database).load(actor.tenant, contractId);
    const ids = new Set(held.registers.people?.map(({ id }) => id));
    for (const index of acknowledged) assert.ok(ids.has(`a${index}`), `commit ${index} was acknowledged and is gone`);
    for (const id of ids)
      assert.ok(ids.has(id.replace(/^./, (letter) => (letter === 'a' ? 'b' : 'a'))), `${id} is half there`);
    const { faults, size } = await verifyStoredLog(database, actor.tenant, contractId);
    assert.deepEqual(faults, []);
    assert.equal(size * 2, ids.size);
  } finally {
    await database.stop();
  }
}

describe('kill -9 in the middle of 200 commits', () => {
  for (const [after, wholly] of [
    [17, true],
    [83, true],
    [140, true],
    [60, false],
  ] as const) {
    const what = wholly ? 'of server and database' : 'of the server alone, its database left running';
    it(`${what} after ${after} acknowledged ones loses none and leaves none half there`, async () => {
      const dataFolder = temporaryFolder();
      try {
        const killed = await runAndKill(dataFolder, after, wholly);
        assert.ok(
          killed.acknowledged.length >= after && killed.acknowledged.length < 200,
          String(killed.acknowledged.length),
        );
        await mustHoldEverything(dataFolder, killed);
      } finally {
        rmSync(dataFolder, { recursive: true, force: true });
      }
    });
  }
});

describe('kill -9 in the midst of creations of contracts', () => {
  it('loses none, leaves none half there and takes no number for good', async () => {
    const dataFolder = temporaryFolder();
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
    const dataFolder = temporaryFolder();
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
