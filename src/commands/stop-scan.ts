import type { Actor } from '../core/contract/actor.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { loadContract, type Refusal } from './context.ts';
import type { ScanContext } from './scan-desk.ts';

const noScan: Refusal = {
  type: 'notFound',
  what: { ja: '動いているその診断', en: 'such scan under way' },
};

/** Stops a scan: the scanner and its children are killed, and that it was stopped goes on record. */
export async function stopScan(
  context: ScanContext,
  actor: Actor,
  number: string,
  runId: string,
): Promise<Result<null, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const scan = context.desk.find(runId);
  if (scan === null || scan.contractId !== found.value.contractId) return refused(noScan);
  scan.stop.abort();
  await scan.ended;
  return accepted(null);
}
