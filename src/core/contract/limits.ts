import type { Contract } from './contract.ts';
import { usualLimits } from './usual-limits.ts';

export type LimitName = keyof typeof usualLimits;

/** A limit in days as the contract sets it, else the usual one. */
export const limitOf = ({ settings }: Pick<Contract, 'settings'>, name: LimitName): number =>
  settings[name] ?? usualLimits[name];
