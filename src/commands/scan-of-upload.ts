import { type ScanRun, scanRunSchema } from '../core/contract/scan-run.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { Scan } from '../scanners/scan.ts';
import type { PreviewDiagnosis } from './plan-diagnosis.ts';

/** The run of ours that wrote an uploaded file, when one did. */
export function runOfUpload({ registers }: ContractState, uploadId: string): ScanRun | undefined {
  const row = (registers.scanRuns ?? []).find(({ data }) => data.uploadId === uploadId);
  return row === undefined ? undefined : scanRunSchema.parse(row.data);
}

/** What our own record knows of a scan and its file does not say: day, target, kind; what a person says comes first. */
export const saidByRun = (run: ScanRun, request: PreviewDiagnosis): PreviewDiagnosis => ({
  heldOn: japanDay(run.endedAt ?? run.confirmedAt),
  heldBy: run.confirmedBy,
  kind: run.register === 'sites' ? 'platform' : 'webApplication',
  target: { register: run.register, entryId: run.entryId },
  ...request,
});

/** The file's own words on tool and version stand; where it has no version, the one that we ran. */
export const withVersion = (scan: Scan, run: ScanRun): Scan =>
  scan.version === '' && run.version !== undefined ? { ...scan, version: run.version.slice(0, 60) } : scan;

/** How a scan was run, after what the register has of it already; unchanged where it was not ours. */
export function conditionsAfter(known: string | undefined, run: ScanRun | undefined): string | undefined {
  if (run === undefined) return known;
  const { tool, arguments: args = [], notice, confirmedBy, confirmedAt } = run;
  const lines = [[tool, ...args].join(' '), `注意 ${notice} を確認：${confirmedBy} ${confirmedAt}`].join('\n');
  return known?.includes(lines) ? known : [known, lines].filter(Boolean).join('\n').slice(0, 4000);
}

/** A light run looks at little: what it does not see is not gone. */
export const canTellGone = (run: ScanRun | undefined): boolean => run?.depth !== 'light';

/** A run that broke off is a part of a diagnosis; what people had recorded as whole stays. */
export const partAfter = (row: JsonObject | undefined): 'whole' | 'part' =>
  row?.extent === 'whole' ? 'whole' : 'part';

/** A light run, or TLS alone, is a part of a diagnosis; what people had recorded as more stays, and a whole run makes it whole. */
export function extentAfter(row: JsonObject | undefined, run: ScanRun | undefined): 'whole' | 'part' | undefined {
  const known = row?.extent === 'whole' || row?.extent === 'part' ? row.extent : undefined;
  if (run === undefined) return known;
  const isPart = run.depth === 'light' || run.tool === 'testssl';
  if (row === undefined) return isPart ? 'part' : undefined;
  return known === 'part' && !isPart ? 'whole' : known;
}
