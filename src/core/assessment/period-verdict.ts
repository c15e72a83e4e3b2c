import { isOfficeDay } from '../kernel/office-days.ts';
import { own } from '../kernel/own.ts';
import { addDays, daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RowReference, VerdictReason } from './assessment.ts';
import { showsWork } from './at-work.ts';
import { endedUse } from './ended-use.ts';
import { endedUseTexts } from './ended-use-texts.ts';
import type { Facts } from './facts.ts';
import type { Ribbon, Stretch } from './ribbon.ts';

/**
 * How a breach ended: what was missing was done; what it was about came to its end (the use of a service, a person's work); it was
 * still going on when the period, or what is known of it, ended; or nobody can tell what came after it.
 */
export type BreachEnd = 'mended' | 'lapsed' | 'open' | 'unclear';

/** Days in a row on which a duty was not kept, both ends included. */
export interface Breach {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly days: number;
  readonly end: BreachEnd;
  /** Of what lapsed: the row whose use, work or contract ended. */
  readonly ended: RowReference | null;
  /** What decided on its first day. */
  readonly reasons: readonly VerdictReason[];
}

/** What a period comes to: kept throughout; broken, be it mended by now; not to be judged; or in parts not on record. */
export type PeriodWord = 'satisfied' | 'broken' | 'undetermined' | 'notRecorded';

/** What a report may say of one duty for all of its period. */
export interface PeriodVerdict {
  readonly dutyId: string;
  /** What it was made of; its last stretch may begin on the day after the period. */
  readonly ribbon: Ribbon;
  readonly word: PeriodWord;
  /** Of the last day that is told of. */
  readonly last: Stretch['verdict'];
  readonly breaches: readonly Breach[];
  readonly brokenDays: number;
  /** Rows that show the duty to have been at work on a day of the period; some of them. */
  readonly atWork: readonly RowReference[];
}

/** Days of a stretch, both ends counted. */
export const lengthOf = ({ from, to }: Pick<Stretch, 'from' | 'to'>): number => daysBetween(from, to) + 1;

/** Days of which none is a working day: a gap shorter than one folds, unless it was one act of that day, which stays told. */
function isFolded({ from, to, reasons }: Stretch, next: Stretch | undefined, facts: Facts): boolean {
  if (next === undefined) return false;
  const ended = endedUse(reasons, to, facts);
  if (ended !== null && own(endedUseTexts, ended.register)?.isOfOneDay === true) return false;
  for (let day = from; day <= to; day = addDays(day, 1)) if (isOfficeDay(day)) return false;
  return true;
}

const endAfter: Readonly<Record<Verdict | 'notRecorded', BreachEnd>> = {
  satisfied: 'mended',
  notSatisfied: 'open',
  undetermined: 'unclear',
  notRecorded: 'unclear',
};

function breachOf(stretch: Stretch, next: Stretch | undefined, to: PlainDate, facts: Facts): Breach {
  const { from, reasons } = stretch;
  const last = stretch.to < to ? stretch.to : to;
  const ended = next === undefined ? null : endedUse(reasons, stretch.to, facts);
  const end = next === undefined ? 'open' : endAfter[next.verdict];
  return {
    from,
    to: last,
    days: lengthOf({ from, to: last }),
    end: ended === null ? end : 'lapsed',
    ended,
    reasons,
  };
}

const atWorkIn = (dutyId: string, stretches: readonly Stretch[]): readonly RowReference[] =>
  stretches
    .filter(({ verdict }) => verdict !== 'notRecorded')
    .flatMap(({ reasons }) => reasons)
    .find((reason) => showsWork(dutyId, reason))?.rows ?? [];

const worstFirst = ['notSatisfied', 'undetermined', 'notRecorded'] as const;

/**
 * What a ribbon comes to, up to a period's last day. The ribbon may go on beyond it, so that a breach that was mended on the day after
 * is not told as one that goes on. A breach of a weekend alone is none that a report tells of.
 */
export function periodVerdict(ribbon: Ribbon, to: PlainDate, facts: Facts): PeriodVerdict {
  const { dutyId, stretches } = ribbon;
  const within = stretches.filter(({ from }) => from <= to);
  const told = within.filter(
    (stretch, index) => stretch.verdict !== 'notSatisfied' || !isFolded(stretch, stretches[index + 1], facts),
  );
  const breaches = told
    .filter(({ verdict }) => verdict === 'notSatisfied')
    .map((stretch) => breachOf(stretch, stretches[stretches.indexOf(stretch) + 1], to, facts));
  const worst = worstFirst.find((one) => told.some(({ verdict }) => verdict === one));
  return {
    dutyId,
    ribbon,
    word: within.length === 0 ? 'notRecorded' : worst === 'notSatisfied' ? 'broken' : (worst ?? 'satisfied'),
    last: within.at(-1)?.verdict ?? 'notRecorded',
    breaches,
    brokenDays: breaches.reduce((sum, { days }) => sum + days, 0),
    atWork: atWorkIn(dutyId, within),
  };
}
