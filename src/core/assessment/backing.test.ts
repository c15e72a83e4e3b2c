import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  backedDuties,
  backedDuty,
  backingBy,
  file,
  malwareSeen,
  seenOf,
  stateWith,
  tlsSeen,
} from '../../../test/support/backed-contract.ts';
import { demoStateWithEvidence } from '../../../test/support/demo-state.ts';
import { dutiesOf, meti2023 } from '../catalogue/meti-2023.ts';
import { checkNamed } from '../checks/all-checks.ts';
import type { JsonObject } from '../kernel/json.ts';
import { rules } from './assess.ts';
import { reachableOf, sumOfTallies } from './backing-of-duty.ts';

const copies = [
  { id: 'c1', mediumId: 'M-1', madeOn: '2026-06-01', madeAt: 'outside', workEndedOn: '2026-09-01', permission: 'a1' },
];
const acts = [{ id: 'a1', actKind: 'permission', on: '2026-05-01', obligation: 7 }];
const erasures = [{ id: 'e1', copy: 'c1', mediumId: 'M-1', erasedOn: '2026-09-01', proof: '証明書 第1号' }];
const rows = { copies, acts, erasures };

const proved = (evidenceItems: readonly JsonObject[], more: Readonly<Record<string, readonly JsonObject[]>> = {}) =>
  backingBy('erasureNotProved', '7.erase', { ...rows, evidenceItems, ...more });

describe('evidence bears a sentence out', () => {
  it('by a file about the judged rows, of a kind that can prove it', () => {
    assert.deepEqual(proved([]).reached, ['statement']);
    assert.deepEqual(proved([file('erasures', 'e1', 'erasureProof')]).reached, ['evidence']);
  });

  it('of its own matter alone: the mail of a permission proves the permission and no erasure', () => {
    const evidenceItems = [file('acts', 'a1', 'permissionMail'), file('erasures', 'e1', 'permissionMail')];
    assert.deepEqual(proved(evidenceItems).reached, ['statement']);
    assert.deepEqual(backingBy('copiedWithoutPermission', '7.copy', { ...rows, evidenceItems }).reached, ['evidence']);
    const erased = [file('erasures', 'e1', 'erasureProof')];
    assert.deepEqual(backingBy('copiedWithoutPermission', '7.copy', { ...rows, evidenceItems: erased }).reached, [
      'statement',
    ]);
  });

  it('not when it was withdrawn, is missing or altered, is about another row, or tells of a day to come', () => {
    const withdrawn = { on: '2026-11-01', by: '髙橋', reason: '別の媒体のもの' };
    assert.deepEqual(proved([file('erasures', 'e1', 'erasureProof', { withdrawn })]).reached, ['statement']);
    assert.deepEqual(proved([file('erasures', 'e2', 'erasureProof')]).reached, ['statement']);
    assert.deepEqual(proved([file('erasures', 'e1', 'erasureProof', { datedOn: '2026-11-25' })]).reached, [
      'statement',
    ]);
    const evidenceFaults = [{ id: '0', fault: 'altered', foundAt: '2026-11-20T00:00:00Z' }];
    assert.deepEqual(proved([file('erasures', 'e1', 'erasureProof')], { evidenceFaults }).reached, ['statement']);
  });

  it('for as many of its rows as have one, and what has none is stated only', () => {
    const two = {
      copies: [...copies, { ...copies[0], id: 'c2' }],
      acts,
      erasures: [...erasures, { ...erasures[0], id: 'e2', copy: 'c2' }],
      evidenceItems: [file('erasures', 'e1', 'erasureProof')],
    };
    const { reached, rows: counted, by } = backingBy('erasureNotProved', '7.erase', two);
    assert.deepEqual([reached, counted, by], [['statement', 'evidence'], 2, { statement: 1, evidence: 1 }]);
  });

  it('never of a breach: files show what was done', () => {
    const late = { copies, acts, evidenceItems: [file('copies', 'c1', 'erasureProof')] };
    const { verdict, reached } = backingBy('erasureNotProved', '7.erase', late);
    assert.deepEqual([verdict, reached], ['notSatisfied', ['statement']]);
  });

  it('of an answer when it is filed under the answer or the plan’s entry, of a kind that can prove the duty', () => {
    const claims = [{ id: '7.erase', status: 'implemented', content: '消去した' }];
    const answer = (item: JsonObject) =>
      backedDuty('7.erase', { ...rows, claims, evidenceItems: [item] }).answer?.reached;
    assert.deepEqual(answer(file('claims', '7.erase', 'erasureProof')), ['evidence']);
    assert.deepEqual(answer(file('planEntries', '7.erase', 'log')), ['evidence']);
    assert.deepEqual(answer({ kind: 'erasureProof', targets: [], duties: ['7.erase'] }), ['evidence']);
    assert.deepEqual(answer({ kind: 'erasureProof', targets: [], duties: ['7.copy'] }), ['statement']);
    assert.deepEqual(answer(file('claims', '7.erase', 'pledge')), ['statement']);
    assert.equal(backedDuty('7.erase', rows).answer, null);
  });

  it('of a yearly diagnosis by the report of one that counts, not of an older one', () => {
    const diagnosed = {
      sites: [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2025-01-01' }],
      diagnoses: [
        { id: 'd1', site: 's1', diagnosisKind: 'platform', heldOn: '2024-12-01' },
        { id: 'd2', site: 's1', diagnosisKind: 'platform', heldOn: '2026-06-01' },
      ],
    };
    const reached = (id: string) =>
      backingBy('diagnosisOverAYear', '15.8.scan', {
        ...diagnosed,
        evidenceItems: [file('diagnoses', id, 'diagnosisReport')],
      }).reached;
    assert.deepEqual([reached('d1'), reached('d2')], [['statement'], ['evidence']]);
  });
});

const deliverables = [
  { id: 'x1', name: '画面', version: '1', deliveredOn: '2026-11-20', scannedOn: '2026-11-19', scanClean: true },
];
const scan = (more: Readonly<Record<string, readonly JsonObject[]>>, day?: string) =>
  backingBy('deliveredUnscanned', '16.1.1', { deliverables, ...more }, day).reached;
const clean = seenOf('deliverable', 'deliverables', 'x1', 'malware', malwareSeen());
const log = file('deliverables', 'x1', 'log');

describe('a machine bears a sentence out', () => {
  it('by an observation in date that says the same, and no longer when it is too old', () => {
    assert.deepEqual(scan({}), ['statement']);
    assert.deepEqual(scan({ observations: [clean] }), ['machine']);
    assert.deepEqual(scan({ observations: [clean] }, '2027-03-01'), ['statement']);
  });

  it('not when it saw otherwise, or looked at another row', () => {
    const found = seenOf('deliverable', 'deliverables', 'x1', 'malware', malwareSeen(['Eicar']));
    const other = seenOf('deliverable', 'deliverables', 'x2', 'malware', malwareSeen());
    assert.deepEqual(
      [scan({ observations: [found] }), scan({ observations: [other] })],
      [['statement'], ['statement']],
    );
  });

  it('and with a file of the contractor’s own scan, two methods of different origin agree', () => {
    assert.deepEqual(scan({ observations: [clean], evidenceItems: [log] }), ['evidence', 'machine', 'twoMethods']);
    assert.deepEqual(scan({ evidenceItems: [log] }), ['evidence']);
  });

  it('alone says what a check says: nobody states it', () => {
    const { reached, reachable } = backingBy('check.deliverable-malware', '16.1.1', {
      deliverables,
      observations: [clean],
    });
    assert.deepEqual([reached, reachable], [['machine'], ['machine']]);
    const stale = backingBy(
      'check.deliverable-malware',
      '16.1.1',
      { deliverables, observations: [clean] },
      '2027-03-01',
    );
    assert.deepEqual([stale.verdict, stale.reached], ['undetermined', []]);
  });
});

describe('an end of support', () => {
  const software = [{ id: 'w1', name: 'Django', version: '4.2', place: 'web01', supportEndsOn: '2027-04-30' }];
  const conclusion = (endsOn: string) => ({
    id: 'w1',
    item: { name: 'Django', version: '4.2', purl: '', cpe: '' },
    support: { product: 'django', cycle: '4.2', by: 'name', endsOn, extendedUntil: null, isEnded: false },
    package: null,
    coveredBy: null,
    vulnerabilities: [],
  });
  const feed = { id: 'support', kind: 'support', digest: '0'.repeat(64), date: '2026-11-20' };
  const lasts = (more: Readonly<Record<string, readonly JsonObject[]>>) =>
    backingBy('supportEnded', '15.5.eol', { software, ...more });
  const matched = { softwareConclusions: [conclusion('2027-04-30')], feedSnapshots: [feed] };
  const evidenceItems = [file('software', 'w1', 'screenshot')];

  it('is told by a feed in date, by the supplier’s word as a file, and by both where they agree', () => {
    assert.deepEqual(lasts({}).reached, ['statement']);
    assert.deepEqual(lasts(matched).reached, ['machine']);
    assert.deepEqual(lasts({ evidenceItems }).reached, ['evidence']);
    assert.deepEqual(lasts({ ...matched, evidenceItems }).reached, ['evidence', 'machine', 'twoMethods']);
  });

  it('of which the two say otherwise is borne out by no two methods, and that is told', () => {
    const other = { ...matched, softwareConclusions: [conclusion('2027-12-31')], evidenceItems };
    assert.deepEqual(lasts(other).reached, ['evidence', 'machine']);
    assert.equal(backingBy('supportDateDiffers', '15.5.eol', { software, ...other }).verdict, 'undetermined');
  });

  it('of an old feed is told by none', () => {
    assert.deepEqual(lasts({ ...matched, feedSnapshots: [{ ...feed, date: '2024-01-01' }] }).reached, ['statement']);
  });
});

describe('the versions of TLS', () => {
  const sites = [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2026-01-01' }];
  const sound = { 'TLSv1.0': 'refused', 'TLSv1.1': 'refused', 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' } as const;
  const ours = (versions = {}) => seenOf('site', 'sites', 's1', 'tls', tlsSeen({ ...sound, ...versions }));
  const theirs = (accepted: readonly string[], at?: string) =>
    seenOf('site', 'sites', 's1', 'sslscan', { accepted: [...accepted], suites: [], heartbleed: [] }, at);
  const told = (observations: readonly JsonObject[]) => {
    const found = backedDuties(stateWith({ sites, observations }), '2026-11-24').find(
      ({ assessed }) => assessed.dutyId === '15.8.tls',
    );
    assert.ok(found);
    return new Map(
      found.assessed.reasons.map(({ rule, verdict }, index) => [
        rule,
        [verdict, found.backing.reasons[index]?.reached ?? []] as const,
      ]),
    );
  };

  it('seen by us alone are a machine’s word, seen by another’s tool too they are two methods’', () => {
    assert.deepEqual(told([ours()]).get('check.site-tls-versions'), ['satisfied', ['machine']]);
    const both = told([ours(), theirs(['TLSv1.2', 'TLSv1.3'])]);
    assert.deepEqual(both.get('check.site-tls-versions'), ['satisfied', ['machine', 'twoMethods']]);
    assert.equal(both.has('methodsDiffer'), false);
  });

  it('of which the two say the opposite are open, whichever of them found fault, with a reason of its own', () => {
    for (const observations of [
      [ours(), theirs(['TLSv1.0', 'TLSv1.2', 'TLSv1.3'])],
      [ours({ 'TLSv1.0': 'accepted' }), theirs(['TLSv1.2', 'TLSv1.3'])],
    ]) {
      const differ = told(observations);
      assert.deepEqual(differ.get('methodsDiffer'), ['undetermined', []]);
      const ofVersions = ['check.site-tls-versions', 'check.site-second-opinion'].map((rule) => differ.get(rule)?.[0]);
      assert.ok(
        ofVersions.every((verdict) => verdict !== 'notSatisfied'),
        ofVersions.join(),
      );
      assert.ok([...differ.values()].every(([, words]) => !words.includes('twoMethods')));
    }
  });

  it('of which both found fault are a fault, by two methods', () => {
    const both = told([ours({ 'TLSv1.0': 'accepted' }), theirs(['TLSv1.0', 'TLSv1.2', 'TLSv1.3'])]);
    assert.deepEqual(both.get('check.site-tls-versions'), ['notSatisfied', ['machine', 'twoMethods']]);
  });

  it('are compared with nothing that is too old, or that saw nothing', () => {
    for (const other of [theirs(['TLSv1.0'], '2026-01-01T00:00:00Z'), theirs([])]) {
      const alone = told([ours(), other]);
      assert.equal(alone.has('methodsDiffer'), false);
      assert.deepEqual(alone.get('check.site-tls-versions'), ['satisfied', ['machine']]);
    }
  });
});

describe('what could bear a duty out', () => {
  it('is declared by each rule: kinds of files, checks that there are, and one declaration for each duty', () => {
    const keys = rules.map(({ id, duties }) => `${id} ${duties.join(' ')}`);
    assert.equal(new Set(keys).size, keys.length);
    for (const { id, proof } of rules)
      for (const name of proof.checks ?? []) assert.ok(checkNamed(name), `${id}: ${name}`);
  });

  it('includes the official’s word only where the clause asks for it, which nothing reaches yet', () => {
    const asked = dutiesOf(meti2023).filter(({ id }) => reachableOf(id).includes('official'));
    assert.deepEqual(
      asked.map(({ id }) => id),
      ['6.permit', '6.copy', '7.copy', '8.confirm', '9.provide', '11.follow', '14.approve', '15.5.plan'],
    );
  });

  it('is listed for every duty, and holds whatever is reached', () => {
    for (const { assessed, backing } of backedDuties(demoStateWithEvidence(), '2026-11-24')) {
      assert.ok(backing.reachable.includes('statement'), assessed.dutyId);
      for (const { reached, reachable } of [...backing.reasons, ...backing.draft]) {
        assert.ok(
          reached.every((word) => reachable.includes(word)),
          assessed.dutyId,
        );
        assert.ok(
          reachable.every((word) => backing.reachable.includes(word)),
          assessed.dutyId,
        );
      }
    }
  });

  it('is counted by word over the sentences, each under every word that it bears', () => {
    const tallies = backedDuties(demoStateWithEvidence(), '2026-11-24').map(({ backing }) => backing.tally);
    const { sentences, words } = sumOfTallies(tallies);
    const { statement, evidence, official } = words;
    assert.ok(evidence.reached > 0 && evidence.reached < evidence.reachable);
    assert.ok(statement.reached + evidence.reached >= sentences);
    assert.equal(official.reached, 0);
  });
});
