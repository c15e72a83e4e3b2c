import type { FoundContract } from '../commands/context.ts';
import { assess } from '../core/assessment/assess.ts';
import type { VerdictReason } from '../core/assessment/assessment.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { judgedFacts } from '../core/assessment/language/judge-rows.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { type RegisterName, registerDeclarations } from '../core/registers/registers.ts';

/** GET /api/contracts/:number/registers: one register in the list. */
export interface RegisterListItem {
  readonly name: string;
  readonly label: Bilingual;
  readonly purpose: Bilingual;
  readonly obligations: readonly number[];
  /** What the first of these obligations is called in short. */
  readonly matter: Bilingual;
  readonly count: number;
  /** The day on which a row was last told of; null where there is none. */
  readonly touchedOn: PlainDate | null;
  /** What rules find in its rows, or miss among them: broken first. */
  readonly problems: readonly { readonly isBroken: boolean; readonly text: Bilingual }[];
  /** What it is worth that it was said to be rightly empty; null where nobody says so. */
  readonly emptySaid: 'declaredEmpty' | 'neverVoid' | 'contradictedEmpty' | 'lapsedEmpty' | null;
}

/** The registers that a reason speaks of. */
const registersOf = ({ rows, missing = [] }: VerdictReason): ReadonlySet<string> =>
  new Set([...rows, ...missing].map(({ register }) => register));

/** What rules find, by register, each rule once. */
function problemsByRegister(
  { catalogue, state }: FoundContract,
  today: PlainDate,
): ReadonlyMap<string, readonly VerdictReason[]> {
  const duties = assess(catalogue, state, today).obligations.flatMap(({ duties }) => duties);
  const reasons = duties
    .filter(({ applicable }) => applicable !== false)
    .flatMap((duty) => duty.reasons)
    .filter(({ verdict, advisory }) => verdict !== 'satisfied' && advisory !== true);
  const found = new Map<string, Map<string, VerdictReason>>();
  for (const reason of reasons)
    for (const register of registersOf(reason))
      found.set(register, (found.get(register) ?? new Map<string, VerdictReason>()).set(reason.rule, reason));
  return new Map([...found].map(([register, byRule]) => [register, [...byRule.values()]]));
}

/** Every register with its rows, what is wrong in it, and when it was last touched. */
export function registerList(found: FoundContract, today: PlainDate): readonly RegisterListItem[] {
  const { state, catalogue } = found;
  const problems = problemsByRegister(found, today);
  const facts = judgedFacts(factsOf(state, today));
  const shortLabels = new Map(catalogue.obligations.map(({ number, shortLabel }) => [number, shortLabel]));
  return registerDeclarations.map(({ name, label, purpose, obligations }) => {
    const rows = own(state.registers, name) ?? [];
    const last = rows.map(({ changedAt }) => changedAt).reduce((one, other) => (one > other ? one : other), '');
    const told = (problems.get(name) ?? []).map((reason) => ({
      isBroken: reason.verdict === 'notSatisfied',
      text: reasonText(reason).explanation,
    }));
    return {
      ...{ name, label, purpose, obligations, count: rows.length },
      matter: shortLabels.get(obligations[0] ?? 0) ?? { ja: '', en: '' },
      touchedOn: last === '' ? null : japanDay(last),
      problems: told.toSorted((one, other) => Number(other.isBroken) - Number(one.isBroken)),
      emptySaid: facts.emptiness(name as RegisterName)?.state ?? null,
    };
  });
}
