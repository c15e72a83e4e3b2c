import type { CheckFinding } from '../check.ts';
import { named, type Shortened } from '../shortened.ts';

interface Covered {
  readonly walked: { readonly files: number };
  readonly gaps: Shortened<{ readonly place: string }>;
}

/** What can be said of nothing is nothing; and of what was seen in part, only that. Added to what was found. */
export function coverageFindings({ walked, gaps }: Covered): readonly CheckFinding<'nothingGiven' | 'notWhole'>[] {
  if (walked.files === 0 && gaps.all === 0) return [{ result: 'nothingGiven', params: {} }];
  if (gaps.all === 0) return [];
  return [{ result: 'notWhole', params: { count: gaps.all, first: named(gaps, 1)[0]?.place ?? '' } }];
}

/** Results that every check over files shares. */
export const coverageResults = {
  nothingGiven: { outcome: 'undetermined' },
  notWhole: { outcome: 'undetermined' },
} as const;
