import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf, sentenceOn, verdictOn } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const site = { id: 'w1', url: 'https://www.example.go.jp/', opensOn: '2026-05-01' };
const mailDomain = { id: 'u1', domain: 'example.go.jp' };
const noMail = { scope: { mail: false } };

describe('15(6): an own server', () => {
  const server = { id: 'r1', name: 'web01', os: 'Debian 13', watchedOn: '2026-11-20' };
  const released = { patchReleasedOn: '2026-10-01' };

  it('is watched within the contract’s days, as far as is on record', () => {
    const on = (watchedOn: string, settings = {}) =>
      verdictOn('vulnerabilityWatchStale', { servers: [{ ...server, watchedOn }] }, today, { settings });
    assert.equal(on('2026-10-20'), 'satisfied');
    assert.equal(on('2026-10-19'), 'notSatisfied');
    assert.equal(on('2026-10-19', { watchWithinDays: 60 }), 'satisfied');
    assert.equal(on(''), 'undetermined');
    assert.equal(on('2026-11-25'), 'undetermined');
  });

  it('that only a list of packages names is not watched as far as anybody knows; one of others is not spoken of', () => {
    const software = [{ name: 'openssl', version: '3', place: 'db01', purl: 'pkg:deb/debian/openssl@3' }];
    const rows = { servers: [server], software };
    assert.equal(verdictOn('vulnerabilityWatchStale', rows, today), 'undetermined');
    assert.match(sentenceOn('vulnerabilityWatchStale', rows, today), /サーバ2台のうち.*db01/);
    const others = { ...server, id: 'r2', name: 'db01', responsibility: 'others', watchedOn: '' };
    assert.equal(verdictOn('vulnerabilityWatchStale', { ...rows, servers: [server, others] }, today), 'satisfied');
    const client = { name: 'db01', endpointKind: 'client' };
    assert.equal(verdictOn('vulnerabilityWatchStale', { ...rows, endpoints: [client] }, today), 'satisfied');
  });

  it('is patched within the days after the release: a run before the release did not bring it', () => {
    const on = (patchedOn: string, asOf = today, settings = {}) =>
      verdictOn('patchLate', { servers: [{ ...server, ...released, patchedOn }] }, asOf, { settings });
    assert.equal(on('2026-10-31'), 'satisfied');
    assert.equal(on('2026-11-01'), 'notSatisfied');
    assert.equal(on('2026-11-01', today, { patchWithinDays: 31 }), 'satisfied');
    assert.equal(on('2026-10-01'), 'satisfied');
    assert.equal(on('2026-09-30'), 'notSatisfied');
    assert.equal(on('', '2026-10-31'), 'undetermined');
    assert.equal(on('', '2026-11-01'), 'notSatisfied');
    assert.equal(on('2026-10-20', '2026-10-19'), 'undetermined');
    assert.equal(on('', '2026-09-30'), 'satisfied');
  });

  it('that was patched in time stays so when it is patched again later', () => {
    const told = (value: string) => ({ value, toldOn: value });
    const series = { patchedOn: [told('2026-09-01'), told('2026-10-05'), told('2026-11-20')] };
    const rows = { servers: [{ ...server, ...released, patchedOn: '2026-11-20', series }] };
    assert.equal(verdictOn('patchLate', rows, today), 'satisfied');
    assert.match(sentenceOn('patchLate', rows, today), /最長4日/);
  });
});

describe('15(7): the domain', () => {
  const ofSite = (url: string, more: object = {}, rows = {}) =>
    verdictOn('domainNotGoJp', { sites: [{ ...site, url, ...more }], ...rows }, today, noMail);

  it('of a site is read as browsers read its address', () => {
    for (const url of [
      'https://www.example.go.jp/',
      'http://www.example.go.jp:8443/x',
      'https://user@www.example.go.jp/',
      'https://www.example.go.jp./',
      'HTTPS://ＷＷＷ.example.GO.JP/',
      'https://経産.go.jp/',
    ])
      assert.equal(ofSite(url), 'satisfied', url);
    for (const url of [
      'https:/evil.example/a.go.jp',
      'https://evil.example/a.go.jp',
      'https://a.go.jp@evil.example/',
      'https://a.go.jp.evil.example/',
      'https://notgo.jp/',
      'https://go.jp/',
      'https://a.go.jp..evil.example/',
      'https://a..go.jp/',
      'https://evil.example?a.go.jp',
      'https://evil.example#.go.jp',
      'https:\\\\evil.example\\a.go.jp',
      'https://192.0.2.1/',
    ])
      assert.notEqual(ofSite(url), 'satisfied', url);
    assert.equal(ofSite('https:/evil.example/a.go.jp'), 'notSatisfied');
    assert.equal(ofSite('www.example.go.jp'), 'undetermined');
  });

  it('of mail counts as that of a site does', () => {
    const outside = (domain: string) =>
      verdictOn('domainNotGoJp', { sites: [site], mailDomains: [{ ...mailDomain, domain }] }, today);
    assert.equal(outside('mail.example.go.jp'), 'satisfied');
    assert.equal(outside('example.com'), 'notSatisfied');
    for (const domain of ['user@a.go.jp', 'evil.example/a.go.jp', 'a.go.jp:25', 'a.go.jp#.evil.example'])
      assert.equal(outside(domain), 'undetermined', domain);
  });

  it('has no exception: a reason lifts nothing, and a consultation of the official makes it a question', () => {
    const reason = { domainReason: '民間と共同' };
    const consultation = { id: 'k1', actKind: 'consultation', on: '2026-05-01', obligation: 15 };
    const [url, asked] = ['https://example.com/', { ...reason, domainConsultation: 'k1' }];
    assert.equal(ofSite(url, reason), 'notSatisfied');
    assert.equal(ofSite(url, asked, { acts: [consultation] }), 'undetermined');
    assert.equal(ofSite(url, reason, { acts: [consultation] }), 'undetermined');
    assert.equal(ofSite(url, asked), 'notSatisfied');
    assert.equal(ofSite(url, asked, { acts: [{ ...consultation, on: '2026-11-25' }] }), 'notSatisfied');
    assert.equal(ofSite(url, asked, { acts: [{ ...consultation, actKind: 'approval' }] }), 'notSatisfied');
    assert.equal(ofSite(url, reason, { acts: [{ ...consultation, obligation: 9 }] }), 'notSatisfied');
    assert.equal(ofSite(url, reason, { acts: [{ ...consultation, on: '' }] }), 'notSatisfied');
  });

  it('is not known while the scope has sites, or mail, and none is on record', () => {
    const judged = (rows: object, scope: object) => verdictOn('domainNotGoJp', rows as never, today, { scope });
    assert.equal(judged({ sites: [site] }, {}), 'undetermined');
    assert.equal(judged({ sites: [site] }, { mail: false }), 'satisfied');
    assert.equal(judged({ mailDomains: [mailDomain] }, {}), 'undetermined');
    assert.equal(judged({ mailDomains: [mailDomain] }, { publicSite: null }), 'undetermined');
    assert.equal(judged({ mailDomains: [mailDomain] }, { publicSite: false }), 'satisfied');
    assert.equal(judged({}, { publicSite: false }), 'undetermined');
    const emptyRegisters = [{ id: 'sites', reason: '公開しないため' }];
    assert.equal(judged({ mailDomains: [mailDomain], emptyRegisters }, { publicSite: null }), 'satisfied');
    assert.equal(judged({ mailDomains: [mailDomain], emptyRegisters }, {}), 'undetermined');
  });
});

describe('15(8): the diagnosis', () => {
  const diagnosis = { title: '診断', diagnosisKind: 'platform', site: 'w1', heldOn: '2026-04-20' };
  const before = (diagnoses: readonly object[], asOf = today, change: object = {}) =>
    verdictOn('diagnosisMissingBeforeOpening', { sites: [{ ...site, ...change }], diagnoses } as never, asOf, {
      duty: '15.8.scan',
    });
  const yearly = (heldOn: string, asOf: string, change: object = {}) =>
    verdictOn('diagnosisOverAYear', { sites: [{ ...site, ...change }], diagnoses: [{ ...diagnosis, heldOn }] }, asOf);

  it('comes before the opening', () => {
    assert.equal(before([diagnosis]), 'satisfied');
    assert.equal(before([{ ...diagnosis, heldOn: '2026-05-01' }]), 'satisfied');
    assert.equal(before([{ ...diagnosis, heldOn: '2026-05-02' }]), 'notSatisfied');
    assert.equal(before([], '2026-04-30'), 'undetermined');
    assert.equal(before([], '2026-05-01'), 'notSatisfied');
    assert.equal(before([diagnosis], today, { opensOn: '' }), 'undetermined');
  });

  it('that is planned, of another kind, of a part or of another site does not count', () => {
    assert.equal(before([{ ...diagnosis, heldOn: '2026-12-20' }], today, { opensOn: '2026-12-25' }), 'undetermined');
    for (const change of [{ diagnosisKind: 'webApplication' }, { extent: 'part' }, { site: 'w2' }])
      assert.equal(before([{ ...diagnosis, ...change }]), 'notSatisfied', JSON.stringify(change));
  });

  it('is asked of each site: of two, the one that has none is named', () => {
    const rows = { sites: [site, { ...site, id: 'w2', url: 'https://b.example.go.jp/' }], diagnoses: [diagnosis] };
    assert.equal(verdictOn('diagnosisMissingBeforeOpening', rows, today, { duty: '15.8.scan' }), 'notSatisfied');
    assert.match(sentenceOn('diagnosisOverAYear', rows, today), /2件のうち.*1件.*b\.example/);
    const [reason] = reasonsOf('diagnosisOverAYear', rows, today);
    assert.deepEqual(
      reason?.missing?.map(({ about }) => about.entryId),
      ['w2'],
    );
  });

  it('is due again after a year, which is a year with a 29 February too', () => {
    const opened = { opensOn: '2024-01-01' };
    assert.equal(yearly('2026-04-20', '2027-04-20'), 'satisfied');
    assert.equal(yearly('2026-04-20', '2027-04-21'), 'notSatisfied');
    assert.equal(yearly('2024-02-01', '2025-02-01', opened), 'satisfied');
    assert.equal(yearly('2024-02-01', '2025-02-02', opened), 'notSatisfied');
    assert.equal(yearly('2027-05-01', '2027-04-30'), 'notSatisfied');
  });

  it('may be due where nobody said since when a site is open', () => {
    assert.equal(yearly('2026-04-20', '2027-04-20', { opensOn: '' }), 'satisfied');
    assert.equal(yearly('2026-04-20', '2027-04-21', { opensOn: '' }), 'undetermined');
    assert.equal(yearly('2026-04-20', '2027-04-21', { opensOn: '', closesOn: '2027-04-20' }), 'satisfied');
  });

  it('is asked of what is open: not before the opening day, and not once it is closed', () => {
    assert.equal(yearly('2024-04-20', '2026-04-30'), 'satisfied');
    assert.equal(yearly('2024-04-20', '2026-05-01'), 'notSatisfied');
    const closed = { opensOn: '2025-05-01', closesOn: '2026-03-31' };
    assert.equal(yearly('2025-04-20', '2026-06-01', closed), 'satisfied');
    assert.equal(yearly('2024-04-20', '2026-03-31', closed), 'notSatisfied');
  });
});

describe('15(10): the end', () => {
  const retirement = { id: 'z1', target: 'w1', vendorAbility: '契約第9条', designatedOn: '2026-11-01' };
  const notice = { noticeFrom: '2026-09-01', noticeTo: '2026-10-01' };
  const steps = ['domain', 'dns', 'cdn', 'environment', 'links', 'accounts'];
  const done = Object.fromEntries(steps.map((step) => [`${step}DoneOn`, '2026-11-01']));

  it('needs an able provider for each site and each mail domain', () => {
    const able = (rows: object) => verdictOn('providerAbilityNotShown', { ...rows } as never, today, noMail);
    const two = [site, { ...site, id: 'w2', url: 'https://b.example.go.jp/' }];
    assert.equal(able({ sites: [site], retirements: [retirement] }), 'satisfied');
    assert.equal(able({ sites: two, retirements: [retirement] }), 'notSatisfied');
    assert.equal(able({ sites: two, retirements: [retirement, { ...retirement, target: 'w2' }] }), 'satisfied');
    assert.equal(able({ sites: [site], mailDomains: [mailDomain], retirements: [retirement] }), 'notSatisfied');
    const mail = { id: 'z2', mailDomain: 'u1', vendorAbility: '約款第3条' };
    assert.equal(able({ sites: [site], mailDomains: [mailDomain], retirements: [retirement, mail] }), 'satisfied');
    assert.equal(able({ sites: [site], retirements: [{ ...retirement, vendorAbility: '未定' }] }), 'notSatisfied');
    assert.equal(
      able({ emptyRegisters: [{ id: 'retirements', reason: '閉鎖しないため' }], sites: [site] }),
      'notSatisfied',
    );
  });

  it('is announced for the contract’s days; a notice that has not begun tells nothing', () => {
    const long = (change: object, asOf = today, settings = {}) =>
      verdictOn('noticeTooShort', { retirements: [{ ...retirement, ...notice, ...change }] }, asOf, { settings });
    assert.equal(long({}), 'satisfied');
    // The first day and the last count both: 1 to 30 September are thirty days.
    assert.equal(long({ noticeTo: '2026-09-30' }), 'satisfied');
    assert.equal(long({ noticeTo: '2026-09-29' }), 'notSatisfied');
    assert.equal(long({ noticeTo: '2026-09-14' }, today, { noticeAtLeastDays: 14 }), 'satisfied');
    assert.equal(long({ noticeTo: '2026-09-13' }, today, { noticeAtLeastDays: 14 }), 'notSatisfied');
    assert.equal(long({ noticeTo: '2026-08-30' }), 'notSatisfied');
    assert.equal(long({}, '2026-08-31'), 'undetermined');
    assert.equal(long({ noticeFrom: '' }), 'undetermined');
  });

  it('is complete when each step is done by then, or was never needed as somebody made sure', () => {
    const open = (change: object, asOf = today) =>
      verdictOn('retirementStepOpen', { retirements: [{ ...retirement, ...done, ...change }] }, asOf);
    assert.equal(open({}), 'satisfied');
    assert.equal(open({ cdnDoneOn: '' }), 'notSatisfied');
    assert.equal(open({ cdnDoneOn: '' }, '2026-11-01'), 'undetermined');
    assert.equal(open({ cdnDoneOn: '', designatedOn: '' }), 'undetermined');
    assert.equal(open({ cdnDoneOn: '2026-11-25' }), 'notSatisfied');
    const without = { cdnDoneOn: '', accountsDoneOn: '', absentSteps: ['cdn', 'accounts'] };
    assert.equal(open({ ...without, absentSaidBy: '髙橋 花子' }), 'satisfied');
    assert.equal(open(without), 'notSatisfied');
    assert.equal(open({ ...without, absentSaidBy: '-' }), 'notSatisfied');
    assert.equal(open({ ...without, linksDoneOn: '', absentSaidBy: '髙橋 花子' }), 'notSatisfied');
  });

  it('names what there never was as such', () => {
    const told = { ...retirement, ...done, cdnDoneOn: '', absentSteps: ['cdn'], absentSaidBy: '髙橋 花子' };
    assert.match(
      sentenceOn('retirementStepOpen', { retirements: [told] }, today),
      /1件には使っていないもの.*髙橋 花子/,
    );
  });

  it('of a site that was closed without a row is not known, though no retirement was said to be due', () => {
    const closed = { ...site, closesOn: '2026-10-01' };
    const emptyRegisters = [{ id: 'retirements', reason: '閉鎖しないため', on: '2026-09-01' }];
    for (const rule of ['noticeTooShort', 'retirementStepOpen']) {
      assert.equal(verdictOn(rule, { sites: [site], emptyRegisters }, today), 'satisfied', rule);
      assert.equal(verdictOn(rule, { sites: [closed], emptyRegisters }, today), 'undetermined', rule);
      assert.equal(verdictOn(rule, { sites: [closed], emptyRegisters }, '2026-10-02'), 'undetermined', rule);
      // 公開終了日 is the last day of the site.
      assert.equal(verdictOn(rule, { sites: [closed], emptyRegisters }, '2026-10-01'), 'satisfied', rule);
    }
  });
});
