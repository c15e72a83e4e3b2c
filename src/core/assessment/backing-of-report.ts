import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { Assessment } from './assessment.ts';
import type { Backing } from './backing.ts';
import { type BackingTally, backingOfDuty, sumOfTallies } from './backing-of-duty.ts';
import type { BackingWord } from './backing-words.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';

/** By what one duty of a report is borne out, sentence by sentence. */
export interface ReportedBacking {
  readonly dutyId: string;
  readonly sentences: readonly (Backing & { readonly rule: string })[];
  readonly answer: Backing | null;
  readonly tally: BackingTally;
  readonly reachable: readonly BackingWord[];
}

/** By what a report is borne out; frozen with it, so that what it rested on stays readable whatever changes later. */
export interface ReportBacking {
  readonly format: 'junshu-backing@1';
  /** The day asked about. */
  readonly asOf: PlainDate;
  readonly ruleset: string;
  readonly tally: BackingTally;
  readonly duties: readonly ReportedBacking[];
}

/** By what everything is borne out that a report tells of the registers. */
export function backingOfReport(state: ContractState, assessment: Assessment): ReportBacking {
  const { asOf, ruleset } = assessment;
  const facts = judgedFacts(factsOf(state, asOf));
  const duties = assessment.obligations.flatMap((obligation) =>
    obligation.duties.map((assessed): ReportedBacking => {
      const { dutyId, reasons, answer, tally, reachable } = backingOfDuty(assessed, facts);
      const sentences = reasons.map((backing, at) => ({ rule: assessed.reasons[at]?.rule ?? '', ...backing }));
      return { dutyId, sentences, answer, tally, reachable };
    }),
  );
  const tally = sumOfTallies(duties.map((duty) => duty.tally));
  return { format: 'junshu-backing@1', asOf, ruleset, tally, duties };
}
