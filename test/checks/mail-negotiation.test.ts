import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mailNegotiationCheck } from '../../src/core/checks/mail/mail-negotiation.ts';
import type { MailHost, MailNegotiation, SmtpData } from '../../src/core/checks/mail/smtp-observation.ts';

const sound: MailNegotiation = {
  chosen: 'TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384',
  broken: [],
  withoutForwardSecrecy: null,
  weakGroup: null,
  primeBits: 2048,
  hash: 'SHA-256',
  compression: false,
  secureRenegotiation: true,
  extendedMasterSecret: true,
};

const none = { name: 'x', type: 'MX', state: 'noData', records: [], authentic: false, detail: '' } as const;

function resultsOf(negotiation: MailNegotiation | null | undefined, version = 'TLSv1.2'): string {
  const tls = {
    ...{ state: 'seen', version, suite: '', obsolete: [], chain: [], hostMatches: true },
    trust: { authorized: true, error: null, end: 'publicRoot' },
    ...(negotiation === undefined ? {} : { negotiation }),
  } as unknown as MailHost['tls'];
  const dialog = { state: 'answered', startTls: 'accepted', detail: '' } as const;
  const host = { name: 'mx', preference: 0, isSigned: false, tlsa: none, dialog, tls, dane: [] } as unknown as MailHost;
  const data = { domain: 'x', MX: none, isImplicit: false, hosts: [host], more: 0 } as unknown as SmtpData;
  const findings = mailNegotiationCheck.judge(data, { asOf: '2026-11-25', declared: {} });
  return findings.map(({ result }) => result).join(' ');
}

describe('what a mail server agrees to', () => {
  const cases: readonly (readonly [Partial<MailNegotiation>, string])[] = [
    [{}, 'sound'],
    [{ chosen: 'TLS_RSA_WITH_RC4_128_SHA', broken: ['TLS_RSA_WITH_RC4_128_SHA'] }, 'chosenBroken'],
    [{ chosen: 'TLS_RSA_WITH_AES_128_CBC_SHA', withoutForwardSecrecy: 'x' }, 'chosenStatic'],
    [{ broken: ['TLS_DH_anon_WITH_AES_256_GCM_SHA384'] }, 'takesBroken'],
    [{ withoutForwardSecrecy: 'TLS_RSA_WITH_AES_128_CBC_SHA' }, 'takesStatic'],
    [{ weakGroup: 'secp160r1' }, 'weakGroup'],
    [{ primeBits: 1024 }, 'shortPrime'],
    [{ primeBits: null, hash: null }, 'sound'],
    [{ hash: 'SHA-1' }, 'weakHash'],
    [{ compression: true, secureRenegotiation: false }, 'compression insecureRenegotiation'],
    [{ extendedMasterSecret: false }, 'noExtendedMasterSecret'],
  ];
  for (const [more, results] of cases)
    it(`${JSON.stringify(more)} is ${results}`, () => assert.equal(resultsOf({ ...sound, ...more }), results));

  it('can’t be told where it was not seen, and is none before TLS 1.3 where only that is spoken', () => {
    assert.deepEqual(
      [resultsOf(undefined), resultsOf(null), resultsOf(null, 'TLSv1.3')],
      ['unseen', 'unseen', 'newest'],
    );
  });
});
