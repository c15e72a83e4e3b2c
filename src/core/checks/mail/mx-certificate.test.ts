import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DnsAnswer } from '../dns-answer.ts';
import { mxCertificateCheck } from './mx-certificate.ts';
import type { MailHost } from './smtp-observation.ts';

type Tls = Extract<NonNullable<MailHost['tls']>, { state: 'seen' }>;

const answer = (type: 'MX' | 'TLSA'): DnsAnswer => ({
  ...{ name: 'd', type, state: 'noData', authentic: true, records: [], aliases: [], zone: null, detail: '' },
});

const leaf = { subject: 'CN=a', issuer: 'CN=b', signatureAlgorithm: 'sha256', keyType: 'ec', keyBits: null, names: [] };
const inTime = { validFrom: '2026-01-01T00:00:00Z', validTo: '2027-11-01T00:00:00Z' };

/** What is said of a host with a key of a curve without a name. */
function resultOf(days: typeof inTime, hostMatches = true, isByDane = false): string {
  const tls = {
    state: 'seen',
    chain: [{ ...leaf, ...days }],
    hostMatches,
    trust: { end: 'publicRoot', authorized: true, error: null },
  } as unknown as Tls;
  const usage = {
    type: 'TLSA',
    usage: 3,
    selector: 1,
    matching: 1,
    data: '',
  } as unknown as DnsAnswer['records'][number];
  const tlsa = { ...answer('TLSA'), records: isByDane ? [usage] : [] };
  const dane = isByDane ? ['matches'] : [];
  const host = { name: 'mx.d', preference: 10, isSigned: true, tlsa, tls, dane, dialog: { state: 'unseen' } };
  const data = { domain: 'd', MX: answer('MX'), isImplicit: false, more: 0, hosts: [host as unknown as MailHost] };
  return mxCertificateCheck
    .judge(data, { asOf: '2026-11-25', declared: {} })
    .map(({ result }) => result)
    .join(' ');
}

describe('a certificate whose key is of unknown length', () => {
  it('is left open, by DANE too', () => {
    assert.equal(resultOf(inTime), 'lengthUnknown');
    assert.equal(resultOf(inTime, true, true), 'lengthUnknown');
  });

  it('still fails by what is known of it', () => {
    assert.equal(resultOf({ ...inTime, validTo: '2026-11-01T00:00:00Z' }), 'expired');
    assert.equal(resultOf(inTime, false), 'otherName');
  });
});
