import { own } from '../core/kernel/own.ts';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';
import { allBelow, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

const attribute = (element: XmlElement | undefined, name: string): string => own(element?.attributes, name) ?? '';

const nameOf = (host: XmlElement): string => {
  const names = childrenOf(childOf(host, 'hostnames'), 'hostname');
  const asked = names.find((one) => attribute(one, 'type') === 'user') ?? names[0];
  return attribute(asked, 'name') || attribute(childOf(host, 'address'), 'addr');
};

/** Grades of `ssl-enum-ciphers`. */
const grades: Readonly<Record<string, ScanSeverity>> = { B: 'low', C: 'medium', D: 'medium', E: 'high', F: 'high' };

function severityOf(script: string, output: string): ScanSeverity {
  if (script === 'ssl-enum-ciphers') return own(grades, /least strength: ([A-F])/.exec(output)?.[1] ?? '') ?? 'info';
  return /(?<!NOT )(?<!UNKNOWN )\bVULNERABLE\b/.test(output) ? 'high' : 'info';
}

function scriptFinding(script: XmlElement, place: string): RawFinding {
  const [id, output] = [attribute(script, 'id'), attribute(script, 'output')];
  const severity = severityOf(id, output);
  return {
    ruleId: id,
    title: id,
    severity,
    place,
    description: output,
    cve: severity === 'info' ? [] : (output.match(/CVE-\d{4}-\d{4,7}/gi) ?? []),
  };
}

function portFindings(port: XmlElement, host: string): readonly RawFinding[] {
  if (attribute(childOf(port, 'state'), 'state') !== 'open') return [];
  const place = `${host}:${attribute(port, 'portid')}`;
  const service = childOf(port, 'service');
  const words = ['name', 'product', 'version'].map((name) => attribute(service, name)).filter(Boolean);
  const open: RawFinding = {
    ruleId: `open-port-${attribute(port, 'protocol')}`,
    title: `open port: ${words.join(' ')}`,
    severity: 'info',
    place,
    description: words.join(' '),
  };
  return [open, ...childrenOf(port, 'script').map((script) => scriptFinding(script, place))];
}

const instant = (seconds: string): string | undefined =>
  /^\d{9,10}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : undefined;

/** `nmap -oX`: open ports are told, scripts that say VULNERABLE or grade ciphers badly are findings. */
export function nmapScan(root: XmlElement): RawScan | null {
  if (root.name !== 'nmaprun') return null;
  const hosts = childrenOf(root, 'host');
  return {
    tool: attribute(root, 'scanner') || 'nmap',
    version: attribute(root, 'version'),
    targets: hosts.map(nameOf),
    started: instant(attribute(root, 'start')),
    ended: instant(attribute(allBelow(root, 'finished')[0], 'time')),
    findings: hosts.flatMap((host) => {
      const name = nameOf(host);
      const ports = childrenOf(childOf(host, 'ports'), 'port').flatMap((port) => portFindings(port, name));
      const own = childrenOf(childOf(host, 'hostscript'), 'script').map((script) => scriptFinding(script, name));
      return [...ports, ...own];
    }),
  };
}
