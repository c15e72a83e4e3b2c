import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf, sentenceOn, verdictOn } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const deliverable = {
  id: 'm1',
  name: 'アプリ',
  version: '1.0',
  deliverableKind: 'application',
  deliveredOn: '2026-09-01',
  scannedOn: '2026-08-30',
  scanClean: true,
  codeReviewedOn: '2026-08-30',
  accessReviewedOn: '2026-08-30',
  isExecutable: false,
  verification: 'SHA-256',
  lowersSecurity: false,
  thirdParties: 'なし',
};
const judged = (rule: string, change: object, asOf = today) =>
  verdictOn(rule, { deliverables: [{ ...deliverable, ...change }] }, asOf);

describe('16(1): before a release is delivered', () => {
  for (const [rule, field] of [
    ['deliveredUnscanned', 'scannedOn'],
    ['reviewMissing', 'codeReviewedOn'],
    ['accessNotReviewed', 'accessReviewedOn'],
  ] as const)
    it(`${field} is on or before the day of delivery; a day to come is none`, () => {
      assert.equal(judged(rule, { [field]: '2026-09-01' }), 'satisfied');
      assert.equal(judged(rule, { [field]: '2026-09-02' }), 'notSatisfied');
      assert.equal(judged(rule, { [field]: '' }), 'notSatisfied');
      assert.equal(judged(rule, { [field]: '', deliveredOn: '2026-11-25' }), 'undetermined');
      assert.equal(judged(rule, { [field]: '2026-11-25', deliveredOn: '2026-11-26' }), 'undetermined');
      assert.equal(judged(rule, { [field]: '', deliveredOn: today }), 'notSatisfied');
      assert.equal(judged(rule, { deliveredOn: '' }), 'undetermined');
    });

  it('each release has its own scan, whose outcome is told', () => {
    assert.equal(judged('deliveredUnscanned', { scanClean: false }), 'notSatisfied');
    assert.equal(judged('deliveredUnscanned', { scanClean: null }), 'undetermined');
    assert.equal(judged('deliveredUnscanned', { scanClean: null, scannedOn: '' }), 'notSatisfied');
    const second = { ...deliverable, id: 'm2', version: '1.1', deliveredOn: '2026-11-01', scannedOn: '' };
    const rows = { deliverables: [deliverable, second] };
    assert.equal(verdictOn('deliveredUnscanned', rows, today), 'notSatisfied');
  });

  it('code is reviewed of application programs alone; what kind it is may not be known', () => {
    const none = { codeReviewedOn: '' };
    assert.equal(judged('reviewMissing', { ...none, deliverableKind: 'document' }), 'satisfied');
    assert.equal(judged('reviewMissing', { ...none, deliverableKind: 'content' }), 'satisfied');
    assert.equal(judged('reviewMissing', { ...none, deliverableKind: '' }), 'undetermined');
    assert.equal(judged('reviewMissing', { ...none, deliverableKind: '', isExecutable: true }), 'notSatisfied');
    assert.equal(judged('reviewMissing', { ...none, deliverableKind: 'content', isExecutable: true }), 'notSatisfied');
    assert.equal(judged('reviewMissing', { deliverableKind: '' }), 'satisfied');
    assert.equal(
      sentenceOn('reviewMissing', { deliverables: [{ ...deliverable, deliverableKind: 'document' }] }, today),
      'アプリケーションプログラムは提供していません。',
    );
  });

  it('a review that came after it ends what was wanting, whatever a scan found', () => {
    const late = { codeReviewedOn: '2026-09-10', scanClean: false, scannedOn: '2026-09-10' };
    const ofDay = (rule: string, change: object = {}) => {
      const [reason] = reasonsOf(rule, { deliverables: [{ ...deliverable, ...late, ...change }] }, today);
      return [reason?.verdict, reason?.ofDay];
    };
    assert.deepEqual(ofDay('reviewMissing'), ['notSatisfied', 'satisfied']);
    assert.deepEqual(ofDay('deliveredUnscanned'), ['notSatisfied', undefined]);
    assert.deepEqual(ofDay('deliveredUnscanned', { scanClean: true }), ['notSatisfied', 'satisfied']);
  });

  it('is never declared away where applications are made', () => {
    const emptyRegisters = [{ id: 'deliverables', reason: '提供物はないため' }];
    for (const rule of ['deliveredUnscanned', 'noMeansOfVerification', 'thirdPartyUndeclared'])
      assert.equal(verdictOn(rule, { emptyRegisters }, today), 'undetermined', rule);
  });
});

describe('16(2): vulnerabilities', () => {
  it('that nobody looked for are not known to be absent', () => {
    const rule = 'vulnerabilitiesNotLookedFor';
    const diagnosis = { title: '診断', diagnosisKind: 'webApplication', heldOn: '2026-08-01' };
    assert.equal(verdictOn(rule, { deliverables: [deliverable] }, today), 'undetermined');
    assert.equal(verdictOn(rule, { diagnoses: [diagnosis] }, today), 'satisfied');
    assert.equal(verdictOn(rule, { diagnoses: [diagnosis] }, '2026-07-31'), 'undetermined');
    const packed = { id: 's9', name: 'django', version: '4.2', place: 'web01', purl: 'pkg:pypi/django@4.2' };
    const item = { name: 'django', version: '4.2', purl: 'pkg:pypi/django@4.2', cpe: '' };
    const match = (coveredBy: string | null) => ({
      software: [packed],
      softwareConclusions: [{ id: 's9', item, support: null, package: '', coveredBy, vulnerabilities: [] }],
    });
    assert.equal(verdictOn(rule, match('advisories:PyPI'), today), 'satisfied');
    assert.equal(verdictOn(rule, match(null), today), 'undetermined');
  });
});

describe('16(2): a finding of a diagnosis or a check', () => {
  it('is a breach while it is open, be it in time; one of an audit is none of this', () => {
    const open = (foundBy: string, closedOn = '') => {
      const findings = [{ title: '指摘', foundBy, foundOn: '2026-09-01', dueOn: '2027-01-01', closedOn }];
      return verdictOn('findingOpen', { findings }, today, { duty: '16.2' });
    };
    assert.deepEqual(
      ['diagnosis', 'check', 'audit', ''].map((source) => open(source)),
      ['notSatisfied', 'notSatisfied', 'satisfied', 'undetermined'],
    );
    assert.equal(open('diagnosis', today), 'satisfied');
  });
});

describe('16(3) to (5): how it is delivered', () => {
  it('as an executable only with a reason; unanswered is not "no"', () => {
    assert.equal(judged('executableWithoutReason', {}), 'satisfied');
    assert.equal(judged('executableWithoutReason', { isExecutable: true }), 'notSatisfied');
    assert.equal(judged('executableWithoutReason', { isExecutable: true, executableReason: '未定' }), 'notSatisfied');
    assert.equal(
      judged('executableWithoutReason', { isExecutable: true, executableReason: '仕様による' }),
      'satisfied',
    );
    assert.equal(judged('executableWithoutReason', { isExecutable: null }), 'undetermined');
  });

  it('with a means of verification that is one', () => {
    assert.equal(judged('noMeansOfVerification', {}), 'satisfied');
    assert.equal(judged('noMeansOfVerification', { verification: 'なし' }), 'notSatisfied');
  });

  it('with the government’s certificate considered where a signature is used, and nowhere else', () => {
    const unsigned = { deliverableKind: 'document', gpki: '' };
    assert.equal(judged('gpkiNotConsidered', unsigned), 'satisfied');
    const signed = { verification: '電子署名', signatureValid: true };
    assert.equal(judged('gpkiNotConsidered', { ...signed, gpki: 'adopted' }), 'satisfied');
    assert.equal(
      judged('gpkiNotConsidered', { ...signed, gpki: 'rejected', gpkiReason: '対象外の形式のため' }),
      'satisfied',
    );
    assert.equal(judged('gpkiNotConsidered', { ...signed, gpki: 'rejected', gpkiReason: '-' }), 'notSatisfied');
    assert.equal(judged('gpkiNotConsidered', { ...signed, gpki: 'notConsidered' }), 'notSatisfied');
    assert.equal(judged('gpkiNotConsidered', { ...signed, gpki: '' }), 'undetermined');
    assert.equal(judged('signatureInvalid', { ...signed, signatureValid: null }), 'undetermined');
    assert.equal(judged('signatureInvalid', { ...signed, signatureValid: false }), 'notSatisfied');
    assert.equal(judged('signatureInvalid', { signatureCheckedOn: '2026-09-01' }), 'undetermined');
    assert.equal(judged('signatureInvalid', {}), 'satisfied');
  });

  it('asking nothing unsafe of users, as far as somebody has said so', () => {
    assert.equal(judged('requiresUnsupported', {}), 'satisfied');
    assert.equal(judged('requiresUnsupported', { lowersSecurity: null }), 'undetermined');
  });
});

describe('16(6): third parties', () => {
  const reaching = {
    thirdParties: 'a.example、ｂ.example',
    thirdPartiesDeclared: 'A.example, b.example',
    policyUrl: 'https://a.go.jp/p',
  };
  const told = (host: string, change: object = {}) => ({
    host,
    deliverable: 'm1',
    data: '閲覧したページ',
    purpose: 'アクセス解析',
    optOut: '設定画面',
    inPolicy: true,
    safetyCheckedOn: '2026-08-20',
    safetyBasis: '規約と通信の内容を確かめた',
    ...change,
  });
  const of = (rule: string, change: object, thirdParties: readonly object[] = []) =>
    verdictOn(rule, { deliverables: [{ ...deliverable, ...reaching, ...change }], thirdParties } as never, today);
  const both = [told('a.example'), told('B.EXAMPLE')];

  it('「なし」 means that there is none, and an empty field that nobody has said', () => {
    for (const rule of ['thirdPartyUndeclared', 'policyMissing']) {
      assert.equal(of(rule, { thirdParties: 'なし', thirdPartiesDeclared: '', policyUrl: '' }), 'satisfied', rule);
      assert.equal(of(rule, { thirdParties: '', thirdPartiesDeclared: '', policyUrl: '' }), 'undetermined', rule);
      assert.equal(of(rule, { thirdParties: '未定' }), 'undetermined', rule);
      assert.equal(of(rule, {}), 'satisfied', rule);
    }
    for (const rule of ['thirdPartyNotSafe', 'thirdPartyUnexplained'])
      assert.equal(of(rule, { thirdParties: 'なし' }), 'satisfied', rule);
  });

  it('are declared, each, in a policy that is there', () => {
    assert.equal(of('thirdPartyUndeclared', { thirdPartiesDeclared: 'a.example' }), 'notSatisfied');
    assert.equal(of('thirdPartyUndeclared', { thirdPartiesDeclared: 'なし' }), 'notSatisfied');
    assert.equal(of('policyMissing', { policyUrl: '' }), 'notSatisfied');
    assert.equal(of('thirdPartyUndeclared', { thirdParties: 'なし' }, [told('c.example')]), 'notSatisfied');
    assert.equal(of('thirdPartyUndeclared', { thirdParties: 'a.example、' }), 'satisfied');
    assert.equal(of('thirdPartyUndeclared', { thirdParties: '' }, [told('a.example')]), 'satisfied');
    assert.equal(of('policyMissing', { thirdParties: '', policyUrl: '' }, [told('a.example')]), 'notSatisfied');
  });

  it('are safe before the delivery, each: of two, the one of which nothing is on record is named', () => {
    assert.equal(of('thirdPartyNotSafe', {}, both), 'satisfied');
    assert.equal(of('thirdPartyNotSafe', {}, [told('a.example')]), 'undetermined');
    const rows = { deliverables: [{ ...deliverable, ...reaching }], thirdParties: [told('a.example')] };
    const [reason] = reasonsOf('thirdPartyNotSafe', rows, today);
    assert.deepEqual(
      reason?.missing?.map(({ register, title }) => [register, title]),
      [['thirdParties', 'b.example']],
    );
    for (const [change, verdict] of [
      [{ safetyCheckedOn: '2026-09-01' }, 'satisfied'],
      [{ safetyCheckedOn: '2026-09-02' }, 'notSatisfied'],
      [{ safetyCheckedOn: '2026-11-25' }, 'undetermined'],
      [{ safetyBasis: '未了' }, 'undetermined'],
    ] as const)
      assert.equal(of('thirdPartyNotSafe', {}, [told('a.example', change), told('b.example')]), verdict);
    assert.equal(of('thirdPartyNotSafe', { deliveredOn: '' }, both), 'undetermined');
    const ofAnother = [told('a.example', { deliverable: 'm2' }), told('b.example')];
    assert.equal(of('thirdPartyNotSafe', {}, ofAnother), 'undetermined');
    const again = [...both, told('a.example', { safetyCheckedOn: '2026-10-01' })];
    assert.equal(of('thirdPartyNotSafe', {}, again), 'satisfied');
  });

  it('are explained where readers look: what, why, and how to turn it off', () => {
    assert.equal(of('thirdPartyUnexplained', {}, both), 'satisfied');
    assert.equal(of('thirdPartyUnexplained', {}, []), 'undetermined');
    for (const [change, verdict] of [
      [{ data: 'なし' }, 'satisfied'],
      [{ data: '' }, 'undetermined'],
      [{ purpose: '-' }, 'undetermined'],
      [{ optOut: 'なし' }, 'undetermined'],
      [{ inPolicy: null }, 'undetermined'],
      [{ inPolicy: false }, 'notSatisfied'],
      [{ deliverable: '' }, 'satisfied'],
    ] as const)
      assert.equal(
        of('thirdPartyUnexplained', {}, [told('a.example', change), told('b.example')]),
        verdict,
        JSON.stringify(change),
      );
  });
});
