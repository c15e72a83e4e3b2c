import type { Facts } from '../assessment/facts.ts';
import { isEndless, isPlainDate, type PlainDate } from '../kernel/plain-date.ts';
import { actsAndFindings } from './acts-and-findings.ts';
import { cloudAndSystems } from './cloud-and-systems.ts';
import { contractDeadlines } from './contract-deadlines.ts';
import { type Deadline, type DeadlineRule, makeDeadline, readRule } from './deadline.ts';
import { peopleAndInformation } from './people-and-information.ts';

/** Every kind of deadline that rows of registers bear. */
const deadlineRules: readonly DeadlineRule[] = [...actsAndFindings, ...peopleAndInformation, ...cloudAndSystems];

const byDay = (a: Deadline, b: Deadline): number =>
  a.dueOn.localeCompare(b.dueOn) || (a.obligation ?? 0) - (b.obligation ?? 0) || a.id.localeCompare(b.id);

/** 無期限 is no deadline, nor is what can't be read as a day. */
const isDeadline = (day: PlainDate): boolean => isPlainDate(day) && !isEndless(day);

/**
 * All days by which something must be done under the contract, and on which something happens, as the registers stand: overdue ones
 * first. What is done is not there any more. Calendar, feed and dashboard show this and nothing else. Pure.
 */
export function deadlinesOf(facts: Facts): readonly Deadline[] {
  const sources = [...contractDeadlines(facts), ...deadlineRules.flatMap((rule) => readRule(rule, facts))];
  return sources
    .filter(({ day }) => isDeadline(day))
    .map((source) => makeDeadline(source, facts))
    .filter(({ kind, state }) => kind !== 'contractEnds' || state !== 'overdue')
    .sort(byDay);
}
