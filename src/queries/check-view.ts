import { areaProbes } from '../commands/check-areas.ts';
import { scheduleOf } from '../commands/check-runs.ts';
import type { Context, FoundContract } from '../commands/context.ts';
import { checkTargets } from '../core/assessment/check-targets.ts';
import { type Facts, factsOf } from '../core/assessment/facts.ts';
import { type JudgedCheck, judgedChecks } from '../core/assessment/judged-checks.ts';
import { areaTexts } from '../core/checks/area-texts.ts';
import { findingWords } from '../core/checks/finding-words.ts';
import type { Actor } from '../core/contract/actor.ts';
import { type CheckArea, checkAreas } from '../core/contract/check-schedule.ts';
import { readRuns, type StoredRun } from '../postgres/check-run-store.ts';
import type {
  CheckAreaView,
  CheckConclusionView,
  CheckRunView,
  CheckTargetView,
  CheckView,
} from './check-read-models.ts';

const conclusionView = ({ check, conclusion, kept, change, fellFrom }: JudgedCheck): CheckConclusionView => ({
  check: check.id,
  title: check.text.title,
  duties: check.duties,
  outcome: conclusion.outcome,
  at: conclusion.at,
  change,
  fellFrom,
  findings: findingWords(check, conclusion),
  tools: kept.observation.tools,
});

function areaView({ state }: FoundContract, facts: Facts, area: CheckArea): CheckAreaView {
  const row = (state.registers.checkSchedules ?? []).find(({ id }) => id === area);
  const targets = checkTargets(facts, area).map((target): CheckTargetView => {
    const { register, entryId, title, isOwned } = target;
    const conclusions = judgedChecks(target, facts).map(conclusionView);
    return { register, entryId, target: target.target, title, isOwned, conclusions };
  });
  return {
    area,
    label: areaTexts[area],
    schedule: scheduleOf(state, area),
    scheduleRevision: row?.revision ?? 0,
    targets,
  };
}

/** Time left by what the targets that are done took; unknown before the first has ended. */
function secondsLeft({ targets, askedAt }: StoredRun, now: string): number | null {
  const done = targets.filter(({ state }) => state === 'done' || state === 'failed').length;
  if (done === 0) return null;
  const each = (Date.parse(now) - Date.parse(askedAt)) / done;
  return Math.ceil((each * (targets.length - done)) / 1000);
}

function runView(run: StoredRun, now: string): CheckRunView {
  const count = (...states: readonly string[]): number =>
    run.targets.filter(({ state }) => states.includes(state)).length;
  const { runId, area, slot, askedBy, askedAt, state, endedAt } = run;
  return {
    runId,
    area,
    label: areaTexts[area],
    slot,
    isScheduled: askedBy === 'schedule',
    askedAt,
    state,
    endedAt,
    total: run.targets.length,
    done: count('done', 'failed'),
    failed: count('failed'),
    secondsLeft: state === 'running' ? secondsLeft(run, now) : null,
  };
}

const runsShown = 20;

/** What the checks of a contract saw last, beside what they saw before, and how far each run has come. */
export async function checkView(
  context: Context,
  actor: Actor,
  found: FoundContract,
  today: string,
): Promise<CheckView> {
  const facts = factsOf(found.state, today);
  const runs = await readRuns(context.pool, actor.tenant, found.contractId, runsShown);
  return {
    areas: checkAreas.filter((area) => areaProbes[area] !== undefined).map((area) => areaView(found, facts, area)),
    runs: runs.map((run) => runView(run, context.now())),
  };
}
