import { type ScanSeverity, scanSeverities } from './scan.ts';

/** A severity that a tool writes as a word, in whatever case; other words (none, unknown, WARN) are information. */
export function severityOfWord(word: string | null | undefined): ScanSeverity {
  return scanSeverities.find((severity) => severity === word?.toLowerCase()) ?? 'info';
}
