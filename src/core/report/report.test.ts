import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { assess } from '../assessment/assess.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Claim } from '../contract/claim.ts';
import { generateSchedule } from '../contract/schedule.ts';
import { offendingCharacters } from '../kernel/characters.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { buildReportDocument } from './build-report.ts';
import { similarity } from './similarity.ts';
import { findingText, submissionFindings } from './submission-findings.ts';

const state = demoStateWithEvidence();
const day = '2026-10-29';
const schedule = state.contract.schedule[0] ?? null;

function withClaims(changes: Readonly<Record<string, Claim>>): ContractState {
  const claims = (state.registers.claims ?? []).map((row) => ({
    ...row,
    data: (changes[row.id] ?? row.data) as JsonObject,
  }));
  return { ...state, registers: { ...state.registers, claims } };
}

const documentOf = (given: ContractState) =>
  buildReportDocument(meti2023, given, assess(meti2023, given, day), { schedule, reportedOn: day, reportNumber: null });

const findingsOf = (given: ContractState, previous: Readonly<Record<string, Claim>> = {}) =>
  submissionFindings(meti2023, given, assess(meti2023, given, day), schedule, previous);

const rulesOf = (given: ContractState, previous = {}) =>
  findingsOf(given, previous).map(({ rule, dutyId, obligation }) => `${rule} ${dutyId ?? obligation ?? ''}`.trim());

describe('the report document of the demo', () => {
  const document = documentOf(state);

  it('has sixteen rows in the form’s words, each with one of the three words', () => {
    assert.deepEqual(
      document.rows.map(({ paragraphs }) => paragraphs),
      meti2023.obligations.map(({ paragraphs }) => paragraphs),
    );
    for (const { status } of document.rows) assert.ok(['実施', '未実施', '該当なし'].includes(status));
  });

  it('gives the reason of every 未実施 and 該当なし on 別葉', () => {
    for (const { number, status } of document.rows) {
      if (status === '実施') continue;
      const entries = document.reasonSheet.entries.filter(
        ({ key }) => key === `o${number}` || key.startsWith(`o${number}/`),
      );
      assert.ok(
        entries.some(({ paragraphs }) => paragraphs.some(({ heading, text }) => heading === '理由' && text !== '')),
        `${number}`,
      );
    }
  });

  it('gives the content of every duty of 15), also where it is implemented', () => {
    const labels = document.reasonSheet.entries
      .filter(({ key }) => key.startsWith('o15'))
      .flatMap(({ label }) => label.split('\n'));
    assert.equal(labels.length, meti2023.obligations.find(({ number }) => number === 15)?.duties.length);
  });

  it('tells the due date, the owner and the interim measure of what is not implemented', () => {
    const entry = document.reasonSheet.entries.find(({ key }) => key === 'o7/7.erase');
    assert.deepEqual(
      entry?.paragraphs.map(({ heading }) => heading),
      ['理由', '対応予定日', '責任者', 'それまでの代替策'],
    );
    assert.equal(entry?.paragraphs[1]?.text, '令和８年１２月１１日');
  });

  it('appends added items after the sixteen and never renumbers', () => {
    const addedItems = [
      {
        id: 'a1',
        revision: 1,
        data: {
          label: '追加項目１',
          text: 'ログを保存する。',
          status: 'implemented',
          consultation: { on: '2026-09-01', official: '山本', answer: '可' },
        },
        changedAt: '',
        changedBy: '',
      },
    ];
    const rows = documentOf({ ...state, registers: { ...state.registers, addedItems } }).rows;
    assert.deepEqual([rows.length, rows.at(-1)?.label, rows.at(-2)?.number], [17, '追加項目１', 17]);
  });

  it('prints the explanation of a claim that the facts contradict', () => {
    const document = documentOf(
      withClaims({
        '15.5.eol': { status: 'implemented', content: '期限内です。', explanation: '延長サポートを契約済みのため。' },
      }),
    );
    const entry = document.reasonSheet.entries.find(({ key }) => key === 'o15/15.5.eol');
    assert.ok(
      entry?.paragraphs.some(
        ({ heading, text }) => heading === '台帳との相違についての説明' && text.includes('延長サポート'),
      ),
    );
  });
});

describe('before submission', () => {
  it('the demo shows one warning and no error', () => {
    assert.deepEqual(rulesOf(state), ['notSatisfied 15.5.eol']);
  });

  it('each error is found where it is', () => {
    const long = 'この理由は二十字を超えるように書いてあります。';
    const cases: readonly (readonly [string, Claim, string])[] = [
      ['3.fix', {}, 'statusMissing 3'],
      ['3.fix', { status: 'notApplicable' }, 'reasonMissing 3.fix'],
      ['15.7.gojp', { status: 'implemented' }, 'contentMissing 15.7.gojp'],
      ['9.nda', { status: 'notImplemented', reason: long }, 'openWithoutPlan 9.nda'],
      [
        '9.nda',
        { status: 'notImplemented', reason: long, dueOn: '2027-05-01', owner: '髙橋', interimMeasure: '監視' },
        'dateOutsideContract 9.nda',
      ],
      ['15.5.eol', { status: 'implemented', content: '期限内' }, 'contradiction 15.5.eol'],
      ['9.nda', { status: 'notApplicable', reason: '短い' }, 'reasonShort 9.nda'],
      ['9.nda', { status: 'implemented', content: `外字${String.fromCodePoint(0xe000)}` }, 'characterUnusable 9.nda'],
    ];
    for (const [dutyId, claim, expected] of cases)
      assert.ok(
        rulesOf(withClaims({ [dutyId]: claim })).includes(expected),
        `${expected}: ${rulesOf(withClaims({ [dutyId]: claim }))}`,
      );
  });

  it('texts repeated from the last report or from another matter are told', () => {
    const claims = Object.fromEntries((state.registers.claims ?? []).map(({ id, data }) => [id, data as Claim]));
    assert.ok(rulesOf(state, claims).includes('likeLastPeriod 15.7.gojp'));
    const same = { status: 'notApplicable' as const, reason: '本業務では当該作業が発生していないため該当しません。' };
    assert.ok(rulesOf(withClaims({ '6.copy': same, '9.provide': same })).includes('reasonRepeated 9.provide'));
  });

  it('a missing or unagreed plan and an open send-back block', () => {
    assert.ok(rulesOf({ ...state, registers: { ...state.registers, planVersions: [] } }).includes('planMissing'));
    const sendBack = {
      id: 'a99',
      revision: 1,
      data: { actKind: 'sendBack', title: '根拠', obligation: 14, on: '2026-10-20' },
      changedAt: '',
      changedBy: '',
    };
    assert.ok(
      rulesOf({
        ...state,
        registers: { ...state.registers, acts: [...(state.registers.acts ?? []), sendBack] },
      }).includes('sendBackOpen 14'),
    );
  });

  it('every finding has words in both languages and leads to the mend', () => {
    for (const finding of findingsOf({ ...state, registers: { ...state.registers, claims: [], planVersions: [] } })) {
      const { title, remedy } = findingText(finding);
      for (const text of [title.ja, title.en, remedy.ja, remedy.en]) assert.doesNotMatch(text, /^$|\{\w+\}/);
      assert.notEqual(finding.fix, '');
    }
  });
});

describe('the schedule', () => {
  const rules = meti2023.rules;
  const dues = (from: string, to: string) =>
    generateSchedule({ period: { from, to }, settings: state.contract.settings }, rules).map(
      ({ from: start, to: end, dueOn }) => [start, end, dueOn],
    );

  it('tells of halves, due thirty days later on an office day', () => {
    assert.deepEqual(dues('2026-04-01', '2027-03-31'), [
      ['2026-04-01', '2026-09-30', '2026-10-30'],
      ['2026-10-01', '2027-03-31', '2027-04-30'],
    ]);
  });
  it('covers every year of a longer contract and one short period as a whole', () => {
    assert.equal(dues('2026-04-01', '2029-03-31').length, 6);
    assert.equal(dues('2026-04-01', '2026-05-31').length, 1);
  });
});

describe('small judgements', () => {
  it('similarity is 1 for the same text, high for a changed date, low for another text', () => {
    const text = '監査の実施の要請がなかったため、該当しません。要請があれば受け入れます。';
    assert.equal(similarity(text, text), 1);
    assert.ok(similarity(text, text.replace('要請が', '要請は')) > 0.7);
    assert.ok(similarity(text, 'メール機能を設けないため。') < 0.2);
  });

  it('characters are held against the profile of those who receive', () => {
    assert.deepEqual(offendingCharacters('高橋①', 'free'), []);
    assert.deepEqual(
      offendingCharacters('髙橋①', 'x0208').map(({ character, proposal }) => [character, proposal]),
      [
        ['髙', '高'],
        ['①', '(1)'],
      ],
    );
    assert.deepEqual(offendingCharacters('髙①～㈱', 'cp932'), []);
    assert.deepEqual(
      offendingCharacters('𠮷', 'cp932').map(({ codePoint }) => codePoint),
      ['U+20BB7'],
    );
  });
});
