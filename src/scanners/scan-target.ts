import { type Facts, textOf } from '../core/assessment/facts.ts';
import type { DiagnosedRow } from './compare-scan.ts';
import { hostIn } from './normalised-place.ts';
import type { Scan, ScanFormat } from './scan.ts';

export type DiagnosisKind = 'platform' | 'webApplication';

const platformFormats: readonly ScanFormat[] = ['nmap', 'testssl', 'openvas', 'vex'];

/** What kind of diagnosis a tool makes; a person may say otherwise. */
export const usualKind = (format: ScanFormat): DiagnosisKind =>
  platformFormats.includes(format) ? 'platform' : 'webApplication';

/** A row that a diagnosis may be about. */
export interface TargetCandidate extends DiagnosedRow {
  readonly title: string;
  /** Whether its host is among the hosts of the file. */
  readonly matches: boolean;
}

/** The rows of the kind, those whose host the file names first. */
export function targetCandidates({ targets }: Scan, kind: DiagnosisKind, facts: Facts): readonly TargetCandidate[] {
  const hosts = new Set(targets.flatMap((target) => hostIn(target) ?? []));
  const register = kind === 'platform' ? 'sites' : 'webApplications';
  return facts
    .rows(register)
    .map((row) => {
      const site = register === 'sites' ? row : facts.find('sites', textOf(row.data, 'site'));
      const host = site === undefined ? undefined : hostIn(textOf(site.data, 'url') ?? '');
      return {
        register,
        entryId: row.id,
        title: facts.titleOf(register, row),
        matches: host !== undefined && hosts.has(host),
      } as const;
    })
    .sort((one, other) => Number(other.matches) - Number(one.matches))
    .slice(0, 500);
}

/** The one row that it must be: its host is named, and no other row has such a host. */
export function sureTarget(candidates: readonly TargetCandidate[]): DiagnosedRow | undefined {
  const [first, ...others] = candidates.filter(({ matches }) => matches);
  return first === undefined || others.length > 0 ? undefined : { register: first.register, entryId: first.entryId };
}
