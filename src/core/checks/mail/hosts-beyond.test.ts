import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DnsAnswer } from '../dns-answer.ts';
import { serverCertificateCheck } from '../server/server-certificate.ts';
import { serverTlsVersionsCheck } from '../server/server-tls-versions.ts';
import { daneCheck } from './dane.ts';
import { mailNegotiationCheck } from './mail-negotiation.ts';
import { mailServerDnssecCheck } from './mail-server-dnssec.ts';
import { mxCertificateCheck } from './mx-certificate.ts';
import type { SmtpData } from './smtp-observation.ts';
import { startTlsCheck } from './starttls.ts';

const answer = (type: 'MX' | 'TLSA'): DnsAnswer => ({
  ...{ name: 'd', type, state: 'noData', authentic: true, records: [], aliases: [], zone: null, detail: '' },
});

const seen = (more: number): SmtpData => ({
  ...{ domain: 'd', MX: answer('MX'), isImplicit: false, more },
  hosts: [
    {
      ...{ name: 'mx.d', preference: 10, isSigned: true, tlsa: answer('TLSA'), tls: null, dane: [] },
      dialog: { state: 'unseen', reason: 'timedOut', detail: '' },
    },
  ],
});

const context = { asOf: '2026-11-25', declared: {} };

describe('receiving servers beyond those that are looked at', () => {
  const checks = [startTlsCheck, mailNegotiationCheck, mxCertificateCheck, mailServerDnssecCheck, daneCheck];

  for (const { id, judge, results } of checks)
    it(`leave ${id} open, whatever holds of the others`, () => {
      assert.deepEqual(
        judge(seen(3), context)
          .filter(({ result }) => result === 'more')
          .map(({ params }) => params),
        [{ count: 3 }],
      );
      assert.equal(results.more.outcome, 'undetermined');
      assert.ok(judge(seen(0), context).every(({ result }) => result !== 'more'));
    });
});

describe('ports beyond those that are greeted', () => {
  it('leave both checks of TLS on servers open, though none of the others speaks it', () => {
    const data = { host: 'h', ports: [], beyond: 4 };
    for (const { judge } of [serverTlsVersionsCheck, serverCertificateCheck])
      assert.deepEqual(judge(data, context), [{ result: 'beyond', params: { count: 4 } }]);
  });

  it('and ports that may speak it leave the one of certificates open, whatever the others show', () => {
    const port = { versions: [], certificate: null, hostMatches: null, trust: null };
    const data = {
      ...{ host: 'h', beyond: 0 },
      ports: [
        { ...port, port: 22, speaks: 'plain' as const },
        { ...port, port: 8443, speaks: 'unknown' as const },
        { ...port, port: 443, speaks: 'tls' as const },
      ],
    };
    assert.deepEqual(
      serverCertificateCheck.judge(data, context).map(({ result, place }) => `${place} ${result}`),
      ['443 unseen', '8443 unseen'],
    );
  });
});
