import type { CheckFinding } from '../check.ts';

interface Covered {
  readonly walked: { readonly files: number };
  readonly gaps: { readonly lines: readonly { readonly place: string }[]; readonly all: number };
}

/** What can be said of nothing is nothing; and of what was seen in part, only that. Added to what was found. */
export function coverageFindings({ walked, gaps }: Covered): readonly CheckFinding<'nothingGiven' | 'notWhole'>[] {
  if (walked.files === 0 && gaps.all === 0) return [{ result: 'nothingGiven', params: {} }];
  const [first] = gaps.lines;
  return first === undefined ? [] : [{ result: 'notWhole', params: { count: gaps.all, first: first.place } }];
}

/** Results that every check over files shares. */
export const coverageResults = {
  nothingGiven: { outcome: 'undetermined' },
  notWhole: { outcome: 'undetermined' },
} as const;
