import type { FoundContract } from '../commands/context.ts';
import type { ObligationAssessment } from '../core/assessment/assessment.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { overInPeriod } from '../core/assessment/ribbon-words.ts';
import type { Obligation } from '../core/catalogue/catalogue.ts';
import { nextReport } from '../core/contract/schedule.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { PlanVersion } from '../core/plan/plan.ts';
import type { Registers } from '../core/registers/entry.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { reportState, submittedSchedules, withdrawalOf } from '../core/registers/submitted-reports.ts';
import { unconfirmedAnswers } from '../core/report/carried-answers.ts';
import { nextActs } from './next-acts.ts';
import type { DashboardView, ReportListItem } from './read-models.ts';
import { assessReport, scheduleOf } from './report-preview.ts';
import { ruleChangesIn } from './rule-changes.ts';

function lastChange(
  obligation: Obligation,
  registers: Registers,
): { changedAt: string | null; changedBy: string | null } {
  const ids = new Set(obligation.duties.map(({ id }) => id));
  const rows = (registers.claims ?? []).filter(({ id }) => ids.has(id));
  const latest = rows.sort((a, b) => (a.changedAt < b.changedAt ? 1 : -1))[0];
  return { changedAt: latest?.changedAt ?? null, changedBy: latest?.changedBy ?? null };
}

const problemsOf = ({ duties }: ObligationAssessment): number =>
  new Set(
    duties.flatMap(({ reasons }) =>
      reasons
        .filter(({ verdict, advisory }) => verdict === 'notSatisfied' && advisory !== true)
        .map(({ rule }) => rule),
    ),
  ).size;

/** What was broken in the period and is over: what goes on, the verdict tells. */
const overWords = ({ duties }: ObligationAssessment): DashboardView['rows'][number]['period'] =>
  overInPeriod(duties.flatMap(({ period }) => period ?? []));

const openSendBacks = (registers: Registers) =>
  (registers.acts ?? []).filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined);

function rowOf(
  obligation: Obligation,
  assessed: ObligationAssessment,
  registers: Registers,
): DashboardView['rows'][number] {
  const names = [...new Set(obligation.duties.flatMap((duty) => duty.registers))];
  return {
    number: obligation.number,
    shortLabel: obligation.shortLabel,
    status: assessed.status,
    answered: assessed.answered,
    duties: assessed.duties.length,
    verdict: assessed.verdict,
    contradicted: assessed.duties.some(({ contradicted }) => contradicted),
    sentBack: openSendBacks(registers).some(({ data }) => data.obligation === obligation.number),
    registers: names.flatMap((name) => {
      const label = registerNamed(name)?.label;
      return label === undefined ? [] : [{ name, label, count: own(registers, name)?.length ?? 0 }];
    }),
    problems: problemsOf(assessed),
    period: overWords(assessed),
    ...lastChange(obligation, registers),
  };
}

/** Submitted reports, newest first; sent back, received or withdrawn. */
export function reportList(registers: Registers): ReportListItem[] {
  return (registers.reports ?? [])
    .map((report) => ({
      id: report.id,
      reportNumber: report.id,
      scheduleId: String(report.data.scheduleId),
      submittedAt: String(report.data.submittedAt),
      submittedBy: String(report.data.submittedBy),
      state: reportState(report, registers),
      withdrawn: withdrawalOf(report),
      files: report.data.files as unknown as ReportListItem['files'],
    }))
    .reverse();
}

/** The one question of the dashboard: how do the sixteen stand, what is next, until when? */
export function dashboard(found: FoundContract, today: PlainDate): DashboardView {
  const { catalogue, state } = found;
  const { contract, registers } = state;
  const schedule = scheduleOf(found, undefined);
  const assessment = assessReport(found, schedule, today);
  const unconfirmed = new Set(unconfirmedAnswers(state, schedule).map(({ id }) => id));
  const { obligations } = assessment;
  const due = nextReport(contract, submittedSchedules(registers, today));
  const plan = (registers.planVersions ?? []).at(-1)?.data as unknown as PlanVersion | undefined;
  return {
    contract,
    revision: registers.contract?.[0]?.revision ?? 0,
    plan: plan === undefined ? null : { version: plan.version, agreedOn: plan.agreement?.on ?? null },
    nextReport: due,
    rows: catalogue.obligations.flatMap((obligation, index) => {
      const assessed = obligations[index];
      return assessed === undefined ? [] : [rowOf(obligation, assessed, registers)];
    }),
    nextActs: nextActs(assessment, factsOf(state, today), due?.dueOn ?? null, unconfirmed),
    reports: reportList(registers),
    ruleChanges: ruleChangesIn(found, assessment),
    unconfirmed: unconfirmed.size,
  };
}
