import { refusedHeadings, refusedRows } from '../../core/registers/refused-rows.ts';
import type { RefusedRow, RefusedRows } from '../../core/registers/refused-table.ts';
import type { PreviewRowsView } from '../../queries/preview-models.ts';
import type { ImportPreview, RegisterView } from '../../queries/read-models.ts';
import { read } from './api.ts';
import { draftKey } from './drafts.ts';
import { useKept } from './use-kept.ts';

/** What imports into a register left out, the latest first. */
export interface RefusedImports {
  readonly imports: readonly (RefusedRows & { readonly at: string })[];
}

const none: RefusedImports = { imports: [] };

/** Rows asked for at a time. */
const batch = 500;

/** All rows that an import would leave out, as they stand in its source. */
export async function readRefused(
  base: string,
  preview: ImportPreview,
  { declaration }: RegisterView,
  assigned: Readonly<Record<string, string>>,
): Promise<RefusedRows> {
  const rows: RefusedRow[] = [];
  while (rows.length < preview.counts.refused) {
    const path = `${base}/import-previews/${preview.id}/rows?show=refused&from=${rows.length}&count=${batch}`;
    const page = await read<PreviewRowsView>(path);
    if (page.rows.length === 0) break;
    rows.push(...refusedRows(page.rows, page.issues));
  }
  return { headings: refusedHeadings(declaration, preview, assigned), rows };
}

/** What imports left out stays on this device until it is put away. */
export const useRefusedRows = (number: string, register: string) =>
  useKept<RefusedImports>(draftKey(number, register, 'refused'), none);
