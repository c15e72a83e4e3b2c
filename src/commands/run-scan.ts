import { createHash } from 'node:crypto';
import type { Actor } from '../core/contract/actor.ts';
import type { ScanRun } from '../core/contract/scan-run.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { VettedHost } from '../probes/outbound/outbound.ts';
import type { ScannedBy } from '../probes/scanning/scanner-run.ts';
import { scanners } from '../probes/scanning/scanners.ts';
import { unseenOf } from '../probes/unseen.ts';
import type { ContractName } from './context.ts';
import { announceUpload, continueUpload } from './evidence-uploads.ts';
import type { RunningScan, ScanContext } from './scan-desk.ts';

/** A scan that may begin: its notice is confirmed and on record, its target vetted. */
export interface ConfirmedScan {
  readonly scan: RunningScan;
  readonly run: ScanRun;
  readonly host: VettedHost;
}

async function* once(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  yield bytes;
}

/** Puts a scanner's output among the uploads, as if a person had sent the file. Throws where the disk refuses. */
async function keepOutput(
  context: ScanContext,
  actor: Actor,
  contract: ContractName,
  { tool }: ScanRun,
  output: Buffer,
): Promise<string> {
  const name = `${tool}-${japanDay(context.now())}.json`;
  const begun = await announceUpload(context, actor, contract, { name, size: output.length });
  if (!begun.ok) throw new Error(`the output of ${tool} was refused: ${begun.refusal.type}`);
  const { id } = begun.value;
  const kept = await continueUpload(context, actor, contract, { id, offset: 0 }, once(output));
  if (!kept.ok) throw new Error(`the output of ${tool} was refused: ${kept.refusal.type}`);
  return id;
}

type Ending = Pick<ScanRun, 'state'> & Partial<ScanRun>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function endingOf(
  context: ScanContext,
  actor: Actor,
  contract: ContractName,
  run: ScanRun,
  { version, arguments: args, output, traffic }: ScannedBy,
): Promise<Ending> {
  return {
    state: 'done',
    version: version.slice(0, 200),
    arguments: args.map((text) => text.slice(0, 2000)),
    ...(traffic === undefined
      ? {}
      : { traffic: { ...traffic, refused: traffic.refused.map((text) => text.toWellFormed()) } }),
    uploadId: await keepOutput(context, actor, contract, run, output),
    sha256: sha256(output),
  };
}

/** How a scan without a result ended; a fault of ours is told to the journal and stands as a failure of the tool. */
function failureOf({ tellFault }: ScanContext, error: unknown): Ending {
  try {
    const { reason, detail } = unseenOf(error);
    return { state: reason === 'stopped' ? 'stopped' : 'failed', reason, detail: detail.toWellFormed().slice(0, 500) };
  } catch (fault) {
    tellFault(fault);
    return { state: 'failed', reason: 'toolFailed', detail: '' };
  }
}

/** Runs the scanner to its end and writes into the record what became of it. Never throws: nobody waits for it. */
export async function runScan(
  context: ScanContext,
  actor: Actor,
  contract: ContractName,
  { scan, run, host }: ConfirmedScan,
): Promise<void> {
  const { runId, contractId, stop } = scan;
  const kit = {
    ...{ outbound: context.outbound, host, url: new URL(run.url), depth: run.depth, signal: stop.signal },
    onProgress: (progress: RunningScan['progress']) => {
      scan.progress = progress;
    },
  };
  try {
    const ending = await scanners[run.tool]
      .run(kit)
      .then((scanned) => endingOf(context, actor, contract, run, scanned))
      .catch((error: unknown) => failureOf(context, error));
    const at = context.now();
    const data = { ...run, ...ending, endedAt: at } as unknown as JsonObject;
    const changes = [{ register: 'scanRuns', entryId: runId, expectedRevision: 1, data }];
    const committed = await context.committer.commit({ contractId, actor, at, verb: 'endScan', changes });
    if (!committed.ok) throw new Error(`the end of scan ${runId} was not kept: ${committed.refusal.type}`);
  } catch (error) {
    context.tellFault(error);
  } finally {
    context.desk.leave(scan);
  }
}
