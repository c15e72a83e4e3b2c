import { reassess } from '../core/assessment/assess.ts';
import { ruleChanges, verdictsToKeep } from '../core/assessment/rule-changes.ts';
import type { Actor } from '../core/contract/actor.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { type VerdictsSeen, verdictsSeen, verdictsSeenId } from '../core/registers/verdicts-seen.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';

const changeTo = (data: VerdictsSeen, { state }: Pick<FoundContract, 'state'>): EntryChange => ({
  register: 'verdictsSeen',
  entryId: verdictsSeenId,
  expectedRevision: state.registers.verdictsSeen?.find(({ id }) => id === verdictsSeenId)?.revision ?? 0,
  data,
});

const isSame = (one: VerdictsSeen | null, other: VerdictsSeen): boolean =>
  one?.ruleset === other.ruleset &&
  Object.keys(one.verdicts).length === Object.keys(other.verdicts).length &&
  Object.entries(other.verdicts).every(([dutyId, verdict]) => own(one.verdicts, dutyId) === verdict);

type Judged = Pick<FoundContract, 'catalogue' | 'state'>;

/** The verdicts of a contract that begins here, which no other rules have judged here. */
export const firstVerdicts = ({ catalogue, state }: Judged, today: PlainDate): EntryChange =>
  changeTo(verdictsToKeep(reassess(catalogue, state, today)), { state });

/** The verdicts of a day to be kept: none where they are kept already, and none while a change of rules waits to be seen. */
export function verdictChanges({ catalogue, state }: Judged, today: PlainDate): readonly EntryChange[] {
  const assessment = reassess(catalogue, state, today);
  const wanted = verdictsToKeep(assessment);
  if (ruleChanges(assessment, state.registers) !== null || isSame(verdictsSeen(state.registers), wanted)) return [];
  return [changeTo(wanted, { state })];
}

/** Keeps the verdicts of today, so that the next change of rules can be told; writes only where something is another than was kept. */
export async function keepVerdicts(
  context: Context,
  actor: Actor,
  name: ContractName,
): Promise<Result<{ readonly written: number }, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const at = context.now();
  const changes = verdictChanges(found.value, japanDay(at));
  if (changes.length === 0) return accepted({ written: 0 });
  const { contractId } = found.value;
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'keepVerdicts', changes });
  return committed.ok ? accepted({ written: changes.length }) : committed;
}

/** A person has seen what the change of rules came to: it is told no more, and the verdicts of now are what the next change is held against. */
export async function dismissRuleChanges(
  context: Context,
  actor: Actor,
  name: ContractName,
): Promise<Result<{ readonly dismissed: number }, Refusal>> {
  const found = await loadContract(context, actor, name);
  if (!found.ok) return found;
  const { contractId, catalogue, state } = found.value;
  const at = context.now();
  const assessment = reassess(catalogue, state, japanDay(at));
  const told = ruleChanges(assessment, state.registers);
  if (told === null) return accepted({ dismissed: 0 });
  const changes = [changeTo(verdictsToKeep(assessment), { state })];
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'dismissRuleChanges', changes });
  return committed.ok ? accepted({ dismissed: told.duties.length }) : committed;
}
