import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../test/support/demo-state.ts';
import { nmapFile } from '../../test/support/scan-files.ts';
import { factsOf } from '../core/assessment/facts.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { holdPorts } from './hold-ports.ts';
import { readScan } from './read-scan.ts';

const row = (id: string, data: JsonObject) => ({
  id,
  revision: 1,
  changedAt: '2026-11-01T00:00:00Z',
  changedBy: 'x',
  data,
});

/** The severity of the open port 443 that the scan tells, held against the rows of sites and servers. */
function severityWith(
  sites: readonly JsonObject[],
  servers: readonly JsonObject[],
  xml = nmapFile,
): string | undefined {
  const scan = readScan(Buffer.from(xml));
  assert.ok(scan.ok);
  const state = demoState('web-build');
  const registers = {
    ...state.registers,
    sites: sites.map((data, index) => row(`s${index}`, data)),
    servers: servers.map((data, index) => row(`v${index}`, data)),
  };
  const { findings } = holdPorts(scan.value, factsOf({ ...state, registers }, '2026-11-25'));
  return findings.find(({ ruleId }) => ruleId === 'open-port-tcp')?.severity;
}

const url = 'https://www.example.go.jp/';

describe('an open port of an imported scan', () => {
  it('is held against a server whose name is written in Japanese', () => {
    const xml = nmapFile.replaceAll('www.example.go.jp', 'xn--wgv71a119e.jp');
    assert.equal(severityWith([], [{ host: '日本語.jp', ports: '80' }], xml), 'medium');
    assert.equal(severityWith([], [{ host: '日本語。JP', ports: '443' }], xml), 'info');
  });

  it('is a finding where the site declares others', () =>
    assert.equal(severityWith([{ url, ports: '80' }], []), 'medium'));
  it('is told where it is declared', () => assert.equal(severityWith([{ url, ports: '80, 443' }], []), 'info'));
  it('may be declared by a server of the same host', () =>
    assert.equal(
      severityWith([{ url, ports: '80' }], [{ name: 'a', host: 'WWW.example.go.jp', ports: '443' }]),
      'info',
    ));
  it('is a finding where the server of an address declares others', () => {
    const xml = nmapFile.replace(/<hostnames>.*<\/hostnames>/, '');
    assert.equal(severityWith([], [{ name: 'a', host: '192.0.2.10', ports: '22' }], xml), 'medium');
  });
  it('is told where nothing is declared, or another host declares', () => {
    assert.equal(severityWith([{ url }], []), 'info');
    assert.equal(severityWith([{ url: 'https://other.example.go.jp/', ports: '80' }], []), 'info');
  });
});
