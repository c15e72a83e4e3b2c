import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { demoState } from '../../../test/support/demo-state.ts';
import { meti2023 } from '../catalogue/meti-2023.ts';
import type { Json, JsonObject } from '../kernel/json.ts';
import { addDays, daysBetween, japanDay } from '../kernel/plain-date.ts';
import { formatWareki } from '../kernel/wareki.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { registerDeclarations, registerNamed } from '../registers/registers.ts';
import { assess } from './assess.ts';
import type { Draft, DutyAssessment, VerdictReason } from './assessment.ts';
import { assessPeriod } from './period-verdicts.ts';
import { reasonText } from './reason-text.ts';
import { verdictOfDay } from './rule-severity.ts';

type Figure = Draft['figures'][number];

/** A contract on a day, and what a draft of it says. */
interface Said {
  readonly state: ContractState;
  readonly asOf: string;
  readonly duty: DutyAssessment;
  readonly figure: Figure;
}

const rowsOf = ({ registers }: ContractState, register: string): readonly RegisterEntry[] => registers[register] ?? [];

/** The first day of what a row speaks of, read from its register's declaration alone. */
function firstDay(register: string, { data }: RegisterEntry): string {
  const value = data[registerNamed(register)?.existsFrom ?? ''];
  if (typeof value !== 'string' || value === '') return '';
  return value.length > 10 ? japanDay(value) : value;
}

const knownDays = new WeakMap<ContractState, ReadonlySet<string>>();

/** Every day that is written anywhere in a contract, and those beside it (a limit's first and last), as sentences write them. */
function daysIn(state: ContractState, asOf: string): ReadonlySet<string> {
  const known = knownDays.get(state);
  if (known !== undefined) return known;
  const text = JSON.stringify([state.contract, state.registers]);
  const written = [...new Set([asOf, ...[...text.matchAll(/\d{4}-\d{2}-\d{2}/g)].map(([day]) => day)])];
  const days = new Set(written.flatMap((day) => [-1, 0, 1].map((more) => formatWareki(addDays(day, more)))));
  knownDays.set(state, days);
  return days;
}

/** Numbers that a sentence prints, its days apart. */
const numbersIn = (text: string): readonly number[] =>
  [...text.replaceAll(/(令和|平成)(元|\d+)年\d+月\d+日/g, '').matchAll(/\d+/g)].map(([number]) => Number(number));

const judgedReason = ({ duty, figure }: Said): VerdictReason | undefined =>
  duty.reasons.find((reason) => reasonText(reason).explanation.ja === figure.text);

/** Rows of a register that are there by a day. */
const thereOn = ({ state, asOf }: Said, register: string): readonly RegisterEntry[] =>
  rowsOf(state, register).filter((row) => firstDay(register, row) <= asOf);

const isDoneBy = ({ data }: RegisterEntry, field: string, day: string): boolean =>
  typeof data[field] === 'string' && data[field] !== '' && String(data[field]) <= day;

/** Trainings in the contract's period that had been held. */
function heldTrainings(said: Said): readonly RegisterEntry[] {
  const { from, to } = said.state.contract.period;
  return thereOn(said, 'trainings').filter(
    ({ data }) => String(data.heldOn ?? '') >= from && String(data.heldOn) <= to,
  );
}

/** Figures that are no count of the rows named, each derived anew from what is on record. */
const derived: Readonly<Record<string, (said: Said) => Json>> = {
  'trainingSubjectMissing.count': (said) => {
    const subjects = heldTrainings(said).flatMap(({ data }) => (Array.isArray(data.subjects) ? data.subjects : []));
    return 6 - new Set(subjects).size;
  },
  'notConfirmed.confirmed': (said) =>
    [...thereOn(said, 'handbacks'), ...thereOn(said, 'erasures')].filter((row) =>
      isDoneBy(row, 'confirmedOn', said.asOf),
    ).length,
};

/** What a draft's sentence may say by counting: the rows it names are there, and are as many as it says. */
function countIsTrue(said: Said): void {
  const { state, asOf, figure } = said;
  const reason = judgedReason(said);
  for (const { register, entryId } of figure.rows) {
    const row = rowsOf(state, register).find(({ id }) => id === entryId);
    assert.ok(row !== undefined, `${register} ${entryId} is on record: ${figure.text}`);
    assert.ok(firstDay(register, row) <= asOf, `${register} ${entryId} is there by ${asOf}: ${figure.text}`);
  }
  const named = new Set(figure.rows.map(({ register, entryId }) => `${register}/${entryId}`));
  assert.equal(named.size, figure.rows.length, `each row once: ${figure.text}`);
  if (reason === undefined || reason.rule.startsWith('check.')) return;
  const printed = numbersIn(figure.text);
  for (const [name, value] of Object.entries(reason.params)) {
    if (typeof value !== 'number' || !printed.includes(value)) continue;
    const naive: Json | undefined = derived[`${reason.rule}.${name}`]?.(said);
    if (naive !== undefined) assert.equal(value, naive, `${reason.rule}.${name}: ${figure.text}`);
    else if (named.size === 0) continue;
    else if (name === 'count' || (name === 'total' && reason.verdict === 'satisfied'))
      assert.equal(value, named.size, `${reason.rule}.${name}: ${figure.text}`);
    else if (name === 'total') assert.ok(value >= named.size, `${reason.rule}.${name}: ${figure.text}`);
  }
}

/** Days in a sentence stand somewhere on record, and none lies ahead that it tells as past. */
function daysAreTrue({ state, asOf, figure }: Said): void {
  const known = daysIn(state, asOf);
  for (const [day] of figure.text.matchAll(/(令和|平成)(元|\d+)年\d+月\d+日/g))
    assert.ok(known.has(day), `${day} is on record: ${figure.text}`);
}

/** Every number that a sentence prints is a figure of its reason, a setting of the contract, or stands in what people wrote. */
function numbersAreTold(said: Said): void {
  const { state, figure } = said;
  const reason = judgedReason(said);
  if (reason === undefined) return;
  const numbers = Object.values(reason.params).filter((value) => typeof value === 'number');
  const texts = JSON.stringify([reason.params, state.contract.settings]);
  for (const number of numbersIn(figure.text))
    assert.ok(
      numbers.includes(number) || texts.includes(String(number)) || /ほか\d+件/.test(figure.text),
      `${number}: ${figure.text}`,
    );
}

/** A word of the form is drafted only where the verdict bears it. */
function wordIsBorne(duty: DutyAssessment): void {
  const { draft, verdict, atWork, reasons } = duty;
  if (draft?.status === 'implemented') assert.equal(verdict, 'satisfied', duty.dutyId);
  if (draft?.status === 'notImplemented') assert.equal(verdict, 'notSatisfied', duty.dutyId);
  if (draft?.status !== 'notApplicable') return;
  assert.deepEqual(atWork, [], duty.dutyId);
  assert.ok(
    reasons.every(({ situation }) => ['judged', 'noneConcerned', 'declaredEmpty'].includes(situation)),
    duty.dutyId,
  );
  assert.notEqual(verdict, 'notSatisfied', duty.dutyId);
}

function holdsTrue(state: ContractState, asOf: string): number {
  const duties = assess(meti2023, state, asOf).obligations.flatMap((obligation) => obligation.duties);
  let sentences = 0;
  for (const duty of duties) {
    wordIsBorne(duty);
    for (const figure of duty.draft?.figures ?? []) {
      sentences += 1;
      const said = { state, asOf, duty, figure };
      countIsTrue(said);
      daysAreTrue(said);
      numbersAreTold(said);
    }
  }
  return sentences;
}

/** Whether a duty is broken on a day, as an assessment of that day alone tells it. */
function isBrokenOn(state: ContractState, dutyId: string, day: string): boolean {
  const duty = assess(meti2023, state, day)
    .obligations.flatMap(({ duties }) => duties)
    .find((one) => one.dutyId === dutyId);
  return duty?.reasons.some((reason) => verdictOfDay(reason) === 'notSatisfied') ?? false;
}

/** The days of a text in M/D, the earliest of them in the year in which the period begins. */
function daysTold(from: string, [month, day]: readonly (string | undefined)[]): string {
  const inYear = (year: number): string => `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  const year = Number(from.slice(0, 4));
  return inYear(year) >= from ? inYear(year) : inYear(year + 1);
}

/** Every breach that a draft tells is broken on its first and last day and not on those beside, and is as long as it says. */
function periodIsTrue(state: ContractState, period: { from: string; to: string }, asOf: string, most: number): number {
  const assessed = assess(meti2023, state, asOf, assessPeriod(meti2023, state, period, asOf));
  const told = assessed.obligations
    .flatMap(({ duties }) => duties)
    .flatMap(({ dutyId, draft }) =>
      [...(draft?.text.ja ?? '').matchAll(/(\d+)\/(\d+)(?:–(\d+)\/(\d+))? 満たしていない（(\d+)日）/g)].map(
        (match) => ({ dutyId, draft, match }),
      ),
    );
  for (const { dutyId, draft, match } of told.slice(0, most)) {
    const [text, month, day, lastMonth = month, lastDay = day, days] = match;
    const [from, to] = [daysTold(period.from, [month, day]), daysTold(period.from, [lastMonth, lastDay])];
    assert.equal(daysBetween(from, to) + 1, Number(days), text);
    assert.ok(isBrokenOn(state, dutyId, from), `${dutyId} on ${from}: ${text}`);
    assert.ok(isBrokenOn(state, dutyId, to), `${dutyId} on ${to}: ${text}`);
    const next = addDays(to, 1);
    if (next <= period.to && next <= asOf) assert.ok(!isBrokenOn(state, dutyId, next), `${dutyId} on ${next}: ${text}`);
    assert.ok(draft?.status === null || draft?.status === 'notImplemented', `${dutyId}: ${draft?.text.ja}`);
    if (draft?.status === 'notImplemented') assert.ok(isBrokenOn(state, dutyId, asOf), `${dutyId}: ${draft.text.ja}`);
  }
  return told.length;
}

const demos = (['operations', 'research', 'web-build'] as const).map(demoState);
const days = ['2026-04-01', '2026-06-30', '2026-10-29', '2026-11-24', '2027-03-31', '2027-04-10'];
const grids = registerDeclarations.map(({ name }) => name);

/** What may befall a value of a row: it is gone, says nothing, lies ahead or behind, or says the contrary. */
function altered(value: Json | undefined, how: number): Json | undefined {
  if (how === 0) return undefined;
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + how;
  if (typeof value !== 'string') return value;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return addDays(value, [0, -400, -30, 30, 400][how % 5] ?? 0);
  return ['', 'なし', '未定', '-', `${value}2`][how % 5];
}

/** A contract made of one of the demo: some registers empty or said to be so, some rows gone, doubled or altered, some answers of the scope changed. */
const contracts = fc
  .record({
    demo: fc.constantFrom(...demos),
    asOf: fc.constantFrom(...days),
    empty: fc.subarray(grids, { maxLength: 12 }),
    declared: fc.subarray(grids, { maxLength: 12 }),
    keep: fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }),
    changes: fc.array(
      fc.record({ register: fc.constantFrom(...grids), row: fc.nat(30), field: fc.nat(20), how: fc.nat(9) }),
      { maxLength: 40 },
    ),
    scope: fc.array(fc.constantFrom(true, false, null), { minLength: 7, maxLength: 7 }),
    isScopeKept: fc.boolean(),
  })
  .map(({ demo, asOf, empty, declared, keep, changes, scope, isScopeKept }) => {
    const registers: Record<string, readonly RegisterEntry[]> = { ...demo.registers };
    for (const name of empty) registers[name] = [];
    for (const name of grids)
      registers[name] = (registers[name] ?? []).filter((_, index) => keep[index % keep.length] ?? true);
    for (const { register, row, field, how } of changes) {
      const rows = registers[register] ?? [];
      const names = Object.keys(registerNamed(register)?.fields ?? {});
      const name = names[field % Math.max(1, names.length)] ?? '';
      registers[register] = rows.map((entry, index) => {
        if (index !== row % Math.max(1, rows.length)) return entry;
        const { [name]: value, ...others } = entry.data as Record<string, Json>;
        const next = altered(value, how);
        return { ...entry, data: (next === undefined ? others : { ...others, [name]: next }) as JsonObject };
      });
    }
    registers.emptyRegisters = declared.map((id, index) => ({
      id,
      revision: 1,
      data: { reason: 'この期間にはありません', on: addDays(asOf, [0, -1, -183, -184, 1][index % 5] ?? 0), by: '' },
      changedAt: '2026-04-01T00:00:00Z',
      changedBy: '',
    }));
    const keys = Object.keys(demo.contract.scope) as (keyof ContractState['contract']['scope'])[];
    const answers = Object.fromEntries(keys.map((key, index) => [key, scope[index] ?? null]));
    const contract = isScopeKept ? demo.contract : { ...demo.contract, scope: answers };
    return { state: { contract, registers } as ContractState, asOf };
  });

describe('every sentence of a draft is true of the facts it was made of', () => {
  it('in the contracts of the demo, on days before, within and after their periods', () => {
    let sentences = 0;
    for (const state of demos) for (const asOf of days) sentences += holdsTrue(state, asOf);
    assert.ok(sentences > 1000, `${sentences}`);
  });

  it('in 500 contracts made of them', () => {
    let sentences = 0;
    fc.assert(
      fc.property(contracts, ({ state, asOf }) => {
        sentences += holdsTrue(state, asOf);
      }),
      { numRuns: 500, seed: 20261130, endOnFailure: true },
    );
    assert.ok(sentences > 10_000, `${sentences}`);
  });

  it('in its days too: what was broken in the period, with both its ends, and never as 実施 or 該当なし', () => {
    let told = 0;
    for (const state of demos)
      for (const period of state.contract.schedule)
        told += periodIsTrue(state, period, addDays(period.to, 25), Number.POSITIVE_INFINITY);
    fc.assert(
      fc.property(contracts, ({ state }) => {
        const [period] = state.contract.schedule;
        if (period !== undefined) told += periodIsTrue(state, period, addDays(period.to, 20), 4);
      }),
      { numRuns: 15, seed: 20261130, endOnFailure: true },
    );
    assert.ok(told > 200, `${told}`);
  });
});
