import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { DnsAnswer, DnsState, DnsType } from '../dns-answer.ts';
import { dkimCheck } from './dkim.ts';
import { dmarcCheck } from './dmarc.ts';
import { dmarcAlignmentCheck } from './dmarc-alignment.ts';
import type { MailData } from './mail-observation.ts';
import { readSelectors } from './selectors.ts';

const answer = (type: DnsType, state: DnsState, ...texts: readonly string[]): DnsAnswer => ({
  ...{ name: 'a.go.jp', type, state, authentic: true, aliases: [], zone: null, detail: '' },
  records: texts.map((text) => ({ type: 'TXT', text })),
});

const key = (text: string, bits: number | null = 2048): MailData['dkim'][number] => ({
  ...{ selector: 's', type: 'rsa', bits, answer: answer('TXT', 'found', text) },
});

function data(record: string, dkim: MailData['dkim'], more: Partial<MailData['dmarc']> = {}): MailData {
  return {
    domain: { name: 'a.go.jp', isGoJp: true },
    ...{ MX: answer('MX', 'noData'), TXT: answer('TXT', 'found', record), zone: null, DS: null, dkim },
    spf: { records: [record], result: 'fail', detail: '', lookups: 1, voids: 0 },
    domainKeys: answer('TXT', 'noSuchName'),
    dmarc: {
      own: answer('TXT', 'found', 'v=DMARC1; p=reject'),
      applied: {
        recordDomain: 'a.go.jp',
        inherited: false,
        record: 'v=DMARC1; p=reject',
        tags: { p: 'reject', rua: 'x' },
      },
      ...{ untold: null, reports: [] },
      ...more,
    },
    mtaSts: { record: answer('TXT', 'noData'), policy: null },
    tlsReports: answer('TXT', 'noData'),
  };
}

const context = { asOf: '2026-11-25', declared: {} };
const resultsOf = (found: readonly { readonly result: string }[]): string =>
  found.map(({ result }) => result).join(' ');
const alignment = (record: string, ...dkim: MailData['dkim']): string =>
  resultsOf(dmarcAlignmentCheck.judge(data(record, dkim), context));

const good = 'v=DKIM1; k=rsa; p=MIGf';

describe('a way to pass DMARC', () => {
  it('is a record and a key that the checks of each would let pass', () => {
    assert.equal(alignment('v=spf1 mx -all', key(good)), 'both');
    assert.equal(alignment('v=spf1 mx -all ip4:192.0.2.300', key(good)), 'dkimOnly');
    for (const bad of [
      key('v=DKIM1; p='),
      key(good, 512),
      key(`"${good}"`),
      key(`${good}; h=sha1`),
      key(`${good}; s=other`),
    ])
      assert.equal(alignment('v=spf1 mx -all', bad), 'spfOnly', bad.answer.records.map(String).join());
    assert.equal(alignment('v=spf1 mx -all all:x', key('v=DKIM1; p=')), 'neither');
  });
});

describe('what receivers of reports agree to', () => {
  it('is told by a record of this very version, and of those that were not asked nothing is', () => {
    const reports = (moreReports: number, ...texts: readonly string[]): string =>
      resultsOf(
        dmarcCheck.judge(
          data('v=spf1 -all', [], { reports: texts.map((text) => answer('TXT', 'found', text)), moreReports }),
          context,
        ),
      );
    assert.equal(reports(0, 'v=DMARC1', 'v=DMARC1; rua=mailto:a@b.example'), 'reject');
    assert.equal(reports(0, 'v=DMARC10'), 'reject reportsRefused');
    assert.equal(reports(0, 'v=dmarc1'), 'reject reportsRefused');
    assert.equal(reports(3, 'v=DMARC1'), 'reject reportsUnseen');
  });
});

describe('selectors that a row names', () => {
  const many = Array.from({ length: 51 }, (_, index) => `s${index}`);

  it('are read to the fiftieth, and what is left aside is told', () => {
    assert.deepEqual(readSelectors('Google、s2026, セレクタ'), { selectors: ['google', 's2026'], left: ['セレクタ'] });
    assert.equal(readSelectors(many.join(' ')).selectors.length, 50);
    const judged = (dkimSelectors: string): string =>
      resultsOf(dkimCheck.judge(data('v=spf1 mx -all', [key(good)]), { ...context, declared: { dkimSelectors } }));
    assert.equal(judged('s'), 'key');
    assert.equal(judged('s, entered-since'), 'key selectorsLeft');
    assert.equal(judged(many.join(' ')), 'key selectorsLeft');
    assert.equal(judged('s, 「google」'), 'key selectorsLeft');
  });
});
