import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backedDuties, backedDuty, backingBy, file, stateWith } from '../../../test/support/backed-contract.ts';
import { withDuties } from '../../../test/support/part-of-catalogue.ts';
import type { JsonObject } from '../kernel/json.ts';
import { assess } from './assess.ts';
import type { VerdictReason } from './assessment.ts';
import { reachableBy } from './backing.ts';
import { backingOfDuty, reachableOf } from './backing-of-duty.ts';
import { backingOfReport } from './backing-of-report.ts';
import { factsOf } from './facts.ts';
import { judgedFacts } from './language/judge-rows.ts';
import { reasonText } from './reason-text.ts';

const claims = [{ id: '7.erase', status: 'implemented', content: '消去した' }];
const answered = (items: readonly JsonObject[], more: Readonly<Record<string, readonly JsonObject[]>> = {}) =>
  backedDuty('7.erase', { claims, evidenceItems: items, ...more }).answer;

describe('an answer', () => {
  it('could be borne out by the contractor’s word and by files, and counts no rows', () => {
    assert.deepEqual(answered([]), { reached: ['statement'], reachable: ['statement', 'evidence'], rows: 0, by: {} });
    assert.equal(backedDuty('7.erase', {}).answer, null);
    const ofOneKind = backedDuty('9.nda', { claims: [{ id: '9.nda', status: 'implemented', content: '得た' }] });
    assert.deepEqual(ofOneKind.answer?.reachable, ['statement', 'evidence']);
    assert.equal(backedDuty('7.erase', { claims: [{ id: '7.erase' }] }).answer, null);
  });

  it('is borne out by a file under itself or its plan’s entry, and by none under another’s or under a row of that name', () => {
    assert.deepEqual(answered([file('claims', '7.erase', 'erasureProof')])?.reached, ['evidence']);
    assert.deepEqual(answered([file('planEntries', '7.erase', 'erasureProof')])?.reached, ['evidence']);
    assert.deepEqual(answered([file('claims', '7.copy', 'erasureProof')])?.reached, ['statement']);
    assert.deepEqual(answered([file('planEntries', '7.copy', 'erasureProof')])?.reached, ['statement']);
    assert.deepEqual(answered([file('erasures', '7.erase', 'erasureProof')])?.reached, ['statement']);
    assert.deepEqual(answered([{ id: 'f1' }])?.reached, ['statement']);
  });

  it('is borne out by what stands, is whole, has a kind, and is dated by the day asked about', () => {
    const of = (change: JsonObject) => answered([file('claims', '7.erase', 'erasureProof', change)])?.reached;
    assert.deepEqual(of({ datedOn: '2026-11-24' }), ['evidence']);
    assert.deepEqual(of({ datedOn: '2026-11-25' }), ['statement']);
    assert.deepEqual(of({ withdrawn: { on: '2026-11-01', by: '髙橋', reason: '別のもの' } }), ['statement']);
    const evidenceFaults = [{ id: '0', fault: 'missing', foundAt: '2026-11-20T00:00:00Z' }];
    assert.deepEqual(answered([file('claims', '7.erase', 'erasureProof')], { evidenceFaults })?.reached, ['statement']);
    assert.deepEqual(answered([{ targets: [{ register: 'claims', entryId: '7.erase' }] }])?.reached, ['statement']);
    const second = [file('claims', '7.erase', 'pledge'), file('claims', '7.erase', 'erasureProof')];
    assert.deepEqual(answered(second)?.reached, ['evidence']);
  });
});

const deliveredOn = '2026-11-20';
const deliverables = [
  { id: 'x1', name: '画面', version: '1', deliveredOn, scannedOn: '2026-11-19', scanClean: true },
  { id: 'x2', name: '帳票', version: '1', deliveredOn, scannedOn: '2026-11-19', scanClean: true },
];

describe('a draft', () => {
  it('bears what its sentences bear, each with its rows counted by word', () => {
    const evidenceItems = [file('deliverables', 'x1', 'log')];
    const { draft, draftTally, reasons, tally } = backedDuty('16.1.1', { deliverables, evidenceItems });
    const counted = { reached: ['statement', 'evidence'], rows: 2, by: { statement: 1, evidence: 1 } };
    const [told, ...others] = draft.filter(({ rows }) => rows > 0);
    assert.deepEqual(others, []);
    assert.deepEqual({ reached: told?.reached, rows: told?.rows, by: told?.by }, counted);
    assert.ok(told?.reachable.includes('machine'));
    assert.deepEqual([draftTally.words.evidence.reached, draftTally.words.machine.reached], [1, 0]);
    assert.equal(tally.sentences, reasons.filter(({ reached }) => reached.length > 0).length);
  });

  it('bears together what sentences bear that read the same, and of one that nobody knows the word for its rows', () => {
    const facts = judgedFacts(
      factsOf(stateWith({ deliverables, evidenceItems: [file('deliverables', 'x1', 'log')] }), '2026-11-24'),
    );
    const [found] = backedDuties(
      stateWith({ deliverables }),
      '2026-11-24',
      withDuties((id) => id === '16.1.1'),
    );
    const reason = found?.assessed.reasons[0];
    assert.ok(found && reason);
    const of = (id: string): VerdictReason => ({ ...reason, rows: [{ register: 'deliverables', entryId: id }] });
    const sentence = reasonText(reason).explanation.ja;
    const figures = [
      { text: sentence, rows: [] },
      { text: '別の文。', rows: [{ register: 'deliverables', entryId: 'x1' }] },
      { text: 'もう一つの文。', rows: [] },
    ];
    const draft = { status: null, text: { ja: '', en: '' }, figures };
    const told = backingOfDuty({ ...found.assessed, reasons: [of('x1'), of('x2')], draft }, facts).draft;
    assert.deepEqual(
      told.map(({ reached, rows, by }) => ({ reached, rows, by })),
      [
        { reached: ['statement', 'evidence'], rows: 2, by: { statement: 1, evidence: 1 } },
        { reached: ['statement'], rows: 1, by: { statement: 1 } },
        { reached: ['statement'], rows: 0, by: {} },
      ],
    );
  });

  it('counts an answer as one sentence more', () => {
    const of = (claim: readonly JsonObject[]) => backedDuty('16.1.1', { deliverables, claims: claim }).tally;
    const [without, withAnswer] = [of([]), of([{ id: '16.1.1', status: 'implemented', content: 'スキャンした' }])];
    assert.equal(withAnswer.sentences, without.sentences + 1);
    assert.equal(withAnswer.words.statement.reached, without.words.statement.reached + 1);
  });
});

describe('a report', () => {
  it('names the rule of each sentence that is borne out', () => {
    const state = stateWith({ deliverables });
    const catalogue = withDuties((id) => id === '16.1.1');
    const assessment = assess(catalogue, state, '2026-11-24');
    const [duty] = backingOfReport(state, assessment).duties;
    const rules = assessment.obligations.flatMap(({ duties }) => duties.flatMap(({ reasons }) => reasons));
    assert.deepEqual(
      duty?.sentences.map(({ rule }) => rule),
      rules.map(({ rule }) => rule),
    );
    assert.ok(duty?.sentences.some(({ rule }) => rule === 'deliveredUnscanned'));
  });
});

describe('the words that a duty could bear', () => {
  it('are the contractor’s, and those that its rules, its checks and a person’s answer could have', () => {
    assert.deepEqual(reachableOf('15.8.tls'), ['statement', 'evidence', 'machine', 'twoMethods']);
    assert.deepEqual(reachableOf('15.10.narrative'), ['statement', 'evidence']);
    assert.deepEqual(reachableOf('7.copy'), ['statement', 'evidence', 'official']);
    assert.deepEqual(reachableOf('15.9.sign'), ['statement', 'evidence']);
    assert.deepEqual(reachableOf('nothing'), ['statement']);
  });
});

describe('a sentence', () => {
  const item = { id: 'i1', title: '資料', receivedOn: '2026-05-01', form: 'paper', count: 10 };
  const nothing = { reached: [], rows: 0, by: {} };
  const shortly = ({ reached, rows, by }: ReturnType<typeof backingBy>) => ({ reached, rows, by });

  it('that says what is to be entered is none; what was declared empty is somebody’s word', () => {
    assert.deepEqual(shortly(backingBy('copiedWithoutPermission', '7.copy', {})), nothing);
    const emptyRegisters = [{ id: 'copies', reason: '複製を作成していないため' }];
    const { reached, reachable, rows } = backingBy('copiedWithoutPermission', '7.copy', { emptyRegisters });
    assert.deepEqual([reached, reachable, rows], [['statement'], ['statement'], 0]);
    const none = backingBy('equipmentSupportEnded', '15.5.eol', {});
    assert.deepEqual([none.reached, none.reachable], [['statement'], ['statement']]);
  });

  it('could bear a machine’s word by a check or a feed, and two methods’ where the row’s own word may agree', () => {
    const always = () => null;
    const kinds = ['log'] as const;
    assert.deepEqual(reachableBy({ kinds: [] }), ['statement']);
    assert.deepEqual(reachableBy({ kinds, official: true }), ['statement', 'evidence', 'official']);
    assert.deepEqual(reachableBy({ kinds, checks: ['x'] }), ['statement', 'evidence', 'machine']);
    assert.deepEqual(reachableBy({ kinds: [], feed: always }), ['statement', 'machine']);
    assert.deepEqual(reachableBy({ kinds: [], unstated: true }), ['machine']);
    assert.deepEqual(reachableBy({ kinds, agreement: () => true }), ['statement', 'evidence', 'twoMethods']);
    assert.deepEqual(reachableBy({ kinds, otherMethods: () => true }), ['statement', 'evidence', 'twoMethods']);
  });

  it('that a person alone can tell is none', () => {
    for (const id of ['15.8.tls', '15.10.narrative']) {
      const { reasons } = backedDuty(id, { sites: [{ id: 's1', url: 'https://a.go.jp/', opensOn: '2026-04-01' }] });
      assert.deepEqual(
        reasons.map(({ reached }) => reached),
        [[]],
        id,
      );
    }
  });

  it('that nothing stands behind in a row is borne out by no file: where none is asked for none was given', () => {
    const settled = {
      informationItems: [{ ...item, count: 0 }],
      subcontracts: [{ id: 'b1', company: 'B社', tier: 2, from: '2026-05-01', informationHandled: 'なし' }],
      emptyRegisters: [{ id: 'copies', reason: '複製を作成していないため' }],
    };
    const { verdict, reached } = backingBy('balanceNotZero', '8.dispose', settled, '2027-04-10');
    assert.deepEqual([verdict, reached], ['satisfied', ['statement']]);
  });

  it('on feeds is a machine’s word while they are in date, and nobody’s once they are not', () => {
    const feed = { id: 'support', kind: 'support', digest: '0'.repeat(64), date: '2026-11-20' };
    const stale = (date: string) => backingBy('supportFeedStale', '15.5.eol', { feedSnapshots: [{ ...feed, date }] });
    assert.deepEqual([stale('2026-11-20').reached, stale('2026-11-20').verdict], [['machine'], 'satisfied']);
    assert.deepEqual([stale('2024-11-20').reached, stale('2024-11-20').verdict], [[], 'undetermined']);
    const none = backingBy('supportFeedStale', '15.5.eol', {});
    assert.deepEqual([none.verdict, none.reached], ['satisfied', []]);
  });

  it('of what went back asks for a proof of each part, by a receipt or by the proof of an erasure', () => {
    const handbacks = [{ id: 'h1', informationItem: 'i1', count: 5, doneOn: '2027-04-01', confirmedOn: '2027-04-05' }];
    const erasures = [
      { id: 'e1', informationItem: 'i1', mediumId: 'M', erasedOn: '2027-04-01', confirmedOn: '2027-04-05', count: 5 },
    ];
    const settled = {
      informationItems: [item],
      handbacks,
      erasures,
      subcontracts: [{ id: 'b1', company: 'B社', tier: 2, from: '2026-05-01', informationHandled: 'なし' }],
      emptyRegisters: [{ id: 'copies', reason: '複製を作成していないため' }],
    };
    const of = (...evidenceItems: readonly JsonObject[]) =>
      backingBy('balanceNotZero', '8.dispose', { ...settled, evidenceItems }, '2027-04-10');
    assert.deepEqual([of().verdict, of().reached], ['satisfied', ['statement']]);
    assert.deepEqual(of(file('handbacks', 'h1', 'minutes')).reached, ['statement']);
    assert.deepEqual(of(file('erasures', 'e1', 'erasureProof')).reached, ['statement']);
    const both = [file('handbacks', 'h1', 'submittedDocument'), file('erasures', 'e1', 'erasureProof')];
    assert.deepEqual(of(...both).reached, ['evidence']);
    assert.deepEqual(of(file('handbacks', 'h1', 'minutes'), file('erasures', 'e1', 'minutes')).reached, ['statement']);
  });

  it('of a copy asks for the proof of one of its erasures', () => {
    const copies = [{ id: 'c1', mediumId: 'M-9', informationItem: 'i1', madeOn: '2026-05-02' }];
    const erased = { mediumId: 'M-9', erasedOn: '2027-04-01', confirmedOn: '2027-04-05' };
    const settled = {
      informationItems: [item],
      handbacks: [{ id: 'h1', informationItem: 'i1', count: 10, doneOn: '2027-04-01', confirmedOn: '2027-04-05' }],
      copies,
      erasures: [
        { id: 'e1', copy: 'c1', count: 1, ...erased },
        { id: 'e2', copy: 'c1', count: 1, ...erased },
      ],
      subcontracts: [{ id: 'b1', company: 'B社', tier: 2, from: '2026-05-01', informationHandled: 'なし' }],
    };
    const of = (...evidenceItems: readonly JsonObject[]) =>
      backingBy('balanceNotZero', '8.dispose', { ...settled, evidenceItems }, '2027-04-10');
    const receipt = file('handbacks', 'h1', 'minutes');
    assert.deepEqual([of(receipt).verdict, of(receipt).by], ['satisfied', { statement: 1, evidence: 1 }]);
    assert.deepEqual(of(receipt, file('erasures', 'e2', 'photo')).by, { evidence: 2 });
    assert.deepEqual(of(file('erasures', 'e1', 'log')).by, { statement: 1, evidence: 1 });
  });
});
