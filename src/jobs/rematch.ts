import type { NightlyJob } from './nightly.ts';

/** How long whoever brought a feed waits for the contracts to be matched with it, in milliseconds; the rest goes on behind. */
const patience = 20_000;

/**
 * Matches the contracts again after feeds came in: one round at a time, and a feed that comes in during one asks for another
 * after it.
 */
export class Rematcher {
  readonly #round: (signal: AbortSignal) => Promise<void>;
  readonly #tellFault: (error: unknown) => void;
  readonly #stop = new AbortController();
  #running: Promise<void> | null = null;
  #again = false;

  constructor(round: (signal: AbortSignal) => Promise<void>, tellFault: (error: unknown) => void) {
    this.#round = round;
    this.#tellFault = tellFault;
  }

  async #go(): Promise<void> {
    do {
      this.#again = false;
      await this.#round(this.#stop.signal).catch((error) => {
        if (!this.#stop.signal.aborted) this.#tellFault(error);
      });
    } while (this.#again && !this.#stop.signal.aborted);
    this.#running = null;
  }

  /** Asks for a round; settles when it is done, or after a while when it takes long. It never fails: what a feed brought is kept. */
  async afterFeeds(): Promise<void> {
    if (this.#running === null) this.#running = this.#go();
    else this.#again = true;
    let timer: NodeJS.Timeout | undefined;
    const later = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, patience);
    });
    await Promise.race([this.#running, later]);
    clearTimeout(timer);
  }

  /** The same in the small hours, since days pass and rows change. */
  nightly(): NightlyJob {
    return { name: 'rematch-software', at: '03:30', run: (signal) => this.#round(signal) };
  }

  /** Waits for the round under way, where no other server comes after this one. */
  async finish(): Promise<void> {
    await this.#running;
  }

  /** A round under way ends with the contract that it is at. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
  }
}
