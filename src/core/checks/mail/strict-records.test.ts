import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { dkimTags } from './dkim-tags.ts';
import { dmarcPolicy } from './dmarc-record.ts';
import { faultyTerm } from './spf-terms.ts';
import { readTagList } from './tag-list.ts';

const cases = readFileSync('test/fixtures/cases/checks/dmarc-dkim-records.txt', 'utf8').split('\n');

describe('a DMARC record, as receivers apply it', () => {
  it('is p=none where one of its policies is broken and it asks for reports (RFC 9989 §4.10.1)', () => {
    assert.deepEqual(dmarcPolicy((cases[0] ?? '').split('        ')[0] ?? ''), { p: 'none', isDowngraded: true });
    assert.deepEqual(dmarcPolicy('v=DMARC1; p=rejet; rua=mailto:d@example.jp'), { p: 'none', isDowngraded: true });
    assert.deepEqual(dmarcPolicy('v=DMARC1; rua=mailto:d@example.jp'), { p: 'none', isDowngraded: true });
    assert.deepEqual(dmarcPolicy('v=DMARC1; p=reject; np=nothing; rua=mailto:d@example.jp!10m'), {
      p: 'none',
      isDowngraded: true,
    });
  });

  it('is none at all where it asks for no reports either, or has a tag twice (RFC 6376 §3.2)', () => {
    assert.equal(dmarcPolicy('v=DMARC1; p=reject; sp=rejct'), null);
    assert.equal(dmarcPolicy('v=DMARC1; p=none; p=reject; rua=mailto:d@example.jp'), null);
    assert.equal(dmarcPolicy('v=DMARC1; p=reject; rua=mailto:a@example.jp; rua=mailto:b@example.jp'), null);
    assert.equal(dmarcPolicy('v=DMARC1; p=reject; sp=x; rua=d@example.jp'), null);
  });

  it('is what it says where it is whole, whatever stands beside its tags', () => {
    assert.deepEqual(dmarcPolicy('v=DMARC1; p=REJECT ; sp=none; fo=1; unknown; x=y;'), {
      p: 'reject',
      sp: 'none',
      isDowngraded: false,
    });
  });
});

describe('a DKIM key, as verifiers read it', () => {
  const key = 'MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQ==';

  it('is none with quotes as characters, a version that is not first, or what is no base64', () => {
    const quoted = (cases[1] ?? '').split('        ')[0]?.replace('KEY', key) ?? '';
    assert.ok(quoted.startsWith('"v=DKIM1'));
    assert.equal(dkimTags(quoted), null);
    assert.equal(dkimTags(`k=rsa; v=DKIM1; p=${key}`), null);
    assert.equal(dkimTags(`v=DKIM1; k=rsa; p="${key}"`), null);
    assert.equal(dkimTags(`v=DKIM2; p=${key}`), null);
    assert.equal(dkimTags(`v=DKIM1; k=rsa p=${key}; p=${key}`)?.get('p'), key);
    assert.equal(dkimTags(`v=DKIM1; k=rsa; ${key}`), null);
    assert.equal(dkimTags(`v=DKIM1; k=rsa; p=${key}; p=${key}`), null);
  });

  it('is one without a version, with blanks within its key, or revoked', () => {
    assert.equal(dkimTags(`p=${key.slice(0, 10)} ${key.slice(10)}`)?.has('p'), true);
    assert.equal(dkimTags(`v=DKIM1; k=ed25519; p=${key};`)?.get('k'), 'ed25519');
    assert.equal(dkimTags('v=DKIM1; p=')?.get('p'), '');
  });
});

describe('a tag list', () => {
  it('knows names in their case, and is none where a part is none', () => {
    assert.deepEqual(
      [...(readTagList('v=A; P=1; p=2 ;') ?? [])],
      [
        ['v', 'A'],
        ['P', '1'],
        ['p', '2'],
      ],
    );
    for (const broken of ['v=A;; p=1', 'v=A; p', '=A', 'v=A; v=B', 'v=A; p=日本', '"v=A"'])
      assert.equal(readTagList(broken), null, broken);
  });
});

describe('an SPF record', () => {
  it('is whole as people write it', () => {
    for (const record of [
      'v=spf1 -all',
      'v=spf1 ip4:192.0.2.0/24 ip6:2001:db8::/32 a mx/24//64 a:mail.example.jp/28 ?ptr include:_spf.example.jp ~all',
      'v=spf1 exists:%{ir}.%{v}._spf.%{d2} redirect=_spf.example.jp exp=explain.example.jp',
      'v=spf1 include:%{d} x-unknown=%{d} -ALL',
      'v=spf1 ip6:::ffff:192.0.2.1 ip6:::1/128 +a//64 -all ',
      'v=spf1 a:foo:bar/baz.example.jp mx:a/b.example.jp/24//64 exists:%{d1r/}.example.jp -all',
    ])
      assert.equal(faultyTerm(record), null, record);
  });

  it('is in error wherever the error stands, behind -all too (RFC 7208 §4.6)', () => {
    const faults: Readonly<Record<string, string>> = {
      'v=spf1 -all ip4:192.0.2.300': 'ip4:192.0.2.300',
      'v=spf1 -all include:': 'include:',
      'v=spf1 -all ipv4:192.0.2.1': 'ipv4:192.0.2.1',
      'v=spf1 mx -all a/33': 'a/33',
      'v=spf1 -all all:example.jp': 'all:example.jp',
      'v=spf1 include:example -all': 'include:example',
      'v=spf1 exists:%{x}.example.jp -all': 'exists:%{x}.example.jp',
      'v=spf1 -all redirect=a.example.jp redirect=b.example.jp': 'redirect=',
      'v=spf1 -all ip6:2001:db8:::1': 'ip6:2001:db8:::1',
      'v=spf1 a, mx -all': 'a,',
      'v=spf1 a:example.jp/24/64 -all': 'a:example.jp/24/64',
      'v=spf1 mx/024 -all': 'mx/024',
      'v=spf1 a:foo:8080 -all': 'a:foo:8080',
    };
    for (const [record, term] of Object.entries(faults)) assert.equal(faultyTerm(record), term, record);
  });
});
