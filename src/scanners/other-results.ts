import { own } from '../core/kernel/own.ts';
import { giveUp } from '../tables/unreadable.ts';

type Words = readonly [ja: string, en: string, mendJa: string, mendEn: string];

/** Results in forms that are not read, each with the export to choose instead. */
const named = (ja: string, en: string, mendJa: string, mendEn: string): Words => [
  `${ja}です。`,
  `This is ${en}.`,
  `${mendJa}。`,
  `${mendEn}.`,
];

const sarif = (version: string): Words =>
  named(
    `SARIF ${version}`,
    `SARIF ${version}`,
    '2.1.0 で書き出すか、sarif-multitool の transform で 2.1.0 にしてください',
    'Export 2.1.0, or make it so by sarif-multitool transform',
  );

const roots: Readonly<Record<string, Words>> = {
  OWASPZAPReport: named(
    'ZAP の XML の報告書',
    'a ZAP report in XML',
    'Traditional JSON Report を選んで書き出してください',
    'Export the Traditional JSON Report',
  ),
  NessusClientData_v2: named(
    'Nessus の .nessus',
    'a .nessus file',
    '指摘を SARIF に変換するか、一件ずつ登録してください',
    'Convert it to SARIF, or enter the findings one by one',
  ),
  issues: named(
    'Burp Suite の XML',
    'an export of Burp Suite in XML',
    '指摘を SARIF に変換するか、一件ずつ登録してください',
    'Convert it to SARIF, or enter the findings one by one',
  ),
  niktoscan: named(
    'Nikto の XML',
    'a Nikto report in XML',
    '指摘を一件ずつ登録してください',
    'Enter the findings one by one',
  ),
  document: named(
    'sslscan の XML',
    'a report of sslscan in XML',
    'testssl.sh --jsonfile で書き出してください',
    'Use testssl.sh --jsonfile',
  ),
  bom: named(
    'CycloneDX の XML',
    'CycloneDX in XML',
    '脆弱性（vulnerabilities）を含む JSON で書き出してください',
    'Export JSON with vulnerabilities',
  ),
  checkstyle: named(
    'checkstyle の XML',
    'a checkstyle report',
    'SARIF 2.1.0 で書き出してください',
    'Export SARIF 2.1.0',
  ),
};

const wapitiXml = named(
  'wapiti の XML の報告書',
  'a wapiti report in XML',
  '-f json で書き出してください',
  'Export it by -f json',
);

/** Gives up on the XML of another tool or form, by its root and what stands first in it. */
export function refuseOtherXml(root: string, children: readonly string[]): void {
  if (root === 'report' && children.includes('report_infos')) giveUp(...wapitiXml);
  const words = own(roots, root);
  if (words !== undefined) giveUp(...words);
}

type Loose = Readonly<Record<string, unknown>>;

const jsonForms: readonly (readonly [is: (value: Loose) => boolean, words: Words])[] = [
  [
    ({ scanResult, Invocation }) => scanResult !== undefined && Invocation !== undefined,
    named(
      'testssl の --jsonfile-pretty',
      'testssl’s --jsonfile-pretty',
      '--jsonfile（平たい JSON）で書き出してください',
      'Export it by --jsonfile (flat)',
    ),
  ],
  [
    ({ SchemaVersion, Results }) => SchemaVersion !== undefined && Results !== undefined,
    named(
      'trivy の独自の JSON',
      'trivy’s own JSON',
      '--format sarif か --format cyclonedx で書き出してください',
      'Export it by --format sarif or --format cyclonedx',
    ),
  ],
  [
    ({ matches, descriptor }) => matches !== undefined && descriptor !== undefined,
    named(
      'grype の独自の JSON',
      'grype’s own JSON',
      '-o sarif か -o cyclonedx-json で書き出してください',
      'Export it by -o sarif or -o cyclonedx-json',
    ),
  ],
  [
    ({ results, paths }) => Array.isArray(results) && paths !== undefined,
    named('semgrep の独自の JSON', 'semgrep’s own JSON', '--sarif で書き出してください', 'Export it by --sarif'),
  ],
  [
    ({ auditReportVersion }) => auditReportVersion !== undefined,
    named(
      'npm audit の JSON',
      'the JSON of npm audit',
      'SBOM を取り込んで照合するか、SARIF に変換してください',
      'Import an SBOM and match it, or convert it to SARIF',
    ),
  ],
  [
    ({ '@context': context }) => String(context).includes('openvex'),
    named(
      'OpenVEX',
      'OpenVEX',
      'CycloneDX（vulnerabilities のある JSON）で書き出してください',
      'Export CycloneDX JSON with vulnerabilities',
    ),
  ],
  [
    ({ document }) => String((document as Loose | undefined)?.csaf_version ?? '') !== '',
    named(
      'CSAF',
      'CSAF',
      'CycloneDX（vulnerabilities のある JSON）で書き出してください',
      'Export CycloneDX JSON with vulnerabilities',
    ),
  ],
  [
    ({ bomFormat }) => bomFormat !== undefined,
    named(
      '脆弱性（vulnerabilities）のない CycloneDX',
      'CycloneDX without vulnerabilities',
      '脆弱性を含めて書き出すか、ソフトウェアの一覧として取り込んでください',
      'Export it with vulnerabilities, or import it as a list of software',
    ),
  ],
];

/** Gives up on JSON of another form, naming it. */
export function refuseOtherJson(value: object): void {
  const loose = value as Loose;
  const { version, runs } = loose;
  if (runs !== undefined && typeof version === 'string' && !version.startsWith('2.1'))
    giveUp(...sarif(version.slice(0, 20)));
  const words = jsonForms.find(([is]) => is(loose))?.[1];
  if (words !== undefined) giveUp(...words);
}

const textForms: readonly (readonly [RegExp, Words])[] = [
  [
    /^"?id"?,"?fqdn\/ip"?,"?port"?,"?severity"?/,
    named('testssl の CSV', 'testssl’s CSV', '--jsonfile で書き出してください', 'Export it by --jsonfile'),
  ],
  [
    /^# Nmap \d/,
    named('nmap の文字の出力', 'nmap’s plain output', '-oX（XML）で書き出してください', 'Export it by -oX (XML)'),
  ],
  [
    /^Starting Nmap \d/,
    named('nmap の文字の出力', 'nmap’s plain output', '-oX（XML）で書き出してください', 'Export it by -oX (XML)'),
  ],
  [
    /^"?Plugin ID"?,/,
    named(
      'Nessus の CSV',
      'Nessus’s CSV',
      '指摘を SARIF に変換するか、一件ずつ登録してください',
      'Convert it to SARIF, or enter the findings one by one',
    ),
  ],
  [
    /^"?IP"?,"?Hostname"?,"?Port"?,/,
    named('OpenVAS の CSV', 'OpenVAS’s CSV', 'XML で書き出してください', 'Export it as XML'),
  ],
];

/** Gives up on text of another form, naming it. */
export function refuseOtherText(text: string): void {
  const start = text.slice(0, 500).trimStart();
  const words = textForms.find(([pattern]) => pattern.test(start))?.[1];
  if (words !== undefined) giveUp(...words);
}
