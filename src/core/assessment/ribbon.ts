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
import { dutyRecordedSince, rowRecordedSince } from './recorded-since.ts';
import type { Rule } from './rule.ts';
import { countedVerdict, verdictOfDay } from './rule-severity.ts';

/** What is told of a day: its verdict, or that nothing of it is on record, which is neither kept nor broken. */
export type DayVerdict = Verdict | 'notRecorded';

/** Days in a row, both ends included, of which the same is told. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly verdict: DayVerdict;
  /** What decided on the stretch's first day. */
  readonly reasons: readonly VerdictReason[];
}

/** What is told of a duty for each day of a period, as the registers tell it now. */
export interface Ribbon {
  readonly dutyId: string;
  readonly stretches: readonly Stretch[];
}

/** What was judged, and the last day on which it surely holds. */
interface Judged<Value> {
  readonly value: Value;
  readonly until: PlainDate;
}

/** What was said of a duty on a day, and what decided. */
interface Told {
  readonly verdict: DayVerdict;
  readonly reasons: readonly VerdictReason[];
}

/** Asks each rule anew only when what it read may have turned. */
function rememberingRules(moving: JudgedFacts): (day: PlainDate) => AskRule {
  const known = new Map<Rule, Judged<readonly VerdictReason[]>>();
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

/** Worst first: what is not on record is worse than what is known to be kept, and never a breach. */
const worseThanKept = ['notSatisfied', 'undetermined', 'notRecorded'] as const;

/** What a reason says of a day: nothing where all that it rests on was told later, and names no earlier day. */
function ofDay(reason: VerdictReason, isDutyOnRecord: boolean, facts: Facts, moving: JudgedFacts): DayVerdict {
  const verdict = verdictOfDay(reason);
  if (reason.situation === 'emptyRegister') return 'notRecorded';
  const isOnRecord = reason.rows.some((row) => {
    const since = rowRecordedSince(row, facts);
    return since === null || moving.hasCome(since);
  });
  if (verdict === 'satisfied' || reason.rows.length === 0)
    return isOnRecord || isDutyOnRecord ? verdict : 'notRecorded';
  return isOnRecord ? verdict : 'notRecorded';
}

function toldOf(
  duty: Duty,
  reasons: readonly VerdictReason[],
  facts: Facts,
  moving: JudgedFacts,
): readonly DayVerdict[] {
  const since = dutyRecordedSince(duty, facts);
  const isDutyOnRecord = since === null || moving.hasCome(since);
  return reasons.map((reason) => ofDay(reason, isDutyOnRecord, facts, moving));
}

function judgeDuty(duty: Duty, facts: Facts, ask: AskRule, moving: JudgedFacts): Told {
  const applicable = isApplicable(duty, facts);
  const reasons = reasonsOf(duty, applicable, facts, ask);
  const told = applicable === true ? toldOf(duty, reasons, facts, moving) : reasons.map(countedVerdict);
  const verdict = worseThanKept.find((one) => told.includes(one)) ?? 'satisfied';
  return { verdict, reasons: reasons.filter((_, index) => told[index] === verdict) };
}

/** A stretch that goes on where the same is told, else a new one from this day. */
function joined(stretches: readonly Stretch[], from: PlainDate, to: PlainDate, { verdict, reasons }: Told) {
  const last = stretches.at(-1);
  if (last?.verdict === verdict) return [...stretches.slice(0, -1), { ...last, to }];
  return [...stretches, { from, to, verdict, reasons }];
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
  const judged = new Map<string, Judged<Told>>();
  const ribbons = new Map<string, readonly Stretch[]>(duties.map(({ id }) => [id, []]));
  for (let day = from; day <= to; ) {
    const facts = moving.move(day);
    const ask = askOn(day);
    let until = to;
    for (const duty of duties) {
      const before = judged.get(duty.id);
      const told =
        before !== undefined && day <= before.until
          ? before
          : moving.watching(() => judgeDuty(duty, facts, ask, moving));
      judged.set(duty.id, told);
      until = earlier(until, told.until);
    }
    for (const [id, { value }] of judged) ribbons.set(id, joined(ribbons.get(id) ?? [], day, until, value));
    day = addDays(until, 1);
  }
  return [...ribbons].map(([dutyId, stretches]) => ({ dutyId, stretches }));
}
