import type { FoundContract } from '../commands/context.ts';
import { assess } from '../core/assessment/assess.ts';
import type { ObligationAssessment } from '../core/assessment/assessment.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import type { Obligation } from '../core/catalogue/catalogue.ts';
import { nextReport } from '../core/contract/schedule.ts';
import { daysBetween, type PlainDate } from '../core/kernel/plain-date.ts';
import type { PlanVersion } from '../core/plan/plan.ts';
import type { Registers } from '../core/registers/entry.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { submittedSchedules } from '../core/registers/submitted-reports.ts';
import type { DashboardView, NextAct, ReportListItem } from './read-models.ts';

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
      reasons.filter(({ verdict }) => verdict === 'notSatisfied').map(({ rule }) => rule),
    ),
  ).size;

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
      return label === undefined ? [] : [{ name, label, count: registers[name]?.length ?? 0 }];
    }),
    problems: problemsOf(assessed),
    ...lastChange(obligation, registers),
  };
}

/** What to do next: send-backs, rules that fail with a day, then unanswered rows; by day, those without one last. */
function nextActs(
  obligations: readonly ObligationAssessment[],
  { state }: FoundContract,
  today: PlainDate,
  dueOn: PlainDate | null,
): NextAct[] {
  const act = (obligation: number, title: NextAct['title'], due: PlainDate | null, path: string): NextAct => ({
    obligation,
    title,
    dueOn: due,
    daysLeft: due === null ? null : daysBetween(today, due),
    path,
  });
  const sendBacks = openSendBacks(state.registers).map(({ id, data }) =>
    act(
      Number(data.obligation ?? 0),
      { ja: `差戻し：${String(data.title)}`, en: `Sent back: ${String(data.title)}` },
      null,
      `registers/acts#${id}`,
    ),
  );
  const promised = obligations.flatMap(({ number, duties }) =>
    duties.flatMap(({ claim, dutyId, reasons }) => {
      const failing = reasons.find(({ verdict }) => verdict === 'notSatisfied');
      if (claim?.status === 'notImplemented' && claim.dueOn !== undefined) {
        const title =
          failing === undefined ? { ja: claim.reason ?? '', en: claim.reason ?? '' } : reasonText(failing).explanation;
        return [act(number, title, claim.dueOn, `items/${number}#${dutyId}`)];
      }
      return failing === undefined
        ? []
        : [act(number, reasonText(failing).explanation, dueOn, `items/${number}#${dutyId}`)];
    }),
  );
  const open = obligations
    .filter(({ status }) => status === null)
    .map(({ number, duties, answered }) =>
      act(
        number,
        { ja: `未回答が${duties.length - answered}件あります`, en: `${duties.length - answered} answers are missing` },
        dueOn,
        `items/${number}`,
      ),
    );
  return [...sendBacks, ...byDayThenTurn([...promised, ...open])];
}

/** By day; within a day each matter has its turn before any has a second, so that one matter never hides the others. */
function byDayThenTurn(acts: readonly NextAct[]): NextAct[] {
  const turns = new Map<string, number>();
  const ranked = acts.map((act) => {
    const key = `${act.dueOn}/${act.obligation}`;
    const turn = turns.get(key) ?? 0;
    turns.set(key, turn + 1);
    return { act, day: act.dueOn ?? '9999', turn };
  });
  ranked.sort((a, b) => a.day.localeCompare(b.day) || a.turn - b.turn || a.act.obligation - b.act.obligation);
  return ranked.map(({ act }) => act);
}

/** Submitted reports, newest first; sent back or received as the acts say. */
export function reportList({ reports = [], acts = [] }: Registers): ReportListItem[] {
  const stateOf = (id: string): ReportListItem['state'] => {
    const kinds = acts.filter(({ data }) => data.report === id).map(({ data }) => data.actKind);
    if (kinds.includes('receipt')) return 'received';
    return kinds.includes('sendBack') ? 'sentBack' : 'submitted';
  };
  return reports
    .map(({ id, data }) => ({
      id,
      reportNumber: id,
      scheduleId: String(data.scheduleId),
      submittedAt: String(data.submittedAt),
      submittedBy: String(data.submittedBy),
      state: stateOf(id),
      files: data.files as unknown as ReportListItem['files'],
    }))
    .reverse();
}

/** The one question of the dashboard: how do the sixteen stand, what is next, until when? */
export function dashboard(found: FoundContract, today: PlainDate): DashboardView {
  const { catalogue, state } = found;
  const { contract, registers } = state;
  const { obligations } = assess(catalogue, state, today);
  const due = nextReport(contract, submittedSchedules(registers));
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
    nextActs: nextActs(obligations, found, today, due?.dueOn ?? null),
    reports: reportList(registers),
  };
}
