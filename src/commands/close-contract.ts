import { randomBytes, sign } from 'node:crypto';
import { blobsOf } from '../blobs/blob-list.ts';
import { eraseBlobs } from '../blobs/blob-store.ts';
import { type ClosingState, closingState } from '../core/closing/closing-state.ts';
import {
  certificateBody,
  certificateText,
  certify,
  type ErasureManifest,
  type SignedErasureCertificate,
} from '../core/closing/erasure-certificate.ts';
import { remainderOf } from '../core/closing/remainder.ts';
import { keptTitle, rowCounts } from '../core/closing/what-goes.ts';
import type { Actor } from '../core/contract/actor.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { signCheckpoint, verifierKey } from '../core/log/checkpoint.ts';
import { makeLogEntry } from '../core/log/log-entry.ts';
import { append, type Frontier, rootOf } from '../core/log/merkle.ts';
import {
  closedOwners,
  eraseRows,
  type LastEntry,
  noteKeyDestroyed,
  openClosings,
  type StoredClosing,
} from '../postgres/closing-store.ts';
import { stateOf } from '../postgres/contract-store.ts';
import { sealRemainder } from '../postgres/remainder-store.ts';
import type { Owner } from '../postgres/sealed-rows.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';
import type { LogSigner } from './log-key.ts';

function headNote({ key, privateKey }: LogSigner, contractId: string, frontier: Frontier): string {
  const head = { origin: `${key.name}/${contractId}`, size: frontier.size, root: rootOf(frontier) };
  return signCheckpoint(head, key, privateKey);
}

/** What an erasure of the contract as it stands would take: shown before it is confirmed, and counted when it begins. */
export function whatGoes(
  { dataFolder }: Context,
  { contractId, state }: FoundContract,
): Pick<ErasureManifest, 'contractNumber' | 'contractId' | 'title' | 'registers' | 'files'> {
  const { contract, registers } = state;
  return {
    contractNumber: contract.number,
    contractId,
    title: keptTitle(registers),
    registers: rowCounts(registers),
    files: blobsOf(dataFolder, contractId),
  };
}

const openOf = ({ steps }: ClosingState): Refusal => ({
  type: 'closingOpen',
  open: steps.flatMap(({ id, open }) => open.map((row) => ({ step: id, ...row }))),
});

/** The last entry of a closed log and the certificate that it commits to. */
function concludeWith(context: Context, signer: LogSigner, { contractId }: Owner) {
  return (frontier: Frontier, { manifest, keyDestroyedAt }: StoredClosing): LastEntry => {
    const at = context.now();
    const certificate = certify(manifest, keyDestroyedAt ?? at, at);
    const salt = randomBytes(32);
    const header = { contract: contractId, seq: frontier.size, at, actor: manifest.by.id };
    const entry = makeLogEntry(header, certificateBody(certificate), salt);
    return {
      entry,
      certificate: {
        certificate,
        entry: { seq: frontier.size, salt: salt.toString('hex') },
        checkpointAfter: headNote(signer, contractId, append(frontier, entry.leafHash)),
        verifierKey: verifierKey(signer.key),
        signature: sign(null, Buffer.from(certificateText(certificate)), signer.privateKey).toString('base64'),
      },
    };
  };
}

/**
 * Erases a contract whose closing is recorded, from wherever an earlier run was cut short: the key first, from which moment
 * nobody can read what the database or any copy of it holds, then files, rows and log bodies.
 */
async function finishErasure(context: Context, signer: LogSigner, owner: Owner): Promise<SignedErasureCertificate> {
  context.keys.destroy(owner.contractId);
  await noteKeyDestroyed(context.pool, owner, context.now());
  await eraseBlobs(context.dataFolder, owner.contractId);
  const certificate = await eraseRows(context.pool, owner, concludeWith(context, signer, owner));
  // An upload or a check that was under way may have written a file in the meantime; from here on none begins.
  await eraseBlobs(context.dataFolder, owner.contractId);
  return certificate;
}

/** Completes every erasure that a stopped server left half done; the numbers of the contracts concerned. */
export async function finishErasures(context: Context, signer: LogSigner): Promise<readonly string[]> {
  const numbers: string[] = [];
  const oneByOne = async (owners: readonly Owner[], finish: (owner: Owner) => Promise<void>): Promise<void> => {
    // One that can't be completed is tried again at the next start: it holds up neither the others nor this one.
    for (const owner of owners) await finish(owner).catch((error) => context.tellFault?.(error));
  };
  await oneByOne(await openClosings(context.pool), async (owner) => {
    const { certificate } = await finishErasure(context, signer, owner);
    numbers.push(certificate.contractNumber);
  });
  // What arrived for a contract in the very moment of its closing.
  await oneByOne(await closedOwners(context.pool), ({ contractId }) => eraseBlobs(context.dataFolder, contractId));
  return numbers;
}

/**
 * Closes a contract: refused while a row of any step is open, or when the number typed is not the contract's. The recorded
 * confirmation is what a restart goes by; from it on the erasure is completed, whatever happens.
 */
export async function closeContract(
  context: Context,
  signer: LogSigner,
  actor: Actor,
  number: string,
  typed: string,
): Promise<Result<SignedErasureCertificate, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, catalogue } = found.value;
  const at = context.now();
  const request = { contractId, actor, at, verb: 'closeContract', changes: [] };
  const closed = await context.committer.close<Refusal>(request, (base, after) => {
    const state = stateOf(base);
    const closing = closingState(state, japanDay(at));
    if (!closing.isReady) return refused(openOf(closing));
    if (typed.trim() !== number) return refused(wrongNumber(number));
    const owner = { tenant: actor.tenant, contractId };
    return accepted({
      manifest: {
        ...whatGoes(context, { contractId, catalogue, state }),
        begunAt: at,
        by: { id: actor.id, role: actor.role },
        logBodies: after.size,
        checkpointBefore: headNote(signer, contractId, after),
        leaves: ['confidentialityRemainder'],
      },
      remainder: sealRemainder(context.keys, owner, remainderOf(state, japanDay(at))),
    });
  });
  if (!closed.ok) return closed;
  return accepted(await finishErasure(context, signer, { tenant: actor.tenant, contractId }));
}

const wrongNumber = (number: string): Refusal => ({
  type: 'badInput',
  problems: [
    {
      path: 'number',
      message: { ja: '入力した番号が契約番号と違います。', en: 'The number typed is not the contract’s.' },
      mend: { ja: `${number} と入力してください。`, en: `Type ${number}.` },
    },
  ],
});
