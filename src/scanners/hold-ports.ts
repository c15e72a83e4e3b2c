import { type Facts, textOf } from '../core/assessment/facts.ts';
import { readPorts } from '../core/checks/site/declared-ports.ts';
import { asciiHost } from '../core/kernel/ascii-host.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { hostIn } from './normalised-place.ts';
import type { Scan, ScanFinding } from './scan.ts';

/** As `nmapScan` names an open port. */
const openPort = 'open-port-tcp';

function hostOf({ data }: RegisterEntry): string | undefined {
  const text = textOf(data, 'url') ?? textOf(data, 'host') ?? '';
  return hostIn(text) ?? (text.trim() === '' ? undefined : asciiHost(text));
}

/** The ports that sites and servers declare, by host; a host of whose rows none can be read declares nothing. */
function portsByHost(facts: Facts): ReadonlyMap<string, readonly number[]> {
  const declared = new Map<string, readonly number[]>();
  for (const row of [...facts.rows('sites'), ...facts.rows('servers')]) {
    const [host, ports] = [hostOf(row), readPorts(textOf(row.data, 'ports') ?? '')];
    if (host === undefined || ports === null || ports.length === 0) continue;
    declared.set(host, [...(declared.get(host) ?? []), ...ports]);
  }
  return declared;
}

function held(finding: ScanFinding, declared: ReadonlyMap<string, readonly number[]>): ScanFinding {
  const at = finding.place.lastIndexOf(':');
  const ports = declared.get(finding.place.slice(0, at).toLowerCase());
  if (finding.ruleId !== openPort || ports === undefined || ports.includes(Number(finding.place.slice(at + 1))))
    return finding;
  return { ...finding, severity: 'medium', title: `台帳にないポートが開いている — ${finding.title}` };
}

/**
 * Open ports of an imported scan, held against what the registers declare for the host: one that nobody declared is a finding.
 * Where nothing is declared for a host, its ports are told and no more.
 */
export function holdPorts(scan: Scan, facts: Facts): Scan {
  if (scan.format !== 'nmap') return scan;
  const declared = portsByHost(facts);
  return { ...scan, findings: scan.findings.map((finding) => held(finding, declared)) };
}
