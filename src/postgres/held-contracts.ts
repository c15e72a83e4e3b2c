import type { HeldContract } from './contract-store.ts';

/**
 * Bytes in memory for each byte of a row's text: the row opened, and what is kept of its assessments (seven, measured at 2,000 rows by
 * `npm run bench`).
 */
const bytesInMemory = 8;

const usualLimit = 256_000_000;

/**
 * Contracts as they were last seen, those that were asked for longest ago let go where they are too many bytes. What is kept of their
 * assessments hangs on their rows and goes with them.
 */
export class HeldContracts {
  readonly #held = new Map<string, HeldContract>();
  readonly #limit: number;
  #bytes = 0;

  constructor(limit = usualLimit) {
    this.#limit = limit / bytesInMemory;
  }

  get(contractId: string): HeldContract | undefined {
    const held = this.#held.get(contractId);
    if (held === undefined) return undefined;
    this.#held.delete(contractId);
    this.#held.set(contractId, held);
    return held;
  }

  set(contract: HeldContract): void {
    this.delete(contract.contractId);
    this.#held.set(contract.contractId, contract);
    this.#bytes += contract.bytes;
    for (const oldest of this.#held.keys()) {
      if (this.#bytes <= this.#limit || oldest === contract.contractId) break;
      this.delete(oldest);
    }
  }

  delete(contractId: string): void {
    this.#bytes -= this.#held.get(contractId)?.bytes ?? 0;
    this.#held.delete(contractId);
  }
}
