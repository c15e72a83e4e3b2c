import { rmSync } from 'node:fs';
import type { Actor } from '../../src/core/contract/actor.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { asTenant, insertContract, type Store } from '../../src/postgres/contract-store.ts';
import { type Database, openDatabase } from '../../src/postgres/open-database.ts';
import { startedFolder } from './first-start.ts';

export const actor: Actor = { id: 'u1', name: '髙橋 花子', role: 'operator', tenant: 'aoba' };

export const at = '2026-11-24T01:00:00.000Z';

/** A fresh database in a folder of its own, gone when the test file ends. */
export async function freshDatabase(): Promise<{ database: Database; dataFolder: string; end: () => Promise<void> }> {
  const dataFolder = await startedFolder('empty');
  const database = await openDatabase({ dataFolder });
  const end = async (): Promise<void> => {
    await database.stop();
    rmSync(dataFolder, { recursive: true, force: true });
  };
  return { database, dataFolder, end };
}

let made = 0;

/** A contract with nothing in it; ids are distinct within a test file. */
export async function emptyContract(database: Database, tenant = actor.tenant): Promise<string> {
  made += 1;
  const contractId = `00000000-0000-7000-8000-${String(made).padStart(12, '0')}`;
  await makeEmptyContract(database, contractId, `TEST-${made}`, tenant);
  return contractId;
}

/** What creation used to leave between its two transactions: a number and a key, and nothing that they belong to. */
export async function makeEmptyContract(
  { pool, keys }: Store,
  contractId: string,
  number: string,
  tenant = actor.tenant,
): Promise<void> {
  keys.make(contractId);
  await asTenant(pool, tenant, (client) => insertContract(client, { tenant, contractId }, number, at));
}

export const person = (name: string): JsonObject => ({
  name,
  kana: 'やまだ たろう',
  company: '株式会社あおば情報',
  qualifications: '基本情報技術者',
  trackRecord: '運用2年',
  nationality: '日本',
  startedOn: '2026-04-01',
});

export const adding = (entryId: string, name = '山田 太郎') => ({
  register: 'people',
  entryId,
  expectedRevision: 0,
  data: person(name),
});
