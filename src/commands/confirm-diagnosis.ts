import { z } from 'zod';
import type { Actor } from '../core/contract/actor.ts';
import { type EvidenceItem, evidenceItemSchema } from '../core/contract/evidence-item.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { isUuid } from '../core/kernel/uuid.ts';
import type { EntryChange } from '../core/registers/entry.ts';
import { entryProblems, tidyEntry } from '../core/registers/entry-problems.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { findPreview, forgetPreview } from '../postgres/preview-store.ts';
import type { DiagnosisPreview, ImportedDiagnosis } from '../queries/diagnosis-models.ts';
import { loadEvidence } from './change-evidence.ts';
import { type Context, type ContractName, type InputProblem, loadContract, type Refusal } from './context.ts';
import { cancelUpload } from './evidence-uploads.ts';
import { type KeptDiagnosis, previewPlace } from './import-diagnosis.ts';
import { recordEvidence } from './record-evidence.ts';

/** Which of the findings that are gone a person closes. */
export const confirmDiagnosisSchema = z.strictObject({
  close: z.array(z.string().min(1).max(80)).max(20_000).default([]),
});

const gone: Refusal = {
  type: 'notFound',
  what: { ja: '取り込みの確認（期限切れか、済んでいます）', en: 'such preview (too old, or done already)' },
};

/** What must be said before it can be stored. */
function openQuestions(
  { heldOn, target }: DiagnosisPreview,
  close: readonly string[],
  closings: readonly EntryChange[],
) {
  const problems: InputProblem[] = [];
  if (heldOn === null)
    problems.push({
      path: 'heldOn',
      message: { ja: 'ファイルに実施日が書かれていません。', en: 'The file does not say when it was made.' },
      mend: { ja: '実施日を指定してください。', en: 'Say the day.' },
    });
  if (target === 'undecided')
    problems.push({
      path: 'target',
      message: { ja: '診断の対象が決まっていません。', en: 'It is not decided what was diagnosed.' },
      mend: { ja: '台帳の行か「なし」を選んでください。', en: 'Choose a row, or none.' },
    });
  const strangers = close.filter((id) => !closings.some(({ entryId }) => entryId === id));
  for (const id of strangers.slice(0, 5))
    problems.push({
      path: id,
      message: { ja: `「${id}」は、検出されなくなった指摘ではありません。`, en: `${id} is not among those gone.` },
      mend: { ja: '確認の一覧から選んでください。', en: 'Choose from the preview.' },
    });
  return problems;
}

/** The file as evidence; where the contract holds the same bytes already, that item serves this diagnosis too. */
async function evidenceOf(
  context: Context,
  actor: Actor,
  contract: ContractName,
  { uploadId, preview }: KeptDiagnosis,
): Promise<Result<string, Refusal>> {
  const recorded = await recordEvidence(context, actor, contract, {
    uploadId,
    kind: 'diagnosisReport',
    ...(preview.heldOn === null ? {} : { datedOn: preview.heldOn }),
    duties: [preview.kind === 'platform' ? '15.8.scan' : '17.test'],
  });
  if (recorded.ok) return accepted(recorded.value.id);
  const [same] = recorded.refusal.type === 'sameBytes' ? recorded.refusal.same : [];
  return same === undefined ? recorded : accepted(same.id);
}

/** Says of the evidence that it is about the diagnosis. */
async function linkOf(
  context: Context,
  actor: Actor,
  contract: ContractName,
  evidence: string,
  diagnosis: string,
): Promise<Result<EntryChange, Refusal>> {
  const loaded = await loadEvidence(context, actor, contract, evidence);
  if (!loaded.ok) return loaded;
  const { entry, item } = loaded.value;
  const targets = [
    ...item.targets.filter(({ register, entryId }) => register !== 'diagnoses' || entryId !== diagnosis),
    { register: 'diagnoses', entryId: diagnosis },
  ];
  const data: EvidenceItem = evidenceItemSchema.parse({ ...item, targets });
  return accepted({
    register: 'evidenceItems',
    entryId: entry.id,
    expectedRevision: entry.revision,
    data: data as unknown as JsonObject,
  });
}

function tidied(change: EntryChange): EntryChange {
  const declaration = registerNamed(change.register);
  if (declaration === undefined || change.data === null) return change;
  const data = tidyEntry(declaration, change.data);
  const [problem] = entryProblems(declaration, data);
  if (problem !== undefined) throw new Error(`${change.register}.${problem.field}: ${problem.message.en}`);
  return { ...change, data };
}

/**
 * Stores what a preview showed: the file as evidence first, then diagnosis, findings and the link in one commit. Broken off between
 * the two, it can be confirmed again.
 */
export async function confirmDiagnosis(
  context: Context,
  actor: Actor,
  number: string,
  previewId: string,
  { close }: z.infer<typeof confirmDiagnosisSchema>,
): Promise<Result<ImportedDiagnosis, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId } = found.value;
  const owner = { tenant: actor.tenant, contractId };
  if (!isUuid(previewId)) return refused(gone);
  const kept = await findPreview<KeptDiagnosis>(context, owner, previewPlace, previewId);
  if (kept === undefined) return refused(gone);
  const problems = openQuestions(kept.preview, close, kept.closings);
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const evidence = await evidenceOf(context, actor, { contractId }, kept);
  if (!evidence.ok) return evidence;
  const diagnosis = kept.preview.diagnosis.id;
  const link = await linkOf(context, actor, { contractId }, evidence.value, diagnosis);
  if (!link.ok) return link;
  const closings = kept.closings.filter(({ entryId }) => close.includes(entryId));
  const changes = [...kept.changes, ...closings].map(tidied);
  const at = context.now();
  const all = [...changes, link.value];
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'importDiagnosis', changes: all });
  if (!committed.ok) return committed;
  await cancelUpload(context, actor, { contractId }, kept.uploadId);
  await forgetPreview(context, actor.tenant, previewId);
  const { still, fresh } = kept.preview;
  return accepted({
    seq: committed.value.seq,
    diagnosis,
    evidence: evidence.value,
    added: fresh.length,
    closed: closings.length,
    still: still.length,
  });
}
