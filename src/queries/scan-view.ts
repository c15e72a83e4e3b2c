import { findUpload } from '../blobs/uploads.ts';
import type { FoundContract } from '../commands/context.ts';
import type { ScanContext } from '../commands/scan-desk.ts';
import { type Facts, factsOf } from '../core/assessment/facts.ts';
import { scanTargets } from '../core/assessment/scan-targets.ts';
import type { ResultText } from '../core/checks/check.ts';
import { unseenReasons } from '../core/checks/observation.ts';
import { unseenTexts } from '../core/checks/unseen-texts.ts';
import { scanNotices } from '../core/contract/scan-notice-texts.ts';
import { type ScanRun, scanRunSchema, scanTools } from '../core/contract/scan-run.ts';
import { fillText } from '../core/kernel/fill-text.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { isInstalled, scanners } from '../probes/scanning/scanners.ts';
import type { ScanRunView, ScanView } from './scan-read-models.ts';

/** Runs that a page shows. */
const mostRuns = 20;

function whyOf({ reason, detail = '' }: ScanRun): ResultText | null {
  const known = unseenReasons.find((one) => one === reason);
  if (known === undefined) return null;
  const { title, explanation, remedy } = unseenTexts[known];
  return { title, explanation: fillText(explanation, { detail }), remedy };
}

async function runView(
  { desk, dataFolder }: ScanContext,
  contractId: string,
  facts: Facts,
  { id, data }: RegisterEntry,
): Promise<ScanRunView> {
  const run = scanRunSchema.parse(data);
  const { tool, depth, url, confirmedBy, confirmedAt, register, entryId } = run;
  const running = desk.find(id);
  const row = facts.find(register, entryId);
  const upload = run.uploadId === undefined ? null : await findUpload(dataFolder, contractId, run.uploadId);
  return {
    ...{ runId: id, tool, depth, url, confirmedBy, confirmedAt },
    title: row === undefined ? url : facts.titleOf(register, row),
    state: run.state === 'running' && running === null ? 'lost' : run.state,
    endedAt: run.endedAt ?? null,
    progress: running?.progress ?? null,
    why: whyOf(run),
    refused: run.traffic?.refused ?? [],
    uploadId: upload?.id ?? null,
  };
}

/** The scanners of this machine, what they may be run on, and the runs so far. */
export async function scanView(
  context: ScanContext,
  { contractId, state }: FoundContract,
  today: PlainDate,
): Promise<ScanView> {
  const facts = factsOf(state, today);
  const rows = [...(state.registers.scanRuns ?? [])]
    .sort((one, other) => (String(one.data.confirmedAt) < String(other.data.confirmedAt) ? 1 : -1))
    .slice(0, mostRuns);
  return {
    scanners: scanTools.map((tool) => ({
      tool,
      debianPackage: scanners[tool].debianPackage,
      isInstalled: isInstalled(tool),
      notices: scanNotices[tool],
      targets: scanTargets(facts, tool),
    })),
    runs: await Promise.all(rows.map((row) => runView(context, contractId, facts, row))),
  };
}
