import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deepTlsCheck } from '../../src/core/checks/site/deep-tls.ts';
import type { TestsslData } from '../../src/core/checks/site/testssl-observation.ts';
import { readTestssl } from '../../src/probes/scanning/read-testssl.ts';
import { Unseen } from '../../src/probes/unseen.ts';

const row = (id: string, severity: string, finding: string, cve?: string) => ({
  ...{ id, severity, finding, ip: 'a.example/192.0.2.1', port: '443' },
  ...(cve === undefined ? {} : { cve }),
});

const lists = ['NULL', 'aNULL', 'EXPORT', 'LOW', '3DES_IDEA'];
const sound = [
  row('engine_problem', 'WARN', 'No engine or GOST support'),
  row('SSLv2', 'OK', 'not offered'),
  row('SSLv3', 'OK', 'not offered'),
  row('TLS1', 'INFO', 'not offered'),
  row('TLS1_1', 'INFO', 'not offered'),
  row('TLS1_2', 'OK', 'offered'),
  row('TLS1_3', 'OK', 'offered with final'),
  ...lists.map((name) => row(`cipherlist_${name}`, 'OK', 'not offered')),
  row('heartbleed', 'OK', 'not vulnerable, no heartbeat extension', 'CVE-2014-0160'),
  row('ROBOT', 'OK', 'not vulnerable'),
];

const ours = (broken: boolean, ...accepted: readonly string[]): TestsslData['ours'] => ({
  versions: (['SSLv2', 'SSLv3', 'TLSv1.0', 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map((version) => ({
    version,
    state: accepted.includes(version) ? 'accepted' : 'refused',
  })),
  broken,
});

const current = ours(false, 'TLSv1.2', 'TLSv1.3');

function resultsOf(rows: readonly object[], own: TestsslData['ours'] = current): string {
  const data = { ...readTestssl(Buffer.from(JSON.stringify(rows))), ours: own };
  const findings = deepTlsCheck.judge(data, { asOf: '2026-11-25', declared: {} });
  return findings.map(({ result, place = '' }) => `${result} ${place}`.trim()).join(', ');
}

const replacing = (...others: readonly ReturnType<typeof row>[]) => [
  ...sound.filter(({ id }) => !others.some((one) => one.id === id)),
  ...others,
];

describe('what testssl reports', () => {
  const cases: readonly (readonly [
    what: string,
    rows: readonly object[],
    own: TestsslData['ours'],
    results: string,
  ])[] = [
    ['nothing amiss', sound, current, 'sound'],
    [
      'a flaw',
      replacing(row('heartbleed', 'CRITICAL', 'VULNERABLE, CVE-2014-0160', 'CVE-2014-0160')),
      current,
      'vulnerable heartbleed',
    ],
    ['a flaw under conditions', replacing(row('LUCKY13', 'LOW', 'potentially vulnerable')), current, 'weak LUCKY13'],
    [
      'renegotiation',
      replacing(row('secure_client_renego', 'MEDIUM', 'VULNERABLE')),
      current,
      'weak secure_client_renego',
    ],
    ['compression', replacing(row('BREACH', 'MEDIUM', 'potentially VULNERABLE, gzip')), current, 'weak BREACH'],
    ['what it could not tell', replacing(row('ROBOT', 'WARN', 'test failed')), current, 'unclear ROBOT'],
    ['a version that only it sees', replacing(row('TLS1', 'LOW', 'offered')), current, 'versionDiffers TLSv1.0'],
    ['a version that only we see', sound, ours(false, 'TLSv1.1', 'TLSv1.2', 'TLSv1.3'), 'versionDiffers TLSv1.1'],
    ['weak suites that only it sees', replacing(row('cipherlist_LOW', 'HIGH', 'offered')), current, 'suitesDiffer'],
    ['weak suites that only we see', sound, ours(true, 'TLSv1.2', 'TLSv1.3'), 'suitesDiffer'],
    ['without a look of our own', sound, null, 'sound'],
    ['no version at all', [row('service', 'INFO', 'HTTP')], current, 'unseen'],
  ];
  for (const [what, rows, own, results] of cases)
    it(`${what}: ${results}`, () => assert.equal(resultsOf(rows, own), results));

  it('tells no disagreement of what one could not tell', () => {
    assert.equal(resultsOf(replacing(row('TLS1_3', 'WARN', 'not tested'))), 'sound');
  });

  it('is refused when it is none', () => {
    for (const text of ['', '{}', '[1]', '[{"id":1}]', 'x'.repeat(100)])
      assert.throws(() => readTestssl(Buffer.from(text)), Unseen, text);
  });
});
