import type { Contract } from '../contract/contract.ts';
import type { Registers } from './entry.ts';

/**
 * Everything Junshu knows of one contract at one moment: the input of `assess`.
 * `contract` repeats the single entry of the book `contract`, parsed.
 */
export interface ContractState {
  readonly contract: Contract;
  readonly registers: Registers;
}
