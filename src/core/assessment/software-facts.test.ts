import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { factsOf } from './facts.ts';
import { supportEnds, vulnerabilitiesOf } from './software-facts.ts';

const row = { id: 'w1', name: 'Django', version: '4.2', place: 'web01' };
const item = { name: 'Django', version: '4.2', purl: '', cpe: '' };
const match = {
  product: 'django',
  cycle: '4.2',
  by: 'name',
  endsOn: '2027-04-30',
  extendedUntil: null,
  isEnded: false,
};
const hole = {
  id: 'CVE-2026-1',
  aliases: ['GHSA-1'],
  summary: '',
  severity: 'high',
  affected: 'notSatisfied',
  fixedIn: '',
  isExploited: null,
  exploitedDueOn: null,
};
const conclusion = (change: JsonObject = {}): JsonObject => ({
  id: 'w1',
  item,
  support: match,
  package: null,
  coveredBy: null,
  vulnerabilities: [],
  ...change,
});
const factsWith = (rows: Readonly<Record<string, readonly JsonObject[]>>, day = '2026-11-24') =>
  factsOf(stateWith(rows), day);

const endOf = (own: JsonObject, support: JsonObject | null | undefined, day?: string) => {
  const softwareConclusions = support === undefined ? [] : [conclusion({ support })];
  const [end] = supportEnds(factsWith({ software: [{ ...row, ...own }], softwareConclusions }, day));
  assert.ok(end);
  return end;
};
const told = (own: JsonObject, support: JsonObject | null | undefined, day?: string) => {
  const { endsOn, source, isEnded, differs } = endOf(own, support, day);
  return [endsOn, source, isEnded, differs];
};

describe('the end of support of a row', () => {
  it('is known from neither register nor feed, from one of them, or from the register before the feed', () => {
    assert.deepEqual(told({}, undefined), [null, null, false, false]);
    assert.deepEqual(told({}, null), [null, null, false, false]);
    assert.deepEqual(told({}, { ...match, endsOn: null }), [null, null, false, false]);
    assert.deepEqual(told({}, { ...match, endsOn: null, isEnded: null }), [null, null, false, false]);
    assert.deepEqual(told({}, match), ['2027-04-30', 'feed', false, false]);
    assert.deepEqual(told({ supportEndsOn: '2027-01-01' }, undefined), ['2027-01-01', 'register', false, false]);
    assert.deepEqual(told({ supportEndsOn: '2027-01-01' }, match), ['2027-01-01', 'register', false, true]);
    assert.deepEqual(told({ supportEndsOn: '2027-04-30' }, match), ['2027-04-30', 'register', false, false]);
    assert.deepEqual(told({ supportEndsOn: '2029-04-30' }, { ...match, extendedUntil: '2029-04-30' }), [
      '2029-04-30',
      'register',
      false,
      false,
    ]);
    assert.deepEqual(told({ supportEndsOn: 'unlimited' }, undefined), ['unlimited', 'register', false, false]);
    assert.deepEqual(told({ supportEndsOn: '9999-12-31' }, undefined), ['unlimited', 'register', false, false]);
  });

  it('has come from the day after it, or when a feed calls it ended without a day', () => {
    const ends = { supportEndsOn: '2026-11-24' };
    assert.deepEqual(told(ends, undefined, '2026-11-24').slice(2), [false, false]);
    assert.deepEqual(told(ends, undefined, '2026-11-25').slice(2), [true, false]);
    assert.deepEqual(told({}, { ...match, endsOn: null, isEnded: true }), [null, 'feed', true, false]);
  });

  it('of which the feed says that it is over, and the register that it is to come, differs up to that day', () => {
    const ended = { ...match, endsOn: null, isEnded: true };
    assert.deepEqual(told({ supportEndsOn: '2026-11-24' }, ended, '2026-11-23'), [
      '2026-11-24',
      'register',
      false,
      true,
    ]);
    assert.deepEqual(told({ supportEndsOn: '2026-11-24' }, ended, '2026-11-24').slice(2), [false, true]);
    assert.deepEqual(told({ supportEndsOn: '2026-11-24' }, ended, '2026-11-25').slice(2), [true, false]);
    const open = { ...match, endsOn: null };
    assert.deepEqual(told({ supportEndsOn: '2026-11-24' }, open).slice(2), [false, false]);
  });

  it('names the row and the match, which is none once the row has changed', () => {
    const { entryId, name, version, place, match: found } = endOf({}, match);
    assert.deepEqual([entryId, name, version, place, found?.product], ['w1', 'Django', '4.2', 'web01', 'django']);
    const changed = endOf({ version: '5.0', place: '' }, match);
    assert.deepEqual([changed.place, changed.match, changed.endsOn], ['', null, null]);
    assert.deepEqual([endOf({ name: '' }, undefined).name, endOf({ version: '' }, undefined).version], ['', '']);
  });
});

describe('a vulnerability that feeds tell of a row', () => {
  const recorded = (records: readonly JsonObject[], more: readonly JsonObject[] = []) => {
    const facts = factsWith({
      software: [row, ...more],
      softwareConclusions: [conclusion({ vulnerabilities: [hole] })],
      vulnerabilities: records,
    });
    const entry = facts.find('software', 'w1');
    assert.ok(entry);
    return vulnerabilitiesOf(entry, facts).map(({ id, isRecorded }) => [id, isRecorded]);
  };
  const record = { vulnerabilityId: 'CVE-2026-1', software: 'w1', learnedOn: '2026-11-24' };

  it('is on record under any of its numbers, for the same software in any place', () => {
    assert.deepEqual(recorded([]), [['CVE-2026-1', false]]);
    assert.deepEqual(recorded([record]), [['CVE-2026-1', true]]);
    assert.deepEqual(recorded([{ ...record, vulnerabilityId: 'ghsa-1' }]), [['CVE-2026-1', true]]);
    assert.deepEqual(recorded([{ ...record, vulnerabilityId: 'CVE-2026-2' }]), [['CVE-2026-1', false]]);
    assert.deepEqual(recorded([{ ...record, vulnerabilityId: '' }]), [['CVE-2026-1', false]]);
    const elsewhere = [{ ...row, id: 'w2', place: 'web02' }];
    assert.deepEqual(recorded([{ ...record, software: 'w2' }], elsewhere), [['CVE-2026-1', true]]);
    assert.deepEqual(recorded([{ ...record, software: 'w2' }], [{ ...row, id: 'w2', version: '3' }]), [
      ['CVE-2026-1', false],
    ]);
    assert.deepEqual(recorded([{ ...record, software: 'gone' }]), [['CVE-2026-1', false]]);
  });

  it('is on record from the day on which it was learned of, or when nobody said since when', () => {
    assert.deepEqual(recorded([{ ...record, learnedOn: '2026-11-25' }]), [['CVE-2026-1', false]]);
    assert.deepEqual(recorded([{ ...record, learnedOn: '' }]), [['CVE-2026-1', true]]);
    assert.deepEqual(recorded([{ ...record, learnedOn: '2026-11-25' }, record]), [['CVE-2026-1', true]]);
  });

  it('is none of a row that feeds never matched, or that has changed since', () => {
    const softwareConclusions = [conclusion({ vulnerabilities: [hole] })];
    for (const change of [{ name: 'Flask' }, { version: '5' }, { purl: 'pkg:pypi/django@4.2' }, { cpe: 'cpe:2.3' }]) {
      const facts = factsWith({ software: [{ ...row, ...change }], softwareConclusions });
      assert.deepEqual(
        facts.rows('software').flatMap((entry) => vulnerabilitiesOf(entry, facts)),
        [],
      );
    }
    const facts = factsWith({ software: [row] });
    assert.deepEqual(
      facts.rows('software').flatMap((entry) => vulnerabilitiesOf(entry, facts)),
      [],
    );
  });
});
