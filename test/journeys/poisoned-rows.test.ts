import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { rematchContracts } from '../../src/commands/rematch-contracts.ts';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import { localOperator } from '../../src/http/session.ts';
import { askForDueRuns } from '../../src/jobs/check-jobs.ts';
import { scrubJob } from '../../src/jobs/scrub-job.ts';
import type { ContractListItem } from '../../src/queries/read-models.ts';
import { demoState } from '../support/demo-state.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { poisonedBooks, poisonedFacts, poisonedRegisters } from '../support/poison.ts';
import { faultsOf, readAddresses } from '../support/poison-walk.ts';

let app: InProcess;
before(async () => {
  app = await startInProcess();
});
after(() => app.end());

/** Figures that take long to draw, and every address in every combination of what it names, are asked for by `npm run deep`. */
const isQuick = (address: string): boolean =>
  !/\/(pdf|png|docx|xlsx|svg)(\?|$)|\?q=9999/.test(address) &&
  !/obligations\/(?!7$|15$)|registers\/(?!people)\w+\/import-previews/.test(address);

/** Whoever reads a register's rows reads no book. */
const readsBooks = (address: string): boolean => !/\/registers\/(?!claims|planEntries)/.test(address);

const list = async (): Promise<readonly ContractListItem[]> =>
  (await (await app.get('/api/contracts')).json()) as readonly ContractListItem[];

describe('rows that no door would have let in', () => {
  it('of every register are read, judged and listed, each field in its turn', async () => {
    const [number, round] = ['POISON-0', 0];
    await app.plant(number, 'operations', (own) => [...own, ...poisonedRegisters(round)]);
    const faults = await faultsOf(app, readAddresses(number, 'each value').filter(isQuick));
    assert.deepEqual(faults, []);
    const item = (await list()).find((one) => one.number === number);
    assert.equal(item?.trouble, undefined);
    assert.equal(item?.title, demoState('operations').contract.title);
  });

  it('of every book are read, judged and listed', async () => {
    await app.plant('POISON-BOOKS', 'operations', (own) => poisonedBooks(own, 0, 0));
    assert.deepEqual(
      await faultsOf(app, readAddresses('POISON-BOOKS', 'each value').filter(isQuick).filter(readsBooks)),
      [],
    );
  });

  it('of a contract’s facts leave the contract readable, or told by number and reason', async () => {
    const facts = demoState('research').contract as unknown as JsonObject;
    const planted = poisonedFacts(facts, 0);
    for (const [index, { facts: poisoned }] of planted.entries())
      await app.plant(`FACTS-${index}`, 'research', (own) =>
        own
          .filter(({ register }) => register === 'contract')
          .map((change) => ({ ...change, data: { ...poisoned, number: `FACTS-${index}` } })),
      );
    const items = (await list()).filter(({ number }) => number.startsWith('FACTS-'));
    assert.equal(items.length, planted.length);
    for (const { title, trouble } of items)
      assert.ok(title !== '' && (trouble === undefined || trouble.ja.length > 20));
    for (const { number } of items)
      for (const rest of ['', '/calendar', '/obligations/15'])
        assert.deepEqual(await faultsOf(app, [`/api/contracts/${number}${rest}`]), []);
  });

  it('stop no round over the contracts', async () => {
    const before = app.faults.length;
    await askForDueRuns(app.context);
    await rematchContracts(app.context, app.context.tellFault, new AbortController().signal);
    await scrubJob(app.context, localOperator.tenant, app.context.tellFault).run(new AbortController().signal);
    const told = app.faults.slice(before).map(String);
    assert.deepEqual(
      told.filter((line) => /TypeError|RangeError/.test(line)),
      [],
    );
  });
});
