import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { JsonObject } from '../kernel/json.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { assess } from './assess.ts';

const { contract } = demoState('operations');

type Rows = Readonly<Record<string, readonly JsonObject[]>>;

const entries = (rows: readonly JsonObject[]): readonly RegisterEntry[] =>
  rows.map((data, index) => ({ id: String(data.id ?? index), revision: 1, data, changedAt: '', changedBy: '' }));

function verdictOf(rule: string, rows: Rows, asOf = '2026-11-24') {
  const registers = Object.fromEntries(Object.entries(rows).map(([name, list]) => [name, entries(list)]));
  const { obligations } = assess(meti2023, { contract, registers }, asOf);
  const reasons = obligations.flatMap(({ duties }) => duties.flatMap((duty) => duty.reasons));
  const found = reasons.filter((reason) => reason.rule === rule);
  return (found.find((reason) => reason.rows.length > 0) ?? found[0])?.verdict;
}

const file = (register: string, entryId: string, more: JsonObject = {}): Rows => ({
  evidenceItems: [{ id: 'f1', kind: 'erasureProof', targets: [{ register, entryId }], duties: [], ...more }],
});

const withdrawn = { on: '2026-11-01', by: '髙橋', reason: '別の媒体のもの' };
const copies = [{ id: 'c1', mediumId: 'M-1', workEndedOn: '2026-09-01' }];
const devices = [{ id: 'd1', hasStorage: true, workEndedOn: '2026-09-01' }];
const controls = [{ id: 'k1', family: 'incident', what: '手順' }];

/** Rule → rows that ask for a proof, and the row that a file must be about. */
const asking: Readonly<
  Record<string, { readonly rows: Rows; readonly row: readonly [string, string]; readonly more?: JsonObject }>
> = {
  erasureNotProved: {
    rows: { copies, erasures: [{ id: 'e1', copy: 'c1', mediumId: 'M-1', erasedOn: '2026-09-10' }] },
    row: ['erasures', 'e1'],
  },
  deviceErasureNotProved: {
    rows: {
      carriedInDevices: devices,
      erasures: [{ id: 'e1', device: 'd1', mediumId: 'M-1', erasedOn: '2026-09-10' }],
    },
    row: ['erasures', 'e1'],
  },
  measureWithoutEvidence: { rows: { controls }, row: ['controls', 'k1'], more: { kind: 'procedure' } },
  providerAbilityNotShown: {
    rows: {
      sites: [{ id: 'w1', url: 'https://www.example.go.jp/' }],
      mailDomains: [{ id: 'u1', domain: 'example.go.jp' }],
      retirements: [
        { id: 'z1', target: 'w1' },
        { id: 'z2', mailDomain: 'u1', vendorAbility: '約款第3条' },
      ],
    },
    row: ['retirements', 'z1'],
    more: { kind: 'agreement' },
  },
  pledgeMissing: {
    rows: { people: [{ id: 'p1', startedOn: '2026-04-01' }] },
    row: ['people', 'p1'],
    more: { kind: 'pledge' },
  },
};

describe('a file of evidence about a row', () => {
  for (const [
    rule,
    {
      rows,
      row: [register, id],
      more = {},
    },
  ] of Object.entries(asking)) {
    it(`counts as the proof that ${rule} asks for, beside the text that names one`, () => {
      assert.equal(verdictOf(rule, { ...rows, ...file(register, id, more) }), 'satisfied');
      assert.equal(verdictOf(rule, rows), 'notSatisfied');
      assert.equal(verdictOf(rule, { ...rows, ...file(register, 'other', more) }), 'notSatisfied');
      assert.equal(verdictOf(rule, { ...rows, ...file(register, id, { ...more, withdrawn }) }), 'notSatisfied');
      assert.equal(verdictOf(rule, {}), 'undetermined');
    });
  }

  it('of a kind that can’t prove it proves no measure, and none before the day that it tells of', () => {
    const erased = { controls, ...file('controls', 'k1') };
    assert.equal(verdictOf('measureWithoutEvidence', erased), 'notSatisfied');
    const dated = { controls, ...file('controls', 'k1', { kind: 'procedure', datedOn: '2026-11-24' }) };
    assert.equal(verdictOf('measureWithoutEvidence', dated), 'satisfied');
    assert.equal(verdictOf('measureWithoutEvidence', dated, '2026-11-23'), 'notSatisfied');
  });

  it('of another kind is no pledge', () => {
    assert.equal(
      verdictOf('pledgeMissing', { people: [{ id: 'p1', startedOn: '2026-04-01' }], ...file('people', 'p1') }),
      'notSatisfied',
    );
  });

  it('mends no serial number that differs: a certificate of another medium proves nothing of this one', () => {
    const rows = { copies, erasures: [{ id: 'e1', copy: 'c1', mediumId: 'M-2' }] };
    assert.equal(verdictOf('serialMismatch', { ...rows, ...file('erasures', 'e1') }), 'notSatisfied');
  });

  it('leaves an expired measure expired', () => {
    const rows = { controls: [{ ...controls[0], validUntil: '2026-01-01' }] };
    assert.equal(verdictOf('measureWithoutEvidence', { ...rows, ...file('controls', 'k1') }), 'notSatisfied');
  });
});
