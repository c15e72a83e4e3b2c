// A process to be killed: commits one row after another and names each on stdout once it is acknowledged.
import { writeSync } from 'node:fs';
import { Committer } from '../../src/postgres/commit.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { actor, adding, at, emptyContract } from './database.ts';

const [dataFolder = '', count = '200'] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
const contractId = await emptyContract(database);
const committer = new Committer(database);
writeSync(1, `contract ${contractId}\n`);
for (let index = 0; index < Number(count); index += 1) {
  const changes = [adding(`a${index}`), adding(`b${index}`)];
  const result = await committer.commit({ contractId, actor, at, verb: 'changeRegister', changes });
  if (result.ok) writeSync(1, `${index}\n`);
}
await database.stop();
