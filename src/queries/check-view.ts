import { areaProbes } from '../commands/check-areas.ts';
import { scheduleOf } from '../commands/check-runs.ts';
import type { Context, FoundContract } from '../commands/context.ts';
import { areaRegisters, checkTargets } from '../core/assessment/check-targets.ts';
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
  SeenByProbe,
} from './check-read-models.ts';
import { secondsLeft } from './time-left.ts';

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

/** Each observation once, though several checks read it. */
const seenBy = (judged: readonly JudgedCheck[]): readonly SeenByProbe[] =>
  [...new Set(judged.map(({ kept }) => kept.observation))].map(({ probe, endedAt: at, tools, raw }) => ({
    probe,
    at,
    tools,
    hasOutput: raw !== undefined,
  }));

function areaView({ state }: FoundContract, facts: Facts, area: CheckArea): CheckAreaView {
  const row = (state.registers.checkSchedules ?? []).find(({ id }) => id === area);
  const targets = checkTargets(facts, area).map((target): CheckTargetView => {
    const { register, entryId, title, isOwned } = target;
    const judged = judgedChecks(target, facts);
    const seen = seenBy(judged);
    return { register, entryId, target: target.target, title, isOwned, conclusions: judged.map(conclusionView), seen };
  });
  return {
    area,
    register: areaRegisters[area],
    label: areaTexts[area],
    schedule: scheduleOf(state, area),
    scheduleRevision: row?.revision ?? 0,
    targets,
  };
}

function runView(run: StoredRun, runs: readonly StoredRun[], now: string): CheckRunView {
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
    secondsLeft: state === 'running' ? secondsLeft(run, runs, now) : null,
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
    runs: runs.map((run) => runView(run, runs, context.now())),
  };
}
