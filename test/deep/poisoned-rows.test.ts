import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { JsonObject } from '../../src/core/kernel/json.ts';
import type { ContractListItem } from '../../src/queries/read-models.ts';
import { deepRounds } from '../support/deep-share.ts';
import { demoState } from '../support/demo-state.ts';
import { type InProcess, startInProcess } from '../support/in-process.ts';
import { poisonedBooks, poisonedFacts, poisonedRegisters, rounds } from '../support/poison.ts';
import { faultsOf, readAddresses } from '../support/poison-walk.ts';

let app: InProcess;
before(async () => {
  app = await startInProcess();
});
after(() => app.end());

const each = Array.from({ length: deepRounds(rounds) }, (_, round) => round);

const listed = async (): Promise<readonly ContractListItem[]> =>
  (await (await app.get('/api/contracts')).json()) as readonly ContractListItem[];

describe('rows that no door would have let in, all of them and at every address', () => {
  for (const round of each)
    it(`of every register (round ${round})`, async () => {
      const number = `POISON-${round}`;
      await app.plant(number, 'operations', (own) => [...own, ...poisonedRegisters(round)]);
      assert.deepEqual(await faultsOf(app, readAddresses(number, 'every')), []);
      assert.equal((await listed()).find((one) => one.number === number)?.trouble, undefined);
    });

  for (const round of each)
    for (const shift of [0, 1, 2, 3, 4, 5])
      it(`of every book (round ${round}, leaf ${shift})`, async () => {
        const number = `BOOKS-${round}-${shift}`;
        await app.plant(number, 'operations', (own) => poisonedBooks(own, round, shift));
        assert.deepEqual(await faultsOf(app, readAddresses(number, 'every')), []);
      });

  for (const round of each)
    it(`of a contract’s facts (round ${round})`, async () => {
      const facts = demoState('research').contract as unknown as JsonObject;
      for (const [index, { path, facts: poisoned }] of poisonedFacts(facts, round).entries()) {
        const number = `FACTS-${round}-${index}`;
        await app.plant(number, 'research', (own) =>
          own.map((change) => (change.register === 'contract' ? { ...change, data: { ...poisoned, number } } : change)),
        );
        const asked = [
          '',
          '/calendar',
          '/calendar.ics',
          '/report-preview',
          '/obligations/15',
          '/plan/preview',
          '/drafts',
        ];
        const faults = await faultsOf(
          app,
          asked.map((rest) => `/api/contracts/${number}${rest}`),
        );
        assert.deepEqual(faults, [], path);
      }
      const items = (await listed()).filter(({ number }) => number.startsWith(`FACTS-${round}-`));
      assert.equal(items.length, poisonedFacts(facts, round).length);
    });
});
