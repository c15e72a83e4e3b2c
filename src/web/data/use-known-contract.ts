import { useEffect } from 'react';
import { type KnownContract, knownContract, knownOf, rememberKnown } from './known-contract.ts';
import { useDashboard } from './queries.ts';

/** What is known of a contract: by the server where it can be asked, else by this device. */
export function useKnownContract(number: string): KnownContract | null {
  const contract = useDashboard(number).data?.contract;
  useEffect(() => {
    if (contract !== undefined) rememberKnown(contract);
  }, [contract]);
  return contract === undefined ? knownContract(number) : knownOf(contract);
}
