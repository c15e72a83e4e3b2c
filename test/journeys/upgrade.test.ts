import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import type { Sample } from '../../src/commands/sample.ts';
import type { RegisterEntry } from '../../src/core/registers/entry.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import { localOperator } from '../../src/http/session.ts';
import { Committer } from '../../src/postgres/commit.ts';
import { openEmbedded } from '../../src/postgres/embedded.ts';
import { openDatabase } from '../../src/postgres/open-database.ts';
import type { ClosedContractView } from '../../src/queries/closing-view.ts';
import type { HistoryItem } from '../../src/queries/history-models.ts';
import type { ContractListItem, DashboardView } from '../../src/queries/read-models.ts';
import { mustHold } from '../support/certificate.ts';
import { runCli, type Session, signIn, startServer, type TestServer } from '../support/server.ts';
import { countRows, type Restored, restoreFixture, upgradeFixtures } from '../support/upgrade-fixture.ts';

/** Caches, and what ends by itself: made anew or forgotten without a loss. */
const passing = new Set(['contract_summaries', 'import_previews', 'sessions', 'sign_in_tokens']);

const path = (number: string): string => `/contracts/${encodeURIComponent(number)}`;

/** Fields of a row whose value is not the last one of what was told of it. */
const withoutSeries = (register: string, { data, series }: RegisterEntry): readonly string[] =>
  Object.entries(registerNamed(register)?.fields ?? {})
    .filter(([name, field]) => field.series === true && data[name] !== series?.[name]?.at(-1)?.value)
    .map(([name]) => name);

interface Verified {
  readonly size: number;
  readonly erased: number;
  readonly faults: readonly object[];
}

for (const name of upgradeFixtures) {
  describe(`an installation of ${name}`, () => {
    let restored: Restored;
    let server: TestServer;
    let session: Session;
    before(async () => {
      restored = await restoreFixture(name);
      server = await startServer(restored.dataFolder);
      session = await signIn(server);
    });
    after(() => server.end());

    it('opens: the same contracts, each with its dashboard, matters and report', async () => {
      const list = (await session.get<ContractListItem[]>('/contracts')).body;
      const told = restored.told.contracts.map(({ number }) => number);
      assert.deepEqual(list.map(({ number }) => number).sort(), [...told].sort());
      for (const number of told) {
        assert.equal((await session.get(path(number))).status, 200);
        for (let n = 2; n <= 17; n += 1)
          assert.equal((await session.get(`${path(number)}/obligations/${n}`)).status, 200, `${number} ${n}`);
        assert.equal((await session.get(`${path(number)}/report-preview`)).status, 200);
        assert.ok((await session.bytes(`${path(number)}/report-preview/files/docx`)).length > 10_000);
      }
    });

    it('knows which of its contracts came with the sample, and which are somebody’s own', async () => {
      const { contracts } = (await session.get<Sample>('/sample')).body;
      const list = (await session.get<ContractListItem[]>('/contracts')).body.map(({ number }) => number);
      const ofSample = name.endsWith('demo') ? list.toSorted() : [];
      assert.deepEqual(
        contracts.map(({ number }) => number),
        ofSample,
      );
    });

    it('tells once what its answers come to by the rules of now, and no more once that was seen', async () => {
      let told = 0;
      for (const { number } of restored.told.contracts) {
        const { ruleChanges } = (await session.get<DashboardView>(path(number))).body;
        if (ruleChanges === null) continue;
        told += 1;
        assert.equal(ruleChanges.keptOn, null);
        assert.ok(
          ruleChanges.duties.every(({ claim, now, reasons }) => claim !== null && now !== 'satisfied' && reasons[0]),
        );
        assert.equal((await session.send('POST', `${path(number)}/rule-changes/dismissal`, {})).status, 201);
        assert.equal((await session.get<DashboardView>(path(number))).body.ruleChanges, null);
        const [newest] = (await session.get<HistoryItem[]>(`${path(number)}/log`)).body;
        assert.equal(newest?.verb, 'dismissRuleChanges');
      }
      // One of them has nothing but a closed contract.
      assert.equal(told > 0, restored.told.contracts.length > 0);
    });

    it('verifies: every log is whole, begins with the log that was, and tells the rows as they stand', async () => {
      for (const { number, log } of [...restored.told.contracts, ...restored.told.closed]) {
        const { body } = await session.get<Verified>(`${path(number)}/log/verification`);
        assert.deepEqual(body.faults, []);
        assert.ok(body.size >= log.size);
        assert.equal(body.erased, log.erased);
      }
    });

    it('still shows the certificate of what was closed, to the byte, and it verifies', async () => {
      for (const { number, closing } of restored.told.closed) {
        const { body } = await session.get<ClosedContractView>(`${path(number)}/closing`);
        // A later version may tell more of what was closed, never less or otherwise.
        assert.deepEqual({ ...body, ...closing }, body);
        assert.ok(body.certificate !== null);
        mustHold(body.certificate, null);
        // The log that stands now is the one that the certificate counts, signed by the same key.
        const checkpoint = Buffer.from(await session.bytes(`${path(number)}/log/checkpoint`)).toString();
        assert.equal(checkpoint, body.certificate.checkpointAfter);
      }
    });

    it('drops nothing: every row of every book, every row of every table', async () => {
      await server.stop();
      const database = await openDatabase({ dataFolder: restored.dataFolder });
      try {
        const committer = new Committer(database);
        for (const [contractId, told] of Object.entries(restored.told.rows)) {
          if (Object.keys(told).length === 0) continue;
          const { registers } = await committer.load(localOperator.tenant, contractId);
          for (const [register, rows] of Object.entries(told))
            for (const { id, revision, data } of rows) {
              const found = registers[register]?.find((row) => row.id === id);
              assert.ok(found !== undefined, `${register}/${id}`);
              // A later version may go on from a row, by an entry of the log; it may not rewrite one.
              if (found.revision === revision) assert.deepEqual(found.data, data, `${register}/${id}`);
              assert.deepEqual(withoutSeries(register, found), [], `${register}/${id}`);
            }
        }
      } finally {
        await database.stop();
      }
      const embedded = await openEmbedded(restored.dataFolder);
      const owner = new pg.Client(embedded.connection);
      await owner.connect();
      const now = await countRows(owner);
      await owner.end();
      await embedded.stop();
      const lost = [...restored.counts].filter(
        ([table, count]) => !passing.has(table) && (now.get(table) ?? 0) < count,
      );
      assert.deepEqual(lost, []);
    });
  });
}

describe('a database of a newer version', () => {
  it('is refused in words at the start, names the migration, and is left as it was', async () => {
    const { dataFolder } = await restoreFixture(upgradeFixtures[0] ?? '');
    const database = await openDatabase({ dataFolder });
    await database.stop();
    const embedded = await openEmbedded(dataFolder);
    const owner = new pg.Client(embedded.connection);
    await owner.connect();
    await owner.query("INSERT INTO schema_migrations (name, digest) VALUES ('9999_from_the_future.sql', 'x')");
    await owner.end();
    await embedded.stop();
    const { code, stderr } = await runCli(dataFolder, ['serve']);
    assert.equal(code, 3);
    assert.match(stderr, /9999_from_the_future\.sql/);
    assert.match(stderr, /新しい版で起動するか、更新前に取ったバックアップに戻してください/);
    assert.doesNotMatch(stderr, /\n {4}at /);
    rmSync(dataFolder, { recursive: true, force: true });
  });
});
