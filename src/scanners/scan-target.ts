import { type Facts, textOf } from '../core/assessment/facts.ts';
import { asciiHost } from '../core/kernel/ascii-host.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
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

/** The host of a site or server; of an application that of its site. */
function hostOf(register: DiagnosedRow['register'], row: RegisterEntry, facts: Facts): string | undefined {
  if (register === 'servers') {
    const host = textOf(row.data, 'host');
    return host === undefined ? undefined : (hostIn(host) ?? asciiHost(host));
  }
  const site = register === 'sites' ? row : facts.find('sites', textOf(row.data, 'site'));
  return site === undefined ? undefined : hostIn(textOf(site.data, 'url') ?? '');
}

/** The rows of the kind, those whose host the file names first. */
export function targetCandidates({ targets }: Scan, kind: DiagnosisKind, facts: Facts): readonly TargetCandidate[] {
  const hosts = new Set(targets.flatMap((target) => hostIn(target) ?? []));
  const registers = kind === 'platform' ? (['sites', 'servers'] as const) : (['webApplications'] as const);
  return registers
    .flatMap((register) =>
      facts.rows(register).map((row): TargetCandidate => {
        const host = hostOf(register, row, facts);
        const matches = host !== undefined && hosts.has(host);
        return { register, entryId: row.id, title: facts.titleOf(register, row), matches };
      }),
    )
    .sort((one, other) => Number(other.matches) - Number(one.matches))
    .slice(0, 500);
}

/** The one row that it must be: its host is named, and no other row has such a host. A site goes before the server it runs on. */
export function sureTarget(candidates: readonly TargetCandidate[]): DiagnosedRow | undefined {
  const matching = candidates.filter(({ matches }) => matches);
  const sites = matching.filter(({ register }) => register !== 'servers');
  const [first, ...others] = sites.length > 0 ? sites : matching;
  return first === undefined || others.length > 0 ? undefined : { register: first.register, entryId: first.entryId };
}
