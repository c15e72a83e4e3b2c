import { z } from 'zod';
import { factsOf } from '../core/assessment/facts.ts';
import { type ScanTarget, scanTargets } from '../core/assessment/scan-targets.ts';
import { unseenTexts } from '../core/checks/unseen-texts.ts';
import type { Actor } from '../core/contract/actor.ts';
import { scanNotices } from '../core/contract/scan-notice-texts.ts';
import { type ScanRun, scanDepths, scanTools } from '../core/contract/scan-run.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { fillText } from '../core/kernel/fill-text.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { VettedHost } from '../probes/outbound/outbound.ts';
import { isInstalled, scanners } from '../probes/scanning/scanners.ts';
import { Unseen } from '../probes/unseen.ts';
import { loadContract, type Refusal } from './context.ts';
import { runScan } from './run-scan.ts';
import type { ScanContext } from './scan-desk.ts';
import { busyText, noTargetText, notConfirmedText, notInstalledText, notOwnedText } from './scan-refusal-texts.ts';

/** A scan that a person asks for; `notice`: the version of the notice that was read and confirmed. */
export const startScanSchema = z.strictObject({
  tool: z.enum(scanTools),
  depth: z.enum(scanDepths).default('light'),
  target: z.string().min(1).max(80),
  notice: z.string().max(80),
});
export type StartScan = z.infer<typeof startScanSchema>;

const bad = (path: string, texts: { readonly message: Bilingual; readonly mend: Bilingual }): Result<never, Refusal> =>
  refused({ type: 'badInput', problems: [{ path, ...texts }] });

/** The target's addresses, or in words why it may not or can't be contacted. */
async function vetted({ outbound }: ScanContext, { url }: ScanTarget): Promise<Result<VettedHost, Refusal>> {
  try {
    return accepted(await outbound.vet(new URL(url).hostname));
  } catch (error) {
    if (!(error instanceof Unseen)) throw error;
    const { explanation, remedy } = unseenTexts[error.reason];
    return bad('target', { message: fillText(explanation, { detail: error.detail }), mend: remedy });
  }
}

/** What stands in the way of a scan before anything is contacted. */
function obstacle({ tool, depth, notice }: StartScan, target: ScanTarget | undefined): Result<ScanTarget, Refusal> {
  if (!isInstalled(tool)) return bad('tool', notInstalledText(scanners[tool]));
  if (target === undefined) return bad('target', noTargetText);
  if (!target.isOwned) return bad('target', notOwnedText(target.title));
  return notice === scanNotices[tool][depth].version ? accepted(target) : bad('notice', notConfirmedText);
}

/**
 * Starts a scan of a row of the register, once the notice is confirmed: who did so, and when, goes on record before the first
 * connection. Answers at once; the run goes on by itself.
 */
export async function startScan(
  context: ScanContext,
  actor: Actor,
  number: string,
  request: StartScan,
): Promise<Result<{ readonly runId: string }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const at = context.now();
  const targets = scanTargets(factsOf(found.value.state, japanDay(at)), request.tool);
  const target = obstacle(
    request,
    targets.find(({ entryId }) => entryId === request.target),
  );
  if (!target.ok) return target;
  const host = await vetted(context, target.value);
  if (!host.ok) return host;
  const { contractId } = found.value;
  const scan = context.desk.take(context.newId(), contractId);
  if (scan === null) return bad('tool', busyText);
  const { register, entryId, url } = target.value;
  const run: ScanRun = {
    ...{ tool: request.tool, depth: request.depth, register, entryId, url, addresses: [...host.value.addresses] },
    ...{ notice: request.notice, confirmedBy: actor.name, confirmedAt: at, state: 'running' },
  };
  try {
    const data = run as unknown as JsonObject;
    const changes = [{ register: 'scanRuns', entryId: scan.runId, expectedRevision: 0, data }];
    const committed = await context.committer.commit({ contractId, actor, at, verb: 'startScan', changes });
    if (!committed.ok) {
      context.desk.leave(scan);
      return committed;
    }
  } catch (error) {
    context.desk.leave(scan);
    throw error;
  }
  scan.ended = runScan(context, actor, { contractId }, { scan, run, host: host.value });
  return accepted({ runId: scan.runId });
}
