import { type Facts, textOf } from '../core/assessment/facts.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { type GraveSeverity, isGrave } from './proposed-finding.ts';
import type { Scan, ScanFinding } from './scan.ts';

/** What a diagnosis looked at, as a row of a register. */
export interface DiagnosedRow {
  readonly register: 'sites' | 'servers' | 'webApplications';
  readonly entryId: string;
}

export type GraveFinding = ScanFinding & { readonly severity: GraveSeverity };

/** A run held against the earlier ones of the same tool and target. */
export interface ScanComparison {
  /** With the day on which the same finding had been closed, when it has come back. */
  readonly fresh: readonly { readonly finding: GraveFinding; readonly closedBefore?: PlainDate }[];
  readonly still: readonly RegisterEntry[];
  /** Open on record, and not in this run: proposed as closed, a person decides. */
  readonly gone: readonly RegisterEntry[];
  /** Told by the tool as information; not findings. */
  readonly informed: number;
}

/** The field of a diagnosis that names the row. */
export const diagnosedField = { sites: 'site', servers: 'server', webApplications: 'webApplication' } as const;

/** Whether an earlier diagnosis looked at the same; without a row to name, the same title does. */
function isSameTarget({ data }: RegisterEntry, target: DiagnosedRow | null, title: string): boolean {
  if (target !== null) return textOf(data, diagnosedField[target.register]) === target.entryId;
  return (
    Object.values(diagnosedField).every((field) => textOf(data, field) === undefined) && textOf(data, 'title') === title
  );
}

interface Comparable {
  readonly target: DiagnosedRow | null;
  readonly title: string;
  readonly heldOn: PlainDate;
}

/** Later than any day; a finding that is open has not been closed yet. */
const never = '9999-12-31';
const closedOn = ({ data }: RegisterEntry): string => textOf(data, 'closedOn') ?? never;
const isOpen = (row: RegisterEntry): boolean => closedOn(row) === never;

/** Per fingerprint the row that counts: the open one, else the one closed last. */
function rowsByFingerprint(rows: readonly RegisterEntry[]): ReadonlyMap<string, RegisterEntry> {
  const sorted = [...rows].sort((one, other) => (closedOn(one) < closedOn(other) ? -1 : 1));
  return new Map(sorted.map((row) => [textOf(row.data, 'fingerprint') ?? '', row]));
}

/**
 * New, still there, gone. A finding closed before this run and seen again is new (it has come back); one closed on its day or
 * later was mended since, so that an old file opens nothing anew. What was found after this run can't be gone in it.
 */
export function compareScan(scan: Scan, facts: Facts, { target, title, heldOn }: Comparable): ScanComparison {
  const tool = scan.fingerprintPrefix;
  const diagnoses = new Set(
    facts
      .rows('diagnoses')
      .filter((row) => isSameTarget(row, target, title))
      .map(({ id }) => id),
  );
  const earlier = facts
    .rows('findings')
    .filter(
      ({ data }) =>
        diagnoses.has(textOf(data, 'diagnosis') ?? '') && (textOf(data, 'fingerprint') ?? '').startsWith(tool),
    );
  const known = rowsByFingerprint(earlier);
  const grave = scan.findings.filter((finding): finding is GraveFinding => isGrave(finding.severity));
  const seen = new Set(scan.findings.map(({ fingerprint }) => fingerprint));
  return {
    fresh: grave.flatMap((finding) => {
      const row = known.get(finding.fingerprint);
      if (row === undefined) return [{ finding }];
      return closedOn(row) < heldOn ? [{ finding, closedBefore: closedOn(row) }] : [];
    }),
    still: grave.flatMap(({ fingerprint }) => {
      const row = known.get(fingerprint);
      return row !== undefined && isOpen(row) ? [row] : [];
    }),
    gone: [...known.values()].filter(
      (row) =>
        isOpen(row) &&
        !seen.has(textOf(row.data, 'fingerprint') ?? '') &&
        (textOf(row.data, 'foundOn') ?? never) <= heldOn,
    ),
    informed: scan.findings.length - grave.length,
  };
}
