import type { Assessment, DutyAssessment, VerdictReason } from '../core/assessment/assessment.ts';
import type { Facts } from '../core/assessment/facts.ts';
import { fallenChecks } from '../core/assessment/judged-checks.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import { goesOn } from '../core/assessment/rule-severity.ts';
import type { Deadline } from '../core/calendar/deadline.ts';
import { deadlinesOf } from '../core/calendar/deadlines.ts';
import { pathToTarget } from '../core/checks/target-anchor.ts';
import { checkAreas } from '../core/contract/check-schedule.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { pathToDuty, pathToIncident, pathToRow, placeKinds } from '../core/kernel/place.ts';
import { daysBetween, type PlainDate } from '../core/kernel/plain-date.ts';
import { deadlineOf } from './deadline-of-reason.ts';
import { incidentActs } from './incident-acts.ts';
import type { NextAct } from './read-models.ts';

/** An act with the deadline it tells of, so that none is told twice. */
interface Told {
  readonly act: NextAct;
  readonly deadline?: Deadline | undefined;
}

/** Advice fails nothing: it stands at its duty alone. What is over can be explained, and not mended. */
const isFailing = (reason: VerdictReason): boolean =>
  reason.verdict === 'notSatisfied' && reason.advisory !== true && goesOn(reason);

/** Kinds that stand on the page already: the report's day above, the promise at its duty; the contract's end is no act. */
const toldElsewhere: ReadonlySet<string> = new Set(['reportDue', 'promised', 'contractEnds']);

/** An incident that the official was not told of leads to where they are told; all else to its duty. */
function pathToMend(dutyId: string, { rule, rows }: VerdictReason): string {
  const [first] = rows;
  return rule === 'firstReportMissing' && first !== undefined ? pathToIncident(first.entryId) : pathToDuty(dutyId);
}

/** What stands in the way of one duty: by the promised day, else by the day of a row concerned, else by the report. */
function dutyAct(
  number: number,
  { claim, dutyId, reasons }: DutyAssessment,
  deadlines: readonly Deadline[],
  act: (obligation: number, title: NextAct['title'], due: PlainDate | null, path: string) => NextAct,
  reportDue: PlainDate | null,
): Told[] {
  const failing = reasons.find(isFailing);
  const path = failing === undefined ? pathToDuty(dutyId) : pathToMend(dutyId, failing);
  const deadline = failing === undefined ? undefined : deadlineOf(failing, deadlines);
  if (claim?.status === 'notImplemented' && claim.dueOn !== undefined) {
    const reason = { ja: claim.reason ?? '', en: claim.reason ?? '' };
    const title = failing === undefined ? reason : reasonText(failing).explanation;
    const due = deadlines.find(({ id }) => id === `promised.${dutyId}`)?.dueOn ?? claim.dueOn;
    return [{ act: act(number, title, due, path), deadline }];
  }
  if (failing === undefined) return [];
  return [{ act: act(number, reasonText(failing).explanation, deadline?.dueOn ?? reportDue, path), deadline }];
}

const withSubject = ({ title, subject }: Deadline): NextAct['title'] =>
  subject === null ? title : { ja: `${title.ja}（${subject}）`, en: `${title.en} (${subject})` };

const checksNamed = 2;

/** Targets whose checks fell and have not come back, each with what fell. */
function fallenActs(facts: Facts, act: (obligation: number, title: Bilingual, path: string) => NextAct): NextAct[] {
  const fallen = checkAreas.flatMap((area) => fallenChecks(facts, area));
  const byTarget = Map.groupBy(fallen, ({ target }) => `${target.area}/${target.register}/${target.entryId}`);
  return [...byTarget.values()].flatMap((checks) => {
    const [first] = checks;
    if (first === undefined) return [];
    const { area, entryId, title, target } = first.target;
    const titles = checks.slice(0, checksNamed).map(({ check }) => check.text.title);
    const [name, more] = [title === '' ? target : title, checks.length - titles.length];
    const ja = `点検が悪化：${name}（${titles.map((one) => one.ja).join('、')}${more > 0 ? ` ほか${more}件` : ''}）`;
    const en = `Checks got worse: ${name} (${titles.map((one) => one.en).join(', ')}${more > 0 ? ` and ${more} more` : ''})`;
    const obligation = Number.parseInt(first.check.duties[0] ?? '0', 10);
    return [act(obligation, { ja, en }, pathToTarget(area, entryId))];
  });
}

/** Answers of the last report that are still to be confirmed: one act, since they are confirmed on one page. */
function unconfirmedActs(count: number, act: (title: Bilingual, path: string) => NextAct): NextAct[] {
  const title = {
    ja: `前回の回答（未確認）が${count}件あります。変わりがなければ、まとめて確認できます`,
    en: `${count} answers of the last report are not confirmed; what is unchanged can be confirmed at once`,
  };
  return count === 0 ? [] : [act(title, 'unchanged')];
}

/**
 * What to do next: incidents that the official was not told of, send-backs, incidents that are not closed, answers about the scope that rows contradict, checks that fell, rules that fail, days of the calendar that are near or over, then unanswered rows; by day, those
 * without one last. Every day is the calendar's.
 */
export function nextActs(
  { obligations, scope }: Pick<Assessment, 'obligations' | 'scope'>,
  facts: Facts,
  reportDue: PlainDate | null,
  unconfirmed: ReadonlySet<string> = new Set(),
): NextAct[] {
  const deadlines = deadlinesOf(facts);
  const act = (obligation: number, title: NextAct['title'], due: PlainDate | null, path: string): NextAct => ({
    obligation,
    title,
    dueOn: due,
    daysLeft: due === null ? null : daysBetween(facts.asOf, due),
    path,
  });
  const sendBacks = facts
    .rows('acts')
    .filter(({ data }) => data.actKind === 'sendBack' && data.resolvedOn === undefined)
    .map(({ id, data }): Told => {
      const deadline = deadlines.find((one) => one.id === `instructionDue.${id}`);
      const title = { ja: `差戻し：${String(data.title)}`, en: `Sent back: ${String(data.title)}` };
      return {
        act: act(Number(data.obligation ?? 0), title, deadline?.dueOn ?? null, pathToRow('acts', id)),
        deadline,
      };
    });
  const failing = obligations.flatMap(({ number, duties }) =>
    duties.flatMap((duty) => dutyAct(number, duty, deadlines, act, reportDue)),
  );
  const isUntold = ({ act: { path } }: Told): boolean => placeKinds.incident.test(path);
  const told = new Set([...sendBacks, ...failing].map(({ deadline }) => deadline?.id));
  const coming = deadlines
    .filter(({ id, kind, state }) => state !== 'later' && !told.has(id) && !toldElsewhere.has(kind))
    .map((deadline) => act(deadline.obligation ?? 0, withSubject(deadline), deadline.dueOn, deadline.path));
  const followed = incidentActs(facts, (title, path) => act(11, title, null, path));
  const open = obligations.flatMap(({ number, duties }) => {
    const count = duties.filter((duty) => duty.claim?.status === undefined && !unconfirmed.has(duty.dutyId)).length;
    const title = { ja: `未回答が${count}件あります`, en: `${count} answers are missing` };
    return count === 0 ? [] : [act(number, title, reportDue, `items/${number}`)];
  });
  const fallen = fallenActs(facts, (obligation, title, path) => act(obligation, title, null, path));
  const scopeActs = scope.map(reasonText).map(({ explanation, fix }) => act(0, explanation, null, fix));
  return [
    ...failing.filter(isUntold).map((one) => one.act),
    ...sendBacks.map((one) => one.act),
    ...followed,
    ...scopeActs,
    ...fallen,
    ...unconfirmedActs(unconfirmed.size, (title, path) => act(0, title, reportDue, path)),
    ...byDayThenTurn([...failing.filter((one) => !isUntold(one)).map((one) => one.act), ...coming, ...open]),
  ];
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
