import { leftOf } from '../assessment/balance.ts';
import { lastDayOf } from '../assessment/end-of-work.ts';
import type { Facts } from '../assessment/facts.ts';
import { judgedFacts } from '../assessment/language/judge-rows.ts';
import { supportEndOf } from '../assessment/software-facts.ts';
import { limitOf } from '../contract/limits.ts';
import { readClaim } from '../contract/read-claim.ts';
import { pathToDuty, pathToPeriod, pathToRow, pathToSetting } from '../kernel/place.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { PlanVersion } from '../plan/plan.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { submittedSchedules } from '../registers/submitted-reports.ts';
import type { DeadlineSource } from './deadline.ts';

const source = (
  more: Pick<DeadlineSource, 'id' | 'kind' | 'day' | 'path'> & Partial<DeadlineSource>,
): DeadlineSource => ({ obligation: null, subject: null, move: 'never', rows: [], ...more });

/** Reports that are still owed; their days were moved by the contract's rule when they were made. */
function reports(facts: Facts): readonly DeadlineSource[] {
  const submitted = submittedSchedules({ reports: facts.rows('reports'), acts: facts.rows('acts') }, facts.asOf);
  return facts.contract.schedule
    .filter(({ id, from }) => !submitted.has(id) && from <= lastDayOf(facts))
    .map(({ id, dueOn, from, to }) =>
      source({
        id: `reportDue.${id}`,
        kind: 'reportDue',
        day: dueOn,
        path: pathToPeriod(id),
        subject: `${from} – ${to}`,
      }),
    );
}

/** 未実施 with the day by which it is to be done. */
function promises(facts: Facts): readonly DeadlineSource[] {
  return facts.rows('claims').flatMap((row) => {
    const { status, dueOn } = readClaim(row.data);
    if (status !== 'notImplemented' || dueOn === undefined) return [];
    const obligation = Number.parseInt(row.id, 10);
    const path = pathToDuty(row.id);
    return [source({ id: `promised.${row.id}`, kind: 'promised', day: dueOn, obligation, path, rows: [row] })];
  });
}

/** A change of the plan takes effect only with the official's agreement before. */
function planChanges(facts: Facts): readonly DeadlineSource[] {
  const newest = facts.rows('planVersions').at(-1);
  const version = newest?.data as unknown as PlanVersion | undefined;
  if (newest === undefined || version === undefined || version.agreement !== undefined) return [];
  const { effectiveFrom: day } = version;
  return [
    source({
      id: `planTakesEffect.${newest.id}`,
      kind: 'planTakesEffect',
      day,
      path: 'plan',
      move: 'earlier',
      rows: [newest],
    }),
  ];
}

/** What was received goes back some days after the work ends (a setting of the contract), as long as anything is left. */
function informationReturn(facts: Facts): readonly DeadlineSource[] {
  const judged = judgedFacts(facts);
  const left = judged.rows('informationItems').filter((item) => leftOf(item, judged) !== 0);
  const open = left.flatMap(({ id }) => facts.find('informationItems', id) ?? []);
  if (open.length === 0) return [];
  const day = addDays(lastDayOf(facts), limitOf(facts.contract, 'erasureWithinDays'));
  return [
    source({
      id: 'informationReturnDue',
      kind: 'informationReturnDue',
      day,
      obligation: 8,
      path: 'registers/informationItems',
      move: 'byContract',
      rows: open,
    }),
  ];
}

/** Each product, version and end once, however often it is installed; ends after the contract are nobody's matter here. */
function supportEnds(facts: Facts): readonly DeadlineSource[] {
  const groups = new Map<string, { readonly day: string; readonly subject: string; readonly rows: RegisterEntry[] }>();
  for (const row of facts.rows('software')) {
    const { name, version, endsOn } = supportEndOf(row, facts);
    if (endsOn === null || endsOn > lastDayOf(facts)) continue;
    const subject = `${name} ${version}`;
    const group = groups.get(`${subject}/${endsOn}`);
    if (group === undefined) groups.set(`${subject}/${endsOn}`, { day: endsOn, subject, rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()].map(({ day, subject, rows }) => {
    const [first] = rows;
    return source({
      id: `supportEnds.${first?.id ?? ''}`,
      kind: 'supportEnds',
      day,
      subject,
      obligation: 15,
      path: pathToRow('software', first?.id ?? ''),
      move: 'earlier',
      rows,
    });
  });
}

const lastDay = (facts: Facts): DeadlineSource =>
  source({
    id: 'contractEnds',
    kind: 'contractEnds',
    day: lastDayOf(facts),
    obligation: 8,
    path: pathToSetting('period'),
    rows: facts.rows('closing'),
  });

/** Deadlines of the contract as a whole, from its schedule, its claims and its plan. */
export const contractDeadlines = (facts: Facts): readonly DeadlineSource[] => [
  ...reports(facts),
  ...promises(facts),
  ...planChanges(facts),
  ...informationReturn(facts),
  ...supportEnds(facts),
  lastDay(facts),
];
