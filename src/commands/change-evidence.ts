import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { type EvidenceItem, type EvidenceTarget, evidenceMetadataSchema } from '../core/contract/evidence-item.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import type { Committed } from '../postgres/commit.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';
import { metadataProblems } from './evidence-metadata.ts';

export const changeEvidenceSchema = z.strictObject({
  expectedRevision: z.int().min(1),
  metadata: evidenceMetadataSchema,
});
export const withdrawEvidenceSchema = z.strictObject({
  expectedRevision: z.int().min(1),
  /** Why it is taken back; null stands it up again. */
  reason: z.string().trim().min(1).max(2000).nullable(),
});

/** An item found in its contract. */
export interface FoundEvidence {
  readonly found: FoundContract;
  readonly entry: RegisterEntry;
  readonly item: EvidenceItem;
}

/** Loads one item of evidence. */
export async function loadEvidence(
  context: Context,
  actor: Actor,
  contract: ContractName,
  id: string,
): Promise<Result<FoundEvidence, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const entry = (found.value.state.registers.evidenceItems ?? []).find((one) => one.id === id);
  if (entry === undefined) return refused({ type: 'notFound', what: { ja: `証跡「${id}」`, en: `evidence “${id}”` } });
  return accepted({ found: found.value, entry, item: entry.data as unknown as EvidenceItem });
}

const commitItem = (
  context: Context,
  actor: Actor,
  { found, entry }: FoundEvidence,
  {
    expectedRevision,
    item,
    verb,
  }: { readonly expectedRevision: number; readonly item: EvidenceItem; readonly verb: string },
): Promise<Result<Committed, Refusal>> =>
  context.committer.commit({
    contractId: found.contractId,
    actor,
    at: context.now(),
    verb,
    changes: [{ register: 'evidenceItems', entryId: entry.id, expectedRevision, data: item as unknown as JsonObject }],
  });

/** Changes what is said of a file: kind, day, rows and duties, confidentiality, note. What the file is stays. */
export async function changeEvidence(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
  { expectedRevision, metadata }: z.infer<typeof changeEvidenceSchema>,
): Promise<Result<Committed, Refusal>> {
  const loaded = await loadEvidence(context, actor, number, id);
  if (!loaded.ok) return loaded;
  // A row that was removed since stays named; only what is newly said must lead somewhere.
  const { item: before } = loaded.value;
  const isNew = ({ register, entryId }: EvidenceTarget): boolean =>
    !before.targets.some((one) => one.register === register && one.entryId === entryId);
  const problems = metadataProblems(loaded.value.found, {
    targets: metadata.targets.filter(isNew),
    duties: metadata.duties,
  });
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const { datedOn: _, note: __, ...kept } = loaded.value.item;
  return commitItem(context, actor, loaded.value, {
    expectedRevision,
    item: { ...kept, ...metadata },
    verb: 'changeEvidence',
  });
}

/** Takes a file back, with the reason, or stands it up again. Entry and bytes stay: nothing vanishes from what was once evidence. */
export async function withdrawEvidence(
  context: Context,
  actor: Actor,
  number: string,
  id: string,
  { expectedRevision, reason }: z.infer<typeof withdrawEvidenceSchema>,
): Promise<Result<Committed, Refusal>> {
  const loaded = await loadEvidence(context, actor, number, id);
  if (!loaded.ok) return loaded;
  const { withdrawn: _, ...standing } = loaded.value.item;
  const item: EvidenceItem =
    reason === null ? standing : { ...standing, withdrawn: { on: japanDay(context.now()), by: actor.name, reason } };
  const verb = reason === null ? 'restoreEvidence' : 'withdrawEvidence';
  return commitItem(context, actor, loaded.value, { expectedRevision, item, verb });
}
