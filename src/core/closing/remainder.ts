import { z } from 'zod';
import { factsOf } from '../assessment/facts.ts';
import { JudgedFacts } from '../assessment/language/judged-facts.ts';
import type { JudgedRow } from '../assessment/language/judged-row.ts';
import { plainDateSchema } from '../contract/contract.ts';
import { addDays, addMonths, type PlainDate, partsOf, unlimited } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';

/**
 * What 9) leaves of a closed contract (契約終了後においても): who is bound, how many people pledged and until when, and when to look
 * again. None of the contract's information, no person's name, no title.
 */
export const confidentialityRemainderSchema = z.strictObject({
  contractNumber: z.string(),
  parties: z.strictObject({ ministry: z.string(), contractor: z.string() }),
  /** People whose pledge was in force at the closing. */
  pledges: z.int().min(0),
  /** The last day of the last pledge; the clause itself knows no end. */
  until: z.union([z.literal(unlimited), plainDateSchema]),
  remindOn: plainDateSchema,
});
export type ConfidentialityRemainder = z.infer<typeof confidentialityRemainderSchema>;

/** Days before a reminder's day on which it is told already. */
const toldAhead = 30;

/** Until when a person is bound by pledges in force on the day; null: by none. */
function boundUntil(person: JudgedRow<'people'>, facts: JudgedFacts): PlainDate | null {
  if (facts.hasEvidence(person, 'pledge')) return unlimited;
  const ends = facts
    .referring('pledges', 'person', person)
    .filter((pledge) => pledge.day('signedOn') !== null && pledge.flag('survives') !== false)
    .map((pledge) => pledge.until('validUntil') ?? unlimited);
  return (
    ends
      .filter((end) => end >= facts.asOf)
      .sort()
      .at(-1) ?? null
  );
}

/** What is kept of a contract that is closed on a day. */
export function remainderOf(state: ContractState, closedOn: PlainDate): ConfidentialityRemainder {
  const facts = new JudgedFacts(factsOf(state, closedOn));
  const ends = facts.all('people').flatMap((person) => boundUntil(person, facts) ?? []);
  const { number, buyer, contractor } = state.contract;
  return {
    contractNumber: number,
    parties: { ministry: buyer.ministry, contractor: contractor.name },
    pledges: ends.length,
    until: [...ends].sort().at(-1) ?? unlimited,
    remindOn: addMonths(closedOn, 12),
  };
}

/** The next day to look whether the duty is kept, today at the earliest: once a year, and when the last pledge ends. */
export function nextReminder({ remindOn, until }: ConfidentialityRemainder, today: PlainDate): PlainDate {
  const years = Math.max(0, partsOf(today).year - partsOf(remindOn).year);
  const thisYear = addMonths(remindOn, 12 * years);
  const yearly = thisYear < today ? addMonths(remindOn, 12 * (years + 1)) : thisYear;
  return until >= today && until < yearly ? until : yearly;
}

/** Whether a reminder's day is near enough to be told. */
export const isReminded = (day: PlainDate, today: PlainDate): boolean => day <= addDays(today, toldAhead);
