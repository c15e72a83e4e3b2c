import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { importCheckResult, signerFingerprint, signResult } from '../../src/commands/check-bundles.ts';
import type { CheckContext } from '../../src/commands/check-runs.ts';
import { loadContract } from '../../src/commands/context.ts';
import { createContract } from '../../src/commands/create-contract.ts';
import { recipientsOf } from '../../src/commands/notify.ts';
import { sendTrialMail } from '../../src/commands/send-trial-mail.ts';
import { settleTrust } from '../../src/commands/settle-trust.ts';
import type { TrustBook } from '../../src/core/contract/trust.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { contractFileOf } from '../../src/core/registers/write-contract-file.ts';
import { lazyBoss } from '../../src/jobs/lazy-boss.ts';
import { Committer } from '../../src/postgres/commit.ts';
import type { Database } from '../../src/postgres/open-database.ts';
import { heldBackList } from '../../src/queries/held-back.ts';
import { history } from '../../src/queries/history.ts';
import { actor, freshDatabase } from '../support/database.ts';

const number = 'TEST-HELD-1';
const bundle = '5a'.repeat(32);
const at = '2026-11-20T01:00:00.000Z';

const pair = generateKeyPairSync('ed25519');
const publicKey = pair.publicKey.export({ type: 'spki', format: 'der' }).subarray(-32);
const fingerprint = signerFingerprint(publicKey.toString('base64'));
const body = {
  format: 'junshu-check-result@1',
  contract: number,
  bundle,
  nonce: 'n'.repeat(16),
  operator: '点検係',
} as const;
const signer = { key: { name: 'lab', publicKey }, privateKey: pair.privateKey };
const result = signResult({ ...body, observations: [] }, signer);

const demo = JSON.parse(readFileSync(new URL('../../demo/research.contract.json', import.meta.url), 'utf8'));
const trusting = {
  ...demo,
  format: 'junshu-contract@2',
  contract: { ...demo.contract, number },
  mailRecipients: {
    r1: { address: 'whoever@lab.go.jp', language: 'ja' },
    r2: { address: 'nobody@lab.go.jp', language: 'en' },
  },
  checkSigners: { [fingerprint]: { name: '点検係', trustedBy: 'だれか', on: '2026-01-05' } },
  checkBundles: { [bundle]: { madeAt: at, targets: 2 } },
};

let database: Database;
let end: () => Promise<void>;
let context: CheckContext;
before(async () => {
  const fresh = await freshDatabase();
  ({ database, end } = fresh);
  const boss = lazyBoss(database.owner, () => undefined);
  const { pool, keys } = database;
  context = {
    pool,
    keys,
    dataFolder: fresh.dataFolder,
    evidenceLimit: 50_000_000,
    committer: new Committer(database),
    now: () => at,
    newId: () => crypto.randomUUID(),
    boss: boss.get,
    mail: { server: 'smtp://127.0.0.1:9', from: 'junshu@lab.go.jp', baseUrl: () => 'http://127.0.0.1:3000' },
    tellFault: assert.fail,
  };
  const created = await createContract(context, actor, trusting);
  assert.ok(created.ok, JSON.stringify(created));
  assert.deepEqual(
    created.value.warnings.map(({ path }) => path),
    ['checkSigners', 'checkBundles', 'mailRecipients', 'people.p10.trackRecord'],
  );
  end = async () => {
    await boss.stop();
    await fresh.end();
  };
});
after(() => end());

async function found() {
  const loaded = await loadContract(context, actor, number);
  assert.ok(loaded.ok);
  return loaded.value;
}

const settle = (register: TrustBook, entryId: string, isTrusted = true, expectedRevision = 1) =>
  settleTrust(context, actor, number, { register, entryId, expectedRevision, isTrusted });

/** Why a result is not taken; null when it is. */
async function objection(trust?: string): Promise<string | null> {
  const taken = await importCheckResult(context, actor, number, result, trust);
  if (taken.ok) return null;
  return taken.refusal.type === 'badInput' ? (taken.refusal.problems[0]?.message.ja ?? '') : taken.refusal.type;
}

describe('what carries trust and came with a contract file', () => {
  it('is told as waiting, and nothing relies on it', async () => {
    const contract = await found();
    assert.deepEqual(
      heldBackList(contract).map(({ register, entryId }) => `${register}/${entryId}`),
      [`checkSigners/${fingerprint}`, `checkBundles/${bundle}`, 'mailRecipients/r1', 'mailRecipients/r2'],
    );
    assert.deepEqual(recipientsOf(contract.state), []);
    const trial = await sendTrialMail(context, actor, number, 'r1');
    assert.equal(trial.ok ? 'sent' : trial.refusal.type, 'notFound');
    assert.match((await objection()) ?? '', /まだ確認されていません/);
    assert.match((await objection(fingerprint)) ?? '', /まだ確認されていません/);
  });

  it('is in force once a person confirms it, one by one, with an entry of the log', async () => {
    assert.ok((await settle('mailRecipients', 'r1')).ok);
    assert.deepEqual(recipientsOf((await found()).state), [{ address: 'whoever@lab.go.jp', language: 'ja' }]);
    assert.ok((await settle('checkBundles', bundle)).ok);
    assert.match((await objection()) ?? '', /署名した鍵（[0-9a-f]{64}）がまだ確かめられていません/);
    assert.ok((await settle('checkSigners', fingerprint)).ok);
    assert.equal(await objection(), null);
    const [key] = (await found()).state.registers.checkSigners ?? [];
    assert.deepEqual(key?.data, { name: '点検係', trustedBy: actor.name, on: '2026-11-20' });
    const told = await history(context, actor, await found(), '2026-11-20', true);
    assert.deepEqual(
      told.slice(0, 3).map(({ verb, actor: who }) => [verb, who]),
      Array.from({ length: 3 }, () => ['confirmTrust', actor.name]),
    );
  });

  it('is taken out when a person refuses it, and neither is asked of what is settled', async () => {
    assert.ok((await settle('mailRecipients', 'r2', false)).ok);
    assert.deepEqual(heldBackList(await found()), []);
    for (const [register, id] of [
      ['mailRecipients', 'r1'],
      ['mailRecipients', 'r2'],
      ['checkSigners', 'constructor'],
    ] as const) {
      const again = await settle(register, id, false, 2);
      assert.equal(again.ok ? '' : again.refusal.type, 'notFound', id);
    }
    assert.equal(recipientsOf((await found()).state).length, 1);
  });

  it('waits again in a copy made of it', async () => {
    const file = contractFileOf((await found()).state, at);
    const copy = { ...file, contract: { ...(file.contract as JsonObject), number: 'TEST-HELD-2' } };
    assert.ok((await createContract(context, actor, copy)).ok);
    const loaded = await loadContract(context, actor, 'TEST-HELD-2');
    assert.ok(loaded.ok);
    assert.deepEqual([heldBackList(loaded.value).length, recipientsOf(loaded.value.state)], [3, []]);
  });
});
