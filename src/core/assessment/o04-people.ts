import type { PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { isFilled, textOf } from './facts.ts';
import { type Rule, rowRule } from './rule.ts';

const hasText = (row: RegisterEntry, field: string): boolean => textOf(row.data, field) !== undefined;

const hasLeft = (row: RegisterEntry, asOf: PlainDate): boolean => (textOf(row.data, 'endedOn') ?? asOf) < asOf;

const presentedFields = ['company', 'qualifications', 'trackRecord', 'nationality'];

const presented = (register: string, dutyId: string): Rule =>
  rowRule({
    id: 'factsNotPresented',
    duties: [dutyId],
    register,
    judgeRow: (row) => (hasText(row, 'presentedOn') ? 'satisfied' : 'notSatisfied'),
  });

/** 4) 従事者の限定: people, capital, officers and workplaces are presented, and presented again before a change. */
export const o04People: readonly Rule[] = [
  rowRule({
    id: 'accessAfterLeaving',
    duties: ['4.limit'],
    register: 'people',
    judgeRow: (row, { asOf }) => {
      if (!hasLeft(row, asOf)) return 'satisfied';
      const ended = textOf(row.data, 'accessEndedOn');
      if (ended === undefined) return 'undetermined';
      return ended <= (textOf(row.data, 'endedOn') ?? '') ? 'satisfied' : 'notSatisfied';
    },
    params: ({ asOf }, rows) => ({ left: rows.filter((row) => hasLeft(row, asOf)).length }),
  }),
  presented('capitalRelations', '4.capital'),
  presented('officers', '4.officers'),
  presented('workplaces', '4.place'),
  rowRule({
    id: 'personNotPresented',
    duties: ['4.people'],
    register: 'people',
    among: (row, { asOf }) => (textOf(row.data, 'startedOn') ?? '') <= asOf,
    judgeRow: (row) => (hasText(row, 'presentedOn') ? 'satisfied' : 'notSatisfied'),
  }),
  rowRule({
    id: 'fieldMissing',
    duties: ['4.people'],
    register: 'people',
    judgeRow: (row) => (presentedFields.every((field) => isFilled(row.data, field)) ? 'satisfied' : 'notSatisfied'),
  }),
  rowRule({
    id: 'qualificationExpired',
    duties: ['4.people'],
    register: 'people',
    among: (row, { asOf }) => hasText(row, 'qualificationExpiresOn') && (textOf(row.data, 'endedOn') ?? asOf) >= asOf,
    judgeRow: (row, { asOf }) =>
      (textOf(row.data, 'qualificationExpiresOn') ?? '') >= asOf ? 'satisfied' : 'notSatisfied',
  }),
  rowRule({
    id: 'changeAfterTheFact',
    duties: ['4.represent'],
    register: 'people',
    judgeRow: (row) => {
      const shown = textOf(row.data, 'presentedOn');
      if (shown === undefined) return 'undetermined';
      return shown <= (textOf(row.data, 'startedOn') ?? '') ? 'satisfied' : 'notSatisfied';
    },
  }),
];
