import { type ConfidentialityRemainder, confidentialityRemainderSchema } from '../core/closing/remainder.ts';
import type { ContractKeys } from './contract-keys.ts';
import { type SealPlace, seal, unseal } from './seal.ts';
import type { Owner } from './sealed-rows.ts';

const placeOf = ({ tenant, contractId }: Owner): SealPlace => ({
  tenant,
  contractId,
  table: 'closings',
  row: 'remainder',
});

/** What 9) leaves of a contract, sealed under the installation's own key, as the contract's is destroyed; base64. */
export const sealRemainder = (keys: ContractKeys, owner: Owner, remainder: ConfidentialityRemainder): string =>
  seal(keys.makeInstanceKey(), placeOf(owner), JSON.stringify(remainder)).toString('base64');

/** What 9) left of a closed contract. Throws in words when the key is missing or the seal does not open. */
export function openRemainder(keys: ContractKeys, owner: Owner, sealed: string): ConfidentialityRemainder {
  const text = unseal(keys.instanceKey(), placeOf(owner), Buffer.from(sealed, 'base64')).toString('utf8');
  return confidentialityRemainderSchema.parse(JSON.parse(text));
}
