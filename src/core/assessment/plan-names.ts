import { lastOwedDay } from '../contract/reschedule.ts';
import type { Period } from '../contract/schedule-periods.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { oncePer } from '../kernel/once-per.ts';
import { own } from '../kernel/own.ts';
import { namedPeriod } from '../plan/named-period.ts';
import type { NamedFact, NamedRow, PlanNames } from '../plan/plan.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { endOfWork } from './end-of-work.ts';
import type { Facts } from './facts.ts';

/** Registers whose rows a plan names one by one, and the facts that it states of each: a change in these changes the plan. */
const factsNamedByPlan: Readonly<Record<string, readonly string[]>> = {
  people: [
    'name',
    'company',
    'department',
    'post',
    'qualifications',
    'trackRecord',
    'nationality',
    'role',
    'workplace',
    'startedOn',
    'endedOn',
  ],
  workplaces: ['address', 'placeKind', 'zone'],
  subcontracts: ['company', 'address', 'scope', 'tier', 'informationHandled', 'from', 'to'],
  cloudServices: [
    'service',
    'provider',
    'serviceKind',
    'purpose',
    'confidential',
    'dataLocation',
    'ismapList',
    'ismapNumber',
    'usedFrom',
    'usedTo',
  ],
};

export const registersNamedByPlan: readonly string[] = Object.keys(factsNamedByPlan);

const isFact = (value: Json | undefined): value is NamedFact =>
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

/** What a plan states of one row, of the facts that it states of each. */
const statedFacts = (fields: readonly string[]) =>
  oncePer((data: JsonObject): NamedRow['facts'] => {
    const kept = fields.flatMap((field): (readonly [string, NamedFact])[] => {
      const value = own(data, field);
      return isFact(value) ? [[field, value]] : [];
    });
    return Object.fromEntries(kept);
  });

const statedIn = new Map(Object.entries(factsNamedByPlan).map(([register, fields]) => [register, statedFacts(fields)]));

const namedRow = (facts: Facts, register: string, entry: RegisterEntry): NamedRow => ({
  id: entry.id,
  title: facts.titleOf(register, entry),
  facts: statedIn.get(register)?.(entry.data) ?? {},
});

/** The contract's period as a plan states it, which a cancellation ends: another one changes the plan. */
export function planPeriodOf(facts: Facts): Period {
  const { contract } = facts;
  return { from: contract.period.from, to: lastOwedDay(contract, endOfWork(facts)) };
}

/** What a plan made now would name: every row of these registers with its facts, and the contract's period. */
export function planNamesOf(facts: Facts): PlanNames {
  return {
    ...Object.fromEntries(
      registersNamedByPlan.map((register) => [
        register,
        facts.rows(register).map((entry) => namedRow(facts, register, entry)),
      ]),
    ),
    [namedPeriod]: [{ id: 'period', title: facts.contract.title, facts: { ...planPeriodOf(facts) } }],
  };
}
