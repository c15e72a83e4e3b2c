// A process to be killed: makes one contract after another and names each on stdout once it is acknowledged.
import { writeSync } from 'node:fs';
import type { Context } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { smallContractFile } from './contract-files.ts';
import { actor, at } from './database.ts';

const [dataFolder = '', prefix = 'K', count = '200'] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
const { pool, keys } = database;
const committer = new Committer(database);
const newId = (): string => crypto.randomUUID();
const context: Context = { pool, keys, committer, dataFolder, evidenceLimit: 1, now: () => at, newId };
writeSync(1, 'ready\n');
for (let index = 0; index < Number(count); index += 1) {
  const number = `${prefix}-${index}`;
  const made = await createContract(context, actor, smallContractFile(number));
  if (made.ok) writeSync(1, `${number}\n`);
}
await database.stop();
