import { own } from '../core/kernel/own.ts';
import { type ScanSeverity, scanSeverities } from './scan.ts';

/** Words of tools for what they only tell, or say of themselves. */
const informing = ['none', 'informational', 'information', 'log', 'debug', 'warn', 'fatal', 'ok'];

const others: Readonly<Record<string, ScanSeverity>> = {
  important: 'high',
  serious: 'high',
  error: 'high',
  moderate: 'medium',
  warning: 'medium',
  minor: 'low',
  negligible: 'low',
  note: 'low',
};

/** A severity that a tool writes as a word, in whatever case. A word that nobody knows is medium till somebody judges it, never information. */
export function severityOfWord(word: string | null | undefined): ScanSeverity {
  const plain = (word ?? '').trim().toLowerCase();
  if (informing.includes(plain)) return 'info';
  return scanSeverities.find((severity) => severity === plain) ?? own(others, plain) ?? 'medium';
}
