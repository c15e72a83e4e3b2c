import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateWith } from '../../../../test/support/backed-contract.ts';
import { judgedContract } from '../../../../test/support/judged-contract.ts';
import { type ScopeKey, scopeKeys } from '../../catalogue/catalogue.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { factsOf } from '../facts.ts';
import { judgedFacts } from './judge-rows.ts';
import { scopeAnswers, scopeWitnesses } from './scope-answers.ts';

type Rows = Readonly<Record<string, readonly JsonObject[]>>;
const scope = Object.fromEntries(scopeKeys.map((key) => [key, false])) as Record<ScopeKey, boolean>;
const factsWith = (rows: Rows) =>
  judgedFacts(factsOf({ ...stateWith(rows), contract: { ...judgedContract(), scope } }, '2026-11-24'));
const shown = (rows: Rows): readonly ScopeKey[] => {
  const answers = scopeAnswers(factsWith(rows));
  return scopeKeys.filter((key) => answers[key] === true).toSorted();
};

describe('a fact of the scope', () => {
  it('is as it was answered while no row says otherwise', () => {
    assert.deepEqual(shown({}), []);
    const open = { ...judgedContract(), scope: { ...scope, mail: null, cloud: true } };
    const answers = scopeAnswers(judgedFacts(factsOf({ ...stateWith({}), contract: open }, '2026-11-24')));
    assert.deepEqual([answers.mail, answers.cloud, answers.publicSite], [null, true, false]);
  });

  it('is shown by a system, and by one that is public or has mail', () => {
    const system = { name: '基盤' };
    assert.deepEqual(shown({ systems: [system] }), ['buildsSystems']);
    assert.deepEqual(shown({ systems: [{ ...system, isPublic: false, hasMail: false }] }), ['buildsSystems']);
    assert.deepEqual(shown({ systems: [{ ...system, isPublic: true }] }), ['buildsSystems', 'publicSite']);
    assert.deepEqual(shown({ systems: [{ ...system, hasMail: true }] }), ['buildsSystems', 'mail']);
  });

  it('is shown by what is retired: of a site or of a mail domain', () => {
    assert.deepEqual(shown({ retirements: [{ site: 's1' }] }), ['buildsSystems', 'publicSite']);
    assert.deepEqual(shown({ retirements: [{ mailDomain: 'd1' }] }), ['buildsSystems', 'mail']);
  });

  it('is shown by rows of the registers that can’t be without it', () => {
    assert.deepEqual(shown({ sites: [{ url: 'https://a.go.jp/' }] }), ['buildsSystems', 'publicSite']);
    assert.deepEqual(shown({ mailDomains: [{ domain: 'a.go.jp' }] }), ['buildsSystems', 'mail']);
    assert.deepEqual(shown({ webApplications: [{ name: '申請' }] }), ['applications', 'buildsSystems', 'publicSite']);
    assert.deepEqual(shown({ deliverables: [{ name: '画面' }] }), ['applications']);
    assert.deepEqual(shown({ cloudServices: [{ service: 'X' }] }), ['cloud']);
    assert.deepEqual(shown({ subcontracts: [{ company: 'B社' }] }), ['subcontracts']);
    for (const register of ['equipment', 'endpoints', 'servers', 'software', 'vulnerabilities', 'changes', 'handovers'])
      assert.deepEqual(shown({ [register]: [{ name: 'x' }] }), ['buildsSystems'], register);
  });

  it('is confidential where an item, a service, a subcontractor or a person handles what is', () => {
    const isConfidential = (rows: Rows) => shown(rows).includes('confidential');
    for (const value of [true, false, '']) {
      const isSo = value === true;
      assert.equal(isConfidential({ informationItems: [{ title: '資料', confidential: value }] }), isSo);
      assert.equal(isConfidential({ cloudServices: [{ service: 'X', confidential: value }] }), isSo);
      assert.equal(isConfidential({ subcontracts: [{ company: 'B社', handlesConfidential: value }] }), isSo);
      assert.equal(isConfidential({ people: [{ name: '山田', handlesConfidential: value }] }), isSo);
    }
    const two = [
      { id: 'i1', title: '資料', confidential: false },
      { id: 'i2', title: '秘', confidential: true },
    ];
    assert.deepEqual(
      scopeWitnesses('confidential', factsWith({ informationItems: two })).map(({ id }) => id),
      ['i2'],
    );
  });
});
