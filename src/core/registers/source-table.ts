/** A table as people send it: rows of texts, the way they stand in the source. */
export interface SourceTable {
  /** 'utf-8', 'cp932' or 'xlsx', told in the preview. */
  readonly encoding: string;
  readonly sheet: string | null;
  readonly rows: readonly (readonly string[])[];
}
