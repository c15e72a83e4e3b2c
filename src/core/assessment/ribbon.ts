import type { Catalogue, Duty } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { isApplicable } from './applicability.ts';
import { type AskRule, reasonsOf } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { judgeBounded } from './bounded-rule.ts';
import { type Facts, factsOf } from './facts.ts';
import { movingFacts } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import { type Rule, worstOf } from './rule.ts';
import { countedVerdict } from './rule-severity.ts';

/** Days in a row, both ends included, on which a duty's verdict was the same. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly verdict: Verdict;
  /** What decided on the stretch's first day. */
  readonly reasons: readonly VerdictReason[];
}

/** The verdict of a duty on each day of a period, as the registers tell it now. */
export interface Ribbon {
  readonly dutyId: string;
  readonly stretches: readonly Stretch[];
}

/** What was judged, and the last day on which it surely holds. */
interface Judged<Value> {
  readonly value: Value;
  readonly until: PlainDate;
}

type DayReasons = Judged<readonly VerdictReason[]>;

/** Asks each rule anew only when what it read may have turned. */
function rememberingRules(moving: JudgedFacts): (day: PlainDate) => AskRule {
  const known = new Map<Rule, DayReasons>();
  return (day) => (rule, facts) => {
    const before = known.get(rule);
    const told =
      before !== undefined && day <= before.until
        ? before
        : moving.watching(() => judgeBounded(rule.id, rule.duties, () => [rule.judge(facts)]));
    known.set(rule, told);
    moving.holdsTo(told.until);
    return told.value;
  };
}

const judgeDuty = (duty: Duty, facts: Facts, ask: AskRule): readonly VerdictReason[] =>
  reasonsOf(duty, isApplicable(duty, facts), facts, ask);

/** A stretch that goes on where the verdict is the same, else a new one from this day. */
function joined(
  stretches: readonly Stretch[],
  from: PlainDate,
  to: PlainDate,
  reasons: readonly VerdictReason[],
): readonly Stretch[] {
  const verdict = worstOf(reasons.map(countedVerdict));
  const last = stretches.at(-1);
  if (last?.verdict === verdict) return [...stretches.slice(0, -1), { ...last, to }];
  const decisive = reasons.filter((reason) => countedVerdict(reason) === verdict);
  return [...stretches, { from, to, verdict, reasons: decisive }];
}

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (a < b ? a : b);

/**
 * The ribbons of every duty over a period, both ends included: its verdict on each day, as the registers tell it now. Judged anew only
 * on the days on which something that was read may turn, so that a half-year costs little more than its changes. Empty where the
 * period is reversed.
 */
export function ribbonsOf(
  catalogue: Catalogue,
  state: ContractState,
  { from, to }: { readonly from: PlainDate; readonly to: PlainDate },
): readonly Ribbon[] {
  const moving = movingFacts(factsOf(state, from));
  const askOn = rememberingRules(moving);
  const duties = dutiesOf(catalogue);
  const judged = new Map<string, DayReasons>();
  const ribbons = new Map<string, readonly Stretch[]>(duties.map(({ id }) => [id, []]));
  for (let day = from; day <= to; ) {
    const facts = moving.move(day);
    const ask = askOn(day);
    let until = to;
    for (const duty of duties) {
      const before = judged.get(duty.id);
      const told =
        before !== undefined && day <= before.until ? before : moving.watching(() => judgeDuty(duty, facts, ask));
      judged.set(duty.id, told);
      until = earlier(until, told.until);
    }
    for (const [id, { value }] of judged) ribbons.set(id, joined(ribbons.get(id) ?? [], day, until, value));
    day = addDays(until, 1);
  }
  return [...ribbons].map(([dutyId, stretches]) => ({ dutyId, stretches }));
}
