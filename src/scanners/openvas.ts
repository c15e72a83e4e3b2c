import { own } from '../core/kernel/own.ts';
import type { RawFinding, RawScan, ScanSeverity } from './scan.ts';
import { severityOfScore } from './severity-of-score.ts';
import { allBelow, childOf, childrenOf, textAt, type XmlElement } from './xml-tree.ts';

const threats: Readonly<Record<string, ScanSeverity>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
};

function findingOf(result: XmlElement): RawFinding {
  const nvt = childOf(result, 'nvt');
  const host = childOf(result, 'host');
  const name = textAt(host, 'hostname') || (host?.text.trim() ?? '');
  const port = textAt(result, 'port').split('/')[0] ?? '';
  const refs = childrenOf(childOf(nvt, 'refs'), 'ref');
  // Older reports name the numbers in one text, and the score beside the test.
  const older = textAt(nvt, 'cve').match(/CVE-\d{4}-\d{4,7}/gi) ?? [];
  const score = [textAt(result, 'severity'), textAt(nvt, 'cvss_base')].find((text) => /^\d+(?:\.\d+)?$/.test(text));
  return {
    ruleId: nvt?.attributes.oid ?? '',
    title: textAt(result, 'name') || textAt(nvt, 'name'),
    severity:
      score === undefined
        ? (own(threats, textAt(result, 'threat').toLowerCase()) ?? 'info')
        : severityOfScore(Number(score)),
    place: /^\d+$/.test(port) ? `${name}:${port}` : name,
    description: [textAt(result, 'description'), textAt(nvt, 'solution')].filter(Boolean).join('\n'),
    cve: [
      ...refs
        .filter(({ attributes }) => /^cve/i.test(attributes.type ?? ''))
        .map(({ attributes }) => attributes.id ?? ''),
      ...older,
    ],
  };
}

/** A report of Greenbone/OpenVAS in XML; results that people marked as false are the exporter's filter's matter. */
export function openvasScan(root: XmlElement): RawScan | null {
  if (root.name !== 'report' && root.name !== 'get_reports_response') return null;
  const report = allBelow(root, 'results').length === 0 ? undefined : root;
  if (report === undefined) return null;
  const results = allBelow(report, 'results').flatMap((one) => childrenOf(one, 'result'));
  const first = (name: string): string => allBelow(report, name)[0]?.text.trim() ?? '';
  const gmp = allBelow(report, 'gmp')[0];
  return {
    tool: 'OpenVAS',
    version: textAt(gmp, 'version'),
    targets: results.map(({ children }) => {
      const host = children.find(({ name }) => name === 'host');
      return textAt(host, 'hostname') || (host?.text.trim() ?? '');
    }),
    started: first('scan_start'),
    ended: first('scan_end'),
    findings: results.map(findingOf),
  };
}
