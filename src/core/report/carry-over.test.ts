import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { assessPeriod } from '../assessment/period-verdicts.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { CarryOver } from '../registers/carry-overs.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { answeredFor, unconfirmedAnswers } from './carried-answers.ts';
import { type CarriedAnswer, carriedAnswers } from './carry-over.ts';
import { submissionFindings } from './submission-findings.ts';

const demo = demoStateWithEvidence();
const [first, second] = demo.contract.schedule;
assert.ok(first !== undefined && second !== undefined);
const submittedAt = '2026-10-29T05:00:00.000Z';
const today = '2027-03-20';
const before = '2026-09-01T00:00:00.000Z';
const within = '2027-02-01T00:00:00.000Z';

const old = (rows: readonly RegisterEntry[] = []): RegisterEntry[] =>
  rows.map((row) => ({ ...row, changedAt: before }));

/** The operations contract on the first day of its second period: its first report went out, and nothing was touched since. */
function secondPeriod(claims: readonly RegisterEntry[] = old(demo.registers.claims)): ContractState {
  const registers = Object.fromEntries(Object.entries(demo.registers).map(([name, rows]) => [name, old(rows)]));
  const document = { meta: { reportedOn: '2026-10-29', period: { from: first?.from ?? '', to: first?.to ?? '' } } };
  const data = {
    scheduleId: 'r1',
    submittedAt,
    document,
    claims: Object.fromEntries(claims.map((row) => [row.id, row.data])),
  };
  const reports = [{ id: 'R1', revision: 1, data: data as JsonObject, changedAt: submittedAt, changedBy: '' }];
  return { ...demo, registers: { ...registers, claims, reports } };
}

const assessed = (state: ContractState, day = today) =>
  assess(meti2023, answeredFor(state, second ?? null), day, assessPeriod(meti2023, state, second ?? first, day));

const carriedIn = (state: ContractState, day = today): readonly CarriedAnswer[] =>
  carriedAnswers(meti2023, state, assessed(state, day), second ?? null);

const findingsIn = (state: ContractState) => {
  const previous = (state.registers.reports?.[0]?.data.claims ?? {}) as unknown as Record<string, Claim>;
  return submissionFindings(meti2023, state, assessed(state), second ?? null, previous);
};

/** A register's rows as they stand after somebody touched them in the second period. */
const touched = (state: ContractState, ...names: readonly string[]): ContractState => ({
  ...state,
  registers: {
    ...state.registers,
    ...Object.fromEntries(
      names.map((name) => [name, (state.registers[name] ?? []).map((row) => ({ ...row, changedAt: within }))]),
    ),
  },
});

const allNames = meti2023.obligations.flatMap(({ duties }) => duties.flatMap(({ registers }) => registers));

/** As the command stores it. */
function confirmed(state: ContractState, answers: readonly CarriedAnswer[]): ContractState {
  const carryOvers = answers.map(({ duty, report, revision, fresh }): RegisterEntry => {
    const data: CarryOver = {
      scheduleId: 'r2',
      on: today,
      by: '髙橋',
      report,
      claimRevision: revision,
      facts: [...fresh],
    };
    return { id: duty.id, revision: 1, data: data as unknown as JsonObject, changedAt: within, changedBy: '髙橋' };
  });
  return { ...state, registers: { ...state.registers, carryOvers } };
}

const rulesOf = (state: ContractState): readonly string[] => findingsIn(state).map(({ rule }) => rule);

describe('a period that begins', () => {
  it('has no answer of its own: 0 of 16 matters, and submission is stopped by the ones that nobody confirmed', () => {
    const state = secondPeriod();
    assert.deepEqual(new Set(assessed(state, second.from).obligations.map(({ status }) => status)), new Set([null]));
    const found = findingsIn(state).filter(
      ({ severity, rule }) => severity === 'error' && rule === 'answersUnconfirmed',
    );
    assert.deepEqual(
      found.map(({ fix, params }) => [fix, params.count]),
      [['unchanged', state.registers.claims?.length]],
    );
    assert.ok(!rulesOf(state).includes('likeLastPeriod'), 'what is no answer yet is no repetition');
  });

  it('is the first one’s matter alone: what is owed for the report that went out stays as it was', () => {
    const state = secondPeriod();
    assert.equal(answeredFor(state, first), state);
  });

  it('takes an answer that was changed after the report went out for its own, and one that was changed before it for the last', () => {
    const claims = old(demo.registers.claims).map((row, at) => (at === 0 ? { ...row, changedAt: within } : row));
    const state = secondPeriod(claims);
    assert.ok(!unconfirmedAnswers(state, second).some(({ id }) => id === claims[0]?.id));
    assert.equal(unconfirmedAnswers(state, second).length, claims.length - 1);
  });

  it('takes none for its own where nobody can tell when the last report went out', () => {
    const claims = old(demo.registers.claims).map((row) => ({ ...row, changedAt: within }));
    const state = secondPeriod(claims);
    const reports = (state.registers.reports ?? []).map((row) => ({ ...row, data: { ...row.data, submittedAt: '' } }));
    const untold = { ...state, registers: { ...state.registers, reports } };
    assert.deepEqual(unconfirmedAnswers(state, second), []);
    assert.equal(unconfirmedAnswers(untold, second).length, claims.length);
  });

  it('begins with nothing when the report before was withdrawn', () => {
    const state = secondPeriod();
    const [report] = state.registers.reports ?? [];
    assert.ok(report !== undefined);
    const withdrawn = { on: '2026-11-01', by: '青葉', reason: '誤り' };
    const reports = [{ ...report, data: { ...report.data, withdrawn } }];
    assert.deepEqual(unconfirmedAnswers({ ...state, registers: { ...state.registers, reports } }, second), []);
  });

  it('keeps what a report on the very period said already, when that comes back', () => {
    const state = secondPeriod();
    const claims = Object.fromEntries((state.registers.claims ?? []).map((row) => [row.id, row.data]));
    const again = { id: 'R2', revision: 1, data: { scheduleId: 'r2', claims }, changedAt: within, changedBy: '' };
    const reports = [...(state.registers.reports ?? []), again];
    assert.deepEqual(unconfirmedAnswers({ ...state, registers: { ...state.registers, reports } }, second), []);
  });
});

describe('an answer of the last report', () => {
  it('is not offered while nothing is newer than the start of the period, but for what the scope leaves out or was declared in it', () => {
    const state = secondPeriod();
    const untouched = { ...state, registers: { ...state.registers, evidenceItems: [] } };
    const offered = carriedIn(untouched).filter(({ obstacle }) => obstacle === null);
    for (const { duty, fresh } of offered) {
      assert.ok(fresh.length > 0 && fresh.every(({ kind }) => kind === 'scope' || kind === 'declaration'), duty.id);
    }
    assert.ok(carriedIn(untouched).some(({ obstacle }) => obstacle?.kind === 'nothingFresh'));
  });

  it('is offered on a row that was touched in the period, and names it with its day', () => {
    const answer = carriedIn(touched(secondPeriod(), 'people')).find(
      ({ duty, obstacle }) => duty.registers.includes('people') && obstacle === null,
    );
    assert.ok(answer !== undefined);
    assert.deepEqual(answer.fresh.map(({ kind, register, on }) => [kind, register, on])[0], [
      'row',
      'people',
      '2027-02-01',
    ]);
  });

  it('is no repetition once it is confirmed so, and one that was confirmed and then changed back is one again', () => {
    const state = touched(secondPeriod(), ...allNames);
    const offered = carriedIn(state).filter(({ obstacle }) => obstacle === null);
    assert.ok(offered.length > 20, `${offered.length} are offered`);
    const after = confirmed(state, offered);
    assert.ok(!findingsIn(after).some(({ rule, dutyId }) => rule === 'likeLastPeriod' && dutyId !== null));
    assert.equal(carriedIn(after).length, carriedIn(state).length - offered.length);
    const claims = (after.registers.claims ?? []).map((row) => ({ ...row, revision: 2, changedAt: within }));
    const typedAgain = { ...after, registers: { ...after.registers, claims } };
    assert.ok(rulesOf(typedAgain).includes('likeLastPeriod'));
  });

  it('is not offered where the promised day is over, and where it bears the explanation of then', () => {
    const make = (change: (claim: Claim) => Claim) =>
      carriedIn(
        touched(
          secondPeriod(
            old(demo.registers.claims).map((row) => ({
              ...row,
              data: change(row.data as unknown as Claim) as JsonObject,
            })),
          ),
          ...allNames,
        ),
      );
    const promised = make((claim) => ({ ...claim, status: 'notImplemented', dueOn: '2026-12-18' }));
    assert.ok(promised.some(({ obstacle }) => obstacle?.kind === 'promiseOver'));
    const explained = make((claim) => ({ ...claim, explanation: '当時は移行中であった。' }));
    assert.ok(explained.some(({ obstacle }) => obstacle?.kind === 'explained'));
    assert.ok(explained.every(({ obstacle }) => obstacle !== null));
  });

  it('keeps what a person wrote, and moves on the figures of a sentence that the registers tell', () => {
    const state = touched(secondPeriod(), ...allNames);
    const spoken = carriedIn(state).find(
      ({ assessed, claim, obstacle }) =>
        obstacle === null &&
        claim.status === 'implemented' &&
        /\d/.test(assessed.draft?.text.ja ?? '') &&
        assessed.draft?.status === 'implemented',
    );
    assert.ok(spoken !== undefined);
    const draft = spoken.assessed.draft?.text.ja ?? '';
    const withText = (content: string): CarriedAnswer | undefined => {
      const claims = (state.registers.claims ?? []).map((row) =>
        row.id === spoken.duty.id ? { ...row, data: { ...row.data, content } } : row,
      );
      return carriedIn({ ...state, registers: { ...state.registers, claims } }).find(
        ({ duty }) => duty.id === spoken.duty.id,
      );
    };
    assert.equal(withText(draft.replace(/\d+/g, '9'))?.next.content, draft);
    assert.equal(withText(`${draft}加えて点検した。`)?.next.content, `${draft}加えて点検した。`);
  });
});

describe('whatever is touched, broken and answered', () => {
  const statuses = ['implemented', 'notImplemented', 'notApplicable'] as const;

  it('an offered answer is borne out by the registers of now and by a record of the period, and none other is offered', () => {
    const registers = [...new Set(allNames)];
    fc.assert(
      fc.property(
        fc.subarray(registers),
        fc.subarray(registers),
        fc.constantFrom(...statuses, null),
        fc.constantFrom(second.from, today),
        (fresh, emptied, status, day) => {
          const claims = old(demo.registers.claims).map((row) => ({
            ...row,
            data: status === null ? row.data : ({ ...row.data, status, dueOn: '2027-03-31' } as JsonObject),
          }));
          const touchedState = touched(secondPeriod(claims), ...fresh);
          const gone = Object.fromEntries(emptied.map((name) => [name, []]));
          const state = { ...touchedState, registers: { ...touchedState.registers, ...gone } };
          for (const { duty, assessed: now, claim, fresh: facts, obstacle } of carriedIn(state, day)) {
            if (obstacle !== null) continue;
            assert.ok(facts.length > 0, duty.id);
            for (const { on } of facts) assert.ok(on >= second.from && on <= day, `${duty.id} ${on}`);
            const isForPerson = now.reasons.every(({ rule }) => rule === 'judgedByPerson');
            if (claim.status === 'implemented') assert.ok(isForPerson || now.verdict === 'satisfied', duty.id);
            if (claim.status === 'notApplicable') assert.equal(now.atWork.length, 0, duty.id);
            if (claim.status === 'notImplemented' && !isForPerson) assert.notEqual(now.verdict, 'satisfied', duty.id);
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});
