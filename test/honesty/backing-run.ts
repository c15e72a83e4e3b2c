import assert from 'node:assert/strict';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import { backedDuties } from '../support/backed-contract.ts';
import { naiveWords, RawContract } from './naive-backing.ts';

/** How many sentences bore each word, over a run. */
export type WordCounts = Record<string, number>;

/** Every sentence of a contract bears the words that its facts give by a derivation of its own, and no other. */
export function assertBackedByFacts(state: ContractState, day: string, counts: WordCounts): void {
  const raw = new RawContract(state, day);
  for (const { assessed, backing } of backedDuties(state, day))
    assessed.reasons.forEach((reason, index) => {
      const borne = backing.reasons[index]?.reached ?? [];
      const given = naiveWords(reason, assessed.dutyId, raw);
      for (const word of borne) counts[word] = (counts[word] ?? 0) + 1;
      const told = `${assessed.dutyId} ${reason.rule} ${reason.verdict} ${JSON.stringify(reason.rows)}`;
      assert.deepEqual([...borne].sort(), [...given].sort(), told);
    });
}
