import type { Bilingual } from '../core/kernel/bilingual.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { DiagnosedRow } from '../scanners/compare-scan.ts';
import type { Coverage } from '../scanners/ipa-coverage-texts.ts';
import type { ScanFormat, ScanSeverity } from '../scanners/scan.ts';
import type { DiagnosisKind, TargetCandidate } from '../scanners/scan-target.ts';

/** A finding that an import would add. */
export interface FreshFinding {
  readonly title: string;
  readonly severity: ScanSeverity;
  readonly dueOn: PlainDate;
  readonly cwe: readonly string[];
  readonly cve: readonly string[];
  readonly closedBefore: PlainDate | null;
}

/** A finding on record. */
export interface KnownFinding {
  readonly id: string;
  readonly title: string;
  readonly foundOn: PlainDate | null;
}

/** POST /api/contracts/:number/diagnoses/scan-previews: what an import would do; nothing is stored yet. */
export interface DiagnosisPreview {
  readonly id: string;
  readonly format: ScanFormat;
  readonly tool: string;
  readonly version: string;
  readonly targets: readonly string[];
  /** Null: the file has no date and the person must say it. */
  readonly heldOn: PlainDate | null;
  readonly heldBy: string;
  readonly kind: DiagnosisKind;
  readonly diagnosis: { readonly id: string; readonly title: string; readonly isNew: boolean };
  /** Undecided while it is to be asked: several rows fit, or none. */
  readonly target: DiagnosedRow | 'none' | 'undecided';
  readonly candidates: readonly TargetCandidate[];
  readonly fresh: readonly FreshFinding[];
  readonly still: readonly KnownFinding[];
  readonly gone: readonly KnownFinding[];
  /** Told by the tool as information; kept in the file alone. */
  readonly informed: number;
  /** It looked at a part alone, and does not count as the diagnosis that the clauses ask for. */
  readonly isPart: boolean;
  /** What the file says of its run, where it did not look at all; null where it did. */
  readonly runSays: Bilingual | null;
  readonly coverage: readonly {
    readonly number: number;
    readonly label: Bilingual;
    readonly coverage: Coverage;
    readonly says: Bilingual;
  }[];
}

/** POST …/scan-previews/:id/confirmation */
export interface ImportedDiagnosis {
  /** The place in the log of the entry that stored it, by which it can be taken back. */
  readonly seq: number;
  readonly diagnosis: string;
  readonly evidence: string;
  readonly added: number;
  readonly closed: number;
  readonly still: number;
}
