import { graphemeCount } from '../kernel/clean-text.ts';
import { saysNothing } from '../kernel/says-nothing.ts';

const shortReason = 20;

/** The characters of a reason that is too short to say what and why; null for one that is long enough, or not there at all. */
export function reasonShortage(reason: string | undefined): number | null {
  if (reason === undefined || saysNothing(reason)) return null;
  const count = graphemeCount(reason);
  return count < shortReason ? count : null;
}
