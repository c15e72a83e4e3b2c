import { faultText, type SystemFault, systemFault } from '../faults/system-fault.ts';
import { MachineProblem } from './places.ts';

/** A known fault as what a person has to mend. */
export const problemOfFault = (fault: SystemFault): MachineProblem => new MachineProblem(faultText(fault), fault.kind);

/**
 * What broke a start, in words where a person, a disk or a database is to blame, so that nobody has to read a stack trace; faults of
 * our own stay what they are.
 */
export function startFault(error: unknown): unknown {
  if (error instanceof MachineProblem) return error;
  const fault = systemFault(error);
  return fault === null ? error : problemOfFault(fault);
}
