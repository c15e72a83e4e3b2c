import { z } from 'zod';
import { catalogueNamed, catalogues } from '../core/catalogue/meti-2023.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { Contract, ScheduledReport } from '../core/contract/contract.ts';
import {
  type ContractCorrection,
  contractCorrectionSchema,
  correctedContract,
  strangeDueDays,
} from '../core/contract/contract-correction.ts';
import { type ContractSettingsPart, contractSettingsPartSchema } from '../core/contract/contract-settings.ts';
import { limitOf } from '../core/contract/limits.ts';
import { withDueDays } from '../core/contract/reschedule.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, type ContractName, type InputProblem, loadContract, type Refusal } from './context.ts';
import { factsChange, reschedulingFacts } from './contract-operation.ts';

const revision = z.int().min(1);

export const changeSettingsSchema = z.strictObject({ expectedRevision: revision, data: contractSettingsPartSchema });

export const correctContractSchema = z.strictObject({
  /** Of the contract's facts, as they were read; whoever corrects without having read them leaves it out. */
  expectedRevision: revision.optional(),
  reason: z.string().trim().min(1).max(2000),
  facts: contractCorrectionSchema,
});

/** What a correction made of a contract. */
export interface CorrectedContract {
  readonly number: string;
  readonly revision: number;
  readonly changedAt: string;
  readonly schedule: readonly ScheduledReport[];
}

const isDueOtherwise = (before: Contract, after: Contract): boolean =>
  limitOf(before, 'reportDueAfterDays') !== limitOf(after, 'reportDueAfterDays') ||
  before.settings.dueDayRule !== after.settings.dueDayRule;

/** Changes what people set of a contract; due days follow the settings that make them. The rest of its facts stays as it is. */
export async function changeSettings(
  context: Context,
  actor: Actor,
  contract: ContractName,
  part: ContractSettingsPart,
  expectedRevision: number,
): Promise<Result<Committed, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const changed = { ...state.contract, ...part };
  const schedule = isDueOtherwise(state.contract, changed)
    ? withDueDays(changed, reschedulingFacts(found.value).submitted)
    : state.contract.schedule;
  const changes = [factsChange({ ...changed, schedule }, expectedRevision)];
  return context.committer.commit({ contractId, actor, at: context.now(), verb: 'changeContract', changes });
}

const isSame = (a: Contract, b: Contract): boolean =>
  canonicalJson(a as unknown as JsonObject) === canonicalJson(b as unknown as JsonObject);

const problem = (path: string, ja: string, en: string, mendJa: string, mendEn: string): InputProblem => ({
  path,
  message: { ja, en },
  mend: { ja: mendJa, en: mendEn },
});

const nothingNew = problem(
  'facts',
  '今の内容と同じで、直すところがありません。',
  'Nothing differs from what holds now.',
  '直したい項目だけを変えてください。',
  'Change what is to be corrected.',
);

function problemsOf(corrected: Contract, correction: ContractCorrection): InputProblem[] {
  const { catalogue } = corrected;
  const known = Object.keys(catalogues);
  return [
    ...(known.includes(catalogue)
      ? []
      : [
          problem(
            'facts.catalogue',
            `「${catalogue}」という様式はありません。`,
            `There is no catalogue “${catalogue}”.`,
            `使えるもの：${known.join('、')}`,
            `Known: ${known.join(', ')}`,
          ),
        ]),
    ...strangeDueDays(corrected, correction).map((id) =>
      problem(
        `facts.dueOn.${id}`,
        `報告の予定に「${id}」はありません。`,
        `The schedule has no report “${id}”.`,
        'junshu contract show --json で id を確かめてください。',
        'See junshu contract show --json for the ids.',
      ),
    ),
  ];
}

/**
 * Corrects a contract's number, catalogue or days, with a reason that the log keeps. The schedule of reports follows from the period;
 * a contract that would end before it begins, or take another's number, is refused.
 */
export async function correctContract(
  context: Context,
  actor: Actor,
  contract: ContractName,
  { expectedRevision, reason, facts }: z.infer<typeof correctContractSchema>,
): Promise<Result<CorrectedContract, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const { rules } = catalogueNamed(facts.catalogue ?? '') ?? found.value.catalogue;
  const corrected = correctedContract(state.contract, facts, { ...reschedulingFacts(found.value), rules, reason });
  const problems = problemsOf(corrected, facts);
  if (isSame(corrected, state.contract)) problems.push(nothingNew);
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const changes = [factsChange(corrected, expectedRevision ?? state.registers.contract?.[0]?.revision ?? 0)];
  const request = { contractId, actor, at: context.now(), verb: 'correctContract', reason, changes };
  const committed = await context.committer.commit(request);
  if (!committed.ok) return committed;
  const { at, revisions } = committed.value;
  const { number, schedule } = corrected;
  return accepted({ number, revision: revisions[0] ?? 0, changedAt: at, schedule });
}
