import type { EvidenceKind } from '../../contract/evidence-item.ts';
import type { Verdict } from '../../kernel/three-values.ts';
import type { JudgedFacts } from './judged-facts.ts';
import type { AnyRow } from './judged-row.ts';

/** A row of a register or book whose files may prove something; `kinds` where not all that the rule names can. */
export interface FiledUnder {
  readonly register: string;
  readonly id: string;
  readonly kinds?: readonly EvidenceKind[];
}

/** Of each of the groups, one row with a file that can prove it. */
type ProofGroups = readonly (readonly FiledUnder[])[];

/** A file under any of some rows is enough. */
export const anyOf = (...rows: readonly (FiledUnder | undefined)[]): ProofGroups => [
  rows.filter((row) => row !== undefined),
];

/** Each of some rows needs a file. */
export const eachOf = (rows: readonly FiledUnder[]): ProofGroups => rows.map((row) => [row]);

/** A row whose files prove something when they are of some kinds. */
export const filed = ({ register, id }: FiledUnder, kinds: readonly EvidenceKind[]): FiledUnder => ({
  register,
  id,
  kinds,
});

/** What can bear out what a rule says of a row, beside the word of whoever entered it. A file of whatever kind does not prove everything. */
export interface Proof<Row = AnyRow> {
  /** The kinds of files that can prove it; none where no file can. */
  readonly kinds: readonly EvidenceKind[];
  /** The rows whose files count for a judged row; itself when absent. */
  readonly filedUnder?: (row: Row, facts: JudgedFacts) => ProofGroups;
  /** What the sentence speaks of, where it names no rows. */
  readonly about?: (facts: JudgedFacts) => readonly FiledUnder[];
  /** Checks by which a machine sees the same of the row. */
  readonly checks?: readonly string[];
  /** What a feed in date says of the row; null: nothing. */
  readonly feed?: (row: Row, facts: JudgedFacts) => Verdict | null;
  /** Whether the row's own word, which a file proves, and what a machine saw are of different origin and say the same. */
  readonly agreement?: (row: Row, facts: JudgedFacts) => boolean;
  /** Whether another method than that of the checks, of different origin, says the same of the row. */
  readonly otherMethods?: (row: Row, facts: JudgedFacts) => boolean;
  /** The clause asks for the official's word. */
  readonly official?: true;
  /** Nobody states it: it is derived from what machines brought. */
  readonly unstated?: true;
}
