import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type Rows, reasonsOf } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
type Asked = Parameters<typeof reasonsOf>[3];
const paramsOf = (rule: string, rows: Rows, asOf = today, asked: Asked = {}) => {
  const [reason] = reasonsOf(rule, rows, asOf, asked);
  assert.ok(reason, rule);
  const figures: Readonly<Record<string, unknown>> = reason.params;
  return { ...figures, verdict: reason.verdict } as Readonly<Record<string, unknown>>;
};

describe('15(4): how late changes were reported', () => {
  const change = { id: 'g1', title: '構成変更', changedOn: '2026-11-01', reportedOn: '2026-11-01' };
  const words = (changes: Rows[string], settings = {}, asOf = today) => {
    const { verdict, longest, lateJa, whyJa } = paramsOf('changeNotReported', { changes }, asOf, { settings });
    return { verdict, longest, lateJa, whyJa };
  };

  it('is told in days, of the latest; without a limit any day after is a question', () => {
    const told = words([change, { ...change, id: 'g2', reportedOn: '2026-11-04' }]);
    assert.deepEqual([told.verdict, told.longest, told.lateJa], ['undetermined', 3, '']);
    assert.match(String(told.whyJa), /^報告は最も遅いもので変更の3日後です。/);
    const before = words([{ ...change, reportedOn: '2026-10-25' }]);
    assert.deepEqual([before.verdict, before.longest], ['satisfied', 0]);
    assert.deepEqual(
      [words([{ ...change, reportedOn: '' }]).verdict, words([{ ...change, reportedOn: '' }]).longest],
      ['notSatisfied', 0],
    );
  });

  it('is held against a limit to its last day', () => {
    const limited = { changeReportWithinDays: 5 };
    const on = (reportedOn: string, asOf?: string) => words([{ ...change, reportedOn }], limited, asOf);
    assert.deepEqual([on('2026-11-06').verdict, on('2026-11-07').verdict], ['satisfied', 'notSatisfied']);
    assert.equal(on('2026-11-07').lateJa, 'か、変更から5日を超えて報告した（最も遅いもので6日後）');
    assert.deepEqual([on('', '2026-11-06').verdict, on('', '2026-11-07').verdict], ['undetermined', 'notSatisfied']);
    assert.equal(on('', '2026-11-06').whyJa, '報告の期限（変更から5日）の前で、まだ報告していません。');
  });
});

describe('15(6): how long patches took', () => {
  const server = {
    id: 's1',
    name: 'web01',
    responsibility: 'ours',
    patchReleasedOn: '2026-11-01',
    patchedOn: '2026-11-03',
  };
  const of = (servers: Rows[string], asOf = today) => {
    const { verdict, days, longest, total } = paramsOf('patchLate', { servers }, asOf, {
      settings: { patchWithinDays: 5 },
    });
    return [verdict, days, longest, total];
  };

  it('is counted from the release to the patch, or to today, of the longest', () => {
    assert.deepEqual(of([server]), ['satisfied', 5, 2, 1]);
    assert.deepEqual(of([server, { ...server, id: 's2', patchedOn: '2026-11-06' }]), ['satisfied', 5, 5, 2]);
    assert.deepEqual(of([{ ...server, patchedOn: '2026-11-07' }]), ['notSatisfied', 5, 6, 1]);
    assert.deepEqual(of([{ ...server, patchedOn: '' }], '2026-11-06'), ['undetermined', 5, 5, 1]);
    assert.deepEqual(of([{ ...server, patchedOn: '' }], '2026-11-07'), ['notSatisfied', 5, 6, 1]);
    assert.deepEqual(of([{ ...server, patchedOn: '2026-10-31' }], '2026-11-02'), ['undetermined', 5, 1, 1]);
  });

  it('concerns own servers with a release alone', () => {
    assert.deepEqual(of([server, { ...server, id: 's2', responsibility: 'others', patchedOn: '' }]), [
      'satisfied',
      5,
      2,
      1,
    ]);
    assert.deepEqual(of([server, { ...server, id: 's2', patchReleasedOn: '' }]), ['satisfied', 5, 2, 1]);
    assert.deepEqual(of([{ ...server, patchReleasedOn: '' }]), ['satisfied', 5, 0, 0]);
  });
});

describe('15(7): a domain that is not under .go.jp', () => {
  const site = { id: 's1', url: 'https://www.example.com/', opensOn: '2026-05-01' };
  const of = (more: Rows, change: object = {}) =>
    paramsOf('domainNotGoJp', { sites: [{ ...site, ...change }], mailDomains: [{ domain: 'a.go.jp' }], ...more })
      .verdict;
  const act = { id: 'a1', title: '協議', actKind: 'consultation', on: '2026-11-24', obligation: 15 };

  it('is broken unless the official was consulted by then, about it or about 15)', () => {
    assert.equal(of({}), 'notSatisfied');
    assert.equal(of({}, { url: 'https://www.example.go.jp/' }), 'satisfied');
    assert.equal(of({ acts: [act] }), 'undetermined');
    assert.equal(of({ acts: [{ ...act, on: '2026-11-25' }] }), 'notSatisfied');
    assert.equal(of({ acts: [{ ...act, obligation: 14 }] }), 'notSatisfied');
    assert.equal(of({ acts: [{ ...act, actKind: 'permission' }] }), 'notSatisfied');
    const named = { domainConsultation: 'a1' };
    assert.equal(of({ acts: [{ ...act, obligation: 7 }] }, named), 'undetermined');
    assert.equal(of({ acts: [{ ...act, actKind: 'approval' }] }, named), 'notSatisfied');
    assert.equal(of({ acts: [{ ...act, on: '2026-11-25' }] }, named), 'notSatisfied');
    assert.equal(of({ acts: [] }, named), 'notSatisfied');
    assert.equal(of({}, { url: '不明' }), 'undetermined');
  });
});

describe('4): what was presented late', () => {
  const officer = { id: 'o1', name: '山田', since: '2026-04-01', presentedOn: '2026-04-01' };
  const of = (...officers: Rows[string]) => {
    const { verdict, late, lateNames, lateDays } = paramsOf('factsNotPresented', { officers }, today);
    return [verdict, late, lateNames, lateDays];
  };
  const officers = (...rows: Rows[string]) => {
    const reason = reasonsOf('factsNotPresented', { officers: rows }, today).find(({ dutyIds }) =>
      dutyIds.includes('4.officers'),
    );
    assert.ok(reason);
    const { late, lateNames, lateDays } = reason.params;
    return [reason.verdict, late, lateNames, lateDays];
  };

  it('is what came after the first presentation, and was presented after it held', () => {
    assert.deepEqual(officers(officer), ['satisfied', 0, '', 0]);
    const joined = { ...officer, id: 'o2', name: '佐藤', since: '2026-06-01' };
    assert.deepEqual(officers(officer, { ...joined, presentedOn: '2026-06-01' }), ['satisfied', 0, '', 0]);
    assert.deepEqual(officers(officer, { ...joined, presentedOn: '2026-06-04' }), ['satisfied', 1, '佐藤', 3]);
    assert.deepEqual(officers({ ...officer, since: '2026-03-01' }), ['satisfied', 0, '', 0]);
    assert.deepEqual(officers(officer, { ...joined, since: '2026-04-01', presentedOn: '2026-04-05' }), [
      'satisfied',
      0,
      '',
      0,
    ]);
    assert.deepEqual(officers(officer, { ...joined, since: '', presentedOn: '2026-06-04' }), ['satisfied', 0, '', 0]);
    assert.deepEqual(officers({ ...officer, presentedOn: '' }), ['notSatisfied', 0, '', 0]);
    assert.equal(of(officer).length, 4);
  });

  it('counts people who were presented after their start, and those who left', () => {
    const person = { id: 'p1', name: '山田', startedOn: '2026-05-01', presentedOn: '2026-05-01' };
    const people = (presentedOn: string) => {
      const { late, lateDays } = paramsOf('personNotPresented', { people: [{ ...person, presentedOn }] });
      return [late, lateDays];
    };
    assert.deepEqual(
      [people('2026-04-30'), people('2026-05-01'), people('2026-05-02'), people('')],
      [
        [0, 0],
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    );
    const left = (endedOn: string) =>
      paramsOf('accessAfterLeaving', { people: [person, { ...person, id: 'p2', endedOn }] }).left;
    assert.deepEqual([left(''), left('2026-11-23'), left('2026-11-24')], [0, 1, 0]);
  });

  it('is no qualification of who has left, nor one without an end', () => {
    const person = { id: 'p1', name: '山田', startedOn: '2026-05-01', qualificationExpiresOn: '2026-11-23' };
    const expired = (change: object) => {
      const [reason] = reasonsOf('qualificationExpired', { people: [{ ...person, ...change }] }, today);
      return [reason?.verdict, reason?.situation];
    };
    assert.deepEqual(expired({}), ['notSatisfied', 'judged']);
    assert.deepEqual(expired({ qualificationExpiresOn: today }), ['satisfied', 'judged']);
    assert.deepEqual(expired({ qualificationExpiresOn: 'unlimited' }), ['satisfied', 'judged']);
    assert.deepEqual(expired({ qualificationExpiresOn: '' }), ['satisfied', 'noneConcerned']);
    assert.deepEqual(expired({ endedOn: '2026-11-23' }), ['satisfied', 'noneConcerned']);
    assert.deepEqual(expired({ endedOn: today }), ['notSatisfied', 'judged']);
  });
});

describe('11): how long the first report took', () => {
  const incident = {
    id: 'n1',
    title: '誤送信',
    recognisedAt: '2026-09-01T09:00:00+09:00',
    firstReportAt: '2026-09-01T10:00:00+09:00',
  };
  const of = (incidents: Rows[string], settings: object = { firstReportWithinHours: 2 }) => {
    const { verdict, minutes, hours } = paramsOf('firstReportSlow', { incidents }, today, { settings });
    return [verdict, minutes, hours];
  };

  it('is told in minutes of the longest, and held against the limit to the minute', () => {
    const at = (firstReportAt: string) => of([{ ...incident, firstReportAt }]);
    assert.deepEqual(of([incident]), ['satisfied', 60, 2]);
    assert.deepEqual(at('2026-09-01T11:00:00+09:00'), ['satisfied', 120, 2]);
    assert.deepEqual(at('2026-09-01T11:01:00+09:00'), ['notSatisfied', 121, 2]);
    const second = { ...incident, id: 'n2', firstReportAt: '2026-09-01T10:30:00+09:00' };
    assert.deepEqual(of([incident, second]), ['satisfied', 90, 2]);
    assert.deepEqual(of([incident, { ...second, drill: true, firstReportAt: '2026-09-02T10:30:00+09:00' }]), [
      'satisfied',
      60,
      2,
    ]);
    assert.deepEqual(at(''), ['satisfied', '—', 2]);
    assert.deepEqual(of([incident], {}), ['undetermined', 60, '—']);
    assert.deepEqual(at('2026-09-01T08:00:00+09:00'), ['undetermined', '—', 2]);
  });
});

describe('15(10): what there never was', () => {
  const site = { id: 's1', url: 'https://a.go.jp/', opensOn: '2026-05-01', closesOn: '2026-11-01' };
  const done = Object.fromEntries(
    ['domain', 'dns', 'cdn', 'environment', 'links', 'accounts'].map((step) => [`${step}DoneOn`, '2026-11-10']),
  );
  const row = { id: 'r1', target: 's1', designatedOn: '2026-11-23', ...done };
  const of = (change: object, asOf = today) => {
    const { verdict, absentJa } = paramsOf(
      'retirementStepOpen',
      { sites: [site], retirements: [{ ...row, ...change }] },
      asOf,
    );
    return [verdict, absentJa];
  };

  it('is removed by nobody, once somebody is named who made sure', () => {
    assert.deepEqual(of({}), ['satisfied', '']);
    assert.deepEqual(of({ cdnDoneOn: '' }), ['notSatisfied', '']);
    assert.deepEqual(of({ cdnDoneOn: '' }, '2026-11-23'), ['undetermined', '']);
    assert.deepEqual(of({ cdnDoneOn: '', designatedOn: '' }), ['undetermined', '']);
    const absent = { cdnDoneOn: '', absentSteps: ['cdn'], absentSaidBy: '髙橋' };
    assert.deepEqual(of(absent), [
      'satisfied',
      'うち1件には使っていないものがあり、その抹消は含みません（確認者：髙橋）。',
    ]);
    assert.deepEqual(of({ ...absent, absentSaidBy: '' }), ['notSatisfied', '']);
    assert.equal(of({ ...absent, dnsDoneOn: '' })[0], 'notSatisfied');
    assert.equal(of({ ...absent, absentSteps: ['dns'] })[0], 'notSatisfied');
  });

  it('is announced for as long as the contract says, both ends counted', () => {
    const notice = (noticeFrom: string, noticeTo: string, asOf = today) =>
      paramsOf('noticeTooShort', { sites: [site], retirements: [{ ...row, noticeFrom, noticeTo }] }, asOf, {
        settings: { noticeAtLeastDays: 10 },
      }).verdict;
    assert.equal(notice('2026-11-01', '2026-11-10'), 'satisfied');
    assert.equal(notice('2026-11-01', '2026-11-09'), 'notSatisfied');
    assert.equal(notice('2026-11-24', '2026-12-24'), 'satisfied');
    assert.equal(notice('2026-11-25', '2026-12-24'), 'undetermined');
    assert.equal(notice('', '2026-11-10'), 'undetermined');
    assert.equal(notice('2026-11-01', ''), 'undetermined');
  });
});
