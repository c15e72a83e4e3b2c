import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { Context } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { examineContracts } from '../../src/commands/mend-contracts.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { findContractId, stateOf } from '../../src/postgres/contract-store.ts';
import { verifyStoredLog } from '../../src/postgres/log-store.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { smallContractFile } from './contract-files.ts';
import { actor, at } from './database.ts';
import { processesOf } from './processes.ts';

const script = new URL('./create-loop.ts', import.meta.url).pathname;

/** Creations that are tried in a round; more than a round lives to see. */
const tried = 400;

/** Makes contracts and kills -9 server and database so many milliseconds after the first was acknowledged. */
function createAndKill(dataFolder: string, prefix: string, milliseconds: number): Promise<readonly string[]> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [script, dataFolder, prefix, String(tried)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    let isTimed = false;
    const kill = (): void => {
      for (const pid of processesOf(dataFolder)) {
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It ended by itself in the meantime.
        }
      }
    };
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      if (isTimed || output.split('\n').length < 3) return;
      isTimed = true;
      setTimeout(kill, milliseconds);
    });
    child.on('close', () => resolve(output.trim().split('\n').slice(1)));
  });
}

/** Every acknowledged contract is whole; every number is either a whole contract's or free; what is left over is harmless. */
async function mustBeWhole(dataFolder: string, prefix: string, acknowledged: readonly string[]): Promise<void> {
  const database = await openDatabase({ dataFolder });
  const { pool, keys } = database;
  const committer = new Committer(database);
  const newId = (): string => crypto.randomUUID();
  const later = new Date(Date.now() + 3_600_000).toISOString();
  const context: Context = { pool, keys, committer, dataFolder, evidenceLimit: 1, now: () => at, newId };
  try {
    for (const number of acknowledged) {
      const contractId = await findContractId(pool, actor.tenant, number);
      assert.ok(contractId !== null, `${number} was acknowledged and is gone`);
      assert.equal(stateOf(await committer.load(actor.tenant, contractId)).contract.number, number);
      assert.deepEqual((await verifyStoredLog(database, actor.tenant, contractId)).faults, []);
    }
    const faults = await examineContracts({ ...context, now: () => later }, actor, { mends: true });
    assert.deepEqual(
      [...new Set(faults.map(({ fault, isMended }) => `${fault} ${isMended}`))].join(),
      faults.length === 0 ? '' : 'unusedKey true',
    );
    const next = acknowledged.length;
    for (const number of [next, next + 1].map((index) => `${prefix}-${index}`)) {
      const made = await createContract(context, actor, smallContractFile(number));
      assert.ok(made.ok || made.refusal.type === 'numberTaken');
      const contractId = await findContractId(pool, actor.tenant, number);
      assert.ok(contractId !== null && (await committer.load(actor.tenant, contractId)).frontier.size === 1);
    }
  } finally {
    await database.stop();
  }
}

/** One round: contracts made, everything killed in the midst, and all held against what was acknowledged. */
export async function survivesKilledCreations(dataFolder: string, round: number, milliseconds: number): Promise<void> {
  const acknowledged = await createAndKill(dataFolder, `K${round}`, milliseconds);
  assert.ok(acknowledged.length > 0 && acknowledged.length < tried, `${acknowledged.length} acknowledged`);
  await mustBeWhole(dataFolder, `K${round}`, acknowledged);
}
