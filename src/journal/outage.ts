/** What was left out of the journal while the database was away. */
export interface EndedOutage {
  /** Milliseconds from the first error to the first answer. */
  readonly lasted: number;
  /** Errors of the same outage that were counted only. */
  readonly counted: number;
}

/** Errors shortly before an answer may still be of connections that broke: the outage ends when none has come for so long. */
const quietMilliseconds = 1000;

/**
 * One line for an outage of the database: its first error is told, all others are counted until it answers again. Each request and each
 * job would write its own line otherwise, hundreds in a minute that say the same.
 */
export class Outage {
  readonly #isOfOutage: (error: unknown) => boolean;
  readonly #now: () => number;
  #begun: number | null = null;
  #last = 0;
  #counted = 0;

  /** `isOfOutage`: whether an error says that the database is away; `now`: a clock in milliseconds that never goes back. */
  constructor(isOfOutage: (error: unknown) => boolean, now: () => number) {
    this.#isOfOutage = isOfOutage;
    this.#now = now;
  }

  /** What to do with an error: 'other' is none of an outage's, 'first' begins one and is told, 'more' was counted. */
  note(error: unknown): 'other' | 'first' | 'more' {
    if (!this.#isOfOutage(error)) return 'other';
    this.#last = this.#now();
    if (this.#begun === null) {
      this.#begun = this.#last;
      this.#counted = 0;
      return 'first';
    }
    this.#counted += 1;
    return 'more';
  }

  /** The database answered; what the outage came to, where one ends with it. */
  answered(): EndedOutage | null {
    const now = this.#now();
    if (this.#begun === null || now - this.#last < quietMilliseconds) return null;
    const ended = { lasted: Math.round(now - this.#begun), counted: this.#counted };
    this.#begun = null;
    return ended;
  }
}
