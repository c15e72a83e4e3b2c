import { examineBlob, loadBlob } from '../blobs/blob-store.ts';
import type { Context, FoundContract, Refusal } from '../commands/context.ts';
import type { RowReference } from '../core/assessment/assessment.ts';
import { checkTargets } from '../core/assessment/check-targets.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { type JudgedCheck, judgedChecks } from '../core/assessment/judged-checks.ts';
import { keptOf } from '../core/assessment/kept-observations.ts';
import { findingWords } from '../core/checks/finding-words.ts';
import type { KeptObservation } from '../core/checks/kept-observation.ts';
import { checkAreas } from '../core/contract/check-schedule.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';

/** Which target of which area a record is asked for. */
export interface RecordPlace extends RowReference {
  readonly area: string;
}

/** What was seen of a target last and what the checks conclude, to be kept as evidence. */
export interface CheckRecord {
  readonly format: 'junshu-check-record@1';
  readonly contract: string;
  readonly area: string;
  readonly target: string;
  readonly title: string;
  /** The day on which it was judged. */
  readonly asOf: PlainDate;
  readonly observations: readonly KeptObservation['observation'][];
  readonly conclusions: readonly object[];
}

const noRecord: Refusal = { type: 'notFound', what: { ja: 'その点検の記録', en: 'such record of checks' } };

const conclusionOf = ({ check, conclusion, change }: JudgedCheck): object => ({
  check: check.id,
  version: check.version,
  title: check.text.title,
  duties: check.duties,
  outcome: conclusion.outcome,
  at: conclusion.at,
  change,
  unseen: conclusion.unseen,
  findings: findingWords(check, conclusion),
});

function targetAt({ state }: FoundContract, { area, register, entryId }: RecordPlace, today: PlainDate) {
  const facts = factsOf(state, today);
  const targets = checkAreas.filter((one) => one === area).flatMap((one) => checkTargets(facts, one));
  const target = targets.find((one) => one.register === register && one.entryId === entryId);
  return { facts, target };
}

/** The record of one target, as of a day. */
export function checkRecord(found: FoundContract, place: RecordPlace, today: PlainDate): Result<CheckRecord, Refusal> {
  const { facts, target } = targetAt(found, place, today);
  const kept = target === undefined ? [] : keptOf(target, facts);
  if (target === undefined || kept.length === 0) return refused(noRecord);
  return accepted({
    format: 'junshu-check-record@1',
    contract: found.state.contract.number,
    area: target.area,
    target: target.target,
    title: target.title,
    asOf: today,
    observations: kept.map(({ observation }) => observation),
    conclusions: judgedChecks(target, facts).map(conclusionOf),
  });
}

/** The whole output of the tool that one probe leaned on, held against its digest. */
export async function rawOutput(
  { dataFolder }: Context,
  found: FoundContract,
  place: RecordPlace & { readonly probe: string },
  today: PlainDate,
): Promise<Result<Uint8Array, Refusal>> {
  const { facts, target } = targetAt(found, place, today);
  const kept = target === undefined ? [] : keptOf(target, facts);
  const raw = kept.find(({ observation }) => observation.probe === place.probe)?.observation.raw;
  if (raw === undefined) return refused(noRecord);
  const state = await examineBlob(dataFolder, found.contractId, raw.sha256);
  if (state !== 'intact') return refused({ type: 'fileDamaged', name: place.probe, fault: state });
  return accepted(await loadBlob(dataFolder, found.contractId, raw.sha256));
}
