import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { Committer } from '../../src/postgres/commit.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { actor } from './database.ts';
import { startedFolder } from './first-start.ts';
import { processesOf } from './processes.ts';

const script = new URL('./commit-loop.ts', import.meta.url).pathname;

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

/** One round: 200 commits, everything (or the server alone) killed after so many were acknowledged, and all held against those. */
export async function survivesKilledCommits(after: number, wholly: boolean): Promise<void> {
  const dataFolder = await startedFolder('empty');
  try {
    const killed = await runAndKill(dataFolder, after, wholly);
    const { length } = killed.acknowledged;
    assert.ok(length >= after && length < 200, String(length));
    await mustHoldEverything(dataFolder, killed);
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}
