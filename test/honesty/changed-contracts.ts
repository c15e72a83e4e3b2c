import assert from 'node:assert/strict';
import { assess, reassess } from '../../src/core/assessment/assess.ts';
import { assessPeriod, periodOf } from '../../src/core/assessment/period-verdicts.ts';
import { ribbonsOf } from '../../src/core/assessment/ribbon.ts';
import { scopeKeys } from '../../src/core/catalogue/catalogue.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import type { Scope } from '../../src/core/contract/contract.ts';
import { implementationStatuses } from '../../src/core/kernel/three-values.ts';
import type { ContractState } from '../../src/core/registers/contract-state.ts';
import type { RegisterEntry, Registers } from '../../src/core/registers/entry.ts';
import { demoStateWithEvidence } from '../support/demo-state.ts';
import { backedState, recipes } from './backed-state.ts';
import { type Draw, drawing, oneOf } from './drawing.ts';
import { dayAfter } from './naive-reading.ts';
import { recipeArb } from './random-contract.ts';

/** A contract on a day, as it is asked about. */
interface Asked {
  readonly state: ContractState;
  readonly day: string;
}

/** What was done in a run, each kind of change by its count, and how many assessments were held against whole ones. */
export interface KeptFound {
  readonly changes: Record<string, number>;
  compared: number;
}

const rowsOf = (registers: Registers, name: string): readonly RegisterEntry[] => registers[name] ?? [];

const withRows = ({ contract, registers }: ContractState, name: string, rows: readonly RegisterEntry[]) => ({
  contract,
  registers: { ...registers, [name]: rows },
});

const claims = (draw: Draw, { registers }: ContractState): readonly RegisterEntry[] => {
  const duties = meti2023.obligations.flatMap((obligation) => obligation.duties);
  const { id } = duties[draw(duties.length)] ?? { id: '' };
  const status = oneOf(draw, [...implementationStatuses] as [string, ...string[]]);
  const row = { id, revision: 1, data: { status, content: `内容 ${draw(9)}` }, changedAt: '', changedBy: '' };
  return [...rowsOf(registers, 'claims').filter((one) => one.id !== id), row];
};

/** The ways in which a contract becomes another, each drawing from others that are sound, broken, or the demo's. */
const changes: Readonly<Record<string, (asked: Asked, draw: Draw, donor: ContractState) => Asked>> = {
  /** A row of any register or book is taken over from another contract: added, or in the place of the one of its id. */
  take: ({ state, day }, draw, donor) => {
    const names = Object.keys(donor.registers).filter((name) => name !== 'contract');
    const name = names[draw(names.length)] ?? '';
    const theirs = rowsOf(donor.registers, name);
    const row = theirs[draw(theirs.length)];
    if (row === undefined) return { state, day };
    const rows = rowsOf(state.registers, name);
    const at = rows.findIndex(({ id }) => id === row.id);
    return { state: withRows(state, name, at < 0 ? [...rows, row] : rows.with(at, row)), day };
  },
  /** A row gets one field of another row of its register, or loses one. */
  edit: ({ state, day }, draw) => {
    const names = Object.keys(state.registers).filter((name) => rowsOf(state.registers, name).length > 0);
    const name = names[draw(names.length)] ?? '';
    const rows = rowsOf(state.registers, name);
    const at = draw(rows.length);
    const [row, other] = [rows[at], rows[draw(rows.length)]];
    const fields = Object.keys({ ...row?.data, ...other?.data });
    const field = fields[draw(fields.length)];
    if (row === undefined || field === undefined || name === 'contract') return { state, day };
    const { [field]: _, ...rest } = row.data;
    const value = draw(3) === 0 ? undefined : other?.data[field];
    const data = value === undefined ? rest : { ...rest, [field]: value };
    const changed = { ...row, data, revision: row.revision + 1 };
    return { state: withRows(state, name, rows.with(at, changed)), day };
  },
  remove: ({ state, day }, draw) => {
    const names = Object.keys(state.registers).filter((name) => name !== 'contract');
    const name = names[draw(names.length)] ?? '';
    const rows = rowsOf(state.registers, name);
    const at = draw(Math.max(1, rows.length));
    return {
      state: withRows(
        state,
        name,
        rows.filter((_, index) => index !== at),
      ),
      day,
    };
  },
  day: ({ state, day }, draw) => ({ state, day: dayAfter(day, draw(3) === 0 ? draw(400) - 200 : draw(5) - 2) }),
  settings: ({ state, day }, draw, donor) => {
    const ofOwn = { ...state.contract.settings, fullScanWithinDays: 1 + draw(60) };
    const settings = draw(2) === 0 ? ofOwn : donor.contract.settings;
    const scope = Object.fromEntries(scopeKeys.map((key) => [key, oneOf(draw, [true, false, null])])) as Scope;
    return { state: { ...state, contract: { ...state.contract, settings, scope } }, day };
  },
  claim: ({ state, day }, draw) => ({ state: withRows(state, 'claims', claims(draw, state)), day }),
  /** A register is said to be empty, or no more. */
  declare: ({ state, day }, draw) => {
    const names = Object.keys(state.registers);
    const id = names[draw(names.length)] ?? '';
    const others = rowsOf(state.registers, 'emptyRegisters').filter((one) => one.id !== id);
    const data = { reason: '本業務では扱わないため', on: dayAfter(day, -draw(300)) };
    const said = draw(3) === 0 ? [] : [{ id, revision: 1, data, changedAt: '', changedBy: '' }];
    return { state: withRows(state, 'emptyRegisters', [...others, ...said]), day };
  },
  /** All files about a row are found to be missing, or found again. */
  fault: ({ state, day }, draw) => {
    const items = rowsOf(state.registers, 'evidenceItems');
    const about = JSON.stringify(items[draw(items.length)]?.data.targets);
    const ids = new Set(items.filter(({ data }) => JSON.stringify(data.targets) === about).map(({ id }) => id));
    const before = rowsOf(state.registers, 'evidenceFaults');
    const others = before.filter(({ id }) => !ids.has(id));
    const data = { fault: 'missing', foundAt: `${day}T00:00:00Z` };
    const found = [...ids].map((id) => ({ id, revision: 1, data, changedAt: '', changedBy: '' }));
    const rows = others.length < before.length ? others : [...before, ...found];
    return { state: withRows(state, 'evidenceFaults', rows), day };
  },
  /** All of a register is gone. */
  clear: ({ state, day }, draw) => {
    const names = Object.keys(state.registers).filter((name) => rowsOf(state.registers, name).length > 0);
    const name = names[draw(names.length)] ?? '';
    return { state: name === 'contract' ? state : withRows(state, name, []), day };
  },
};

const donors = (): readonly ContractState[] => [
  ...recipes(recipeArb, 12, 41).map((recipe, index) => backedState({ ...recipe, feeds: index }, index).state),
  demoStateWithEvidence(),
];

/** What is kept is held against what is made anew: a day, a period, and a day held against a period. */
function holdTogether({ state, day }: Asked, isWhole: boolean, trail: string): void {
  assert.deepEqual(reassess(meti2023, state, day), assess(meti2023, state, day), trail);
  if (!isWhole) return;
  const period = { from: dayAfter(day, -60), to: dayAfter(day, 3) };
  const told = assessPeriod(meti2023, state, period, day);
  const whole = periodOf(ribbonsOf(meti2023, state, { from: period.from, to: day }), { ...period, to: day }, state);
  assert.deepEqual(told, whole, `${trail}, period`);
  assert.deepEqual(
    reassess(meti2023, state, day, told),
    assess(meti2023, state, day, whole),
    `${trail}, against the period`,
  );
}

/** Sequences of changes of one contract; after each change what is kept is held against a whole assessment. */
export function holdSequences(count: number, seed: number, periodEvery: number, length: number): KeptFound {
  const found: KeptFound = { changes: {}, compared: 0 };
  const others = donors();
  const names = Object.keys(changes);
  for (const [index, recipe] of recipes(recipeArb, count, seed).entries()) {
    const draw = drawing(seed * 7919 + index);
    let asked: Asked = backedState({ ...recipe, feeds: index }, index);
    const earlier: Asked[] = [asked];
    const steps = ['begun'];
    holdTogether(asked, false, `${index}`);
    for (let step = 0; step < length; step += 1) {
      const name = draw(8) === 0 ? 'back' : (names[draw(names.length)] ?? '');
      const donor = others[draw(others.length)] ?? asked.state;
      // Back to an object that stood before: an undo, a view of a past moment, another server's turn.
      asked =
        name === 'back' ? (earlier[draw(earlier.length)] ?? asked) : (changes[name]?.(asked, draw, donor) ?? asked);
      earlier.push(asked);
      steps.push(name);
      found.changes[name] = (found.changes[name] ?? 0) + 1;
      holdTogether(asked, (index + step) % periodEvery === 0, `sequence ${index} of ${seed}: ${steps.join(', ')}`);
      found.compared += 1;
    }
  }
  return found;
}
