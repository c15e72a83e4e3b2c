import { readlinkSync } from 'node:fs';
import { constants, setPriority } from 'node:os';

/**
 * Lets the thread that calls it stand behind all others of the process (Linux schedules threads one by one): with few processors,
 * what takes long must not take turns with what answers people. Where it can't be done, nothing is lost but that.
 */
export function beQuiet(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    if (thread > 0 && thread !== process.pid) setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // No such place, or not allowed: another system, or a sandbox.
  }
}
