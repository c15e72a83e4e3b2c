import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import { declaredEmpty, judgedContract } from '../../../test/support/judged-contract.ts';
import { type Rows, reasonsOf, verdictOn } from '../../../test/support/judged-rows.ts';
import { isBelowGoJp } from '../kernel/go-jp.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { isStaleFeed } from './feed-facts.ts';
import { hostOf } from './go-jp.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { vulnerabilityProposals } from './vulnerability-proposals.ts';

const today = '2026-11-24';
const paramsOf = (rule: string, rows: Rows, asOf = today) => {
  const [reason] = reasonsOf(rule, rows, asOf);
  assert.ok(reason, rule);
  const figures: Readonly<Record<string, unknown>> = reason.params;
  return { ...figures, verdict: reason.verdict } as Readonly<Record<string, unknown>>;
};

describe('a feed', () => {
  it('is too old from the day after its age, and when it bears no day', () => {
    const stale = (date: string) => isStaleFeed({ kind: 'support', digest: '', date }, 10, today);
    assert.deepEqual([stale('2026-11-14'), stale('2026-11-13'), stale('不明')], [false, true, true]);
  });
});

describe('a host', () => {
  it('is read of an address or a domain as browsers do', () => {
    assert.equal(hostOf('sites', 'https://A.go.jp:8443/x'), 'a.go.jp');
    assert.equal(hostOf('sites', 'a.go.jp'), null);
    assert.equal(hostOf('mailDomains', 'A.go.jp'), 'a.go.jp');
    for (const none of ['', 'a.go.jp/x', 'user@a.go.jp', 'a go.jp', 'a.go.jp:25'])
      assert.equal(hostOf('mailDomains', none), null, none);
  });

  it('is below .go.jp with a name of its own before it', () => {
    for (const below of ['a.go.jp', 'a.go.jp.', 'a.b.go.jp']) assert.equal(isBelowGoJp(below), true, below);
    for (const other of ['go.jp', '.go.jp', 'ago.jp', 'go.jp.example', 'a..go.jp'])
      assert.equal(isBelowGoJp(other), false, other);
  });
});

describe('2) a measure with evidence', () => {
  const control = { id: 'k1', family: 'access', what: '多要素認証', evidence: '設定書' };
  const of = (...controls: Rows[string]) => {
    const { verdict, what } = paramsOf('measureWithoutEvidence', { controls });
    return [verdict, what];
  };

  it('is named where it lacks evidence in force, and all where none does', () => {
    const bare = { ...control, id: 'k2', what: '台帳', evidence: '' };
    const first = (rows: Rows[string]) =>
      reasonsOf('measureWithoutEvidence', { controls: rows }, today).find(({ params }) => params.family === 'access');
    assert.deepEqual([first([control])?.verdict, first([control])?.params.what], ['satisfied', '多要素認証']);
    assert.deepEqual([first([control, bare])?.verdict, first([control, bare])?.params.what], ['notSatisfied', '台帳']);
    const expired = { ...control, validUntil: '2026-11-23' };
    assert.equal(first([expired])?.verdict, 'notSatisfied');
    assert.equal(first([{ ...expired, validUntil: today }])?.verdict, 'satisfied');
    assert.equal(of(control).length, 2);
  });
});

describe('7) the end of the work with a copy', () => {
  const copy = { id: 'c1', mediumId: 'M-1', madeAt: 'outside', madeOn: '2026-05-01', workEndedOn: '2026-09-01' };
  const proved = (change: object, asOf: string) =>
    verdictOn('erasureNotProved', { copies: [{ ...copy, ...change }] }, asOf, { settings: { erasureWithinDays: 10 } });

  it('is its own, or that of the work as a whole where that is earlier or nobody said', () => {
    assert.deepEqual([proved({}, '2026-09-11'), proved({}, '2026-09-12')], ['undetermined', 'notSatisfied']);
    for (const workEndedOn of ['', '2027-05-01', '2027-03-31'])
      assert.deepEqual(
        [proved({ workEndedOn }, '2027-04-10'), proved({ workEndedOn }, '2027-04-11')],
        ['undetermined', 'notSatisfied'],
        workEndedOn,
      );
    assert.equal(proved({ workEndedOn: '2027-03-30' }, '2027-04-10'), 'notSatisfied');
  });
});

describe('14) the review of a use', () => {
  const service = {
    id: 'v1',
    service: '基盤',
    serviceKind: 'contracted',
    usedFrom: '2026-05-01',
    usageReviewedOn: '2026-05-01',
  };
  const reviewed = (change: object, asOf: string) =>
    verdictOn('usageNotReviewed', { cloudServices: [{ ...service, ...change }] }, asOf, {
      settings: { usageReviewEveryDays: 30 },
    });

  it('counts from its first day on, and is due again after so many days', () => {
    assert.deepEqual([reviewed({}, '2026-05-31'), reviewed({}, '2026-06-01')], ['satisfied', 'notSatisfied']);
    const before = { usageReviewedOn: '2026-04-30' };
    assert.deepEqual([reviewed(before, '2026-05-31'), reviewed(before, '2026-06-01')], ['satisfied', 'notSatisfied']);
    assert.equal(reviewed({ usageReviewedOn: '2026-05-10' }, '2026-06-09'), 'satisfied');
  });
});

describe('what stands against an empty register', () => {
  const against = (
    register: 'subcontracts' | 'sites' | 'mailDomains',
    rows: Readonly<Record<string, readonly JsonObject[]>>,
  ) => {
    const contract = judgedContract();
    const scope = { ...contract.scope, subcontracts: null, publicSite: null, mail: null };
    const state = {
      ...stateWith({ ...(declaredEmpty(register) as typeof rows), ...rows }),
      contract: { ...contract, scope },
    };
    const said = judgedFacts(factsOf(state, today)).emptiness(register);
    return [said?.state, (said?.against ?? []).map(({ id }) => id).join()];
  };

  it('is a workplace of a subcontractor, and no other', () => {
    assert.deepEqual(
      against('subcontracts', { workplaces: [{ id: 'w1', address: '東京', placeKind: 'subcontractor' }] }),
      ['contradictedEmpty', 'w1'],
    );
    assert.deepEqual(against('subcontracts', { workplaces: [{ id: 'w1', address: '東京', placeKind: 'office' }] }), [
      'declaredEmpty',
      '',
    ]);
  });

  it('is a system that is public, or has mail', () => {
    const system = (more: JsonObject) => ({ systems: [{ id: 'y1', name: '基盤', ...more }] });
    assert.deepEqual(against('sites', system({ isPublic: true })), ['contradictedEmpty', 'y1']);
    assert.deepEqual(against('sites', system({ isPublic: false })), ['declaredEmpty', '']);
    assert.deepEqual(against('sites', system({})), ['declaredEmpty', '']);
    assert.deepEqual(against('mailDomains', system({ hasMail: true })), ['contradictedEmpty', 'y1']);
    assert.deepEqual(against('mailDomains', system({ hasMail: false })), ['declaredEmpty', '']);
  });

  it('is asked about again after as long as the contract says, and counts from its day', () => {
    const state = (on: JsonObject[string], asOf: string, reason = 'ないため') => {
      const emptyRegisters = [{ id: 'copies', reason, ...(on === null ? {} : { on }) }];
      const contract = judgedContract({ emptyAskedAgainDays: 10 });
      return (
        judgedFacts(factsOf({ ...stateWith({ emptyRegisters }), contract }, asOf)).emptiness('copies')?.state ?? null
      );
    };
    assert.deepEqual(
      ['2026-11-13', '2026-11-14', '2026-11-24', '2026-11-25'].map((day) => state('2026-11-14', day)),
      [null, 'declaredEmpty', 'declaredEmpty', 'lapsedEmpty'],
    );
    assert.deepEqual(
      [state('', '2026-11-11'), state(null, '2026-11-12'), state('', '2026-10-31')],
      ['declaredEmpty', 'lapsedEmpty', null],
    );
    for (const reason of ['', 'なし', '未定']) assert.equal(state('2026-11-14', today, reason), null, reason);
  });
});

describe('a proposal of a vulnerability', () => {
  const software = [
    { id: 'w1', name: 'Django', version: '4.2', place: 'web01' },
    { id: 'w2', name: 'Django', version: '4.2', place: 'web02' },
    { id: 'w3', name: 'Django', version: '4.2', place: '' },
  ];
  const hole = {
    id: 'CVE-1',
    aliases: ['GHSA-1'],
    summary: '任意の実行',
    severity: 'high',
    affected: 'notSatisfied',
    fixedIn: '4.3',
    isExploited: true,
    exploitedDueOn: today,
  };
  const of = (change: JsonObject = {}, informedOn: string | null = null) => {
    const softwareConclusions = software.map(({ id }) => ({
      id,
      item: { name: 'Django', version: '4.2', purl: '', cpe: '' },
      support: null,
      package: null,
      coveredBy: null,
      vulnerabilities: [{ ...hole, ...change }],
    }));
    const [only, ...more] = vulnerabilityProposals(
      factsOf(stateWith({ software, softwareConclusions }), today),
      informedOn,
    );
    assert.ok(only);
    assert.deepEqual(more, []);
    return only;
  };

  it('is one for the software wherever it is installed, with what the feeds tell of it', () => {
    const { places, title, data } = of();
    assert.deepEqual([places, title], [['web01', 'web02'], 'CVE-1 Django 4.2']);
    const {
      vulnerabilityId,
      software: id,
      severity,
      knownExploited,
      learnedOn,
      affected,
      plannedFor,
      note,
      informedOn,
    } = data;
    assert.deepEqual(
      [vulnerabilityId, id, severity, knownExploited, learnedOn, affected, plannedFor, informedOn],
      ['CVE-1', 'w1', 'high', true, today, true, today, undefined],
    );
    assert.match(String(note), /^導入箇所：web01、web02。別名：GHSA-1。任意の実行/);
  });

  it('plans by what is known of fix, exploit and effect', () => {
    const plan = (change: JsonObject) => String(of(change).data.plan);
    assert.match(plan({}), /影響を受けるバージョンである/);
    assert.match(plan({}), /悪用が確認されている/);
    assert.match(plan({}), /4\.3/);
    assert.match(plan({ affected: 'undetermined' }), /影響を受けるかはバージョンから判定で/);
    assert.match(plan({ isExploited: false }), /悪用は確認されていない/);
    assert.match(plan({ isExploited: null }), /悪用の有無は照合していない/);
    assert.match(plan({ fixedIn: '' }), /修正版は公表されていない/);
    assert.doesNotMatch(plan({}), /修正版は公表されていない/);
    const due = (exploitedDueOn: string | null) => /対策予定：(.*)/.exec(plan({ exploitedDueOn }))?.[1] ?? '';
    assert.equal(due(null), '（予定日を記入）');
    assert.match(due('2026-11-23'), /令和8年11月23日.*過ぎているため、直ちに/);
    for (const day of [today, '2026-11-25']) assert.doesNotMatch(due(day), /過ぎている|予定日を記入/);
  });

  it('leaves open what they do not tell, and plans for no day that has passed', () => {
    const { data } = of(
      { severity: null, isExploited: null, affected: 'undetermined', exploitedDueOn: '2026-11-23', aliases: [] },
      '2026-11-20',
    );
    for (const field of ['severity', 'knownExploited', 'affected', 'plannedFor'])
      assert.equal(data[field], undefined, field);
    assert.equal(data.informedOn, '2026-11-20');
    assert.doesNotMatch(String(data.note), /別名/);
    assert.equal(of({ exploitedDueOn: null }).data.plannedFor, undefined);
    assert.equal(of({ exploitedDueOn: '2026-11-25' }).data.plannedFor, '2026-11-25');
  });
});
