import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { backingBy, file } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const today = '2026-11-24';
const platform = (id: string, heldOn: string) => ({ id, site: 's1', diagnosisKind: 'platform', heldOn });
const web = (id: string, heldOn: string) => ({ id, webApplication: 'w1', diagnosisKind: 'webApplication', heldOn });

/** Whether a rule of a duty is borne out by the report of one diagnosis, and what it comes to. */
const borne = (rule: string, duty: string, rows: Rows, report: string, day = today) => {
  const evidenceItems = [file('diagnoses', report, 'diagnosisReport')];
  const { verdict, reached } = backingBy(rule, duty, { ...rows, evidenceItems }, day);
  return [verdict, reached[0] ?? ''];
};

describe('the report of a diagnosis', () => {
  it('before the opening is of one held by that day, and not after it', () => {
    const sites = [{ id: 's1', url: 'https://a.go.jp/', opensOn: '2026-05-01' }];
    const rows = {
      sites,
      diagnoses: [platform('d1', '2026-04-20'), platform('d2', '2026-05-01'), platform('d3', '2026-05-02')],
    };
    const of = (report: string) => borne('diagnosisMissingBeforeOpening', '15.8.scan', rows, report);
    assert.deepEqual(
      [of('d1'), of('d2'), of('d3')],
      [
        ['satisfied', 'evidence'],
        ['satisfied', 'evidence'],
        ['satisfied', 'statement'],
      ],
    );
    const application = { id: 'w1', name: '申請', releasedOn: '2026-05-01' };
    const late = { webApplications: [application], diagnoses: [web('d1', '2026-05-02')] };
    assert.equal(borne('diagnosisMissingBeforeOpening', '17.test', late, 'd1')[0], 'notSatisfied');
    const onTheDay = { webApplications: [application], diagnoses: [web('d1', '2026-05-01')] };
    assert.deepEqual(borne('diagnosisMissingBeforeOpening', '17.test', onTheDay, 'd1'), ['satisfied', 'evidence']);
  });

  it('of the last year counts to the same day of the next', () => {
    const sites = [{ id: 's1', url: 'https://a.go.jp/', opensOn: '2024-05-01' }];
    const rows = { sites, diagnoses: [platform('d1', '2025-11-20'), platform('d2', '2026-01-10')] };
    const of = (report: string, day: string) => borne('diagnosisOverAYear', '15.8.scan', rows, report, day);
    assert.deepEqual(of('d1', '2026-11-20'), ['satisfied', 'evidence']);
    assert.deepEqual(of('d1', '2026-11-21'), ['satisfied', 'statement']);
    assert.deepEqual(of('d2', '2027-01-10'), ['satisfied', 'evidence']);
    assert.equal(of('d2', '2027-01-11')[0], 'notSatisfied');
    const undated = { sites: [{ id: 's1', url: 'https://a.go.jp/' }], diagnoses: [] };
    assert.equal(borne('diagnosisOverAYear', '15.8.scan', undated, 'd1')[0], 'undetermined');
  });

  it('after a change is of one held on its day or later', () => {
    const webApplications = [{ id: 'w1', name: '申請', releasedOn: '2026-04-10', changedOn: '2026-06-01' }];
    const rows = {
      webApplications,
      diagnoses: [web('d1', '2026-05-31'), web('d2', '2026-06-01'), web('d3', '2026-07-01')],
    };
    const of = (report: string) => borne('diagnosisMissingAfterChange', '17.test', rows, report);
    assert.deepEqual(
      [of('d1'), of('d2'), of('d3')],
      [
        ['satisfied', 'statement'],
        ['satisfied', 'evidence'],
        ['satisfied', 'evidence'],
      ],
    );
    const before = { webApplications, diagnoses: [web('d1', '2026-05-31')] };
    assert.equal(borne('diagnosisMissingAfterChange', '17.test', before, 'd1')[0], 'notSatisfied');
    const none = { webApplications, diagnoses: [web('d1', '')] };
    assert.equal(borne('diagnosisMissingAfterChange', '17.test', none, 'd1')[0], 'notSatisfied');
  });

  it('after a threat is of each application in operation, held since it was learned of', () => {
    const running = { id: 'w1', name: '申請', releasedOn: '2026-04-10' };
    const planned = { id: 'w2', name: '照会', releasedOn: '2026-11-25' };
    const threats = [{ id: 't1', title: '新手法', learnedOn: '2026-06-01' }];
    const rows = (...webApplications: readonly JsonObject[]) => ({
      webApplications,
      threats,
      diagnoses: [web('d1', '2026-05-31'), web('d2', '2026-06-01')],
    });
    const of = (report: string, rowsOf: Rows) => borne('diagnosisMissingAfterThreat', '17.test', rowsOf, report);
    assert.deepEqual(of('d1', rows(running)), ['satisfied', 'statement']);
    assert.deepEqual(of('d2', rows(running)), ['satisfied', 'evidence']);
    assert.deepEqual(of('d2', rows(running, planned)), ['satisfied', 'evidence']);
    const undated = { ...running, releasedOn: '' };
    assert.deepEqual(of('d2', rows(undated)), ['satisfied', 'evidence']);
    const another = { id: 'w3', name: '管理' };
    assert.equal(of('d2', rows(running, another))[0], 'undetermined');
    assert.equal(of('d2', rows(running, { ...another, releasedOn: today }))[0], 'notSatisfied');
  });

  it('is asked of nothing that can’t be read, nor since a day that nobody said', () => {
    const running = { id: 'w1', name: '申請', releasedOn: '2026-13-10' };
    const diagnoses = [web('d1', '2026-07-01')];
    const unread = {
      webApplications: [running],
      threats: [{ id: 't1', title: '新手法', learnedOn: '2026-06-01' }],
      diagnoses,
    };
    assert.equal(borne('diagnosisMissingAfterThreat', '17.test', unread, 'd1')[0], 'undetermined');
    const undated = {
      webApplications: [{ ...running, releasedOn: '2026-05-01' }],
      threats: [{ id: 't1', title: '新手法' }],
      diagnoses,
    };
    assert.equal(borne('diagnosisMissingAfterThreat', '17.test', undated, 'd1')[0], 'undetermined');
  });
});
