import type { Facts } from '../assessment/facts.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { moveToOfficeDay } from '../kernel/office-days.ts';
import { pathToRow } from '../kernel/place.ts';
import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { deadlineTexts } from './deadline-texts.ts';

export type DeadlineKind = keyof typeof deadlineTexts;

/**
 * How a day is moved off days on which offices are closed. `earlier`: what ends by itself must be dealt with before; `byContract`:
 * days that settings of the contract make; `never`: days on which something happens.
 */
export type DeadlineMove = 'earlier' | 'byContract' | 'never';

export type DeadlineState = 'overdue' | 'near' | 'later';

/** A day by which something under the contract must be done, or on which it happens. */
export interface Deadline {
  /** Stable: the same matter of the same row keeps it however its day moves. */
  readonly id: string;
  readonly kind: DeadlineKind;
  /** The day itself. */
  readonly day: PlainDate;
  /** The day to act by: an office day, by the rule. */
  readonly dueOn: PlainDate;
  /** 2–17; null for what concerns the whole contract. */
  readonly obligation: number | null;
  /** Names nobody and nothing. */
  readonly title: Bilingual;
  /** What it is about, in the register's words: for people of the contract alone. */
  readonly subject: string | null;
  /** Below /c/:number/. */
  readonly path: string;
  readonly daysLeft: number;
  readonly state: DeadlineState;
  /** Rises with each change of what the day rests on (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** Instant of the last change of what the day rests on. */
  readonly changedAt: string;
}

/** What a kind of deadline says of one row; made into a `Deadline` by `makeDeadline`. */
export interface DeadlineSource {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly day: PlainDate;
  readonly obligation: number | null;
  readonly subject: string | null;
  readonly path: string;
  readonly move: DeadlineMove;
  /** The rows it rests on. */
  readonly rows: readonly RegisterEntry[];
}

/** Days before which a deadline is near. */
const nearDays = 14;

function movedDay({ day, move }: DeadlineSource, { contract: { settings } }: Facts): PlainDate {
  const rule = settings.dueDayRule;
  if (move === 'never' || rule === 'asIs') return day;
  return moveToOfficeDay(day, move === 'earlier' ? 'previousOfficeDay' : rule);
}

function stateOf(daysLeft: number): DeadlineState {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= nearDays ? 'near' : 'later';
}

export function makeDeadline(source: DeadlineSource, facts: Facts): Deadline {
  const { id, kind, day, obligation, subject, path, rows } = source;
  const dueOn = movedDay(source, facts);
  const toAct = daysBetween(facts.asOf, dueOn);
  // A weekend before the day itself is still time: only a day that has passed is missed.
  const daysLeft = toAct < 0 ? daysBetween(facts.asOf, day) : toAct;
  const all = [...rows, ...facts.rows('contract')];
  const changes = all.map(({ changedAt }) => changedAt).sort();
  return {
    id,
    kind,
    day,
    dueOn,
    obligation,
    title: deadlineTexts[kind],
    subject,
    path,
    daysLeft,
    state: stateOf(daysLeft),
    sequence: all.reduce((sum, { revision }) => sum + revision, 0),
    changedAt: changes.at(-1) ?? `${facts.contract.concludedOn}T00:00:00Z`,
  };
}

/** What a kind of deadline reads from the rows of one register. */
export interface DeadlineRule {
  readonly kind: DeadlineKind;
  readonly register: string;
  readonly obligation: number | null | ((row: RegisterEntry, facts: Facts) => number | null);
  /** The day, or undefined when the row owes nothing (any more). */
  readonly dayOf: (row: RegisterEntry, facts: Facts) => PlainDate | undefined;
  readonly move: DeadlineMove;
  /** Tells one turn of the same row from the next (a certificate from the one that follows it). */
  readonly turn?: (row: RegisterEntry, facts: Facts) => string;
  /** Further rows that the day rests on. */
  readonly restsOn?: (row: RegisterEntry, facts: Facts) => readonly RegisterEntry[];
}

/** The deadlines that one rule reads from its register. */
export function readRule(rule: DeadlineRule, facts: Facts): readonly DeadlineSource[] {
  const { kind, register, obligation, dayOf, move, turn, restsOn } = rule;
  return facts.rows(register).flatMap((row) => {
    const day = dayOf(row, facts);
    if (day === undefined) return [];
    const number = typeof obligation === 'function' ? obligation(row, facts) : obligation;
    return [
      {
        id: [kind, row.id, ...(turn === undefined ? [] : [turn(row, facts)])].join('.'),
        kind,
        day,
        obligation: number,
        subject: facts.titleOf(register, row),
        path: pathToRow(register, row.id),
        move,
        rows: [row, ...(restsOn?.(row, facts) ?? [])],
      },
    ];
  });
}
