import { firstOf, mostTold } from '../core/kernel/first-of.ts';
import type { TablePreview } from '../core/registers/table-import.ts';
import { byGravity, issueGroups, previewRows } from './preview-rows.ts';
import type { ImportPreview } from './read-models.ts';

/** Rows of a preview that are shown; all of them are kept, and stored once it is confirmed. */
const rowsShown = 200;

/** A preview as it is answered: of many doubtful places the gravest, and how many there are. */
export function shownPreview(preview: TablePreview & { readonly id: string }): ImportPreview {
  const { issues, rows } = preview;
  const gravest = issues.length > mostTold ? [...issues].sort(byGravity) : issues;
  return {
    ...preview,
    rows: rows.slice(0, rowsShown),
    rowCount: rows.length,
    toldCount: previewRows(preview, 'told', 0, 0).total,
    issues: firstOf(gravest),
    issueCount: issues.length,
    groups: issueGroups(issues),
  };
}
