import type { OpenedFeed } from '../commands/calendar-feeds.ts';
import type { FoundContract } from '../commands/context.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { deadlinesOf } from '../core/calendar/deadlines.ts';
import { icalOf, troubleIcal, withinHorizon } from '../core/calendar/ical.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { CalendarView } from './read-models.ts';

/** What is due, and until when? */
export const calendarOf = ({ state }: FoundContract, today: PlainDate): CalendarView => ({
  today,
  deadlines: deadlinesOf(factsOf(state, today)),
});

/** For calendars outside where nothing can be told of the contract: that this is so. */
export function troubleFile({ contractId, number }: OpenedFeed, today: PlainDate, now: string, base: string): string {
  const head = { contractNumber: number, contractId, pages: `${base}/c/${encodeURIComponent(number)}` };
  return troubleIcal(head, today, now);
}

/** The same for calendars outside, without a word that the registers hold. `base`: where people reach the server. */
export function calendarFile({ contractId, state }: FoundContract, today: PlainDate, base: string): string {
  const { number } = state.contract;
  const head = { contractNumber: number, contractId, pages: `${base}/c/${encodeURIComponent(number)}` };
  return icalOf(head, withinHorizon(deadlinesOf(factsOf(state, today)), today));
}
