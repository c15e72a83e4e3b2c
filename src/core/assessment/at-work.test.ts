import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { VerdictReason } from './assessment.ts';
import { rowsAtWork, showsWork } from './at-work.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';

const rows = [{ register: 'copies', entryId: 'c1' }];
const reason = (change: Partial<VerdictReason> = {}): VerdictReason => ({
  rule: 'copiedWithoutPermission',
  verdict: 'satisfied',
  situation: 'judged',
  dutyIds: ['7.copy'],
  params: {},
  rows,
  ...change,
});
const factsWith = (registers: Readonly<Record<string, readonly JsonObject[]>>, day = '2026-11-24') =>
  judgedFacts(factsOf(stateWith(registers), day));
const atWork = (
  id: string,
  reasons: readonly VerdictReason[],
  registers: Readonly<Record<string, readonly JsonObject[]>> = {},
  { dueAtEnd = false, day = '2026-11-24' } = {},
) =>
  rowsAtWork({ id, dueAtEnd }, reasons, factsWith(registers, day)).map(
    ({ register, entryId }) => `${register}/${entryId}`,
  );

describe('a reason tells of something at work', () => {
  it('where rows were judged, be they kept or broken, and not where it could not be told', () => {
    assert.equal(showsWork('7.copy', reason()), true);
    assert.equal(showsWork('7.copy', reason({ verdict: 'notSatisfied' })), true);
    assert.equal(showsWork('7.copy', reason({ verdict: 'undetermined' })), false);
    assert.equal(showsWork('7.copy', reason({ rows: [] })), false);
    for (const situation of ['noneConcerned', 'declaredEmpty'] as const)
      assert.equal(showsWork('7.copy', reason({ situation })), false, situation);
    assert.equal(showsWork('7.copy', reason({ situation: 'contradictory' })), true);
  });

  it('and never by itself of 3.fix, which speaks of less than its rules look at', () => {
    assert.equal(showsWork('3.fix', reason({ dutyIds: ['3.fix'] })), false);
    assert.equal(showsWork('3.fix', reason({ dutyIds: ['3.fix'], verdict: 'undetermined' })), false);
  });
});

describe('rows at work', () => {
  it('are those of the first reason that judged any', () => {
    const second = reason({ rows: [{ register: 'acts', entryId: 'a1' }], verdict: 'undetermined' });
    assert.deepEqual(atWork('7.copy', [reason({ rows: [] }), second, reason()]), ['acts/a1']);
    assert.deepEqual(atWork('7.copy', [reason({ situation: 'declaredEmpty' })]), []);
    assert.deepEqual(atWork('7.copy', [reason({ situation: 'noneConcerned' }), reason()]), ['copies/c1']);
    assert.deepEqual(atWork('7.copy', []), []);
  });

  it('of 3.fix are findings of audits and officials, and those of which nobody said who found them', () => {
    const findings = ['audit', 'official', 'diagnosis', ''].map((foundBy, index) => ({
      id: `f${index}`,
      title: '指摘',
      foundOn: '2026-06-01',
      foundBy,
    }));
    assert.deepEqual(atWork('3.fix', [reason()], { findings }), ['findings/f0', 'findings/f1', 'findings/f3']);
    assert.deepEqual(atWork('3.fix', [reason()]), []);
  });

  it('of what no rule names a row of are the rows that it serves', () => {
    const mailDomains = [{ id: 'd1', domain: 'a.go.jp' }];
    const sites = [{ id: 's1', url: 'https://a.go.jp/', opensOn: '2026-05-01' }];
    const registers = { mailDomains, sites };
    for (const id of ['15.9.spoof', '15.9.tls', '15.9.sign'])
      assert.deepEqual(atWork(id, [], registers), ['mailDomains/d1'], id);
    for (const id of ['15.8.tls', '15.8.cert']) assert.deepEqual(atWork(id, [], registers), ['sites/s1'], id);
    assert.deepEqual(atWork('15.9.tls', [], registers, { dueAtEnd: true }), []);
    assert.deepEqual(atWork('15.5.eol', [], registers), []);
  });

  it('of a duty of the end are none while they only wait for it', () => {
    const waiting = reason({ verdict: 'undetermined' });
    const end = { dueAtEnd: true };
    assert.deepEqual(atWork('7.erase', [waiting], {}, end), []);
    assert.deepEqual(atWork('7.erase', [waiting, reason()], {}, end), ['copies/c1']);
    assert.deepEqual(atWork('7.erase', [reason({ verdict: 'notSatisfied' })], {}, end), ['copies/c1']);
    assert.deepEqual(atWork('7.erase', [waiting], {}, { dueAtEnd: true, day: '2027-04-01' }), ['copies/c1']);
    assert.deepEqual(atWork('7.erase', [waiting], {}, { dueAtEnd: true, day: '2027-03-31' }), []);
  });

  it('of a duty of the end wait no longer once something of it has begun, from its day on', () => {
    const waiting = [reason({ verdict: 'undetermined' })];
    const begun = (id: string, registers: Readonly<Record<string, readonly JsonObject[]>>) =>
      atWork(id, waiting, registers, { dueAtEnd: true }).length > 0;
    const copy = { mediumId: 'M', madeOn: '2026-05-01', workEndedOn: '2026-11-24' };
    assert.equal(begun('7.erase', { copies: [copy] }), true);
    assert.equal(begun('7.erase', { copies: [{ ...copy, workEndedOn: '2026-11-25' }] }), false);
    const erasure = { mediumId: 'M', erasedOn: '2026-11-01' };
    assert.equal(begun('7.erase', { erasures: [{ ...erasure, copy: 'c1' }] }), true);
    assert.equal(begun('7.erase', { erasures: [{ ...erasure, device: 'd1' }] }), false);
    assert.equal(begun('6.erase', { erasures: [{ ...erasure, device: 'd1' }] }), true);
    assert.equal(begun('6.erase', { erasures: [{ ...erasure, copy: 'c1' }] }), false);
    for (const id of ['8.dispose', '8.confirm']) {
      assert.equal(begun(id, { erasures: [{ ...erasure, informationItem: 'i1' }] }), true, id);
      assert.equal(begun(id, { erasures: [{ ...erasure, copy: 'c1' }] }), false, id);
      assert.equal(begun(id, { handbacks: [{ informationItem: 'i1', doneOn: '2026-11-24' }] }), true, id);
    }
    for (const id of ['15.10.notice', '15.10.cleanup']) {
      assert.equal(begun(id, { sites: [{ url: 'https://a.go.jp/', closesOn: '2026-11-24' }] }), true, id);
      assert.equal(begun(id, { sites: [{ url: 'https://a.go.jp/', closesOn: '2026-11-25' }] }), false, id);
      assert.equal(begun(id, { retirements: [{ site: 's1' }] }), false, id);
      for (const day of ['domainDoneOn', 'dnsDoneOn', 'accountsDoneOn', 'designatedOn', 'noticeFrom', 'noticeTo'])
        assert.equal(begun(id, { retirements: [{ site: 's1', [day]: '2026-11-24' }] }), true, day);
    }
    assert.equal(begun('16.1', { copies: [copy] }), false);
  });
});
