import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { HeldRow } from '../core/registers/undo-rows.ts';

/** GET /api/contracts/:number/imports: what made many rows at once, newest first. */
export interface ImportListItem {
  /** Its place in the log, by which it is taken back. */
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  /** The registers and books that it wrote into. */
  readonly places: readonly Bilingual[];
  readonly count: number;
  /** The place of the entry that took it back; null: none did. */
  readonly undoneBy: number | null;
}

/** A row that an undo leaves as it is, in words. */
export interface HeldRowView extends HeldRow {
  readonly title: Bilingual;
}

/** GET /api/contracts/:number/imports/:seq/undo: what taking it back would do now. */
export interface ImportUndoView {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly verb: string;
  /** Rows that it added and that would go; that it changed and that would be what they were; that it removed and that would be back. */
  readonly counts: { readonly removed: number; readonly restored: number; readonly broughtBack: number };
  /** Rows that stay as they are: the first hundred of them, and how many there are. */
  readonly held: readonly HeldRowView[];
  readonly heldCount: number;
}
