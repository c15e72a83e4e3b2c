import { scoreOfVector } from '../matching/advisory-severity.ts';
import { type ScanSeverity, scanSeverities } from './scan.ts';
import { severityOfScore } from './severity-of-score.ts';
import { severityOfWord } from './severity-of-word.ts';

/** One rating of a vulnerability, as far as it says anything. */
export interface Rating {
  readonly severity?: string | undefined;
  readonly score?: number | undefined;
  readonly vector?: string | undefined;
}

/** CycloneDX knows these beside those that rate: they say that nobody has. */
const isSilent = (word: string | undefined): boolean => word === undefined || /^(?:unknown|none|)$/i.test(word.trim());

function said({ severity, score, vector }: Rating): readonly ScanSeverity[] {
  const ofVector = vector === undefined ? null : scoreOfVector(vector);
  const scores = [score, ofVector].filter((one) => typeof one === 'number' && one > 0) as readonly number[];
  return [...scores.map(severityOfScore), ...(isSilent(severity) ? [] : [severityOfWord(severity)])];
}

/** The worst that any of several ratings says; where none says anything it is medium till somebody rates it, and information only where all say `none`. */
export function severityOfRatings(ratings: readonly Rating[]): ScanSeverity {
  const all = new Set(ratings.flatMap(said));
  const worst = scanSeverities.find((severity) => all.has(severity));
  if (worst !== undefined) return worst;
  const isNone = ratings.length > 0 && ratings.every(({ severity }) => /^none$/i.test(severity?.trim() ?? ''));
  return isNone ? 'info' : 'medium';
}
