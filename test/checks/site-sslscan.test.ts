import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { secondOpinionCheck } from '../../src/core/checks/site/second-opinion.ts';
import { readSslscan } from '../../src/probes/tls/probe-sslscan.ts';
import { Unseen } from '../../src/probes/unseen.ts';

const report = (inside: string): string =>
  `<?xml version="1.0"?><document><ssltest host="x">${inside}</ssltest></document>`;

const resultsOf = (inside: string): string =>
  secondOpinionCheck
    .judge(readSslscan(report(inside)), { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result)
    .join(' ');

describe('sslscan’s report', () => {
  const tls12 = '<protocol type="tls" version="1.2" enabled="1"/>';
  const cases: readonly (readonly [inside: string, results: string])[] = [
    [`${tls12}<heartbleed sslversion="TLSv1.2" vulnerable="0"/>`, 'sound'],
    [`${tls12}<protocol type="ssl" version="3" enabled="1"/>`, 'obsolete'],
    [`${tls12}<heartbleed sslversion="TLSv1.2" vulnerable="1"/>`, 'heartbleed'],
    ['<protocol type="tls" version="1.2" enabled="0"/>', 'unseen'],
  ];
  for (const [inside, results] of cases) it(`is judged ${results}`, () => assert.equal(resultsOf(inside), results));

  it('is refused when it is none', () => {
    for (const xml of ['', '<document/>', '<document><ssltest', '<!DOCTYPE x [<!ENTITY a "b">]><ssltest>&a;</ssltest>'])
      assert.throws(() => readSslscan(xml), Unseen, xml);
  });
});
