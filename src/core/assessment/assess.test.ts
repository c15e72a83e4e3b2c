import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assess, judgedDuties } from './assess.ts';
import { rollUp } from './roll-up.ts';

const state = demoState('operations');
const onTime = '2026-10-29';

/** The demo with one claim changed. */
function claiming(dutyId: string, claim: Claim): ContractState {
  const claims = (state.registers.claims ?? []).map((row) =>
    row.id === dutyId ? { ...row, data: claim as JsonObject } : row,
  );
  return { ...state, registers: { ...state.registers, claims } };
}

const dutyOf = (given: ContractState, dutyId: string, asOf = onTime) =>
  assess(meti2023, given, asOf)
    .obligations.flatMap(({ duties }) => duties)
    .find((duty) => duty.dutyId === dutyId);

describe('the roll-up of a row', () => {
  it('follows the form: any 未実施, else any 実施, else 該当なし, nothing while one is unanswered', () => {
    assert.equal(rollUp(['implemented', 'notImplemented', 'notApplicable']), 'notImplemented');
    assert.equal(rollUp(['notApplicable', 'implemented']), 'implemented');
    assert.equal(rollUp(['notApplicable', 'notApplicable']), 'notApplicable');
    assert.equal(rollUp(['implemented', null]), null);
    assert.equal(rollUp([]), null);
  });

  it('can be overridden with a recorded reason', () => {
    const rowOverrides = [
      {
        id: '15',
        revision: 1,
        data: { status: 'implemented', reason: '担当職員と協議の上' },
        changedAt: '',
        changedBy: '',
      },
    ];
    const row = assess(
      meti2023,
      { ...state, registers: { ...state.registers, rowOverrides } },
      onTime,
    ).obligations.find(({ number }) => number === 15);
    assert.deepEqual([row?.status, row?.overridden], ['implemented', true]);
  });
});

describe('a claim', () => {
  it('of 実施 against a broken rule is contradicted; with 未実施 it is not', () => {
    assert.equal(dutyOf(claiming('15.5.eol', { status: 'implemented', content: '…' }), '15.5.eol')?.contradicted, true);
    assert.equal(dutyOf(state, '15.5.eol')?.contradicted, false);
  });

  it('never changes the verdict', () => {
    for (const status of ['implemented', 'notImplemented', 'notApplicable'] as const)
      assert.equal(dutyOf(claiming('15.5.eol', { status }), '15.5.eol')?.verdict, 'notSatisfied');
  });
});

describe('a draft', () => {
  it('says what the registers say, with figures and dates that lead to their rows', () => {
    const draft = dutyOf(state, '10.edu')?.draft;
    assert.equal(draft?.status, 'implemented');
    assert.match(
      draft?.text.ja ?? '',
      /従事者24名全員に対し、契約期間中に情報セキュリティ教育を実施しました（令和8年4月1日から令和8年7月1日まで2回）。/,
    );
    assert.match(draft?.text.en ?? '', /All 24 people were trained/);
  });

  it('names the rows that are wrong', () => {
    const draft = dutyOf(state, '15.5.eol')?.draft;
    assert.equal(draft?.status, 'notImplemented');
    assert.deepEqual(
      draft?.figures.flatMap(({ rows }) => rows.map(({ register }) => register)),
      ['software', 'software'],
    );
  });

  it('of a duty whose time comes at the end proposes 該当なし with that reason', () => {
    const draft = dutyOf(state, '8.dispose')?.draft;
    assert.equal(draft?.status, 'notApplicable');
    assert.match(draft?.text.ja ?? '', /契約期間中（令和9年3月31日まで）/);
  });

  it('of a duty of which the registers say nothing yet tells what others do, and proposes no status', () => {
    const draft = dutyOf({ ...state, registers: { ...state.registers, informationItems: [] } }, '9.purpose')?.draft;
    assert.equal(draft?.status, null);
    assert.equal(
      draft?.text.ja,
      '従事者24名のうち24名から秘密保持の誓約を得ています。本業務に関する情報を外部に提供した記録は0件です。',
    );
    assert.equal(draft?.figures[0]?.rows.length, 24);
  });

  it('of the purpose of information tells for how much of it no other use was made (9)', () => {
    const draft = dutyOf(state, '9.purpose')?.draft;
    assert.equal(draft?.status, 'implemented');
    assert.match(draft?.text.ja ?? '', /受領情報3件は、いずれも本業務のほかに利用しておらず/);
  });

  it('is there for every applicable duty whose registers say anything, in both languages, its figures leading to rows', () => {
    for (const name of ['operations', 'web-build', 'research'] as const) {
      const given = demoState(name);
      const duties = assess(meti2023, given, onTime).obligations.flatMap((one) => one.duties);
      for (const { dutyId, draft, reasons, applicable } of duties) {
        const saysNothing = reasons.some(
          ({ rule, situation }) => rule === 'judgedByPerson' || situation === 'emptyRegister',
        );
        if (applicable === true && saysNothing) continue;
        assert.ok(draft, `${name} ${dutyId}`);
        assert.ok(/。$/.test(draft.text.ja) && /[.)]$/.test(draft.text.en), draft.text.ja + draft.text.en);
        assert.ok(!/[{}|#]|undefined/.test(draft.text.ja + draft.text.en), draft.text.en);
      }
    }
  });

  it('stays satisfied where rules find only what calls for a note', () => {
    const people = (state.registers.people ?? []).map((row, index) =>
      index === 0 ? { ...row, data: { ...row.data, qualificationExpiresOn: '2026-05-01' } } : row,
    );
    const duty = dutyOf(
      { ...claiming('4.people', { status: 'implemented' }), registers: { ...state.registers, people } },
      '4.people',
    );
    assert.deepEqual([duty?.verdict, duty?.draft?.status, duty?.contradicted], ['satisfied', 'implemented', false]);
  });
});

describe('the assessment', () => {
  it('is the same for the same state and day', () =>
    assert.deepEqual(assess(meti2023, state, onTime), assess(meti2023, state, onTime)));

  it('judges only duties that the catalogue knows', () => {
    const known = new Set(dutiesOf(meti2023).map(({ id }) => id));
    assert.deepEqual(
      judgedDuties.filter((id) => !known.has(id)),
      [],
    );
  });

  it('changes with the day alone: what was in time is late later', () => {
    assert.equal(dutyOf(state, '7.erase', '2026-10-29')?.verdict, 'undetermined');
    assert.equal(dutyOf(state, '7.erase', '2026-11-24')?.verdict, 'notSatisfied');
  });
});
