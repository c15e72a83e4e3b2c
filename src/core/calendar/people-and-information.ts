import { isProved } from '../assessment/erasure-rules.ts';
import { type Facts, textOf } from '../assessment/facts.ts';
import { judgedFacts } from '../assessment/language/judge-rows.ts';
import { limitOf } from '../contract/limits.ts';
import { addDays, type PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { DeadlineRule } from './deadline.ts';

const has = (row: RegisterEntry, field: string): boolean => textOf(row.data, field) !== undefined;

/** A day of a row while another field is still empty. */
const until =
  (day: string, done: string) =>
  (row: RegisterEntry): PlainDate | undefined =>
    has(row, done) ? undefined : textOf(row.data, day);

/** A day of a row that is still to come. */
const ahead =
  (day: string) =>
  (row: RegisterEntry, { asOf }: Facts): PlainDate | undefined => {
    const date = textOf(row.data, day);
    return date !== undefined && date >= asOf ? date : undefined;
  };

const hasLeft = (row: RegisterEntry, { asOf }: Facts): boolean => (textOf(row.data, 'endedOn') ?? asOf) < asOf;

const isErased = (row: RegisterEntry, facts: Facts, field: string): boolean =>
  facts.referring('erasures', field, row.id).length > 0;

/** Proof is due some days after the work ended, as long as no erasure is proved. */
const erasureDue =
  (field: 'copy' | 'device') =>
  (row: RegisterEntry, facts: Facts): PlainDate | undefined => {
    const ended = textOf(row.data, 'workEndedOn');
    const judged = judgedFacts(facts);
    const proved = judged.referring('erasures', field, row).some((erasure) => isProved(erasure, judged));
    if (ended === undefined || proved || row.data.hasStorage === false) return undefined;
    return addDays(ended, limitOf(facts.contract, 'erasureWithinDays'));
  };

const erasuresOf =
  (field: 'copy' | 'device') =>
  (row: RegisterEntry, facts: Facts): readonly RegisterEntry[] =>
    facts.referring('erasures', field, row.id);

/** 2)–10): people, subcontracts, devices, copies, measures, training. */
export const peopleAndInformation: readonly DeadlineRule[] = [
  {
    kind: 'measureEvidenceEnds',
    register: 'controls',
    obligation: 2,
    dayOf: (row) => textOf(row.data, 'validUntil'),
    move: 'earlier',
  },
  {
    kind: 'qualificationEnds',
    register: 'people',
    obligation: 4,
    dayOf: (row, facts) => (hasLeft(row, facts) ? undefined : textOf(row.data, 'qualificationExpiresOn')),
    move: 'earlier',
  },
  {
    kind: 'personStarts',
    register: 'people',
    obligation: 4,
    dayOf: until('startedOn', 'presentedOn'),
    move: 'earlier',
  },
  { kind: 'personLeaves', register: 'people', obligation: 4, dayOf: until('endedOn', 'accessEndedOn'), move: 'never' },
  {
    kind: 'answersDue',
    register: 'subcontracts',
    obligation: 5,
    dayOf: until('answersDueOn', 'answersReceivedOn'),
    move: 'earlier',
  },
  {
    kind: 'subcontractStarts',
    register: 'subcontracts',
    obligation: 5,
    dayOf: until('from', 'approval'),
    move: 'earlier',
  },
  {
    kind: 'deviceLeaves',
    register: 'carriedInDevices',
    obligation: 6,
    dayOf: until('to', 'workEndedOn'),
    move: 'earlier',
  },
  {
    kind: 'deviceErasureDue',
    register: 'carriedInDevices',
    obligation: 6,
    dayOf: erasureDue('device'),
    move: 'byContract',
    restsOn: erasuresOf('device'),
  },
  {
    kind: 'copyPermissionEnds',
    register: 'copies',
    obligation: 7,
    dayOf: (row, facts) => (isErased(row, facts, 'copy') ? undefined : textOf(row.data, 'permittedUntil')),
    move: 'earlier',
  },
  {
    kind: 'copyErasureDue',
    register: 'copies',
    obligation: 7,
    dayOf: erasureDue('copy'),
    move: 'byContract',
    restsOn: erasuresOf('copy'),
  },
  { kind: 'trainingHeld', register: 'trainings', obligation: 10, dayOf: ahead('heldOn'), move: 'never' },
];

export { ahead, has, until };
