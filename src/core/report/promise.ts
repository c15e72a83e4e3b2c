import type { Claim } from '../contract/claim.ts';
import type { Contract } from '../contract/contract.ts';
import { saysNothing } from '../kernel/says-nothing.ts';

/** What 未実施 has to say beside its reason: by when, who, and what holds until then. */
const promiseFields = ['dueOn', 'owner', 'interimMeasure'] as const;

/** Of that, what an answer leaves out; nothing of an answer that promises nothing. */
export const lackingPromise = (claim: Claim): readonly (typeof promiseFields)[number][] =>
  claim.status === 'notImplemented' ? promiseFields.filter((field) => saysNothing(claim[field])) : [];

/** Whether the promised day is one on which the contract does not run. */
export const isPromisedOutside = (
  { status, dueOn }: Claim,
  { period: { from, to } }: Pick<Contract, 'period'>,
): boolean => status === 'notImplemented' && dueOn !== undefined && (dueOn < from || dueOn > to);
