import type { ScanTarget } from '../core/assessment/scan-targets.ts';
import type { ResultText } from '../core/checks/check.ts';
import type { ScanNotice } from '../core/contract/scan-notice-texts.ts';
import type { ScanDepth, ScanState, ScanTool } from '../core/contract/scan-run.ts';

/** A scanner that can be run from here, when it is installed. */
export interface ScannerView {
  readonly tool: ScanTool;
  readonly debianPackage: string;
  readonly isInstalled: boolean;
  readonly notices: Readonly<Record<ScanDepth, ScanNotice>>;
  readonly targets: readonly ScanTarget[];
}

/** A run of a scanner, as it stands. */
export interface ScanRunView {
  readonly runId: string;
  readonly tool: ScanTool;
  readonly depth: ScanDepth;
  readonly title: string;
  readonly url: string;
  readonly confirmedBy: string;
  readonly confirmedAt: string;
  /** `lost`: the server was stopped while it ran. */
  readonly state: ScanState | 'lost';
  readonly endedAt: string | null;
  readonly progress: { readonly done: number; readonly of: 'connections' | 'results' } | null;
  /** Why there is no result. */
  readonly why: ResultText | null;
  /** Places beside the target that the scanner asked for, and did not get. */
  readonly refused: readonly string[];
  /** The result, waiting to be imported; null when there is none, or it was taken over or given up. */
  readonly uploadId: string | null;
}

/** GET /api/contracts/:number/diagnoses/scans */
export interface ScanView {
  readonly scanners: readonly ScannerView[];
  /** Newest first. */
  readonly runs: readonly ScanRunView[];
}
