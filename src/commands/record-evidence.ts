import { copyFile, open, rm } from 'node:fs/promises';
import { z } from 'zod';
import { storeFile } from '../blobs/blob-store.ts';
import { digestOfFile } from '../blobs/durable.ts';
import { type ExaminedFile, examineFile } from '../blobs/examination/examine-file.ts';
import type { Patch } from '../blobs/examination/position.ts';
import { endUpload, findUpload, uploadPath } from '../blobs/uploads.ts';
import type { Actor } from '../core/contract/actor.ts';
import { type EvidenceItem, evidenceItemSchema, evidenceMetadataSchema } from '../core/contract/evidence-item.ts';
import { type EvidenceRefusalReason, evidenceRefusalTexts } from '../core/evidence/evidence-texts.ts';
import { evidenceName } from '../core/evidence/file-name.ts';
import { guessDay, guessKind } from '../core/evidence/guess.ts';
import { isStanding } from '../core/evidence/proof.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { placesFinder } from '../queries/evidence-places.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';
import { metadataProblems } from './evidence-metadata.ts';
import { alone, noSuchUpload, type UploadState, unlessDiskRefuses } from './evidence-uploads.ts';
import { guessTargets } from './guess-targets.ts';

/** What may be said when a file is recorded; what is left out is guessed from its name and type, and may be mended. */
export const recordEvidenceSchema = z.strictObject({
  uploadId: z.string(),
  ...evidenceMetadataSchema.partial().shape,
  /** Record it although the contract holds the same bytes. */
  allowSame: z.boolean().optional(),
});
export type RecordEvidence = z.infer<typeof recordEvidenceSchema>;

/** An item as it was recorded. */
export interface RecordedEvidence {
  readonly id: string;
  readonly revision: number;
  readonly item: EvidenceItem;
}

const fileRefused = (name: string, reason: EvidenceRefusalReason): Refusal => ({
  type: 'badInput',
  problems: [{ path: name, ...evidenceRefusalTexts[reason] }],
});

async function patchedCopy(from: string, patches: readonly Patch[]): Promise<string> {
  const to = `${from}.clean.part`;
  await copyFile(from, to);
  const file = await open(to, 'r+');
  try {
    for (const { at, bytes } of patches) await file.write(bytes, 0, bytes.length, at);
    await file.sync();
  } finally {
    await file.close();
  }
  return to;
}

interface Stored extends ExaminedFile {
  readonly digest: string;
  readonly originalDigest: string;
}

/** Examines what has arrived and stores it; what is not to be taken is removed at once. */
async function examineAndStore(
  { dataFolder }: Context,
  contractId: string,
  upload: UploadState,
): Promise<Result<Stored, Refusal>> {
  const path = uploadPath(dataFolder, contractId, upload.id);
  const give = async (reason: EvidenceRefusalReason): Promise<Result<Stored, Refusal>> => {
    await endUpload(dataFolder, contractId, upload.id);
    return refused(fileRefused(evidenceName(upload.name), reason));
  };
  const originalDigest = await digestOfFile(path);
  if (upload.declaredDigest !== undefined && upload.declaredDigest !== originalDigest) return give('notAsDeclared');
  const examined = await examineFile(path, upload.name);
  if (!examined.ok) return give(examined.refusal);
  const { patches } = examined.value;
  if (patches.length === 0) {
    await storeFile(dataFolder, contractId, path, originalDigest);
    return accepted({ ...examined.value, digest: originalDigest, originalDigest });
  }
  const clean = await patchedCopy(path, patches);
  try {
    const digest = await digestOfFile(clean);
    await storeFile(dataFolder, contractId, clean, digest);
    return accepted({ ...examined.value, digest, originalDigest });
  } finally {
    await rm(clean, { force: true });
  }
}

const itemOf = ({ data }: RegisterEntry): EvidenceItem => data as unknown as EvidenceItem;

function sameBytes(found: FoundContract, { digest, originalDigest }: Stored, today: string): Refusal | null {
  const placesOf = placesFinder(found, today);
  const same = (found.state.registers.evidenceItems ?? [])
    .filter(isStanding)
    .filter((entry) => itemOf(entry).digest === digest || itemOf(entry).originalDigest === originalDigest)
    .map((entry) => ({
      id: entry.id,
      revision: entry.revision,
      name: itemOf(entry).name,
      places: placesOf(itemOf(entry)),
    }));
  return same.length === 0 ? null : { type: 'sameBytes', same };
}

/** The day of an instant that a sender's machine told; nothing where no file can be from (a clock of the year 275760, say). */
function believableDay(instant: string): PlainDate | undefined {
  const milliseconds = Date.parse(instant);
  const isBelievable = milliseconds >= Date.UTC(1970) && milliseconds < Date.UTC(9999);
  return isBelievable ? japanDay(new Date(milliseconds).toISOString()) : undefined;
}

function itemFrom(
  found: FoundContract,
  { uploadId: _, allowSame: __, ...said }: RecordEvidence,
  upload: UploadState,
  stored: Stored,
  { actor, at }: { readonly actor: Actor; readonly at: string },
): EvidenceItem {
  const name = evidenceName(upload.name);
  const modified = upload.modifiedAt === undefined ? undefined : believableDay(upload.modifiedAt);
  const datedOn = said.datedOn ?? guessDay(name, modified);
  const isPlaced = (said.targets?.length ?? 0) + (said.duties?.length ?? 0) > 0;
  return evidenceItemSchema.parse({
    ...said,
    kind: said.kind ?? guessKind(name, stored.mediaType),
    ...(datedOn === undefined ? {} : { datedOn }),
    targets: isPlaced ? said.targets : guessTargets(found, name),
    name,
    originalName: upload.name,
    digest: stored.digest,
    originalDigest: stored.originalDigest,
    size: upload.size,
    mediaType: stored.mediaType,
    notices: stored.notices,
    recordedBy: actor.name,
    recordedAt: at,
  });
}

/** Files that were missing and have come back with these bytes are whole again. */
const healed = ({ state }: FoundContract, digest: string) =>
  (state.registers.evidenceFaults ?? [])
    .filter(({ id }) =>
      (state.registers.evidenceItems ?? []).some((one) => one.id === id && itemOf(one).digest === digest),
    )
    .map(({ id, revision }) => ({ register: 'evidenceFaults', entryId: id, expectedRevision: revision, data: null }));

async function recordNow(
  context: Context,
  actor: Actor,
  found: FoundContract,
  request: RecordEvidence,
): Promise<Result<RecordedEvidence, Refusal>> {
  const { contractId } = found;
  const upload = await findUpload(context.dataFolder, contractId, request.uploadId);
  if (upload === null) return refused(noSuchUpload);
  if (upload.offset !== upload.size) return refused({ type: 'uploadElsewhere', offset: upload.offset });
  const stored = await examineAndStore(context, contractId, upload);
  if (!stored.ok) return stored;
  const at = context.now();
  const mended = healed(found, stored.value.digest);
  const commit = (changes: Parameters<typeof context.committer.commit>[0]['changes'], verb: string) =>
    context.committer.commit({ contractId, actor, at, verb, changes });
  if (mended.length > 0) await commit(mended, 'mendEvidence');
  const same = request.allowSame === true ? null : sameBytes(found, stored.value, japanDay(at));
  if (same !== null) return refused(same);
  const item = itemFrom(found, request, upload, stored.value, { actor, at });
  const data = item as unknown as JsonObject;
  const change = { register: 'evidenceItems', entryId: upload.id, expectedRevision: 0, data };
  const committed = await commit([change], 'recordEvidence');
  if (!committed.ok) return committed;
  await endUpload(context.dataFolder, contractId, upload.id);
  return accepted({ id: upload.id, revision: 1, item });
}

/**
 * Takes an upload over as evidence: examined, stored, read again and hashed, and committed under the upload's id, so that a repeated
 * request after an answer that got lost records nothing twice. The upload is forgotten only once the commit stands.
 */
export async function recordEvidence(
  context: Context,
  actor: Actor,
  contract: ContractName,
  request: RecordEvidence,
): Promise<Result<RecordedEvidence, Refusal>> {
  return alone(request.uploadId, () =>
    unlessDiskRefuses(async () => {
      const found = await loadContract(context, actor, contract);
      if (!found.ok) return found;
      const known = (found.value.state.registers.evidenceItems ?? []).find(({ id }) => id === request.uploadId);
      if (known !== undefined) {
        await endUpload(context.dataFolder, found.value.contractId, known.id);
        return accepted({ id: known.id, revision: known.revision, item: itemOf(known) });
      }
      const problems = metadataProblems(found.value, request);
      if (problems.length > 0) return refused({ type: 'badInput', problems });
      return recordNow(context, actor, found.value, request);
    }),
  );
}
