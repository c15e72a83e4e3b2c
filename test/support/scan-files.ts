/** Small files as the scanners write them, made by hand for the tests. */

const json = (value: unknown): string => JSON.stringify(value);

/** `wapiti -f json` with one finding per path. */
export const wapitiFile = (
  found: Readonly<Record<string, readonly string[]>>,
  date = 'Tue, 20 Oct 2026 16:30:00 +0000',
  target = 'https://www.example.go.jp/',
): string =>
  json({
    classifications: {},
    vulnerabilities: Object.fromEntries(
      Object.entries(found).map(([category, paths]) => [
        category,
        paths.map((path) => ({ method: 'GET', path, info: `${category} を検出`, level: 3, parameter: 'q' })),
      ]),
    ),
    anomalies: {},
    additionals: {
      'Fingerprint web technology': [{ method: 'GET', path: '/', info: 'nginx', level: 0, parameter: '' }],
    },
    infos: { target, date, version: 'Wapiti 3.0.4', scope: 'folder' },
  });

export const sarifFile = json({
  version: '2.1.0',
  runs: [
    {
      tool: {
        driver: {
          name: 'Semgrep OSS',
          semanticVersion: '1.90.0',
          rules: [
            {
              id: 'js.sqli',
              shortDescription: { text: 'SQL injection' },
              properties: { 'security-severity': '9.8', tags: ['external/cwe/cwe-089'] },
            },
            { id: 'js.log', defaultConfiguration: { level: 'note' } },
          ],
        },
      },
      invocations: [{ startTimeUtc: '2026-10-20T15:30:00Z', endTimeUtc: '2026-10-20T15:31:00Z' }],
      results: [
        {
          ruleId: 'js.sqli',
          message: { text: 'query built from id' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'src/db.ts' }, region: { startLine: 12 } } }],
        },
        {
          ruleId: 'js.log',
          message: { text: 'logs a token' },
          locations: [{ physicalLocation: { artifactLocation: { uri: 'src/log.ts' }, region: { startLine: 3 } } }],
        },
        { ruleId: 'js.log', message: { text: 'accepted' }, suppressions: [{ kind: 'external', status: 'accepted' }] },
      ],
    },
  ],
});

export const nmapFile = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE nmaprun>
<?xml-stylesheet href="file:///usr/bin/../share/nmap/nmap.xsl" type="text/xsl"?>
<nmaprun scanner="nmap" args="nmap -sV" start="1792510200" version="7.93">
<host><address addr="192.0.2.10" addrtype="ipv4"/><hostnames><hostname name="www.example.go.jp" type="user"/></hostnames>
<ports><port protocol="tcp" portid="443"><state state="open"/><service name="https" product="nginx" version="1.22"/>
<script id="ssl-enum-ciphers" output="least strength: C"/><script id="ssl-poodle" output="VULNERABLE: State: VULNERABLE IDs: CVE:CVE-2014-3566"/></port>
<port protocol="tcp" portid="22"><state state="closed"/></port></ports></host>
<runstats><finished time="1792510260" exit="success"/></runstats></nmaprun>`;

export const testsslFile = json([
  { id: 'service', ip: 'www.example.go.jp/192.0.2.10', port: '443', severity: 'INFO', finding: 'HTTP' },
  { id: 'TLS1', ip: 'www.example.go.jp/192.0.2.10', port: '443', severity: 'LOW', finding: 'offered (deprecated)' },
  {
    id: 'heartbleed',
    ip: 'www.example.go.jp/192.0.2.10',
    port: '443',
    severity: 'CRITICAL',
    cve: 'CVE-2014-0160',
    cwe: 'CWE-119',
    finding: 'VULNERABLE',
  },
  { id: 'TLS1_3', ip: 'www.example.go.jp/192.0.2.10', port: '443', severity: 'OK', finding: 'offered' },
  { id: 'scanTime', ip: 'www.example.go.jp/192.0.2.10', port: '443', severity: 'INFO', finding: '73' },
]);

export const zapFile = json({
  '@programName': 'ZAP',
  '@version': '2.15.0',
  '@generated': 'Tue, 20 Oct 2026 10:00:00',
  site: [
    {
      '@name': 'https://www.example.go.jp',
      alerts: [
        {
          pluginid: '40012',
          alertRef: '40012',
          name: 'Cross Site Scripting (Reflected)',
          riskcode: '3',
          confidence: '2',
          desc: '<p>XSS is an attack.</p>',
          cweid: '79',
          instances: [
            { uri: 'https://www.example.go.jp/s?q=1', method: 'GET', param: 'q' },
            { uri: 'https://www.example.go.jp/s?q=2', method: 'GET', param: 'q' },
          ],
        },
        { pluginid: '1', name: 'no', riskcode: '3', confidence: '0', instances: [] },
      ],
    },
  ],
});

const nucleiRow = (id: string, severity: string, at: string) => ({
  'template-id': id,
  info: { name: `${id} name`, severity, classification: { 'cve-id': ['cve-2021-44228'], 'cwe-id': ['cwe-502'] } },
  type: 'http',
  host: 'https://www.example.go.jp',
  'matched-at': at,
  timestamp: '2026-10-20T10:00:00.1+09:00',
});

export const nucleiFile = [
  nucleiRow('log4j', 'critical', 'https://www.example.go.jp/a'),
  nucleiRow('tech-detect', 'info', 'https://www.example.go.jp/'),
]
  .map(json)
  .join('\n');

export const openvasFile = `<report id="1" format_id="a994b278"><report id="1"><gmp><version>22.4</version></gmp>
<scan_start>2026-10-20T00:30:00Z</scan_start><scan_end>2026-10-20T02:00:00Z</scan_end>
<results start="1" max="100"><result id="r1"><name>SSH Weak Algorithms</name><host>192.0.2.10<hostname>www.example.go.jp</hostname></host>
<port>22/tcp</port><nvt oid="1.3.6.1.4.1.25623.1.0.105611"><name>SSH Weak Algorithms</name>
<refs><ref type="cve" id="CVE-2008-5161"/><ref type="url" id="https://example.org"/></refs><solution>Disable them.</solution></nvt>
<threat>Medium</threat><severity>4.3</severity><description>weak &amp; old</description></result></results></report></report>`;

export const vexFile = json({
  bomFormat: 'CycloneDX',
  specVersion: '1.5',
  metadata: {
    timestamp: '2026-10-20T09:00:00+09:00',
    tools: { components: [{ type: 'application', name: 'trivy', version: '0.57.0' }] },
    component: { name: 'portal', version: '1.2' },
  },
  components: [{ 'bom-ref': 'c1', name: 'lodash', version: '4.17.20', purl: 'pkg:npm/lodash@4.17.20' }],
  vulnerabilities: [
    { id: 'CVE-2021-23337', ratings: [{ severity: 'high', score: 7.2 }], cwes: [94], affects: [{ ref: 'c1' }] },
    { id: 'CVE-2020-8203', analysis: { state: 'not_affected' }, affects: [{ ref: 'c1' }] },
  ],
});
