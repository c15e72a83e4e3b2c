import type { Outbound } from '../probes/outbound/outbound.ts';
import type { ScanProgress } from '../probes/scanning/scanner-run.ts';
import type { Context } from './context.ts';

/** A scan under way in this process. */
export interface RunningScan {
  readonly runId: string;
  readonly contractId: string;
  progress: ScanProgress | null;
  readonly stop: AbortController;
  /** Settles when its record is written. */
  ended: Promise<void>;
}

/**
 * Scans under way: one at a time, since each is a load on its target and on this machine. They live in this process and end with
 * it; the record of the run tells what became of them.
 */
export class ScanDesk {
  #running: RunningScan | null = null;

  get running(): RunningScan | null {
    return this.#running;
  }

  /** Takes the only place; null while another scan has it. */
  take(runId: string, contractId: string): RunningScan | null {
    if (this.#running !== null) return null;
    this.#running = { runId, contractId, progress: null, stop: new AbortController(), ended: Promise.resolve() };
    return this.#running;
  }

  leave(scan: RunningScan): void {
    if (this.#running === scan) this.#running = null;
  }

  find(runId: string): RunningScan | null {
    return this.#running?.runId === runId ? this.#running : null;
  }

  /** Stops what is under way and waits until it is on record. */
  async close(): Promise<void> {
    const running = this.#running;
    running?.stop.abort();
    await running?.ended;
  }
}

/** What the commands of scans need beside the context. */
export interface ScanContext extends Context {
  readonly outbound: Outbound;
  readonly desk: ScanDesk;
  /** Keeps a fault of ours for whoever reads the journal. */
  tellFault(error: unknown): void;
}
