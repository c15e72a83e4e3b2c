/** The later of two ISO instants, each in any offset. */
export const laterInstant = (a: string, b: string): string => (Date.parse(a) >= Date.parse(b) ? a : b);

/**
 * Time as a log tells it: entries follow each other, so none counts as earlier than one before it. Clocks are set back (by hand, by
 * a restored machine); logs written before commits minded that hold instants that jump back.
 */
export class LogClock {
  #latest: string | null = null;

  /** The instant at which the next entry counts. */
  next(at: string): string {
    this.#latest = this.#latest === null ? at : laterInstant(at, this.#latest);
    return this.#latest;
  }
}
