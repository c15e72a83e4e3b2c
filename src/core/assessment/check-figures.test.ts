import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { malwareSeen, seenOf, stateWith, tlsSeen } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { checkReasons } from './check-reasons.ts';
import { factsOf } from './facts.ts';

const deliverables = (...names: readonly string[]) =>
  names.map((name, index) => ({ id: `x${index + 1}`, name, version: '1', deliveredOn: '2026-11-20' }));
const seen = (id: string, alerts: readonly string[] = [], endedAt = '2026-11-20T00:00:00Z') =>
  seenOf('deliverable', 'deliverables', id, 'malware', malwareSeen(alerts), endedAt);

/** What is said, with its figures. */
interface Told {
  readonly verdict: string;
  readonly rows: readonly string[];
  readonly [figure: string]: unknown;
}

function told(dutyId: string, rule: string, rows: Readonly<Record<string, readonly JsonObject[]>>, day = '2026-11-24') {
  const reason = checkReasons(dutyId, factsOf(stateWith(rows), day)).find((one) => one.rule === rule);
  if (reason === undefined) return null;
  const { verdict, situation, params, dutyIds } = reason;
  assert.ok(dutyIds.includes(dutyId));
  const figures: Readonly<Record<string, unknown>> = params;
  return { verdict, situation, ...figures, rows: reason.rows.map(({ entryId }) => entryId) } as Told;
}
const none: Told = { verdict: '', rows: [] };
const malware = (rows: Readonly<Record<string, readonly JsonObject[]>>, day?: string) =>
  told('16.1.1', 'check.deliverable-malware', rows, day);

describe('what a check says of a duty', () => {
  it('is nothing while its probe has never looked', () => {
    assert.deepEqual(
      checkReasons('16.1.1', factsOf(stateWith({ deliverables: deliverables('画面') }), '2026-11-24')),
      [],
    );
    assert.deepEqual(checkReasons('7.copy', factsOf(stateWith({ observations: [seen('x1')] }), '2026-11-24')), []);
    assert.deepEqual(checkReasons('nothing', factsOf(stateWith({ observations: [seen('x1')] }), '2026-11-24')), []);
    assert.equal(malware({ observations: [seen('x1')] }), null);
  });

  it('is that all targets pass, with their number and the day of the latest look', () => {
    const rows = {
      deliverables: deliverables('画面', '帳票'),
      observations: [seen('x1'), seen('x2', [], '2026-11-22T00:00:00Z')],
    };
    const { verdict, situation, total, count, names, on, rows: named } = malware(rows) ?? none;
    assert.deepEqual(
      [verdict, situation, total, count, on, named],
      ['satisfied', 'judged', 2, 2, '2026-11-22', ['x1', 'x2']],
    );
    assert.equal((names as readonly string[]).length, 2);
  });

  it('is which fail, of whatever else is open, three of them by name', () => {
    const four = deliverables('ア', 'イ', 'ウ', 'エ', 'オ');
    const observations = ['x1', 'x2', 'x3', 'x4'].map((id) => seen(id, ['Eicar']));
    const { verdict, total, count, names, rows } = malware({ deliverables: four, observations }) ?? none;
    assert.deepEqual([verdict, total, count, rows], ['notSatisfied', 5, 4, ['x1', 'x2', 'x3', 'x4']]);
    assert.equal((names as readonly string[]).length, 3);
    const one = malware({ deliverables: deliverables('ア', 'イ'), observations: [seen('x2', ['Eicar'])] });
    assert.deepEqual([one?.verdict, one?.count, one?.rows], ['notSatisfied', 1, ['x2']]);
  });

  it('is open of what was not looked at, or too long ago, and says which', () => {
    const unlooked = malware({ deliverables: deliverables('ア', 'イ'), observations: [seen('x1')] });
    assert.deepEqual(
      [unlooked?.verdict, unlooked?.rows, unlooked?.whatJa, unlooked?.on],
      ['undetermined', ['x2'], 'まだ点検していません', ''],
    );
    const old = malware({ deliverables: deliverables('ア'), observations: [seen('x1')] }, '2027-11-24');
    assert.deepEqual(
      [old?.verdict, old?.rows, old?.whatJa, old?.on],
      ['undetermined', ['x1'], '点検が古くなっています', '2026-11-20'],
    );
  });

  it('of versions of TLS is open where all its fault is what another tool denies, and else a fault', () => {
    const sites = [{ id: 's1', url: 'https://a.example.go.jp/', opensOn: '2026-01-01' }];
    const sound = { 'TLSv1.0': 'refused', 'TLSv1.1': 'refused', 'TLSv1.2': 'accepted', 'TLSv1.3': 'accepted' } as const;
    const ours = (versions: object) => seenOf('site', 'sites', 's1', 'tls', tlsSeen({ ...sound, ...versions }));
    const theirs = (...accepted: readonly string[]) =>
      seenOf('site', 'sites', 's1', 'sslscan', { accepted: [...accepted], suites: [], heartbleed: [] });
    const versions = (...observations: readonly JsonObject[]) => {
      const reason = told('15.8.tls', 'check.site-tls-versions', { sites, observations });
      return [reason?.verdict, reason?.whatJa === 'ほかの道具の結果と食い違っています'];
    };
    const [one, two] = [{ 'TLSv1.0': 'accepted' }, { 'TLSv1.0': 'accepted', 'TLSv1.1': 'accepted' }];
    assert.deepEqual(versions(ours(one)), ['notSatisfied', false]);
    assert.deepEqual(versions(ours(one), theirs('TLSv1.2', 'TLSv1.3')), ['undetermined', true]);
    assert.deepEqual(versions(ours(two), theirs('TLSv1.2', 'TLSv1.3')), ['undetermined', true]);
    assert.deepEqual(versions(ours(two), theirs('TLSv1.1', 'TLSv1.2', 'TLSv1.3')), ['notSatisfied', false]);
    assert.deepEqual(versions(ours(one), theirs('TLSv1.0', 'TLSv1.2', 'TLSv1.3')), ['notSatisfied', false]);
  });
});
