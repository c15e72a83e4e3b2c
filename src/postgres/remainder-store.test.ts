import assert from 'node:assert/strict';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { temporaryFolder } from '../../test/support/first-start.ts';
import { ContractKeys } from './contract-keys.ts';
import { openRemainder, sealRemainder } from './remainder-store.ts';

const owner = { tenant: 'default', contractId: '01900000-0000-7000-8000-000000000001' };
const remainder = {
  contractNumber: 'T-1',
  parties: { ministry: '経済産業省', contractor: '株式会社あおば情報' },
  pledges: 3,
  until: 'unlimited',
  remindOn: '2028-04-20',
} as const;

describe('what 9) leaves of a closed contract', () => {
  it('is sealed under the installation’s own key, which no contract’s erasure takes away', () => {
    const folder = temporaryFolder();
    const keys = new ContractKeys(folder);
    keys.make(owner.contractId);
    const sealed = sealRemainder(keys, owner, remainder);
    const bytes = Buffer.from(sealed, 'base64');
    for (const word of ['あおば', 'T-1', 'unlimited']) assert.ok(!bytes.includes(word), word);
    keys.destroy(owner.contractId);
    assert.deepEqual(openRemainder(new ContractKeys(folder), owner, sealed), remainder);
    assert.equal(statSync(join(folder, 'keys', 'contracts', 'instance-key')).mode & 0o777, 0o600);
    assert.deepEqual(keys.ids(Number.POSITIVE_INFINITY), []);
  });

  it('opens at its own place alone, and not without the key', () => {
    const folder = temporaryFolder();
    const sealed = sealRemainder(new ContractKeys(folder), owner, remainder);
    const other = { ...owner, contractId: '01900000-0000-7000-8000-000000000002' };
    assert.throws(() => openRemainder(new ContractKeys(folder), other, sealed), /does not open/);
    rmSync(join(folder, 'keys', 'contracts', 'instance-key'));
    assert.throws(() => openRemainder(new ContractKeys(folder), owner, sealed), /instance-key/);
  });
});
