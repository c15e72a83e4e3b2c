import { rmSync } from 'node:fs';
import pg from 'pg';
import { assess } from '../src/core/assessment/assess.ts';
import { meti2023 } from '../src/core/catalogue/meti-2023.ts';
import { Committer } from '../src/postgres/commit.ts';
import { openDatabase } from '../src/postgres/open-database.ts';
import { actor, at, makeEmptyContract } from '../test/support/database.ts';
import { demoState } from '../test/support/demo-state.ts';
import { temporaryFolder } from '../test/support/first-start.ts';
import { atLeast, median, perSecond } from './measure.ts';
import type { BenchRow } from './row.ts';

const rounds = 9;
const perRound = 300;

const idOf = (index: number): string => `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`;

/** Commits with everything that a commit does in the product: rows, log entry, head, and the summary freshly assessed. */
export async function benchCommits(): Promise<BenchRow[]> {
  const dataFolder = temporaryFolder();
  const database = await openDatabase({ dataFolder });
  const committer = new Committer(database);
  const { contract } = demoState('operations');
  assess(meti2023, demoState('operations'), '2026-11-24');
  for (let index = 0; index < 11; index += 1) {
    await makeEmptyContract(database, idOf(index), `BENCH-${index}`);
    const changes = [
      {
        register: 'contract',
        entryId: 'contract',
        expectedRevision: 0,
        data: { ...contract, number: `BENCH-${index}` } as never,
      },
    ];
    await committer.commit({ contractId: idOf(index), actor, at, verb: 'createContract', changes });
  }
  let made = 0;
  const commitTo = (index: number) => {
    made += 1;
    const data = { note: `note ${made}`, by: actor.name, on: '2026-11-24' };
    return committer.commit({
      contractId: idOf(index),
      actor,
      at,
      verb: 'noteFinding',
      changes: [
        { register: 'findingNotes', entryId: `n${made % 40}`, expectedRevision: Math.floor((made - 1) / 40), data },
      ],
    });
  };
  await makeBareTable(database.owner);
  const rows = await measure(database.pool, commitTo, committer);
  await database.stop();
  rmSync(dataFolder, { recursive: true, force: true });
  return rows;
}

/** A table that holds nothing but what is put into it: what one durable write costs at least. */
async function makeBareTable(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  await client.query(
    'CREATE TABLE bench_rows (token bytea PRIMARY KEY, actor jsonb NOT NULL, at timestamptz NOT NULL)',
  );
  await client.query('GRANT INSERT ON bench_rows TO junshu_app');
  await client.end();
}

async function measure(
  pool: Awaited<ReturnType<typeof openDatabase>>['pool'],
  commitTo: (index: number) => Promise<unknown>,
  committer: Committer,
): Promise<BenchRow[]> {
  const insert = { name: 'bare', text: 'INSERT INTO bench_rows (token, actor, at) VALUES ($1, $2, now())' };
  let inserted = 0;
  const bare = () => {
    inserted += 1;
    return pool.query({ ...insert, values: [Buffer.from(`bench ${inserted}`), { id: 'x' }] });
  };
  await perSecond(100, () => commitTo(0));
  await perSecond(100, bare);
  const commits: number[] = [];
  const inserts: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    inserts.push(await perSecond(perRound, bare));
    commits.push(await perSecond(perRound, () => commitTo(0)));
  }
  const many = await manyAtOnce(committer);
  return [atLeast('durable commits, one connection', '1/s', median(commits), median(inserts), 0.6), many];
}

/** Ten contracts at once, each committing one after the other. */
async function manyAtOnce(committer: Committer): Promise<BenchRow> {
  const each = 300;
  const start = performance.now();
  const lane = async (index: number): Promise<void> => {
    for (let n = 0; n < each; n += 1) {
      const changes = [
        { register: 'findingNotes', entryId: `m${n % 40}`, expectedRevision: Math.floor(n / 40), data: { n } },
      ];
      await committer.commit({ contractId: idOf(index), actor, at, verb: 'noteFinding', changes });
    }
  };
  await Promise.all(Array.from({ length: 10 }, (_, index) => lane(index + 1)));
  const value = (each * 10 * 1000) / (performance.now() - start);
  return {
    name: 'durable commits, ten contracts at once',
    value,
    unit: '1/s',
    baseline: null,
    ratio: null,
    target: '≥ 1000/s',
    met: value >= 1000,
  };
}
