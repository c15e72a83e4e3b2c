import { own } from '../core/kernel/own.ts';
import { scriptFindings } from './nmap-scripts.ts';
import type { RawFinding, RawScan } from './scan.ts';
import { allBelow, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

const attribute = (element: XmlElement | undefined, name: string): string => own(element?.attributes, name) ?? '';

const nameOf = (host: XmlElement): string => {
  const names = childrenOf(childOf(host, 'hostnames'), 'hostname');
  const asked = names.find((one) => attribute(one, 'type') === 'user') ?? names[0];
  return attribute(asked, 'name') || attribute(childOf(host, 'address'), 'addr');
};

const findingsOf = (script: XmlElement, place: string): readonly RawFinding[] =>
  scriptFindings({ id: attribute(script, 'id'), output: attribute(script, 'output'), place });

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
  return [open, ...childrenOf(port, 'script').flatMap((script) => findingsOf(script, place))];
}

const instant = (seconds: string): string | undefined =>
  /^\d{9,10}$/.test(seconds) ? new Date(Number(seconds) * 1000).toISOString() : undefined;

/** `nmap -oX`: open ports are told, what its scripts found is a finding. */
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
      const own = childrenOf(childOf(host, 'hostscript'), 'script').flatMap((script) => findingsOf(script, name));
      return [...ports, ...own];
    }),
  };
}
