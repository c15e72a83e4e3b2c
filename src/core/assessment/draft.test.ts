import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Contract } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { Registers } from '../registers/entry.ts';
import { assess } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { draftOf } from './draft.ts';

const { contract } = demoState('operations');
const day = '2026-10-29';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const registersOf = (rows: Rows): Registers =>
  Object.fromEntries(
    Object.entries(rows).map(([name, list]) => [
      name,
      list.map(({ id, ...data }, index) => ({
        id: String(id ?? `${name}${index}`),
        revision: 1,
        data,
        changedAt: '2026-10-01T00:00:00Z',
        changedBy: '',
      })),
    ]),
  );

const dutyOf = (dutyId: string, rows: Rows, asOf = day, change: Partial<Contract> = {}) => {
  const state = { contract: { ...contract, ...change }, registers: registersOf(rows) };
  const duty = assess(meti2023, state, asOf)
    .obligations.flatMap(({ duties }) => duties)
    .find((one) => one.dutyId === dutyId);
  assert.ok(duty);
  return duty;
};

const incident = {
  id: 'n1',
  title: '誤送信',
  incidentKind: 'misdelivery',
  recognisedAt: '2026-09-01T09:00:00+09:00',
  firstReportAt: '2026-09-01T10:00:00+09:00',
};
const claim = (id: string, status: string, more: JsonObject = {}) => ({ claims: [{ id, status, ...more }] });
const reason = '対象期間に該当する事実がなかったため、該当しません。';

describe('該当なし', () => {
  it('is contradicted by an incident on record, however well it was dealt with, and by none that is a drill', () => {
    for (const dutyId of ['11.report', '11.follow']) {
      const said = claim(dutyId, 'notApplicable', { reason });
      assert.equal(dutyOf(dutyId, { incidents: [incident], ...said }).contradicted, true, dutyId);
      assert.equal(dutyOf(dutyId, { incidents: [{ ...incident, drill: true }], ...said }).contradicted, false, dutyId);
      assert.equal(dutyOf(dutyId, said).contradicted, false, dutyId);
    }
  });

  it('is contradicted by what is at work, and not yet by what is planned', () => {
    const service = { id: 'g1', service: 'X', serviceKind: 'contracted', usedFrom: '2026-10-29' };
    const said = claim('14.risk', 'notApplicable', { reason });
    assert.equal(dutyOf('14.risk', { cloudServices: [service], ...said }).contradicted, true);
    const domain = { mailDomains: [{ domain: 'a.go.jp' }] };
    assert.equal(
      dutyOf('15.9.tls', { ...domain, ...claim('15.9.tls', 'notApplicable', { reason }) }).contradicted,
      true,
    );
    const audit = { findings: [{ title: 'x', foundBy: 'audit', foundOn: '2026-09-01', closedOn: '2026-09-02' }] };
    assert.equal(dutyOf('3.fix', { ...audit, ...claim('3.fix', 'notApplicable', { reason }) }).contradicted, true);
  });

  it('may be said of a duty of the end while nothing of it has begun, and not from the first day that something has', () => {
    const said = claim('8.dispose', 'notApplicable', { reason });
    const items = { informationItems: [{ id: 'i1', title: '設計書', count: 2, receivedOn: '2026-05-01' }] };
    const waiting = dutyOf('8.dispose', { ...items, ...said });
    assert.deepEqual([waiting.contradicted, waiting.draft?.status], [false, 'notApplicable']);
    const handbacks = [{ informationItem: 'i1', count: 1, doneOn: '2026-10-29' }];
    const begun = dutyOf('8.dispose', { ...items, handbacks, ...said });
    assert.equal(begun.draft?.status ?? null, null);
    assert.notEqual(dutyOf('8.dispose', { ...items, handbacks, ...said }, '2026-10-28').draft?.status, undefined);
    const over = dutyOf('8.dispose', { ...items, ...said }, '2027-04-01');
    assert.deepEqual([over.contradicted, over.draft?.status], [true, 'notImplemented']);
  });

  it('is never drafted for a copy whose work is over and whose proof is not there yet', () => {
    const copy = { id: 'c1', mediumId: 'M', madeOn: '2026-05-02', workEndedOn: '2026-10-20' };
    assert.equal(dutyOf('7.erase', { copies: [copy] }).draft?.status ?? null, null);
    assert.equal(
      dutyOf('7.erase', { copies: [copy], ...claim('7.erase', 'notApplicable', { reason }) }).contradicted,
      true,
    );
  });
});

const judged = (more: Partial<VerdictReason>): VerdictReason => ({
  rule: 'personUntrained',
  verdict: 'satisfied',
  situation: 'judged',
  dutyIds: ['10.edu'],
  params: { total: 1, count: 1, trainings: 1, names: '山田' },
  rows: [{ register: 'people', entryId: 'p1' }],
  ...more,
});

const drafted = (verdict: VerdictReason['verdict'], reasons: readonly VerdictReason[], isStillToCome = false) =>
  draftOf({ applicable: true, verdict, reasons, atWork: reasons.flatMap(({ rows }) => rows) }, isStillToCome);

describe('a draft', () => {
  const expired = judged({ rule: 'qualificationExpired', verdict: 'notSatisfied' });
  const advice = judged({ rule: 'erasureNotConfirmed', verdict: 'notSatisfied', advisory: true });

  it('tells beside what is satisfied what only warns or advises', () => {
    for (const told of [expired, advice]) {
      const draft = drafted('satisfied', [judged({}), told]);
      assert.equal(draft?.status, 'implemented');
      assert.equal(draft.figures.length, 2);
    }
  });

  it('says neither 実施 nor 該当なし while something is not known or is broken', () => {
    const unknown = judged({ verdict: 'undetermined' });
    for (const isStillToCome of [false, true]) {
      assert.equal(drafted('undetermined', [judged({}), unknown], isStillToCome)?.status, null);
      assert.equal(
        drafted('notSatisfied', [judged({ verdict: 'notSatisfied' }), unknown], isStillToCome)?.status,
        'notImplemented',
      );
    }
  });

  it('has no words of what only asks the person to enter or to mend', () => {
    for (const situation of [
      'emptyRegister',
      'neverVoid',
      'contradictedEmpty',
      'lapsedEmpty',
      'contradictory',
    ] as const)
      assert.equal(drafted('undetermined', [judged({ verdict: 'undetermined', situation })], true), null, situation);
  });

  it('says 該当なし of what was declared empty only while it stands', () => {
    const empty = (on: string) => ({ emptyRegisters: [{ id: 'copies', reason: '複製しない', on, by: '髙橋' }] });
    assert.equal(dutyOf('7.copy', empty('2026-10-01')).draft?.status, 'notApplicable');
    assert.equal(dutyOf('7.copy', empty('2026-04-01')).draft?.status ?? null, null);
  });
});
