import assert from 'node:assert/strict';
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createCalendarFeed } from '../../src/commands/calendar-feeds.ts';
import { finishErasures } from '../../src/commands/close-contract.ts';
import { openSigner } from '../../src/commands/log-key.ts';
import { rematchContracts } from '../../src/commands/rematch-contracts.ts';
import type { ErasureManifest } from '../../src/core/closing/erasure-certificate.ts';
import { localOperator } from '../../src/http/session.ts';
import { askForDueRuns } from '../../src/jobs/check-jobs.ts';
import { scrubJob } from '../../src/jobs/scrub-job.ts';
import { asTenant } from '../../src/postgres/contract-store.ts';
import type { NotificationList } from '../../src/queries/notification-models.ts';
import type { ContractListItem, Problem } from '../../src/queries/read-models.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';

let app: InProcess;
let feed = '';
let lostKey = '';
const never = new AbortController().signal;
const { tenant } = localOperator;

/** One contract for each way of being unreadable, between two that are fine. */
before(async () => {
  app = await startInProcess();
  await app.plant('A-FINE', 'web-build', (own) =>
    own.map((change) =>
      change.register === 'sites'
        ? { ...change, data: { ...change.data, ownershipConfirmedOn: '2026-11-20' } }
        : change,
    ),
  );
  await app.plant('B-NO-FACTS', 'web-build', (own) => own.filter(({ register }) => register !== 'contract'));
  await app.plant('C-CATALOGUE', 'web-build', (own) =>
    own.map((change) =>
      change.register === 'contract' ? { ...change, data: { ...change.data, catalogue: 'meti-1999' } } : change,
    ),
  );
  await app.plant('D-SCHEDULE', 'web-build', (own) =>
    own.map((change) =>
      change.register === 'contract'
        ? { ...change, data: { ...change.data, schedule: [{ id: 'r1', dueOn: 7 }] } }
        : change,
    ),
  );
  const id = await app.plant('E-LOST-KEY', 'web-build');
  const made = await createCalendarFeed(app.context, localOperator, 'E-LOST-KEY', '手帳');
  assert.ok(made.ok);
  feed = made.value.secret;
  lostKey = app.database.keys.pathOf(id);
  await app.plant('F-FINE', 'research');
  renameSync(lostKey, `${lostKey}.away`);
  // Another process: what was held in memory, and the key, are gone.
  await app.stop();
  app = await startInProcess(app.context.dataFolder);
});
after(() => app.end());

const json = async <Value>(path: string): Promise<Value> => (await (await app.get(`/api${path}`)).json()) as Value;

describe('contracts that can’t be read or judged', () => {
  it('stand in the list by number and reason, and the others as ever', async () => {
    const items = await json<readonly ContractListItem[]>('/contracts');
    assert.deepEqual(
      items.map(({ number, trouble }) => [number, trouble === undefined]),
      [
        ['A-FINE', true],
        ['B-NO-FACTS', false],
        ['C-CATALOGUE', false],
        ['D-SCHEDULE', false],
        ['E-LOST-KEY', false],
        ['F-FINE', true],
      ],
    );
    const words = (number: string) => items.find((one) => one.number === number)?.trouble;
    assert.match(words('B-NO-FACTS')?.ja ?? '', /基本情報がありません.*junshu doctor/);
    assert.match(words('C-CATALOGUE')?.en ?? '', /unknown catalogue, “meti-1999”/);
    assert.match(words('D-SCHEDULE')?.ja ?? '', /「schedule.0.from」が読めません/);
    // Within the data folder: people see no path of the machine.
    const lost = words('E-LOST-KEY')?.en ?? '';
    assert.ok(lost.includes(`keys/contracts/${basename(lostKey)}`) && !lost.includes(lostKey), lost);
  });

  it('are told by the bell and the notifications', async () => {
    const { troubles } = await json<NotificationList>('/notifications');
    assert.deepEqual(
      troubles.map(({ number }) => number),
      ['B-NO-FACTS', 'C-CATALOGUE', 'D-SCHEDULE', 'E-LOST-KEY'],
    );
    assert.equal((await json<{ readonly troubles: number }>('/notifications/unread')).troubles, 4);
  });

  it('are refused in words at their own pages', async () => {
    for (const number of ['B-NO-FACTS', 'C-CATALOGUE', 'D-SCHEDULE'])
      for (const rest of ['', '/calendar', '/obligations/4', '/registers/people', '/report-preview', '/search?q=a']) {
        const answer = await app.get(`/api/contracts/${number}${rest}`);
        const problem = (await answer.json()) as Problem;
        assert.deepEqual([answer.status, problem.type], [409, 'contractTroubled'], `${number}${rest}`);
        assert.ok(problem.detail.ja.startsWith(`${number}：`));
      }
  });

  it('show in a calendar outside that its deadlines can’t be told', async () => {
    const answer = await app.get(`/ical/${feed}.ics`);
    assert.equal(answer.status, 200);
    const text = (await answer.text()).replaceAll('\r\n ', '');
    assert.match(text, /SUMMARY:\[E-LOST-KEY\] 期限を計算できません/);
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 1);
  });

  it('stop neither the schedules of checks, nor the matching, nor the nightly reading of files', async () => {
    await askForDueRuns({ ...app.context, now: () => '2026-11-25T03:00:00.000Z' });
    const runs = await asTenant(app.database.pool, tenant, async (client) => {
      const found = await client.query<{ number: string }>(
        'SELECT DISTINCT number FROM check_runs JOIN contracts USING (contract_id)',
      );
      return found.rows.map(({ number }) => number);
    });
    assert.deepEqual(runs, ['A-FINE']);
    await rematchContracts(app.context, app.context.tellFault, never);
    await scrubJob(app.context, tenant, app.context.tellFault).run(never);
    assert.ok(app.faults.length >= 3, 'each is told to the journal');
  });

  it('keep no erasure from being completed at a start', async () => {
    const [first, second] = [await app.plant('X-FIRST', 'research'), await app.plant('Y-SECOND', 'research')];
    const manifest = (contractId: string, contractNumber: string): ErasureManifest => ({
      contractNumber,
      contractId,
      title: null,
      registers: [],
      files: [],
      begunAt: app.context.now(),
      by: { id: localOperator.id, role: localOperator.role },
      logBodies: 1,
      checkpointBefore: '',
    });
    for (const [contractId, number] of [
      [first, 'X-FIRST'],
      [second, 'Y-SECOND'],
    ] as const)
      await asTenant(app.database.pool, tenant, (client) =>
        client.query('INSERT INTO closings (tenant_id, contract_id, begun_at, manifest) VALUES ($1, $2, $3, $4)', [
          tenant,
          contractId,
          app.context.now(),
          manifest(contractId, number),
        ]),
      );
    // A key that can't be destroyed: a folder stands in its place.
    const path = app.database.keys.pathOf(first);
    rmSync(path);
    mkdirSync(path);
    const before = app.faults.length;
    assert.deepEqual(await finishErasures(app.context, openSigner(app.context.dataFolder)), ['Y-SECOND']);
    assert.equal(app.faults.length, before + 1);
  });
});
