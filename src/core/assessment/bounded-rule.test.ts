import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { deadlinesOf } from '../calendar/deadlines.ts';
import { icalOf } from '../calendar/ical.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { assess } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { judgeBounded } from './bounded-rule.ts';
import { factsOf } from './facts.ts';
import { reasonText } from './reason-text.ts';

const state = demoState('operations');
const today = '2026-10-29';

const reasonsOf = (given: ContractState): readonly VerdictReason[] =>
  assess(meti2023, given, today).obligations.flatMap(({ duties }) => duties.flatMap(({ reasons }) => reasons));

const withSettings = (settings: Json): ContractState => ({
  ...state,
  contract: { ...state.contract, settings: settings as unknown as ContractState['contract']['settings'] },
});

/** The demo with one field of every row of a register set to a value. */
function withValue(register: string, field: string, value: Json): ContractState {
  const rows = (state.registers[register] ?? []).map((row) => ({ ...row, data: { ...row.data, [field]: value } }));
  return { ...state, registers: { ...state.registers, [register]: rows } };
}

describe('a rule that breaks', () => {
  it('leaves its own duty undetermined, in words, and every other rule judges as before', () => {
    const [before, after] = [reasonsOf(state), reasonsOf(withSettings(null))];
    const broken = after.filter(({ situation }) => situation === 'notJudged');
    assert.ok(broken.length >= 4, String(broken.length));
    for (const reason of broken) {
      assert.equal(reason.verdict, 'undetermined');
      assert.match(String(reason.params.fault), /^TypeError/);
      const { explanation } = reasonText(reason);
      assert.match(explanation.ja, /判定できませんでした/);
      assert.match(explanation.en, /could not be judged/);
      assert.doesNotMatch(`${explanation.ja}${explanation.en}`, /TypeError|undefined/);
    }
    const ids = new Set(broken.map(({ rule }) => rule));
    const others = (reasons: readonly VerdictReason[]) =>
      reasons.filter(({ rule }) => !ids.has(rule)).map(({ rule, verdict }) => `${rule} ${verdict}`);
    assert.deepEqual(others(after), others(before));
  });

  it('drafts nothing for the duty that it could not judge', () => {
    const duties = assess(meti2023, withSettings(null), today).obligations.flatMap((one) => one.duties);
    const broken = duties.filter(({ reasons }) => reasons.some(({ situation }) => situation === 'notJudged'));
    assert.deepEqual(
      broken.filter(({ draft, verdict }) => draft !== null || verdict === 'satisfied'),
      [],
    );
  });
});

describe('why a rule broke', () => {
  const faultOf = (error: unknown) => {
    const [reason] = judgeBounded('personNotPresented', ['4.people'], () => {
      throw error;
    });
    return reason?.params.fault;
  };

  it('is told in the runtime’s own words, at most three hundred letters of them, and of any other error by its name', () => {
    assert.equal(faultOf(new TypeError('x is not a function')), 'TypeError: x is not a function');
    assert.equal(String(faultOf(new RangeError('x'.repeat(500)))), `RangeError: ${'x'.repeat(288)}`);
    assert.equal(faultOf(new Error('山田 太郎')), 'Error');
    assert.equal(faultOf('山田'), 'unknown');
  });
});

describe('a value that can’t be read', () => {
  const cases: readonly (readonly [register: string, field: string, value: Json, rule: string])[] = [
    ['copies', 'permittedUntil', '0000-00-00', 'permissionExpired'],
    ['people', 'qualificationExpiresOn', 20_260_401, 'qualificationExpired'],
    ['findings', 'dueOn', 'いつか', 'findingOverdue'],
  ];
  for (const [register, field, value, rule] of cases)
    it(`is undetermined, never fine and never a fault: ${register}.${field} ${String(value)}`, () => {
      const reasons = reasonsOf(withValue(register, field, value)).filter(
        (reason) => reason.rule === rule && reason.params.register === register,
      );
      assert.ok(reasons.length > 0);
      for (const { verdict, situation } of reasons)
        assert.deepEqual([verdict, situation], ['undetermined', 'notJudged']);
    });
});

describe('numbers and days of old data beyond what is taken today', () => {
  const huge = 9_007_199_254_740_991;
  const settings = Object.fromEntries(
    Object.entries(state.contract.settings).map(([name, value]) => [name, typeof value === 'number' ? huge : value]),
  ) as JsonObject;
  const dates: readonly (readonly [register: string, field: string])[] = [
    ['copies', 'permittedUntil'],
    ['copies', 'workEndedOn'],
    ['cloudServices', 'ismapAuditPeriodEnd'],
    ['cloudServices', 'usageReviewedOn'],
    ['servers', 'patchReleasedOn'],
    ['software', 'supportEndsOn'],
    ['diagnoses', 'heldOn'],
    ['incidents', 'recognisedAt'],
  ];

  it('are judged without a rule that breaks', () => {
    const all = { ...settings, firstReportWithinHours: huge, checkMaxAgeDays: huge, supportFeedMaxAgeDays: huge };
    const states = [
      withSettings(all),
      ...dates.flatMap(([register, field]) =>
        ['0001-01-01', '9999-12-31'].map((value) => ({
          ...withValue(register, field, field.endsWith('At') ? `${value}T00:00:00+09:00` : value),
          contract: withSettings(all).contract,
        })),
      ),
    ];
    for (const given of states) {
      assert.deepEqual(
        reasonsOf(given).filter(({ situation }) => situation === 'notJudged'),
        [],
      );
      const deadlines = deadlinesOf(factsOf(given, today));
      const head = { contractNumber: 'A', contractId: 'b', pages: 'https://junshu.example' };
      assert.doesNotMatch(icalOf(head, deadlines), /NaN|undefined|Invalid/);
    }
  });
});

describe('無期限', () => {
  it('is never expired, and no day of the calendar', () => {
    for (const value of ['unlimited', '9999-12-31']) {
      const permitted = withValue('copies', 'permittedUntil', value);
      const expired = reasonsOf(permitted).filter(
        ({ rule, params }) => rule === 'permissionExpired' && params.register === 'copies',
      );
      assert.deepEqual([...new Set(expired.map(({ verdict }) => verdict))], ['satisfied'], value);
      const kinds = ['copyPermissionEnds', 'supportEnds', 'qualificationEnds', 'permissionEnds', 'measureEvidenceEnds'];
      const fields = {
        copies: 'permittedUntil',
        software: 'supportEndsOn',
        people: 'qualificationExpiresOn',
        acts: 'validUntil',
        controls: 'validUntil',
      };
      const changed = Object.entries(fields).map(([name, field]) => [
        name,
        withValue(name, field, value).registers[name],
      ]);
      const registers = { ...state.registers, ...Object.fromEntries(changed) };
      const given = { ...state, registers };
      const left = deadlinesOf(factsOf(given, today)).filter(({ kind }) => kinds.includes(kind));
      assert.deepEqual(
        left.map(({ kind }) => kind),
        [],
        value,
      );
      const support = reasonsOf(given).filter(
        ({ rule }) => rule === 'supportEnded' || rule === 'supportEndsInContract',
      );
      assert.ok(support.length > 0);
      for (const { verdict } of support) assert.equal(verdict, 'satisfied');
    }
  });
});
