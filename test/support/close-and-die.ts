// A process to be killed: makes a contract that may be closed, closes it, and ends itself with SIGKILL at a given point of the erasure.
import { writeSync } from 'node:fs';
import pg from 'pg';
import { closeContract } from '../../src/commands/close-contract.ts';
import type { Context } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { openSigner } from '../../src/commands/log-key.ts';
import { localOperator } from '../../src/http/session.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import { closableFile } from './closable-contract.ts';
import { at } from './database.ts';

const [dataFolder = '', point = '', number = '', text = ''] = process.argv.slice(2);
const database = await openDatabase({ dataFolder });
const context: Context = {
  pool: database.pool,
  keys: database.keys,
  committer: new Committer(database),
  dataFolder,
  evidenceLimit: 1e9,
  now: () => at,
  newId: () => '00000000-0000-7000-8000-00000000dead',
};

/** Statements before which the process can end: nothing recorded, recorded, key destroyed, files and key gone, rows gone. */
const points: Readonly<Record<string, RegExp>> = {
  unrecorded: /INSERT INTO closings/,
  recorded: /UPDATE closings SET key_destroyed_at/,
  files: /FOR NO KEY UPDATE/,
  rows: /UPDATE closings SET certificate/,
};

// biome-ignore lint/suspicious/noExplicitAny: the driver's overloads
const query = pg.Client.prototype.query as any;
const die = (): void => {
  writeSync(1, 'dying\n');
  process.kill(process.pid, 'SIGKILL');
};
// biome-ignore lint/suspicious/noExplicitAny: the driver's overloads
pg.Client.prototype.query = function (this: pg.Client, ...args: any[]) {
  const sql: unknown = typeof args[0] === 'string' ? args[0] : args[0]?.text;
  if (typeof sql === 'string' && points[point]?.test(sql)) die();
  return query.apply(this, args);
} as typeof pg.Client.prototype.query;

const destroy = database.keys.destroy.bind(database.keys);
database.keys.destroy = (contractId) => {
  if (point === 'key') die();
  destroy(contractId);
};

const created = await createContract(context, localOperator, closableFile(number, text, true));
if (!created.ok) throw new Error(JSON.stringify(created.refusal));
const closed = await closeContract(context, openSigner(dataFolder), localOperator, number, number);
writeSync(1, `${JSON.stringify(closed)}\n`);
await database.stop();
