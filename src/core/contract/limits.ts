import { own } from '../kernel/own.ts';
import type { Contract } from './contract.ts';
import { usualLimits } from './usual-limits.ts';

export type LimitName = keyof typeof usualLimits;

/** A limit in days as the contract sets it, else the usual one. */
export const limitOf = ({ settings }: Pick<Contract, 'settings'>, name: LimitName): number =>
  settings[name] ?? usualLimits[name];

/** Limits without a usual value: while a contract sets none, nothing is called late by them. */
const openLimits = ['firstReportWithinHours', 'changeReportWithinDays', 'informWithinDays'] as const;

/** Every limit that a contract may set, by the name of its setting. */
export const limitSettings: readonly string[] = [...openLimits, ...Object.keys(usualLimits)];

/** What the product proposes where a contract sets none; undefined where it proposes nothing. */
export const usualLimitOf = (name: string): number | undefined => own(usualLimits, name);
