import type { PreviewRow } from './table-import.ts';
import { type ImportIssue, rowIssue } from './table-row.ts';

function sharedWith(row: number, earlier: number): ImportIssue {
  return rowIssue(
    row,
    'sameStoredRow',
    'error',
    {
      ja: `${earlier}行目と同じ登録済みの行を指していますが、内容が違います。`,
      en: `It means the same stored row as row ${earlier}, and says something else.`,
    },
    {
      ja: 'この行は取り込みません。正しい方だけを残すか、別の人や物なら違いが分かるように直してください。',
      en: 'It is left out: leave the right one alone, or mend it so that the difference shows if it is another one.',
    },
  );
}

/** Rows of a table that would change one stored row twice: the first stands, the others are refused, each with the reason. */
export function refuseSharedTargets(rows: readonly PreviewRow[]): {
  readonly rows: readonly PreviewRow[];
  readonly issues: ReadonlyMap<number, ImportIssue>;
} {
  const first = new Map<string, number>();
  const issues = new Map<number, ImportIssue>();
  const told = rows.map((one) => {
    // New rows are given their ids later, when they are kept.
    if (one.entryId === null || one.change === 'add') return one;
    const earlier = first.get(one.entryId);
    if (earlier === undefined) first.set(one.entryId, one.row);
    if (earlier === undefined) return one;
    issues.set(one.row, sharedWith(one.row, earlier));
    return { ...one, change: 'refused', entryId: null, expectedRevision: 0 } as const;
  });
  return { rows: told, issues };
}
