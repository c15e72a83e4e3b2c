import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { RunStatus } from './run-status.ts';

/** How bad a scanner says a finding is; `info` is told and counted, never made a finding of the register. */
export const scanSeverities = ['critical', 'high', 'medium', 'low', 'info'] as const;
export type ScanSeverity = (typeof scanSeverities)[number];

/** Formats that are recognised by their content. */
const scanFormats = ['sarif', 'nmap', 'testssl', 'wapiti', 'zap', 'nuclei', 'openvas', 'vex'] as const;
export type ScanFormat = (typeof scanFormats)[number];

/** One thing that a scanner found at one place. */
export interface ScanFinding {
  readonly ruleId: string;
  readonly title: string;
  readonly severity: ScanSeverity;
  /** URL, host:port, file:line or purl, as people look for it. */
  readonly place: string;
  readonly cwe: readonly string[];
  readonly cve: readonly string[];
  readonly description: string;
  /** `tool:` and a digest over rule and normalised place: the same in every run, wherever in the file it stands. */
  readonly fingerprint: string;
}

/** What a scanner's file says, in one shape for all of them. */
export interface Scan {
  readonly format: ScanFormat;
  readonly tool: string;
  readonly version: string;
  /** With which the fingerprints of every run of this tool begin. */
  readonly fingerprintPrefix: string;
  /** Hosts, URLs or product that were looked at, as the file says. */
  readonly targets: readonly string[];
  /** Days in Japan; absent where the file has no date. */
  readonly startedOn?: PlainDate;
  readonly endedOn?: PlainDate;
  readonly findings: readonly ScanFinding[];
  /** How much of its targets the run looked at. */
  readonly run: RunStatus;
}

/** A finding as a parser gives it; `identity` is what tells it from others of its rule, else its place. */
export interface RawFinding extends Omit<ScanFinding, 'fingerprint' | 'cwe' | 'cve'> {
  readonly cwe?: readonly string[];
  readonly cve?: readonly string[];
  readonly identity?: string;
}

/** A scan as a parser gives it; instants or dates of any usual spelling. */
export interface RawScan {
  readonly tool: string;
  readonly version: string;
  readonly targets: readonly string[];
  readonly started?: string | undefined;
  readonly ended?: string | undefined;
  readonly findings: readonly RawFinding[];
}

/** Findings that one file may hold once the same ones are counted together. */
export const mostFindings = 5000;
