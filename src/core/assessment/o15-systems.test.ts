import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { reasonsOf, sentenceOn, verdictOn } from '../../../test/support/judged-rows.ts';

const today = '2026-11-24';
const software = { id: 's1', name: 'nginx', version: '1', place: 'web01', supportEndsOn: '2028-01-01' };

describe('15(5): support', () => {
  const ends = (rule: string, supportEndsOn: string, asOf = today) =>
    verdictOn(rule, { software: [{ ...software, supportEndsOn }] }, asOf);

  it('that ends on the last day of the contract was support to the end; a day before, it was not', () => {
    assert.equal(ends('supportEndsInContract', '2027-03-31'), 'satisfied');
    assert.equal(ends('supportEndsInContract', '2027-03-30'), 'notSatisfied');
    assert.equal(ends('supportEndsInContract', 'unlimited'), 'satisfied');
    assert.equal(ends('supportEndsInContract', '9999-12-31'), 'satisfied');
  });

  it('has ended from the day after its last, and never after the work itself is over', () => {
    assert.equal(ends('supportEnded', '2026-11-24'), 'satisfied');
    assert.equal(ends('supportEnded', '2026-11-23'), 'notSatisfied');
    assert.equal(ends('supportEnded', '2027-03-31', '2027-06-01'), 'satisfied');
    assert.equal(ends('supportEnded', '2027-03-30', '2027-06-01'), 'notSatisfied');
  });

  it('is needed to the day on which the work was ended', () => {
    const closing = [{ id: 'end', kind: 'cancelled', on: '2026-12-31', reason: '解除', by: '髙橋' }];
    const rows = (supportEndsOn: string) => ({ software: [{ ...software, supportEndsOn }], closing });
    assert.equal(verdictOn('supportEndsInContract', rows('2026-12-31'), today), 'satisfied');
    assert.equal(verdictOn('supportEndsInContract', rows('2026-12-30'), today), 'notSatisfied');
  });

  it('of procured equipment is held against the end of the work, where there is equipment', () => {
    const equipment = (supportEndsOn: string) => ({
      equipment: [{ name: 'FW', procuredOn: '2026-05-01', supportEndsOn }],
    });
    assert.equal(verdictOn('equipmentSupportEnded', equipment('2027-03-31'), today), 'satisfied');
    assert.equal(verdictOn('equipmentSupportEnded', equipment('2027-03-30'), today), 'notSatisfied');
    assert.equal(verdictOn('equipmentSupportEnded', equipment('unlimited'), today), 'satisfied');
    assert.equal(verdictOn('equipmentSupportEnded', equipment(''), today), 'undetermined');
    assert.equal(verdictOn('equipmentSupportEnded', equipment('2026-06-01'), '2026-04-30'), 'satisfied');
    assert.equal(verdictOn('equipmentSupportEnded', {}, today), 'satisfied');
  });
});

describe('15(5): what the feeds tell of software', () => {
  const bare = { ...software, supportEndsOn: '' };
  const situation = (rule: string, row: object) => reasonsOf(rule, { software: [row] } as never, today)[0]?.situation;

  it('concerns no row without a day of its own, nor one of which they tell no vulnerability', () => {
    assert.equal(situation('supportDateDiffers', software), 'judged');
    assert.equal(situation('supportDateDiffers', bare), 'noneConcerned');
    assert.equal(situation('vulnerabilityNotRecorded', software), 'noneConcerned');
  });

  it('is held against the register’s day: one that they call ended was told otherwise while that day is to come', () => {
    const differs = (endsOn: string | null, supportEndsOn: string, feedDay = '2026-11-20') => {
      const support = { product: 'nginx', cycle: '1', by: 'name', endsOn, extendedUntil: null, isEnded: true };
      const item = { name: 'nginx', version: '1', purl: '', cpe: '' };
      const conclusion = { id: 's1', item, support, package: null, coveredBy: null, vulnerabilities: [] };
      const feed = { id: 'support', kind: 'support', digest: '0', date: feedDay };
      const rows = {
        software: [{ ...software, supportEndsOn }],
        softwareConclusions: [conclusion],
        feedSnapshots: [feed],
      };
      return [verdictOn('supportDateDiffers', rows, today), verdictOn('supportFeedStale', rows, today)];
    };
    assert.deepEqual(differs(null, '2026-11-24'), ['undetermined', 'satisfied']);
    assert.deepEqual(differs(null, '2026-11-23'), ['satisfied', 'satisfied']);
    assert.deepEqual(differs('2027-01-01', '2027-01-01'), ['satisfied', 'satisfied']);
    assert.deepEqual(differs('2027-01-01', '2027-01-02'), ['undetermined', 'satisfied']);
    assert.deepEqual(differs('2027-01-01', '2027-01-01', '不明'), ['satisfied', 'undetermined']);
  });
});

describe('15(1): procured equipment', () => {
  const item = {
    name: 'FW',
    procuredOn: '2026-05-01',
    maker: 'みなと通信',
    origin: '日本',
    assurance: '製造者の証明書',
  };
  const judged = (change: object, asOf = today) =>
    verdictOn('equipmentNotAssured', { equipment: [{ ...item, ...change }] }, asOf);

  it('names its maker, its origin, and what shows the care taken in its making', () => {
    assert.equal(judged({}), 'satisfied');
    for (const field of ['maker', 'origin', 'assurance'])
      for (const value of ['', '不明', 'なし']) assert.equal(judged({ [field]: value }), 'notSatisfied', field + value);
  });

  it('may show that care by a file', () => {
    const kept = (kind: string) => ({
      equipment: [{ ...item, assurance: '' }],
      evidenceItems: [{ kind, targets: [{ register: 'equipment', entryId: '0' }], duties: [] }],
    });
    assert.equal(verdictOn('equipmentNotAssured', kept('certificate'), today), 'satisfied');
    assert.equal(verdictOn('equipmentNotAssured', kept('photo'), today), 'notSatisfied');
  });

  it('that is bought later is not there yet, and a contract may have none', () => {
    assert.equal(judged({ maker: '' }, '2026-04-30'), 'satisfied');
    assert.equal(verdictOn('equipmentNotAssured', {}, today), 'satisfied');
  });
});

describe('15(5): a look for vulnerabilities', () => {
  it('counts to the last day of its age, and from its own day on', () => {
    const looked = (vulnerabilitiesCheckedOn: string) =>
      verdictOn('vulnerabilityUnknown', { software: [{ ...software, vulnerabilitiesCheckedOn }] }, today, {
        settings: { vulnerabilityFeedMaxAgeDays: 10 },
      });
    assert.deepEqual(['2026-11-13', '2026-11-14', today, '2026-11-25', ''].map(looked), [
      'undetermined',
      'satisfied',
      'satisfied',
      'undetermined',
      'undetermined',
    ]);
  });
});

describe('15(5): the inventory', () => {
  it('says name, version and place: a filler says nothing', () => {
    assert.equal(verdictOn('inventoryIncomplete', { software: [software] }, today), 'satisfied');
    for (const field of ['name', 'version', 'place'])
      for (const value of ['', '不明', '未定', 'ー', 'なし', 'n/a'])
        assert.equal(
          verdictOn('inventoryIncomplete', { software: [{ ...software, [field]: value }] }, today),
          'notSatisfied',
          field + value,
        );
  });

  it('is never declared away where systems are built', () => {
    const emptyRegisters = [{ id: 'software', reason: '使わないため' }];
    for (const rule of ['supportEnded', 'inventoryIncomplete', 'vulnerabilityUnknown'])
      assert.equal(verdictOn(rule, { emptyRegisters }, today), 'undetermined', rule);
  });
});

describe('15(5): a vulnerability', () => {
  const hole = {
    id: 'n1',
    vulnerabilityId: 'CVE-1',
    software: 's1',
    learnedOn: '2026-07-01',
    affected: true,
    informedOn: '2026-07-02',
    plan: '更新する',
    plannedFor: '2026-07-22',
    planConfirmation: 'a3',
    doneOn: '2026-07-22',
  };
  const act = { id: 'a3', title: '確認', actKind: 'confirmation', on: '2026-07-17' };
  const judged = (
    rule: string,
    change: object,
    { acts = [act] as readonly object[], asOf = today, settings = {} } = {},
  ) => verdictOn(rule, { vulnerabilities: [{ ...hole, ...change }], acts } as never, asOf, { settings });

  it('is passed on; a setting says within how many days', () => {
    assert.equal(judged('officialNotInformed', {}), 'satisfied');
    assert.equal(judged('officialNotInformed', { informedOn: '2026-10-01' }), 'satisfied');
    assert.equal(judged('officialNotInformed', { informedOn: '' }), 'notSatisfied');
    assert.equal(judged('officialNotInformed', { informedOn: '2026-11-25' }), 'notSatisfied');
    const settings = { informWithinDays: 3 };
    assert.equal(judged('officialNotInformed', { informedOn: '2026-07-04' }, { settings }), 'satisfied');
    assert.equal(judged('officialNotInformed', { informedOn: '2026-07-05' }, { settings }), 'notSatisfied');
    const [asOf, informedOn] = ['2026-07-04', ''];
    assert.equal(judged('officialNotInformed', { informedOn }, { settings, asOf }), 'undetermined');
    assert.equal(judged('officialNotInformed', { informedOn }, { settings, asOf: '2026-07-05' }), 'notSatisfied');
  });

  it('that nobody has said to affect the work or not is one like any other; one that does not is named as left aside', () => {
    for (const rule of ['officialNotInformed', 'vulnerabilityWithoutPlan']) {
      const bare = { informedOn: '', plan: '' };
      assert.equal(judged(rule, { ...bare, affected: null }), 'notSatisfied', rule);
      assert.equal(judged(rule, { ...bare, affected: false }), 'satisfied', rule);
      const rows = { vulnerabilities: [hole, { ...hole, id: 'n2', vulnerabilityId: 'CVE-2', affected: false }] };
      assert.match(sentenceOn(rule, rows, today), /1件（CVE-2）は含みません/);
    }
  });

  it('has a plan that says something', () => {
    assert.equal(judged('vulnerabilityWithoutPlan', {}), 'satisfied');
    for (const plan of ['', '未作成', 'なし', '予定', '―'])
      assert.equal(judged('vulnerabilityWithoutPlan', { plan }), 'notSatisfied', plan);
  });

  it('learned of later is not there yet', () => {
    const bare = { informedOn: '', plan: '' };
    assert.equal(judged('officialNotInformed', bare, { asOf: '2026-06-30' }), 'undetermined');
    assert.equal(judged('officialNotInformed', bare, { asOf: '2026-07-01' }), 'notSatisfied');
  });

  it('is mended after the official confirmed the plan, not before', () => {
    assert.equal(judged('planNotConfirmed', {}), 'satisfied');
    assert.equal(judged('planNotConfirmed', { doneOn: '2026-07-17' }), 'satisfied');
    assert.equal(judged('planNotConfirmed', { doneOn: '2026-07-16' }), 'notSatisfied');
    assert.equal(judged('planNotConfirmed', { planConfirmation: '' }), 'notSatisfied');
    assert.equal(judged('planNotConfirmed', {}, { acts: [] }), 'undetermined');
    assert.equal(judged('planNotConfirmed', {}, { acts: [{ ...act, actKind: 'receipt' }] }), 'notSatisfied');
    assert.equal(judged('planNotConfirmed', {}, { acts: [{ ...act, obligation: 15 }] }), 'satisfied');
    assert.equal(judged('planNotConfirmed', {}, { acts: [{ ...act, obligation: 7 }] }), 'notSatisfied');
    assert.equal(judged('planNotConfirmed', {}, { acts: [{ ...act, validUntil: '2026-07-21' }] }), 'notSatisfied');
    const early = { vulnerabilities: [{ ...hole, doneOn: '2026-05-10' }], acts: [{ ...act, on: '2026-09-10' }] };
    assert.match(sentenceOn('planNotConfirmed', early, today), /対策の123日後/);
  });

  it('whose confirmation had run out before the measure was taken stays a breach; one that comes after it ends the breach', () => {
    const ofDay = (change: object, acts: readonly object[], asOf = today) => {
      const [reason] = reasonsOf(
        'planNotConfirmed',
        { vulnerabilities: [{ ...hole, ...change }], acts } as never,
        asOf,
      );
      return `${reason?.verdict}, ${reason?.ofDay ?? reason?.verdict}`;
    };
    const [broken, mended] = ['notSatisfied, notSatisfied', 'notSatisfied, satisfied'];
    const over = { ...act, validUntil: '2026-07-21' };
    assert.equal(ofDay({}, [over]), broken);
    const later = { ...act, id: 'a4', on: '2026-08-10' };
    assert.equal(ofDay({ classConfirmation: 'a4' }, [over, later], '2026-08-09'), broken);
    assert.equal(ofDay({ classConfirmation: 'a4' }, [over, later], '2026-08-10'), mended);
    assert.equal(ofDay({ planConfirmation: 'a4', doneOn: '2026-08-10' }, [{ ...later, obligation: 7 }]), broken);
    const never = { ...act, on: '2026-07-22', validUntil: '2026-07-21' };
    assert.equal(ofDay({}, [never]), broken);
    const open = { doneOn: '', plannedFor: '2026-12-01' };
    assert.equal(ofDay(open, [{ ...act, validUntil: '2026-11-23' }]), broken);
    assert.equal(ofDay(open, [{ ...act, validUntil: today }]), 'satisfied, satisfied');
  });

  it('may be covered by a confirmation of its class that came before the measure', () => {
    const classAct = { id: 'a4', title: '月例の修正', actKind: 'confirmation', on: '2026-04-10' };
    const covered = { doneOn: '2026-07-10', classConfirmation: 'a4' };
    assert.equal(judged('planNotConfirmed', covered, { acts: [act, classAct] }), 'satisfied');
    assert.equal(judged('planNotConfirmed', { ...covered, planConfirmation: '' }, { acts: [classAct] }), 'satisfied');
    const later = { ...classAct, on: '2026-07-11' };
    assert.equal(judged('planNotConfirmed', covered, { acts: [act, later] }), 'notSatisfied');
    const over = { ...classAct, validUntil: '2026-07-09' };
    assert.equal(judged('planNotConfirmed', covered, { acts: [act, over] }), 'notSatisfied');
  });

  it('whose confirmation is to come is not confirmed; what was done by then was done without one', () => {
    const open = { doneOn: '', plannedFor: '2026-12-01' };
    const acts = [{ ...act, on: '2026-11-25' }];
    assert.equal(judged('planNotConfirmed', open, { acts }), 'notSatisfied');
    assert.equal(judged('planNotConfirmed', { doneOn: '2026-11-20' }, { acts }), 'notSatisfied');
  });

  it('whose planned day passed without anything done is a breach; planned is not done', () => {
    assert.equal(judged('plannedDayPassed', {}), 'satisfied');
    assert.equal(judged('plannedDayPassed', { doneOn: '' }), 'notSatisfied');
    assert.equal(judged('plannedDayPassed', { doneOn: '2026-11-25' }), 'notSatisfied');
    assert.equal(judged('plannedDayPassed', { doneOn: '', plannedFor: today }), 'satisfied');
    assert.equal(judged('plannedDayPassed', { doneOn: '', plannedFor: '2026-11-23' }), 'notSatisfied');
    assert.equal(judged('plannedDayPassed', { doneOn: '', plannedFor: '' }), 'undetermined');
  });
});
