import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readScan } from './read-scan.ts';
import { severityOfRatings } from './severity-of-ratings.ts';
import { severityOfWord } from './severity-of-word.ts';

const cases = 'test/fixtures/cases/checks/scan';

function told(bytes: Uint8Array | string): string {
  const read = readScan(Buffer.from(bytes));
  assert.ok(read.ok, JSON.stringify(read));
  const { looked, tellsGone } = read.value.run;
  return tellsGone ? looked : `${looked}, gone is not told`;
}

const nmap = (hosts: string, exit: string, stats: string): string =>
  `<?xml version="1.0"?><nmaprun scanner="nmap" version="7.94">${hosts}<runstats><finished time="1795900100" exit="${exit}"/><hosts ${stats}/></runstats></nmaprun>`;

const host = (state: string, ports: string, more = ''): string =>
  `<host ${more}><status state="${state}"/><address addr="192.0.2.10" addrtype="ipv4"/><ports>${ports}</ports></host>`;

const port = '<port protocol="tcp" portid="443"><state state="open"/></port>';

const sarif = (...runs: readonly object[]): string =>
  JSON.stringify({
    version: '2.1.0',
    runs: runs.map((run) => ({ tool: { driver: { name: 'x' } }, results: [], ...run })),
  });

const zap = (more: object): string =>
  JSON.stringify({ '@version': '2.16.1', created: '2026-11-20T01:00:00Z', ...more });
const site = { '@name': 'https://a.example', alerts: [] };

describe('a run that looked at nothing', () => {
  it('is none, in every case: nobody is held to have been diagnosed, and nothing is gone', () => {
    const files = [
      'nmap-aborted.xml',
      'testssl-fatal.json',
      'wapiti-nothing.json',
      'zap-empty.json',
      'zap-unreachable.json',
    ];
    for (const file of files) assert.equal(told(readFileSync(`${cases}/${file}`)), 'nothing, gone is not told', file);
  });

  it('is none where all hosts are down, the task was stopped, or the run itself says that it failed', () => {
    const openvas = (state: string, hosts: string): string =>
      `<report><report><scan_run_status>${state}</scan_run_status><hosts><count>${hosts}</count></hosts><results></results></report></report>`;
    const failed = { invocations: [{ executionSuccessful: false }] };
    const nothings = [
      nmap('', 'success', 'up="0" down="1" total="1"'),
      nmap(host('down', ''), 'success', 'up="0" down="1" total="1"'),
      openvas('Stopped', '1'),
      openvas('Done', '0'),
      sarif(failed),
      sarif(failed, failed),
    ];
    for (const text of nothings) assert.equal(told(text), 'nothing, gone is not told', text.slice(0, 120));
  });
});

describe('a run that broke off', () => {
  it('is a part, by which nothing is gone', () => {
    const openvas =
      '<report><report><scan_run_status>Interrupted</scan_run_status><results><result><name>a</name><host>192.0.2.1</host><nvt oid="1"><name>a</name></nvt></result></results></report></report>';
    const row = { id: 'cert', ip: 'a/192.0.2.1', port: '443', severity: 'OK', finding: 'x' };
    const parts = [
      nmap(host('up', port), 'error', 'up="1" down="0" total="1"'),
      `<nmaprun scanner="nmap">${host('up', port)}</nmaprun>`,
      nmap(host('up', port, 'timedout="true"'), 'success', 'up="1" down="0" total="1"'),
      openvas,
      JSON.stringify([row, { ...row, id: 'scanProblem', severity: 'FATAL' }]),
      zap({ site: [site], insights: [{ key: 'insight.network.failure', statistic: '60' }] }),
      sarif({ invocations: [{ executionSuccessful: false }], results: [{ message: { text: 'a' } }] }),
      sarif({ invocations: [{ executionSuccessful: true, toolExecutionNotifications: [{ level: 'error' }] }] }),
    ];
    for (const text of parts) assert.equal(told(text), 'part, gone is not told', text.slice(0, 120));
  });
});

describe('a clean run', () => {
  it('is whole though it found nothing, and of hosts of which some were down tells nothing gone', () => {
    const row = { id: 'cert', ip: 'a/192.0.2.1', port: '443', severity: 'OK', finding: 'x' };
    const clean = [
      nmap(host('up', port), 'success', 'up="1" down="0" total="1"'),
      nmap(host('up', '<extraports state="closed" count="1000"/>'), 'success', 'up="1" down="0" total="1"'),
      JSON.stringify([row]),
      zap({ site: [site] }),
      sarif({ invocations: [{ executionSuccessful: true }] }),
      sarif({}),
      readFileSync(`${cases}/nuclei-empty.json`, 'utf8'),
    ];
    for (const text of clean) assert.equal(told(text), 'whole', text.slice(0, 120));
    assert.equal(
      told(nmap(host('up', port) + host('down', ''), 'success', 'up="1" down="1" total="2"')),
      'whole, gone is not told',
    );
  });
});

describe('how bad a finding is', () => {
  it('is the worst that any rating says, by word, score or vector', () => {
    const vector = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
    assert.equal(severityOfRatings([{ severity: 'low' }, { severity: 'critical' }]), 'critical');
    assert.equal(severityOfRatings([{ severity: 'none', score: 7.5 }]), 'high');
    assert.equal(severityOfRatings([{ severity: 'unknown', vector }]), 'critical');
    assert.equal(severityOfRatings([{ vector }, { score: 4 }]), 'critical');
    assert.equal(severityOfRatings([{ severity: 'info' }, { severity: 'unknown' }]), 'info');
  });

  it('is to be judged where nobody says, and information only where all say none', () => {
    assert.equal(severityOfRatings([]), 'medium');
    assert.equal(severityOfRatings([{ severity: 'unknown' }]), 'medium');
    assert.equal(severityOfRatings([{ severity: 'none' }, { severity: 'unknown' }]), 'medium');
    assert.equal(severityOfRatings([{ severity: 'none', score: 0 }]), 'info');
  });

  it('is to be judged where its word is one that nobody knows', () => {
    assert.deepEqual(['HIGH', 'Moderate', 'important', 'unknown', '', 'sev-2', 'WARN', 'none'].map(severityOfWord), [
      'high',
      'medium',
      'high',
      'medium',
      'medium',
      'medium',
      'info',
      'info',
    ]);
  });
});
