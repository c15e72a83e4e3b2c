import type { Contract } from '../../core/contract/contract.ts';

/** What a report needs to know of its contract, also where there is no connection. */
export interface KnownContract {
  readonly title: string;
  readonly buyer: Contract['buyer'];
  readonly firstReportWithinHours: number | null;
}

const keyOf = (number: string): string => `known:${number}:contract`;

export const knownOf = ({ title, buyer, settings }: Contract): KnownContract => ({
  title,
  buyer,
  firstReportWithinHours: settings.firstReportWithinHours ?? null,
});

/** Keeps it on this device until one signs out. */
export function rememberKnown(contract: Contract): void {
  try {
    localStorage.setItem(keyOf(contract.number), JSON.stringify(knownOf(contract)));
  } catch {
    // A full device: then a page opened without a connection shows no telephone.
    return;
  }
}

export function knownContract(number: string): KnownContract | null {
  const text = localStorage.getItem(keyOf(number));
  return text === null ? null : (JSON.parse(text) as KnownContract);
}
