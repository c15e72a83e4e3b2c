import { statfs } from 'node:fs/promises';
import { contractFolder } from '../blobs/blob-store.ts';
import { diskCodeOf, privateFolder } from '../blobs/durable.ts';
import { appendToUpload, beginUpload, endUpload, findUpload, TooManyBytes, type Upload } from '../blobs/uploads.ts';
import type { Actor } from '../core/contract/actor.ts';
import { evidenceName } from '../core/evidence/file-name.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { type Context, type ContractName, loadContract, type Refusal } from './context.ts';

/** What is said of a file before its bytes are sent. */
export interface AnnouncedFile {
  readonly name: string;
  readonly size: number;
  /** SHA-256, hexadecimal, when the sender could compute it. */
  readonly declaredDigest?: string | undefined;
  readonly modifiedAt?: string | undefined;
}

export type UploadState = Upload & { readonly offset: number };

/** Turns what a disk refuses into a refusal; every other error goes on. */
export async function unlessDiskRefuses<Value>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  try {
    return await work();
  } catch (error) {
    const code = diskCodeOf(error);
    if (code === undefined) throw error;
    return refused({ type: 'notStored', code });
  }
}

async function hasRoomFor({ room }: Context, folder: string, bytes: number): Promise<boolean> {
  await privateFolder(folder);
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize >= bytes + (room?.keptFree(folder) ?? 0);
}

/** Begins an upload. Refused before a byte is sent when the file is too large or the disk has no room for it. */
export async function announceUpload(
  context: Context,
  actor: Actor,
  contract: ContractName,
  file: AnnouncedFile,
): Promise<Result<UploadState, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  if (file.size > context.evidenceLimit) return refused({ type: 'tooLarge', limit: context.evidenceLimit });
  const { contractId } = found.value;
  return unlessDiskRefuses(async () => {
    if (!(await hasRoomFor(context, contractFolder(context.dataFolder, contractId), file.size)))
      return refused({ type: 'notStored', code: 'ENOSPC' });
    const { name, size, declaredDigest, modifiedAt } = file;
    const upload: Upload = {
      id: context.newId(),
      name: name.slice(0, 1024) || evidenceName(name),
      size,
      ...(declaredDigest === undefined ? {} : { declaredDigest }),
      ...(modifiedAt === undefined ? {} : { modifiedAt }),
      startedAt: context.now(),
      startedBy: actor.name,
    };
    await beginUpload(context.dataFolder, contractId, upload);
    return accepted({ ...upload, offset: 0 });
  });
}

export const noSuchUpload: Refusal = {
  type: 'notFound',
  what: { ja: 'そのアップロード（終わったか、古くなりました）', en: 'such upload (done, or too old)' },
};

/** How far an upload has come. */
export async function loadUpload(
  context: Context,
  actor: Actor,
  contract: ContractName,
  id: string,
): Promise<Result<UploadState, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const upload = await findUpload(context.dataFolder, found.value.contractId, id);
  return upload === null ? refused(noSuchUpload) : accepted(upload);
}

/** Uploads that a connection of this process is writing or taking over: one at a time each. */
const busy = new Set<string>();

/** Does something with an upload that nobody else may touch meanwhile. */
export async function alone<Value>(
  id: string,
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal>> {
  if (busy.has(id)) return refused({ type: 'uploadBusy' });
  busy.add(id);
  try {
    return await work();
  } finally {
    busy.delete(id);
  }
}

/** Adds bytes to an upload at the offset that both sides agree on. */
export async function continueUpload(
  context: Context,
  actor: Actor,
  contract: ContractName,
  { id, offset }: { readonly id: string; readonly offset: number },
  body: AsyncIterable<Uint8Array>,
): Promise<Result<number, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  const { contractId } = found.value;
  return alone(id, () =>
    unlessDiskRefuses(async () => {
      const upload = await findUpload(context.dataFolder, contractId, id);
      if (upload === null) return refused(noSuchUpload);
      if (upload.offset !== offset) return refused({ type: 'uploadElsewhere', offset: upload.offset });
      try {
        return accepted(await appendToUpload(context.dataFolder, contractId, upload, body));
      } catch (error) {
        if (error instanceof TooManyBytes) return refused({ type: 'tooLarge', limit: upload.size });
        throw error;
      }
    }),
  );
}

/** Gives an upload up; what had arrived is removed. */
export async function cancelUpload(
  context: Context,
  actor: Actor,
  contract: ContractName,
  id: string,
): Promise<Result<null, Refusal>> {
  const found = await loadContract(context, actor, contract);
  if (!found.ok) return found;
  return alone(id, async () => {
    await endUpload(context.dataFolder, found.value.contractId, id);
    return accepted(null);
  });
}
