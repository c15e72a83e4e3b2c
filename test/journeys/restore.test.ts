import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { newIdentity, openKeyCopy } from '../../src/backup/key-backup.ts';
import { examineBlob, storeBlob } from '../../src/blobs/blob-store.ts';
import { openLogSigner } from '../../src/commands/log-key.ts';
import { type RestoredCopy, restore } from '../../src/commands/restore.ts';
import { tellRestores } from '../../src/commands/tell-restores.ts';
import { signCheckpoint } from '../../src/core/log/checkpoint.ts';
import { localOperator } from '../../src/http/session.ts';
import { inTransaction } from '../../src/postgres/turns.ts';
import { adding } from '../support/database.ts';
import { temporaryFolder } from '../support/first-start.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

interface Told {
  readonly outcome: string;
  readonly lost: { readonly from: number; readonly to: number } | null;
  readonly text: { readonly ja: string };
}

interface Verification {
  readonly size: number;
  readonly root: string;
  readonly faults: readonly object[];
  readonly epochs: readonly Told[];
  readonly heads: readonly Told[];
}

const place = join(temporaryFolder(), 'backups');
const target = temporaryFolder();
let old: InProcess;
let copy: InProcess;
let contractId: string;
let digest: string;
let kept: Verification;
let later: string;
let restored: RestoredCopy;
let keyFile: Uint8Array;
let identity: string;

const json = async <Value>(answer: Promise<Response>): Promise<Value> => (await (await answer).json()) as Value;

const verify = (server: InProcess, ...notes: string[]): Promise<Verification> => {
  const query = notes.map((note) => `checkpoint=${Buffer.from(note).toString('base64url')}`).join('&');
  return json(server.get(`/api/contracts/TEST-RESTORE/log/verification?${query}`));
};

const checkpoint = async (server: InProcess): Promise<string> =>
  (await server.get('/api/contracts/TEST-RESTORE/log/checkpoint')).text();

async function add(server: InProcess, entryId: string): Promise<void> {
  const request = {
    contractId,
    actor: localOperator,
    at: server.context.now(),
    verb: 'changeRegister',
    changes: [adding(entryId)],
  };
  const done = await server.context.committer.commit(request);
  assert.ok(done.ok, JSON.stringify(done));
}

async function backUp(): Promise<void> {
  await old.send('POST', '/api/backups', { place });
  for (;;) {
    const { isRunning, outcome } = await json<{ isRunning: boolean; outcome: { made: object | null } }>(
      old.get('/api/backups'),
    );
    if (!isRunning) return assert.ok(outcome.made !== null);
    await wait(50);
  }
}

/** The copy brought back into a folder; `from`: which folder's keys go with it. */
const bringBack = async (dataFolder: string, checkpoints: readonly string[] = []): Promise<RestoredCopy> =>
  restore({
    place,
    dataFolder,
    keys: await openKeyCopy(keyFile, identity),
    checkpoints,
    now: '2026-11-25T00:00:00.000Z',
  });

before(async () => {
  old = await startInProcess();
  contractId = await old.plant('TEST-RESTORE', 'operations');
  digest = await storeBlob(old.context.dataFolder, contractId, Buffer.from('証跡'.repeat(200_000)));
  const made = await newIdentity();
  identity = made.identity;
  const answer = await json<{ base64: string }>(old.send('POST', '/api/key-backups', { recipient: made.recipient }));
  keyFile = Buffer.from(answer.base64, 'base64');
  await inTransaction(old.database.pool, localOperator.tenant, { isolation: 'READ COMMITTED' }, (client) =>
    client.query(
      `INSERT INTO mail_deliveries (tenant_id, contract_id, delivery_id, made_at, state, sealed)
         VALUES ($1, $2, gen_random_uuid(), now(), 'waiting', '\\x00')`,
      [localOperator.tenant, contractId],
    ),
  );
  await backUp();
  kept = await verify(old);
  for (const id of ['late1', 'late2', 'late3']) await add(old, id);
  later = await checkpoint(old);
  await old.stop();
});
after(async () => {
  await copy?.end();
  rmSync(old.context.dataFolder, { recursive: true, force: true });
  rmSync(join(place, '..'), { recursive: true, force: true });
});

describe('a backup that is brought back', () => {
  it('goes into an empty place alone, and changes nothing where its keys are missing or it is not whole', async () => {
    const none = { place, dataFolder: target, keys: null, checkpoints: [], now: '2026-11-25T00:00:00.000Z' };
    await assert.rejects(restore(none), /keys of this backup are not here/);
    assert.ok(!existsSync(join(target, 'blobs')) && !existsSync(join(target, '.restore-unfinished')));
    await assert.rejects(bringBack(old.context.dataFolder), /holds data already/);
  });

  it('holds the same logs and files, and says which entries are lost', async () => {
    restored = await bringBack(target, [later]);
    assert.deepEqual(restored.epochs, [{ contract: contractId, kept: kept.size, known: kept.size + 3 }]);
    copy = await startInProcess(target);
    const found = await verify(copy, later);
    assert.deepEqual([found.size, found.root, found.faults], [kept.size, kept.root, []]);
    const lost = { from: kept.size, to: kept.size + 2 };
    assert.deepEqual(
      [...found.epochs, ...found.heads].map((told) => [told.outcome, told.lost]),
      [
        ['restored', lost],
        ['restored', lost],
      ],
    );
    assert.match(found.heads[0]?.text.ja ?? '', new RegExp(`記録 ${lost.from}–${lost.to} は失われました`));
    assert.equal(await examineBlob(target, contractId, digest), 'intact');
  });

  it('is read and takes no change, and sends nothing, until a person confirms that the one before is stopped', async () => {
    const change = (): Promise<Response> => copy.send('POST', '/api/contracts', {});
    const refused = await change();
    assert.equal(refused.status, 423);
    assert.match(await refused.text(), /元のサーバーが止まっている/);
    assert.equal((await copy.get('/api/contracts')).status, 200);
    assert.match(JSON.stringify(await json(copy.get('/api/notices'))), /元のサーバーが止まっている/);
    const waiting = await inTransaction(
      copy.database.pool,
      localOperator.tenant,
      { isolation: 'READ COMMITTED' },
      (client) => client.query<{ state: string }>('SELECT state FROM mail_deliveries'),
    );
    assert.deepEqual(waiting.rows, [{ state: 'restored' }]);
    await tellRestores(copy.context, copy.database.owner, localOperator);
    assert.equal((await verify(copy)).size, kept.size + 1);
    await tellRestores(copy.context, copy.database.owner, localOperator);
    assert.equal((await verify(copy)).size, kept.size + 1, 'told once');
    assert.equal((await copy.send('POST', '/api/restores/confirmation', { by: '髙橋' })).status, 200);
    assert.equal((await change()).status, 422);
    assert.deepEqual(await json(copy.get('/api/notices')), []);
    assert.equal((await copy.send('POST', '/api/restores/confirmation', { by: '髙橋' })).status, 404);
  });

  it('tells two signed heads of one size, and calls only that tampered which no restore explains', async () => {
    for (const id of ['new1', 'new2']) await add(copy, id);
    const found = await verify(copy, later, await checkpoint(copy));
    assert.ok(found.size > kept.size + 3 && found.faults.length === 0);
    assert.deepEqual(
      found.heads.map(({ outcome }) => outcome),
      ['restored', 'holds'],
    );
    for (const told of [found.heads[0], found.epochs[0]]) assert.match(told?.text.ja ?? '', /先頭が.*二つあります/);
    const { key, privateKey } = await openLogSigner(copy.database.owner, target, copy.context.now());
    const forged = { origin: `${key.name}/${contractId}`, size: kept.size - 1, root: Buffer.alloc(32) };
    const other = { ...forged, origin: `${key.name}/another` };
    const [early, foreign] = (
      await verify(copy, signCheckpoint(forged, key, privateKey), signCheckpoint(other, key, privateKey))
    ).heads;
    assert.deepEqual([early?.outcome, foreign?.outcome], ['tampered', 'foreign']);
  });

  it('has an epoch that nobody can make without the key: an altered one is a fault', async () => {
    const { default: pg } = await import('pg');
    const owner = new pg.Client(copy.database.owner);
    await owner.connect();
    await owner.query(
      "UPDATE log_epochs SET note = replace(note, chr(10) || kept_size || chr(10), chr(10) || '1' || chr(10))",
    );
    await owner.end();
    const { faults, epochs } = await verify(copy);
    assert.deepEqual([faults.length, epochs[0]?.outcome], [1, 'tampered']);
  });

  it('that was cut short lets no server start, and is done again from the beginning', async () => {
    await copy.stop();
    const marker = join(target, '.restore-unfinished');
    writeFileSync(marker, '');
    await assert.rejects(startInProcess(target), /was cut short/);
    await bringBack(target);
    assert.ok(!existsSync(marker));
    copy = await startInProcess(target);
    assert.deepEqual([(await verify(copy)).root, await examineBlob(target, contractId, digest)], [kept.root, 'intact']);
    assert.equal(
      readFileSync(join(target, 'blobs', 'store-id'), 'utf8'),
      readFileSync(join(old.context.dataFolder, 'blobs', 'store-id'), 'utf8'),
    );
  });
});
