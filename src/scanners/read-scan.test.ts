import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  nmapFile,
  nucleiFile,
  openvasFile,
  sarifFile,
  testsslFile,
  vexFile,
  wapitiFile,
  zapFile,
} from '../../test/support/scan-files.ts';
import { readScan } from './read-scan.ts';
import { mostFindings, type Scan } from './scan.ts';

const read = (text: string) => readScan(Buffer.from(text));

function scanIn(text: string): Scan {
  const result = read(text);
  assert.ok(result.ok, result.ok ? '' : result.refusal.message.en);
  return result.value;
}

const rows = ({ findings }: Scan) =>
  findings.map(({ ruleId, severity, place, cwe, cve }) => [ruleId, severity, place, cwe.join(), cve.join()]);

const head = ({ format, tool, version, targets, startedOn, endedOn }: Scan) => [
  format,
  tool,
  version,
  targets.join(),
  startedOn,
  endedOn,
];

describe('a scanner’s file is recognised by its content and read in one shape', () => {
  it('SARIF: the score of the rule counts before the level; what is suppressed stays out', () => {
    const scan = scanIn(sarifFile);
    assert.deepEqual(head(scan), ['sarif', 'Semgrep OSS', '1.90.0', '', '2026-10-21', '2026-10-21']);
    assert.deepEqual(rows(scan), [
      ['js.sqli', 'critical', 'src/db.ts:12', 'CWE-89', ''],
      ['js.log', 'low', 'src/log.ts:3', '', ''],
    ]);
  });

  it('nmap: open ports are told, what its scripts call vulnerable is a finding', () => {
    const scan = scanIn(nmapFile);
    assert.deepEqual(head(scan), ['nmap', 'nmap', '7.93', 'www.example.go.jp', '2026-10-21', '2026-10-21']);
    assert.deepEqual(rows(scan), [
      ['ssl-poodle', 'high', 'www.example.go.jp:443', '', 'CVE-2014-3566'],
      ['ssl-enum-ciphers', 'medium', 'www.example.go.jp:443', '', ''],
      ['open-port-tcp', 'info', 'www.example.go.jp:443', '', ''],
    ]);
  });

  it('testssl: OK is no finding, and no date is made up', () => {
    const scan = scanIn(testsslFile);
    assert.deepEqual(head(scan), ['testssl', 'testssl.sh', '', 'www.example.go.jp', undefined, undefined]);
    assert.deepEqual(rows(scan), [
      ['heartbleed', 'critical', 'www.example.go.jp:443', 'CWE-119', 'CVE-2014-0160'],
      ['TLS1', 'low', 'www.example.go.jp:443', '', ''],
      ['service', 'info', 'www.example.go.jp:443', '', ''],
    ]);
  });

  it('wapiti: an address that is none stays as it is written', () => {
    const [found] = scanIn(wapitiFile({ XSS: ['https://['] })).findings;
    assert.match(found?.place ?? '', /^https:\/\/\[ /);
  });

  it('wapiti: its own date is a day in Japan, additionals are information', () => {
    const scan = scanIn(wapitiFile({ 'SQL Injection': ['/list?q=1'] }));
    assert.deepEqual(head(scan), ['wapiti', 'wapiti', '3.0.4', 'https://www.example.go.jp/', '2026-10-21', undefined]);
    assert.deepEqual(rows(scan), [
      ['SQL Injection', 'high', 'https://www.example.go.jp/list?q=1 GET q', '', ''],
      ['Fingerprint web technology', 'info', 'https://www.example.go.jp/ GET', '', ''],
    ]);
  });

  it('ZAP: one alert at one path counts once whatever the query, false positives not at all', () => {
    const scan = scanIn(zapFile);
    assert.deepEqual(head(scan), ['zap', 'ZAP', '2.15.0', 'https://www.example.go.jp', '2026-10-20', undefined]);
    assert.deepEqual(rows(scan), [['40012', 'high', 'https://www.example.go.jp/s?q=1 GET q', 'CWE-79', '']]);
    assert.match(scan.findings[0]?.description ?? '', /^ ?XSS is an attack\.\s*$/);
  });

  it('nuclei: lines, and the array of its export', () => {
    const expected = [
      ['log4j', 'critical', 'https://www.example.go.jp/a', 'CWE-502', 'CVE-2021-44228'],
      ['tech-detect', 'info', 'https://www.example.go.jp/', 'CWE-502', 'CVE-2021-44228'],
    ];
    assert.deepEqual(rows(scanIn(nucleiFile)), expected);
    assert.deepEqual(rows(scanIn(`[${nucleiFile.split('\n').join(',\n')}]`)), expected);
    assert.equal(scanIn(nucleiFile).endedOn, '2026-10-20');
  });

  it('OpenVAS: the host by its name, the severity by its score', () => {
    const scan = scanIn(openvasFile);
    assert.deepEqual(head(scan), ['openvas', 'OpenVAS', '22.4', 'www.example.go.jp', '2026-10-20', '2026-10-20']);
    assert.deepEqual(rows(scan), [
      ['1.3.6.1.4.1.25623.1.0.105611', 'medium', 'www.example.go.jp:22', '', 'CVE-2008-5161'],
    ]);
    assert.equal(scan.findings[0]?.description, 'weak & old\nDisable them.');
  });

  it('CycloneDX: what the supplier calls not affected stays out, the place is the purl', () => {
    const scan = scanIn(vexFile);
    assert.deepEqual(head(scan), ['vex', 'trivy', '0.57.0', 'portal 1.2', '2026-10-20', undefined]);
    assert.deepEqual(rows(scan), [['CVE-2021-23337', 'high', 'pkg:npm/lodash@4.17.20', 'CWE-94', 'CVE-2021-23337']]);
  });
});

describe('a fingerprint', () => {
  const prints = (text: string) => scanIn(text).findings.map(({ fingerprint }) => fingerprint);

  it('is the same wherever a finding stands in the file and whatever value was tried', () => {
    const one = prints(wapitiFile({ XSS: ['/a?q=1', '/b?q=1'] }));
    const other = prints(wapitiFile({ XSS: ['/b?q=99', '/a?q=%3Cscript%3E'] }));
    assert.deepEqual([...one].sort(), [...other].sort());
    assert.match(one[0] ?? '', /^wapiti:[0-9a-f]{32}$/);
  });

  it('survives that lines of the source move', () => {
    assert.deepEqual(prints(sarifFile), prints(sarifFile.replace('"startLine":12', '"startLine":40')));
  });

  it('differs by rule and by place', () => {
    assert.equal(new Set(prints(wapitiFile({ XSS: ['/a', '/b'], CSRF: ['/a'] }))).size, 4);
  });
});

/** The words in which a file is refused. */
function refusalOf(text: string): string {
  const result = read(text);
  assert.ok(!result.ok, 'it was taken');
  const { message, mend } = result.refusal;
  for (const words of [message, mend]) assert.ok(words.ja !== '' && words.en !== '');
  return message.en;
}

describe('a file that is no scan, broken or hostile', () => {
  it('is refused in words', () => {
    assert.match(refusalOf('name,severity\nxss,high'), /can’t be read as a scanner’s result/);
    assert.match(refusalOf('{"a":1}'), /can’t be read as a scanner’s result/);
    assert.match(refusalOf('<html></html>'), /can’t be read as a scanner’s result/);
    assert.match(refusalOf(''), /can’t be read as a scanner’s result/);
  });

  it('is refused when it is cut off', () => {
    for (const text of [sarifFile, nmapFile, openvasFile, wapitiFile({ XSS: ['/'] }), vexFile, testsslFile, zapFile])
      assert.match(refusalOf(text.slice(0, text.length * 0.8)), /not readable as (JSON|XML)/);
    assert.match(refusalOf(nucleiFile.slice(0, -20)), /^Line 2 is not readable as JSON/);
  });

  it('is refused by the place of a value of the wrong kind', () => {
    assert.match(refusalOf(sarifFile.replace('"query built from id"', '7')), /runs\.0\.results\.0\.message\.text/);
    assert.match(refusalOf('{"vulnerabilities":[],"infos":{"target":"x"}}'), /vulnerabilities/);
    assert.match(refusalOf('{"site":{},"@version":"2"}'), /“site”/);
  });

  it('has no entities, no outside document type and no depth without end', () => {
    const laughs = `<!DOCTYPE nmaprun [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><nmaprun>&b;</nmaprun>`;
    assert.match(refusalOf(laughs), /DOCTYPE/);
    assert.match(refusalOf(`<!DOCTYPE nmaprun SYSTEM "file:///etc/passwd"><nmaprun/>`), /DOCTYPE/);
    assert.match(refusalOf(`<nmaprun>${'<a>'.repeat(5000)}`), /nested more than/);
    assert.match(refusalOf(`{"runs":${'['.repeat(100_000)}`), /nested more than/);
  });

  it('is bounded in its findings, while the same finding a hundred thousand times is one', () => {
    const many = (name: (index: number) => string) =>
      wapitiFile({ XSS: Array.from({ length: 100_000 }, (_, index) => name(index)) });
    assert.match(refusalOf(many((index) => `/p${index}`)), new RegExp(`more than ${mostFindings} findings`));
    assert.equal(scanIn(many((index) => `/p?q=${index}`)).findings.length, 2);
  });

  it('cannot bring in characters that can’t be stored', () => {
    const scan = scanIn(wapitiFile({ 'X\u0000SS\ud800': ['/\u0000'] }));
    assert.doesNotMatch(JSON.stringify(scan), /\\u0000|\\ud800/);
  });
});
