import { addDays, lastDay, type PlainDate } from '../../kernel/plain-date.ts';

/**
 * Notes for how long what was read of a day reads the same, so that a judgement need not be made anew for each day of a period: whoever
 * compares a day with the one asked about says when the answer turns, and whoever reads the day itself says that it may turn any day.
 */
export class DayWatch {
  readonly day: PlainDate;
  #until: PlainDate = lastDay;

  constructor(day: PlainDate) {
    this.day = day;
  }

  /** The last day on which everything read so far reads as it does on the day asked about. */
  get until(): PlainDate {
    return this.#until;
  }

  /** Something reads otherwise from a day on; one that has passed turns nothing any more. */
  turnsOn(day: PlainDate): void {
    if (day > this.day && day <= this.#until) this.#until = addDays(day, -1);
  }

  /** Something reads the same up to a day, and otherwise after it; one that has passed turns nothing any more. */
  holdsTo(day: PlainDate): void {
    if (day >= this.day && day < this.#until) this.#until = day;
  }

  /** The day itself was read: nothing is known of the next one. */
  mayTurnAnyDay(): void {
    this.#until = this.day;
  }
}
