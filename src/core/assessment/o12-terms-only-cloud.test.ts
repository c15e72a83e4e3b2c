import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dutyOf, verdictOf } from '../../../test/support/verdict-of.ts';

const service = {
  id: 'v1',
  service: '共有',
  serviceKind: 'termsOnly',
  confidential: false,
  accessProtection: '多要素認証',
  usedFrom: '2026-05-01',
};
const judged = (rule: string, duty: string, change: object, asOf = '2026-11-24') =>
  verdictOf(rule, duty, { cloudServices: [{ ...service, ...change }] }, { asOf });
const confidential = (change: object, asOf?: string) => judged('confidentialOnTermsOnly', '12.noconf', change, asOf);
const access = (change: object, asOf?: string) => judged('accessProtectionMissing', '12.access', change, asOf);

describe('12) a service on terms alone', () => {
  it('never carries confidential information, from the first day of its use and after its last', () => {
    const breach = { confidential: true, usedTo: '2026-06-30' };
    assert.equal(confidential({}), 'satisfied');
    assert.equal(confidential(breach, '2026-04-30'), 'undetermined');
    assert.equal(confidential(breach, '2026-05-01'), 'notSatisfied');
    assert.equal(confidential(breach, '2026-07-01'), 'notSatisfied');
  });

  it('of which nobody answered what it carries, or of what kind it is, is not judged fine', () => {
    assert.equal(confidential({ confidential: '' }), 'undetermined');
    assert.equal(confidential({ confidential: true, serviceKind: '' }), 'undetermined');
    assert.equal(confidential({ serviceKind: '' }), 'satisfied');
    assert.equal(access({ serviceKind: '', accessProtection: '' }), 'undetermined');
  });

  it('needs access protection that says something', () => {
    assert.equal(access({}), 'satisfied');
    for (const accessProtection of ['', 'なし', '未定', '未実施'])
      assert.equal(access({ accessProtection }), 'notSatisfied');
  });

  it('is not concerned where every service is contracted', () => {
    const rows = { cloudServices: [{ ...service, serviceKind: 'contracted', confidential: true }] };
    assert.equal(dutyOf('12.noconf', rows).draft?.status, 'notApplicable');
  });
});
