import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { beginningsOf } from './first-steps.ts';

type View = Parameters<typeof beginningsOf>[0];

interface Given {
  readonly scope?: Readonly<Record<string, boolean | null>>;
  readonly counts?: Readonly<Record<string, number>>;
  readonly plan?: View['plan'];
  readonly answered?: number;
}

const none = { people: 0, software: 0, sites: 0, subcontracts: 0, cloudServices: 0 };

/** What the dashboard has of a contract, as far as its beginnings are told by it. */
const view = ({ scope = {}, counts = none, plan = null, answered = 0 }: Given): View =>
  ({
    contract: { scope: { buildsSystems: true, cloud: false, subcontracts: false, ...scope } },
    plan,
    rows: [
      {
        answered,
        registers: Object.entries(counts).map(([name, count]) => ({ name, count, label: { ja: '', en: '' } })),
      },
    ],
  }) as unknown as View;

const whole = { counts: { ...none, people: 3, software: 8 }, plan: { version: 1, agreedOn: null }, answered: 2 };

describe('the beginnings of a contract', () => {
  it('are all to be done on the first day', () => {
    const begun = beginningsOf(view({ scope: { buildsSystems: null, cloud: null } }));
    assert.deepEqual([begun?.left, begun?.scope], [4, ['buildsSystems', 'cloud']]);
  });

  it('are done by what is on record, and gone once all is there', () => {
    assert.equal(beginningsOf(view(whole)), null);
    assert.equal(beginningsOf(view({ ...whole, plan: null }))?.left, 1);
    assert.equal(beginningsOf(view({ ...whole, counts: { ...none, people: 3 } }))?.left, 1);
  });

  it('ask for the registers that the scope brings, and for no others', () => {
    const names = (scope: Given['scope']): readonly string[] =>
      beginningsOf(view({ scope: scope ?? {} }))?.registers.map(({ name }) => name) ?? [];
    assert.deepEqual(names({ buildsSystems: false }), ['people']);
    assert.deepEqual(names({ buildsSystems: false, cloud: true, subcontracts: true }), [
      'people',
      'subcontracts',
      'cloudServices',
    ]);
  });
});
