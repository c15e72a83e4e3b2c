import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readScan } from './read-scan.ts';
import type { Scan } from './scan.ts';

const bytesOf = (value: unknown): Uint8Array => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

function scanIn(value: unknown): Scan {
  const result = readScan(bytesOf(value));
  assert.ok(result.ok, result.ok ? '' : result.refusal.message.en);
  return result.value;
}

function refusalOf(value: unknown): string {
  const result = readScan(bytesOf(value));
  assert.ok(!result.ok, 'it was taken');
  return `${result.refusal.message.en} ${result.refusal.mend.en}`;
}

const rows = (value: unknown) =>
  scanIn(value).findings.map(({ ruleId, title, severity, place }) => [ruleId, title, severity, place]);

const sarif = (results: readonly object[], driver: object = {}, more: object = {}) => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'Sample', ...driver }, ...more }, results }],
});
const at = (uri: string, startLine?: number) => [
  { physicalLocation: { artifactLocation: { uri }, ...(startLine === undefined ? {} : { region: { startLine } }) } },
];

describe('SARIF', () => {
  it('with a message alone is a finding titled by it', () => {
    assert.deepEqual(rows(sarif([{ level: 'error', message: { text: 'only a message' } }])), [
      ['', 'only a message', 'high', ''],
    ]);
    assert.deepEqual(rows(sarif([{ message: { markdown: '**bold**' } }])), [['', '**bold**', 'medium', '']]);
    assert.deepEqual(rows(sarif([{ locations: at('a.c', 3) }])), [['', 'a.c:3', 'medium', 'a.c:3']]);
  });

  const rule = {
    id: 'S1',
    shortDescription: { text: 'Sample rule' },
    defaultConfiguration: { level: 'error' },
    messageStrings: { default: { text: 'found {0} in {1}' } },
    properties: { tags: ['external/cwe/cwe-089'], 'security-severity': '9.8' },
  };

  it('finds its rule by reference, by place, in an extension, and by the parent of its id', () => {
    const expected = [['Sample rule', 'critical', 'CWE-89']];
    const told = (value: unknown) =>
      scanIn(value).findings.map(({ title, severity, cwe }) => [title, severity, cwe.join()]);
    const driver = { rules: [rule] };
    for (const result of [
      { rule: { id: 'S1', index: 0 } },
      { rule: { index: 0 } },
      { ruleIndex: 0 },
      { ruleId: 'S1/sub/part' },
      { ruleId: 'S1/sub', ruleIndex: 0 },
      { ruleId: 'S1', ruleIndex: 7 },
    ])
      assert.deepEqual(told(sarif([result], driver)), expected, JSON.stringify(result));
    const pack = { extensions: [{ name: 'other' }, { name: 'pack', rules: [rule] }] };
    for (const result of [
      { ruleId: 'S1', rule: { id: 'S1', index: 0, toolComponent: { index: 1 } } },
      { rule: { id: 'S1', toolComponent: { name: 'pack' } } },
      { ruleId: 'S1' },
    ])
      assert.deepEqual(told(sarif([result], {}, pack)), expected, JSON.stringify(result));
    const other = { ...rule, id: 'S2', properties: {} };
    assert.deepEqual(
      told(sarif([{ ruleId: 'S1', ruleIndex: 0 }], { rules: [other, rule] })),
      expected,
      'the id counts before a wrong place',
    );
  });

  it('fills the arguments of a message that stands elsewhere', () => {
    const results = [{ ruleId: 'S1', message: { id: 'default', arguments: ['x', 'y'] } }];
    assert.match(scanIn(sarif(results, { rules: [rule] })).findings[0]?.description ?? '', /^found x in y/);
    const global = { globalMessageStrings: { shared: { text: 'see {0}' } } };
    assert.match(
      scanIn(sarif([{ message: { id: 'shared', arguments: ['z'] } }], global)).findings[0]?.description ?? '',
      /^see z/,
    );
    assert.match(scanIn(sarif([{ message: { id: 'gone', arguments: ['z'] } }])).findings[0]?.description ?? '', /^z$/);
  });

  it('takes a severity in words, and the level where it is neither score nor word', () => {
    const severities = ['HIGH', 'moderate', 'critical', 7.5, 'see advisory'].map(
      (told) =>
        scanIn(
          sarif([{ ruleId: 'S1', level: 'note' }], {
            rules: [{ id: 'S1', properties: { 'security-severity': told } }],
          }),
        ).findings[0]?.severity,
    );
    assert.deepEqual(severities, ['high', 'medium', 'critical', 'high', 'low']);
    assert.equal(scanIn(sarif([{ kind: 'review', level: 'none' }])).findings[0]?.severity, 'medium');
    assert.equal(scanIn(sarif([{ kind: 'pass' }])).findings[0]?.severity, 'info');
  });

  it('keeps results apart that differ by their spot only, and one result one though its line moves', () => {
    const two = (first: number, second: number) =>
      sarif(
        [first, second].map((line) => ({ ruleId: 'S1', message: { text: 'two places' }, locations: at('e.c', line) })),
      );
    const prints = (value: unknown) =>
      scanIn(value)
        .findings.map(({ fingerprint }) => fingerprint)
        .sort();
    assert.equal(new Set(prints(two(1, 90))).size, 2);
    assert.deepEqual(prints(two(1, 90)), prints(two(11, 100)));
    assert.equal(prints(two(1, 1)).length, 1, 'the same twice is one');
    const same = { fingerprints: { v1: 'abc' }, ruleId: 'S1', message: { text: 'a' }, locations: at('e.c', 1) };
    assert.deepEqual(prints(sarif([same])), prints(sarif([{ ...same, message: { text: 'other words' } }])));
  });

  it('without runs is valid: nothing was found', () => {
    assert.deepEqual(scanIn({ version: '2.1.0', runs: [] }).findings, []);
    assert.deepEqual(scanIn(sarif([])).findings, []);
  });

  it('takes classes of weaknesses from a taxonomy, and a file from the list of artifacts', () => {
    const related = { id: 'S1', relationships: [{ target: { id: '79', toolComponent: { name: 'CWE' } } }] };
    assert.deepEqual(scanIn(sarif([{ ruleId: 'S1' }], { rules: [related] })).findings[0]?.cwe, ['CWE-79']);
    assert.deepEqual(scanIn(sarif([{ taxa: [{ id: '89', toolComponent: { name: 'CWE' } }] }])).findings[0]?.cwe, [
      'CWE-89',
    ]);
    const indexed = sarif([{ ruleId: 'a', locations: [{ physicalLocation: { artifactLocation: { index: 0 } } }] }]);
    const run = { ...indexed.runs[0], artifacts: [{ location: { uri: 'z.c' } }] };
    assert.deepEqual(rows({ version: '2.1.0', runs: [run] }), [['a', 'a', 'medium', 'z.c']]);
  });
});

const nmap = (scripts: string) =>
  `<nmaprun scanner="nmap" version="7.95"><host><address addr="192.0.2.10" addrtype="ipv4"/><ports><port protocol="tcp" portid="22"><state state="open"/>${scripts}</port></ports></host></nmaprun>`;
const script = (id: string, output: string) => `<script id="${id}" output="${output}"/>`;

describe('nmap', () => {
  it('lists what vulners and vulscan name, number by number', () => {
    const vulners =
      '&#xa;  cpe:/a:openbsd:openssh:7.4: &#xa;    &#x9;CVE-2023-38408&#x9;9.8&#x9;https://vulners.com/cve/CVE-2023-38408&#xa;    &#x9;EDB-ID:1&#x9;9.8&#x9;https://vulners.com/x&#x9;*EXPLOIT*&#xa;    &#x9;CVE-2021-41617&#x9;4.4&#x9;https://vulners.com/cve/CVE-2021-41617';
    assert.deepEqual(
      scanIn(nmap(script('vulners', vulners)))
        .findings.slice(0, 2)
        .map(({ severity, cve, place }) => [severity, cve.join(), place]),
      [
        ['critical', 'CVE-2023-38408', '192.0.2.10:22'],
        ['medium', 'CVE-2021-41617', '192.0.2.10:22'],
      ],
    );
    const vulscan = script('vulscan', 'MITRE CVE:&#xa;[CVE-2018-15473] OpenSSH user names&#xa;[CVE-2016-10009] agent');
    assert.deepEqual(
      scanIn(nmap(vulscan))
        .findings.slice(0, 2)
        .map(({ cve }) => cve.join()),
      ['CVE-2018-15473', 'CVE-2016-10009'],
    );
  });

  it('takes what stands open for a finding, though no script writes VULNERABLE', () => {
    const severityOf = (id: string, output: string) =>
      scanIn(nmap(script(id, output))).findings.find(({ ruleId }) => ruleId === id)?.severity;
    assert.equal(severityOf('http-git', '192.0.2.10:80/.git/&#xa; Git repository found!'), 'high');
    assert.equal(severityOf('ftp-anon', 'Anonymous FTP login allowed (FTP code 230)'), 'medium');
    assert.equal(severityOf('mysql-empty-password', 'root account has empty password'), 'high');
    assert.equal(
      severityOf('smtp-open-relay', 'Server doesn&apos;t seem to be an open relay, all tests failed'),
      'info',
    );
    assert.equal(severityOf('http-svn-info', 'ERROR: no answer'), 'info');
    assert.equal(severityOf('http-title', 'Git repository found'), 'info');
  });
});

describe('OpenVAS', () => {
  const report = (inside: string) =>
    `<report><results><result><name>X</name><host>192.0.2.1</host><port>22/tcp</port>${inside}</result></results></report>`;
  const found = (inside: string) => scanIn(report(inside)).findings[0];

  it('reads numbers and score where older reports have them', () => {
    const old = found(
      '<nvt oid="1"><cvss_base>7.5</cvss_base><cve>CVE-2008-5161, CVE-2009-0001</cve></nvt><threat>High</threat>',
    );
    assert.deepEqual([old?.severity, old?.cve], ['high', ['CVE-2008-5161', 'CVE-2009-0001']]);
    const none = found('<nvt oid="1"><cve>NOCVE</cve></nvt><severity>n/a</severity><threat>Medium</threat>');
    assert.deepEqual([none?.severity, none?.cve], ['medium', []]);
  });
});

describe('nuclei', () => {
  const row = {
    'template-id': 'sample',
    info: { name: 'Sample', severity: 'high' },
    host: 'https://example.test',
    'matched-at': 'https://example.test/x',
  };

  it('is read as older and newer versions write it', () => {
    const { 'template-id': _id, 'matched-at': _at, ...rest } = row;
    const old = { ...rest, templateID: 'sample', matched: 'https://example.test/x' };
    assert.deepEqual(rows(JSON.stringify(old)), rows(JSON.stringify(row)));
    const { host: _host, ...hostless } = row;
    assert.deepEqual(scanIn(JSON.stringify(hostless)).targets, ['https://example.test']);
    assert.equal(rows(JSON.stringify({ ...row, response: 'x'.repeat(1_500_000) })).length, 1);
  });

  it('leaves what nobody rated to be judged, and passes over what did not match', () => {
    const severityOf = (severity: unknown) => rows(JSON.stringify({ ...row, info: { name: 'S', severity } }))[0]?.[2];
    assert.deepEqual([severityOf('unknown'), severityOf(undefined), severityOf('info')], ['medium', 'medium', 'info']);
    assert.deepEqual(rows(JSON.stringify({ ...row, 'matcher-status': false })), []);
  });

  it('without elements is a run that found nothing', () => {
    assert.deepEqual([scanIn('[]').format, scanIn('[]').findings.length], ['nuclei', 0]);
  });
});

describe('CycloneDX with vulnerabilities', () => {
  const vex = (metadata: object, components: readonly object[] = []) => ({
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    metadata,
    components,
    vulnerabilities: [{ id: 'CVE-2026-0001', ratings: [{ severity: 'high' }], affects: [{ ref: 'inner' }] }],
  });
  const inner = { name: 'inner', version: '3', 'bom-ref': 'inner', purl: 'pkg:npm/inner@3' };

  it('needs no tools, and names them in whichever form', () => {
    const toolOf = (metadata: object) => scanIn(vex(metadata)).tool;
    assert.equal(toolOf({ component: { name: 'S', version: '1' } }), 'CycloneDX VEX');
    assert.equal(toolOf({ tools: { services: [{ name: 'scanner' }] } }), 'scanner');
    assert.equal(toolOf({ tools: [{ name: 'old', version: '1' }] }), 'old');
  });

  it('finds the place in nested components, below the subject too, and by a link from elsewhere', () => {
    const place = (value: object) => scanIn(value).findings[0]?.place;
    assert.equal(place(vex({}, [{ name: 'outer', components: [inner] }])), 'pkg:npm/inner@3');
    assert.equal(
      place(vex({ component: { name: 'S', components: [{ name: 'm', components: [inner] }] } })),
      'pkg:npm/inner@3',
    );
    const linked = {
      ...vex({}, [inner]),
      vulnerabilities: [{ id: 'CVE-2026-0001', affects: [{ ref: 'urn:cdx:x/1#inner' }] }],
    };
    assert.equal(place(linked), 'pkg:npm/inner@3');
  });
});

describe('a result in a form that is not read', () => {
  it('is named, with the export to choose instead', () => {
    const refusals: readonly (readonly [unknown, RegExp])[] = [
      [{ version: '1.0.0', runs: [] }, /SARIF 1\.0\.0.*2\.1\.0/],
      [{ version: '2.0.0', runs: [] }, /SARIF 2\.0\.0.*2\.1\.0/],
      ['<OWASPZAPReport version="2.15"><site/></OWASPZAPReport>', /ZAP.*Traditional JSON/],
      ['<report type="security"><report_infos/></report>', /wapiti.*-f json/],
      ['"id","fqdn/ip","port","severity","finding","cve","cwe"\n"a","b","443","OK","x","",""\n', /testssl.*--jsonfile/],
      [{ Invocation: 'testssl', scanResult: [] }, /jsonfile-pretty.*flat/],
      ['# Nmap 7.95 scan initiated\nHost: 192.0.2.1 () Status: Up\n', /nmap.*-oX/],
      ['<NessusClientData_v2/>', /nessus.*SARIF/],
      [{ SchemaVersion: 2, Results: [] }, /trivy.*sarif/],
      [{ '@context': 'https://openvex.dev/ns/v0.2.0', statements: [] }, /OpenVEX.*CycloneDX/],
      [{ bomFormat: 'CycloneDX', components: [] }, /without vulnerabilities.*list of software/],
    ];
    for (const [value, words] of refusals) assert.match(refusalOf(value), words);
  });
});
