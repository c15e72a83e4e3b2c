import type { Catalogue, Duty } from '../catalogue/catalogue.ts';
import { dutiesOf } from '../catalogue/meti-2023.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { isApplicable } from './applicability.ts';
import { type Judges, judges, reasonsOf } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';
import { moved } from './language/judge-rows.ts';
import { JudgedFacts } from './language/judged-facts.ts';
import type { Holding, Kept } from './language/kept.ts';
import { ReadWatch } from './language/read-watch.ts';
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

/** What was said of a duty on a day, and what decided. */
interface Told {
  readonly verdict: DayVerdict;
  readonly reasons: readonly VerdictReason[];
}

/** So many answers of one judge are kept, which is more than two years of days. */
const mostAnswers = 800;

/** What one judge said over some days: each answer with the days for which it holds. */
class Answers {
  #answers: Holding<readonly VerdictReason[]>[] = [];
  /** Where the day before was found: the next is there or just behind it. */
  #place = 0;

  on(facts: JudgedFacts, day: PlainDate, judge: () => readonly VerdictReason[]): readonly VerdictReason[] {
    const known = this.#find(day);
    if (known !== undefined && facts.holds(known)) {
      facts.restsOn(known);
      return known.value;
    }
    // What one answer read has become another: so have all that read the same.
    if (known !== undefined || this.#answers.length >= mostAnswers) this.#answers = [];
    const made = facts.holding(judge);
    this.#place = this.#answers.push(made) - 1;
    return made.value;
  }

  #find(day: PlainDate): Holding<readonly VerdictReason[]> | undefined {
    const { length } = this.#answers;
    for (let step = 0; step < length; step += 1) {
      const place = (this.#place + step) % length;
      const one = this.#answers[place];
      if (one === undefined || day < one.on || day > one.until) continue;
      this.#place = place;
      return one;
    }
    return undefined;
  }
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

function judgeDuty(duty: Duty, facts: Facts, ask: Judges, moving: JudgedFacts): Told {
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

/** A duty's ribbon, what it rests on, and the count of changes at which that was known to hold. */
interface KeptRibbon {
  readonly ribbon: Ribbon;
  readonly reads: ReadWatch;
  count: number;
}

/** So many periods' ribbons are kept: that of the report that is owed, those before it, and what else is looked at. */
const mostPeriods = 4;

/**
 * Tells ribbons again and again, of whatever period and whatever became of the registers. Judged anew only where what was read is
 * another, and on the days on which something of it may turn, so that a half-year costs little more than its changes.
 */
export class RibbonTeller {
  readonly #duties: readonly Duty[];
  readonly #facts: JudgedFacts;
  readonly #answers = new Map<Rule | string, Answers>();
  readonly #periods = new Map<string, Map<string, KeptRibbon>>();

  constructor(catalogue: Catalogue, state: ContractState, day: PlainDate) {
    this.#duties = dutiesOf(catalogue);
    this.#facts = JudgedFacts.of(state, day);
  }

  /** What is read of the registers, for whoever draws conclusions from ribbons. */
  get facts(): JudgedFacts {
    return this.#facts;
  }

  /** The ribbons of every duty over a period, both ends included; the same objects for duties whose facts are the same. */
  ribbons(state: ContractState, { from, to }: { readonly from: PlainDate; readonly to: PlainDate }): readonly Ribbon[] {
    this.#facts.moveTo(from, state);
    const kept = this.#keptOf(`${from} ${to}`);
    const isSame = (one: KeptRibbon | undefined): boolean =>
      one !== undefined && this.#facts.isSame(one.reads, one.count);
    const changed = this.#duties.filter(({ id }) => !isSame(kept.get(id)));
    for (const [id, one] of this.#told(changed, from, to)) kept.set(id, one);
    return this.#duties.map(({ id }) => {
      const one = kept.get(id);
      if (one !== undefined) one.count = this.#facts.count;
      return one?.ribbon ?? { dutyId: id, stretches: [] };
    });
  }

  #keptOf(period: string): Map<string, KeptRibbon> {
    const known = this.#periods.get(period) ?? new Map<string, KeptRibbon>();
    this.#periods.delete(period);
    this.#periods.set(period, known);
    const [oldest] = this.#periods.keys();
    if (this.#periods.size > mostPeriods && oldest !== undefined) this.#periods.delete(oldest);
    return known;
  }

  #judgesOn(day: PlainDate): Judges {
    const on = (key: Rule | string, judge: () => readonly VerdictReason[]): readonly VerdictReason[] => {
      const answers = this.#answers.get(key) ?? new Answers();
      this.#answers.set(key, answers);
      return answers.on(this.#facts, day, judge);
    };
    return {
      rule: (rule, facts) => on(rule, () => judges.rule(rule, facts)),
      checks: (dutyId, facts) => on(dutyId, () => judges.checks(dutyId, facts)),
    };
  }

  #told(duties: readonly Duty[], from: PlainDate, to: PlainDate): ReadonlyMap<string, KeptRibbon> {
    const judged = new Map<string, Kept<Told>>();
    const ribbons = new Map<string, KeptRibbon>();
    const ribbonOf = (id: string): KeptRibbon =>
      ribbons.get(id) ?? { ribbon: { dutyId: id, stretches: [] }, reads: new ReadWatch(), count: this.#facts.count };
    for (let day = from; day <= to && duties.length > 0; ) {
      const facts = moved(this.#facts, day);
      const ask = this.#judgesOn(day);
      let until = to;
      for (const duty of duties) {
        const before = judged.get(duty.id);
        const told =
          before !== undefined && day <= before.until
            ? before
            : this.#facts.watching(() => judgeDuty(duty, facts, ask, this.#facts));
        judged.set(duty.id, told);
        until = earlier(until, told.until);
      }
      for (const [id, { value, reads }] of judged) {
        const one = ribbonOf(id);
        one.reads.join(reads);
        const stretches = joined(one.ribbon.stretches, day, until, value);
        ribbons.set(id, { ...one, ribbon: { dutyId: id, stretches } });
      }
      day = addDays(until, 1);
    }
    for (const { reads } of ribbons.values()) reads.close();
    return ribbons;
  }
}

/** The ribbons of every duty over a period, as the registers tell it now. Empty where the period is reversed. */
export const ribbonsOf = (
  catalogue: Catalogue,
  state: ContractState,
  period: { readonly from: PlainDate; readonly to: PlainDate },
): readonly Ribbon[] => new RibbonTeller(catalogue, state, period.from).ribbons(state, period);
