import type { PreviewRow, TablePreview } from '../core/registers/table-import.ts';
import type { ImportIssue } from '../core/registers/table-row.ts';
import type { IssueGroup, PreviewRowsView, RowChoice } from './preview-models.ts';

/** Places of a group that are named. */
const placesNamed = 50;

const order = { error: 0, warning: 1, information: 2 } as const;

/** The gravest first. */
export const byGravity = (one: Pick<ImportIssue, 'severity'>, other: Pick<ImportIssue, 'severity'>): number =>
  order[one.severity] - order[other.severity];

/** What is told of a preview's places, the same things together, the gravest first. */
export function issueGroups(issues: readonly ImportIssue[]): readonly IssueGroup[] {
  const groups = Map.groupBy(issues, ({ severity, rule, question }) => `${severity} ${rule} ${question?.ask.en}`);
  return [...groups.values()]
    .flatMap((places): IssueGroup[] => {
      const [first] = places;
      if (first === undefined) return [];
      const { severity, rule, mend, question } = first;
      const named = places.slice(0, placesNamed).map(({ row, column, message }) => ({ row, column, message }));
      const asked = question === undefined ? {} : { question };
      return [{ severity, rule, mend, ...asked, count: places.length, places: named }];
    })
    .sort((one, other) => byGravity(one, other) || other.count - one.count);
}

/** Whether a row belongs to a choice, told `withIssues`: the rows of which something is told. */
function isChosen({ change, row }: PreviewRow, show: RowChoice, withIssues: ReadonlySet<number>): boolean {
  if (show === 'told') return withIssues.has(row);
  return show === 'touched' ? change !== 'same' : change === show;
}

/** Some rows of a preview with what is told of them. */
export function previewRows(
  { rows, issues }: TablePreview,
  show: RowChoice,
  from: number,
  count: number,
): PreviewRowsView {
  const withIssues = new Set(issues.map(({ row }) => row));
  const chosen = rows.filter((row) => isChosen(row, show, withIssues));
  const shown = chosen.slice(from, from + count);
  const numbers = new Set(shown.map(({ row }) => row));
  return { rows: shown, issues: issues.filter(({ row }) => numbers.has(row)), total: chosen.length };
}
