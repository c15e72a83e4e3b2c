import { examineBlob } from '../blobs/blob-store.ts';
import { collectOrphans } from '../blobs/orphans.ts';
import { keepScrub, type Scrub } from '../blobs/scrub-note.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { EvidenceFault, EvidenceItem } from '../core/contract/evidence-item.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { accepted, type Result } from '../core/kernel/result.ts';
import type { EntryChange, RegisterEntry, Registers } from '../core/registers/entry.ts';
import { type Context, type ContractName, type FoundContract, loadContract, type Refusal } from './context.ts';

interface KeptFile {
  readonly name: string;
  readonly size: number;
  readonly digest: string;
}

const itemOf = ({ data }: RegisterEntry): EvidenceItem => data as unknown as EvidenceItem;

/** Every file that an entry names: evidence, withdrawn too, and the frozen reports. */
function filesOf({ evidenceItems = [], reports = [] }: Registers): readonly KeptFile[] {
  const frozen = reports.flatMap(({ data }) => data.files as unknown as (KeptFile & { sha256: string })[]);
  return [...evidenceItems.map(itemOf), ...frozen.map(({ name, size, sha256 }) => ({ name, size, digest: sha256 }))];
}

type Faults = ReadonlyMap<string, EvidenceFault['fault']>;

/** Entries for new faults, and the removal of those that are mended; nothing where all is as it was known. */
function faultChanges(
  { evidenceItems = [], evidenceFaults = [] }: Registers,
  faults: Faults,
  at: string,
): EntryChange[] {
  const known = new Map(evidenceFaults.map((entry) => [entry.id, entry]));
  const found = evidenceItems.flatMap((entry): EntryChange[] => {
    const fault = faults.get(itemOf(entry).digest);
    const before = known.get(entry.id);
    if (fault === undefined || before?.data.fault === fault) return [];
    const data: JsonObject = { fault, foundAt: at };
    return [{ register: 'evidenceFaults', entryId: entry.id, expectedRevision: before?.revision ?? 0, data }];
  });
  const digests = new Map(evidenceItems.map((entry) => [entry.id, itemOf(entry).digest]));
  const mended = evidenceFaults
    .filter(({ id }) => !faults.has(digests.get(id) ?? ''))
    .map(({ id, revision }) => ({ register: 'evidenceFaults', entryId: id, expectedRevision: revision, data: null }));
  return [...found, ...mended];
}

/** Reads each file once and hashes it, one after another: the night is long, and people may be working. */
async function examineAll(
  { dataFolder }: Context,
  contractId: string,
  files: readonly KeptFile[],
  signal: AbortSignal | undefined,
): Promise<Faults> {
  const faults = new Map<string, EvidenceFault['fault']>();
  for (const digest of new Set(files.map((file) => file.digest))) {
    signal?.throwIfAborted();
    const state = await examineBlob(dataFolder, contractId, digest);
    if (state !== 'intact') faults.set(digest, state);
  }
  return faults;
}

async function storeFaults(context: Context, actor: Actor, found: FoundContract, faults: Faults): Promise<void> {
  const at = context.now();
  const changes = faultChanges(found.state.registers, faults, at);
  if (changes.length === 0) return;
  // A conflict means that someone mended a file meanwhile: the next run sees it.
  await context.committer.commit({ contractId: found.contractId, actor, at, verb: 'scrubEvidence', changes });
}

/**
 * Reads every file of a contract again and hashes it. What is missing or altered becomes an entry, so that history and report know;
 * what a kill left over is removed after its time of grace.
 */
export async function scrubEvidence(
  context: Context,
  actor: Actor,
  contract: ContractName,
  signal?: AbortSignal,
): Promise<Result<Scrub, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const files = filesOf(state.registers);
  const faults = await examineAll(context, contractId, files, signal);
  signal?.throwIfAborted();
  await storeFaults(context, actor, found.value, faults);
  const now = await loadContract(context, actor, { contractId });
  const named = new Set((now.ok ? filesOf(now.value.state.registers) : files).map(({ digest }) => digest));
  const orphans = await collectOrphans(context.dataFolder, contractId, named, Date.parse(context.now()));
  const damaged = files.flatMap(({ name, digest }) => {
    const fault = faults.get(digest);
    return fault === undefined ? [] : [{ name, digest, fault }];
  });
  const sizes = new Map(files.map((file) => [file.digest, file.size]));
  const bytes = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const { number } = state.contract;
  const scrub: Scrub = { number, at: context.now(), files: sizes.size, bytes, damaged, orphans };
  await keepScrub(context.dataFolder, contractId, scrub);
  return accepted(scrub);
}
