import type { RegisterEntry } from '../registers/entry.ts';
import { isWorkOver, lastDayOf } from './end-of-work.ts';
import { type Facts, numberOf, textOf } from './facts.ts';
import { factRule, type Rule } from './rule.ts';

/** What is left of an information item: received less handed back or disposed of; erased items are gone wholly. */
export function balanceOf(item: RegisterEntry, facts: Facts): number {
  if (facts.referring('erasures', 'informationItem', item.id).length > 0) return 0;
  const returned = facts.referring('handbacks', 'informationItem', item.id);
  const count = (row: RegisterEntry): number => numberOf(row.data, 'count') ?? 0;
  return count(item) - returned.reduce((sum, row) => sum + count(row), 0);
}

function openRows(facts: Facts) {
  const items = facts.rows('informationItems').filter((item) => balanceOf(item, facts) !== 0);
  const copies = facts.rows('copies').filter((copy) => facts.referring('erasures', 'copy', copy.id).length === 0);
  const rows = [
    ...items.map((entry) => ({ register: 'informationItems', entryId: entry.id })),
    ...copies.map((entry) => ({ register: 'copies', entryId: entry.id })),
  ];
  const known = facts.rows('informationItems').length > 0 || facts.declaredEmpty('informationItems') !== undefined;
  return { rows, known, params: { items: items.length, copies: copies.length, until: lastDayOf(facts) } };
}

function unconfirmedRows(facts: Facts) {
  return ['handbacks', 'erasures'].flatMap((register) =>
    facts
      .rows(register)
      .filter((row) => textOf(row.data, 'confirmedOn') === undefined)
      .map((row) => ({ register, entryId: row.id })),
  );
}

/** 8) 返却・廃棄・消去: its time comes when the work ends or the contract is cancelled; until then nothing can be told. */
export const o08Return: readonly Rule[] = [
  factRule('balanceNotZero', ['8.dispose'], (facts) => {
    const { rows, known, params } = openRows(facts);
    if (!known) {
      const unknown = { register: 'informationItems', ...params };
      return { verdict: 'undetermined', situation: 'emptyRegister', params: unknown, rows };
    }
    if (!isWorkOver(facts)) return { verdict: 'undetermined', params, rows };
    return { verdict: rows.length === 0 ? 'satisfied' : 'notSatisfied', params, rows };
  }),
  factRule('notConfirmed', ['8.confirm'], (facts) => {
    const rows = unconfirmedRows(facts);
    const total = facts.rows('handbacks').length + facts.rows('erasures').length;
    const params = { count: rows.length, total, until: lastDayOf(facts) };
    if (rows.length > 0) return { verdict: 'notSatisfied', params, rows };
    return { verdict: total > 0 && isWorkOver(facts) ? 'satisfied' : 'undetermined', params };
  }),
];
