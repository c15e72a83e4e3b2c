import { readScan } from '../../src/scanners/read-scan.ts';
import { componentsIn } from '../../src/tables/read-components.ts';
import { bytes, escaped, type Readers } from './reader.ts';

const scanned = (report: unknown): unknown => readScan(bytes(JSON.stringify(report)));

/** As many of what is made as 1 MB holds beside the text, each with its number. */
const many = <One>(count: number, make: (index: number) => One): readonly One[] =>
  Array.from({ length: count }, (_, at) => make(at));

const sarif = (results: readonly unknown[], rules: readonly unknown[], name = 'tool'): unknown => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name, rules } }, results }],
});

/** Reports of each scanner in which the text stands wherever a text may, and those with as much of one thing as goes in. */
export const scanReaders: Readers = {
  'scanners/read-scan readScan (of SARIF)': (text) => {
    const physicalLocation = { artifactLocation: { uri: text }, region: { startLine: 1 } };
    const result = { ruleId: 'a', message: { text }, locations: [{ physicalLocation }] };
    return scanned(sarif([result], [{ id: 'a', name: text, properties: { tags: [text] } }], text));
  },
  'scanners/read-scan readScan (of SARIF with a rule for each result)': (text) =>
    scanned(
      sarif(
        many(5000, (at) => ({ ruleId: `b${at}`, message: { text: text.slice(at, at + 50) } })),
        many(14_000, (at) => ({ id: `a${at}` })),
      ),
    ),
  'scanners/read-scan readScan (of nmap)': (text) => {
    const value = escaped(text).replaceAll('\n', '&#10;');
    const script = `<script id="${value.slice(0, 200_000)}" output="${value}"/>`;
    const port = `<port protocol="tcp" portid="1"><state state="open"/><service name="a"/>${script}</port>`;
    return readScan(bytes(`<nmaprun scanner="nmap"><host><address addr="a"/><ports>${port}</ports></host></nmaprun>`));
  },
  'scanners/read-scan readScan (of testssl)': (text) =>
    scanned([{ id: text, ip: text, port: text, severity: 'LOW', finding: text, cve: text, cwe: text }]),
  'scanners/read-scan readScan (of wapiti)': (text) => {
    const found = { method: text, path: text, info: text, level: 1, parameter: text };
    const infos = { target: 'https://a.example/', date: text, version: text };
    return scanned({ vulnerabilities: { [text]: [found] }, infos });
  },
  'scanners/read-scan readScan (of ZAP)': (text) => {
    const instances = [{ uri: text, method: text, param: text }];
    const alert = { pluginid: text, name: text, riskcode: 1, desc: text, solution: text, cweid: text, instances };
    return scanned({ '@version': text, '@generated': text, site: [{ '@name': text, alerts: [alert] }] });
  },
  'scanners/read-scan readScan (of nuclei)': (text) => {
    const classification = { 'cve-id': [text], 'cwe-id': [text] };
    const info = { name: text, severity: text, description: text, classification };
    const row = { 'template-id': text, info, host: text, 'matched-at': text, timestamp: text };
    return readScan(bytes(`${JSON.stringify({ 'template-id': 'a', info: {} })}\n${JSON.stringify(row)}`));
  },
  'scanners/read-scan readScan (of OpenVAS)': (text) => {
    const value = escaped(text);
    const nvt = `<nvt oid="a"><name>${value}</name><refs><ref type="cve" id="a"/></refs></nvt>`;
    const result = `<result><host>${value}</host><port>${value}</port><threat>${value}</threat>${nvt}</result>`;
    return readScan(bytes(`<report><results>${result}</results><scan_start>${value}</scan_start></report>`));
  },
  'scanners/read-scan readScan (of VEX)': (text) => {
    const vulnerability = { id: text, description: text, ratings: [{ severity: text }], affects: [{ ref: text }] };
    const metadata = { timestamp: text, component: { name: text } };
    return scanned({ bomFormat: 'CycloneDX', metadata, vulnerabilities: [vulnerability] });
  },
  'tables/read-components componentsIn (of CycloneDX)': (text) => {
    const component = { group: text, name: text, version: text, purl: `pkg:npm/${text}`, cpe: text };
    const metadata = { component: { name: text, version: text } };
    return componentsIn(JSON.stringify({ bomFormat: 'CycloneDX', metadata, components: [component] }));
  },
  'tables/read-components componentsIn (of CycloneDX as XML)': (text) => {
    const value = escaped(text);
    const component = `<component type="library"><name>${value}</name><purl>${value}</purl></component>`;
    return componentsIn(`<bom><metadata>${component}</metadata><components>${component}</components></bom>`);
  },
  'tables/read-components componentsIn (of SPDX)': (text) => {
    const one = { name: text, versionInfo: text, supplier: text, externalRefs: [{ referenceType: text }] };
    return componentsIn(JSON.stringify({ spdxVersion: 'SPDX-2.3', name: text, packages: [one] }));
  },
  'tables/read-components componentsIn (of package-lock.json)': (text) =>
    componentsIn(JSON.stringify({ lockfileVersion: 3, name: text, packages: { [text]: { version: text } } })),
  'tables/read-components componentsIn (of packages)': (text) =>
    componentsIn(`# host: a\nii  a  1  ${text}\na\t${text}\n${text}-1-1.noarch\n${text}-1-r1\n`),
};
