import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { file, stateWith } from '../../../test/support/backed-contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { riskAssessments } from '../registers/risk-assessments.ts';
import { factsOf, numberOf, textOf } from './facts.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const factsWith = (rows: Rows) => factsOf(stateWith(rows), '2026-11-24');
const title = (register: string, row: JsonObject, rows: Rows = {}) => {
  const facts = factsWith({ ...rows, [register]: [{ id: 'x1', ...row }] });
  const entry = facts.find(register, 'x1');
  assert.ok(entry);
  return facts.titleOf(register, entry);
};

describe('a value of a row', () => {
  it('is a text that is not empty, or a number', () => {
    const data = { name: '山田', empty: '', count: 3, flag: true };
    assert.deepEqual(
      ['name', 'empty', 'count', 'gone', 'constructor'].map((field) => textOf(data, field)),
      ['山田', undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      ['count', 'name', 'gone', 'toString'].map((field) => numberOf(data, field)),
      [3, undefined, undefined, undefined],
    );
  });
});

describe('the line that stands for a row', () => {
  const people = [{ id: 'p1', name: '山田' }];

  it('is its title, or its id where it has none', () => {
    assert.equal(title('people', { name: '山田' }), '山田');
    assert.equal(title('people', {}), 'x1');
    assert.equal(
      title('copies', { informationItem: 'i1' }, { informationItems: [{ id: 'i1', title: '設計書' }] }),
      'x1',
    );
    assert.equal(title('nothing', { name: '山田' }), 'x1');
  });

  it('is that of the row that its title names, and else of another that it names', () => {
    assert.equal(title('pledges', { person: 'p1' }, { people }), '山田');
    assert.equal(title('pledges', { person: 'gone' }, { people }), 'gone');
    assert.equal(title('pledges', {}, { people }), 'x1');
    assert.equal(title('pledges', { signedOn: '2026-05-01', note: '原本' }, { people }), 'x1');
    const trainings = [{ id: 't1', title: '教育' }];
    assert.equal(title('attendances', { training: 't1', person: 'p1' }, { people, trainings }), '山田');
    assert.equal(title('attendances', { training: 't1' }, { people, trainings }), '教育');
    const items = { informationItems: [{ id: 'i1', title: '設計書' }], copies: [{ id: 'c1', mediumId: 'M-1' }] };
    assert.equal(title('handbacks', { informationItem: 'i1' }, items), '設計書');
    assert.equal(
      title('retirements', { mailDomain: 'd1' }, { mailDomains: [{ id: 'd1', domain: 'a.go.jp' }] }),
      'a.go.jp',
    );
    const sites = [{ id: 's1', url: 'https://a.go.jp/' }];
    assert.equal(
      title(
        'retirements',
        { target: 's1', mailDomain: 'd1' },
        { sites, mailDomains: [{ id: 'd1', domain: 'a.go.jp' }] },
      ),
      'https://a.go.jp/',
    );
  });

  it('is the label of a choice', () => {
    const [axis, label] = Object.entries(riskAssessments.fields.axis.choices)[0] ?? [];
    assert.ok(axis !== undefined && label !== undefined);
    assert.equal(title('riskAssessments', { axis }), label.ja);
    assert.equal(title('riskAssessments', { axis: 'もう無い種別' }), 'もう無い種別');
  });
});

describe('what is found', () => {
  it('is by id, or by the row that is named', () => {
    const facts = factsWith({
      pledges: [
        { id: 'g1', person: 'p1' },
        { id: 'g2', person: 'p1' },
        { id: 'g3', person: '' },
      ],
    });
    assert.deepEqual(
      facts.referring('pledges', 'person', 'p1').map(({ id }) => id),
      ['g1', 'g2'],
    );
    assert.deepEqual(facts.referring('pledges', 'person', ''), []);
    assert.deepEqual(
      [facts.find('pledges', 'g2')?.id, facts.find('pledges', 'gone'), facts.find('pledges', undefined)],
      ['g2', undefined, undefined],
    );
    assert.deepEqual(facts.rows('constructor'), []);
  });

  it('is standing evidence about a row', () => {
    const evidenceItems = [
      { id: 'f1', ...file('people', 'p1', 'log') },
      { id: 'f2', ...file('people', 'p1', 'photo') },
    ];
    const evidenceFaults = [{ id: 'f2', fault: 'missing', foundAt: '2026-11-20T00:00:00Z' }];
    const found = (rows: Rows, id = 'p1') =>
      factsWith(rows)
        .evidenceOf('people', id)
        .map((one) => one.id);
    assert.deepEqual(found({ evidenceItems }), ['f1', 'f2']);
    assert.deepEqual(found({ evidenceItems, evidenceFaults }), ['f1']);
    assert.deepEqual(found({ evidenceItems }, 'p2'), []);
    assert.deepEqual(factsWith({ evidenceItems }).evidenceOf('copies', 'p1'), []);
  });

  it('is why a register is rightly empty, where somebody said so', () => {
    const facts = factsWith({
      emptyRegisters: [
        { id: 'copies', reason: 'ないため' },
        { id: 'people', reason: '' },
      ],
    });
    assert.deepEqual(
      ['copies', 'people', 'acts'].map((name) => facts.declaredEmpty(name)),
      ['ないため', undefined, undefined],
    );
  });
});
