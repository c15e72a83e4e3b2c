import { registersTrouble } from '../commands/contract-trouble.ts';
import { reassess } from '../core/assessment/assess.ts';
import type { ObligationAssessment } from '../core/assessment/assessment.ts';
import { catalogues } from '../core/catalogue/meti-2023.ts';
import type { Contract } from '../core/contract/contract.ts';
import { nextReport } from '../core/contract/schedule.ts';
import type { Json, JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import type { Registers } from '../core/registers/entry.ts';
import { submittedSchedules } from '../core/registers/submitted-reports.ts';
import { answeredFor, owedSchedule } from '../core/report/carried-answers.ts';

/** Rules that broke, for the journal: each once, with what it broke of. */
function brokenRules(obligations: readonly ObligationAssessment[]): readonly string[] {
  const reasons = obligations.flatMap(({ duties }) => duties.flatMap((duty) => duty.reasons));
  const broken = reasons.filter(({ params }) => params.fault !== undefined);
  return [...new Set(broken.map(({ rule, params }) => `${rule}: ${String(params.fault)}`))];
}

/** Whether a day is told and has come: what is to be closed tomorrow is open today. */
const isBy = (day: Json | undefined, today: string): boolean => typeof day === 'string' && day !== '' && day <= today;

/**
 * What the list of contracts shows of one on a day: statuses by obligation, counts and the next due day. `trouble` instead where
 * nothing can be said of it. `onBroken` hears of rules that could not judge.
 */
export function contractSummary(
  registers: Registers,
  today: string,
  onBroken: (rules: readonly string[]) => void,
): JsonObject {
  const trouble = registersTrouble(registers);
  const contract = registers.contract?.[0]?.data as unknown as Contract | undefined;
  const catalogue = own(catalogues, contract?.catalogue ?? '');
  if (trouble !== null || contract === undefined || catalogue === undefined)
    return { trouble: trouble as JsonObject | null };
  const state = { contract, registers };
  const { obligations } = reassess(catalogue, answeredFor(state, owedSchedule(state)), today);
  const broken = brokenRules(obligations);
  if (broken.length > 0) onBroken(broken);
  const statuses = obligations.map(({ status }) => status);
  const count = (wanted: string | null): number => statuses.filter((status) => status === wanted).length;
  return {
    title: contract.title,
    contractor: contract.contractor.name,
    period: contract.period,
    nextReport: nextReport(contract, submittedSchedules(registers, today)) as unknown as JsonObject | null,
    statuses,
    counts: {
      implemented: count('implemented'),
      notImplemented: count('notImplemented'),
      notApplicable: count('notApplicable'),
      unanswered: count(null),
    },
    openIncidents: (registers.incidents ?? []).filter(({ data }) => data.drill !== true && !isBy(data.closedOn, today))
      .length,
    sentBack: (registers.acts ?? []).filter(({ data }) => data.actKind === 'sendBack' && !isBy(data.resolvedOn, today))
      .length,
  };
}
