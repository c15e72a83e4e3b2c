import fc from 'fast-check';
import { evidenceKinds } from '../../src/core/contract/evidence-item.ts';
import type { Json } from '../../src/core/kernel/json.ts';
import type { Field } from '../../src/core/registers/declaration.ts';
import { registerDeclarations, registerNamed } from '../../src/core/registers/registers.ts';
import { breaches } from './breaches.ts';
import { dayAfter } from './naive-reading.ts';
import type { RandomContract, RandomRow } from './random-contract.ts';

/** What is planted; which law it tries stands beside. */
const kinds = {
  text: 'L1 fields that say nothing',
  unanswered: 'L1 questions without an answer',
  answer: 'L1 other answers',
  number: 'numbers',
  day: 'L2 days',
  planned: 'L2 rows planned for later',
  series: 'L2 values told earlier',
  remove: 'L4 missing siblings',
  emptied: 'L4 empty registers',
  double: 'L4 further rows',
  scope: 'L4 scope answers',
  reference: 'L5 references',
  permission: 'L5 permissions',
  end: 'end of work',
  demand: 'L8 demands and limits of the contract',
  evidence: 'L7 files',
  breach: 'breaches on purpose',
} as const;
type Kind = keyof typeof kinds;

/** Numbers that pick what is planted where, among what the contract offers. */
export interface Plant {
  readonly kind: Kind;
  readonly register: string;
  readonly row: number;
  readonly field: number;
  readonly variant: number;
}

export const lawOf = ({ kind, field }: Plant): string =>
  kind === 'breach' ? (pick(breaches, field)?.law ?? '') : kinds[kind];

const weights: Readonly<Record<Kind, number>> = {
  text: 12,
  unanswered: 6,
  answer: 10,
  number: 4,
  day: 22,
  planned: 4,
  series: 6,
  remove: 7,
  emptied: 4,
  double: 5,
  scope: 2,
  reference: 9,
  permission: 9,
  end: 1,
  demand: 2,
  evidence: 4,
  breach: 8,
};

const names = registerDeclarations.map(({ name }) => name);

export const plantArb: fc.Arbitrary<Plant> = fc.record({
  kind: fc.oneof(
    ...(Object.keys(weights) as Kind[]).map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) })),
  ),
  register: fc.constantFrom(...names),
  row: fc.nat({ max: 9999 }),
  field: fc.nat({ max: 9999 }),
  variant: fc.nat({ max: 9999 }),
});

/** Something planted on purpose; or a register that holds nothing, with what was said of that. */
export const breachArb: fc.Arbitrary<Plant> = fc.record({
  kind: fc.oneof(
    { weight: 5, arbitrary: fc.constant('breach' as const) },
    { weight: 2, arbitrary: fc.constant('emptied' as const) },
  ),
  register: fc.constantFrom(...names),
  row: fc.nat({ max: 9999 }),
  field: fc.nat({ max: 9999 }),
  variant: fc.nat({ max: 9999 }),
});

const pick = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items.length === 0 ? undefined : items[index % items.length];

/** Every word that says nothing, in widths, with blanks and as marks; and 「なし」 where it may be an answer. */
const fillers = [
  ...['なし', '未定', '未実施', '未作成', '未了', '予定', '特になし', '不明', '別途', '-', '—', '―', 'n/a', ''],
  ...['　未定　', ' なし\n', 'Ｎ／Ａ', 'N/A', '－', '。', '　', 'ー', '?', '\tー\t', '特になし　', 'ﾅｼ', '不明 ', '・'],
];

type Data = Readonly<Record<string, Json>>;

/** A change of a contract's row; without data it is gone. */
interface RowChange {
  readonly register: string;
  readonly id: string;
  readonly data: Data | null;
  readonly series?: RandomRow['series'];
}

function withRow(contract: RandomContract, { register, id, data, series }: RowChange): RandomContract {
  const rows = (contract.rows[register] ?? []).flatMap((row) =>
    row.id !== id ? [row] : data === null ? [] : [{ ...row, data, ...(series === undefined ? {} : { series }) }],
  );
  return { ...contract, rows: { ...contract.rows, [register]: rows } };
}

function withField(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  field: string,
  value: Json | undefined,
): RandomContract {
  const { [field]: _, ...rest } = row.data;
  const data = value === undefined ? rest : { ...rest, [field]: value };
  // What is told of a series field anew is what its row holds now; the history of the old value goes with it.
  const { [field]: __, ...series } = row.series ?? {};
  return withRow(contract, { register, id: row.id, data, series });
}

const fieldsOf = (register: string, isWanted: (field: Field) => boolean): readonly (readonly [string, Field])[] =>
  Object.entries(registerNamed(register)?.fields ?? {}).filter(([name, field]) => name !== 'note' && isWanted(field));

const ofKind =
  (...wanted: readonly string[]) =>
  (field: Field): boolean =>
    wanted.includes(field.kind);

/** Days that a rule may draw a line at: today and its neighbours, other days of the row, and limits from either. */
function daysNear(contract: RandomContract, row: RandomRow, variant: number): string {
  const others = Object.values(row.data).filter(
    (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value),
  );
  const { from, to } = contract.contract.period;
  const anchors = [contract.day, contract.day, contract.day, ...others, ...others, from, to] as readonly string[];
  const distances = [0, 1, -1, 1, -1, 0, 7, 14, 30, 35, 180, 365, 366, 29, 31, 34, 36, 6, 8, 13, 15, 179, 181, 40, 200];
  const anchor = pick(anchors, variant) ?? contract.day;
  const distance = pick(distances, Math.floor(variant / 31)) ?? 0;
  return dayAfter(anchor, (variant % 3 === 0 ? 1 : -1) * distance);
}

function plantDay(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { field, variant }: Plant,
): RandomContract {
  const [name, declared] = pick(fieldsOf(register, ofKind('date', 'until', 'instant')), field) ?? [];
  if (name === undefined || declared === undefined) return contract;
  if (variant % 7 === 0 && declared.required !== true) return withField(contract, register, row, name, undefined);
  if (declared.kind === 'until' && variant % 11 === 0) return withField(contract, register, row, name, 'unlimited');
  const day = daysNear(contract, row, variant);
  const hour = String(variant % 24).padStart(2, '0');
  return withField(contract, register, row, name, declared.kind === 'instant' ? `${day}T${hour}:00:00+09:00` : day);
}

function plantSeries(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { field, variant }: Plant,
): RandomContract {
  const [name, declared] =
    pick(
      fieldsOf(register, ({ series }) => series === true),
      field,
    ) ?? [];
  if (name === undefined || declared === undefined) return contract;
  const value = row.data[name];
  if (declared.kind === 'date') {
    const days = [daysNear(contract, row, variant), daysNear(contract, row, variant * 7 + 3)].sort();
    const values = days.map((day) => ({ value: day, toldOn: day }));
    const data = { ...row.data, [name]: days[1] ?? '' };
    return withRow(contract, { register, id: row.id, data, series: { ...row.series, [name]: values } });
  }
  const { day } = contract;
  const other = declared.kind === 'boolean' ? value !== true : '別の会社';
  const toldOn = [dayAfter(day, -20), dayAfter(day, (variant % 5) - 2)];
  const values = [
    { value: (variant % 2 === 0 ? other : value) ?? null, toldOn: toldOn[0] ?? day },
    { value: (variant % 2 === 0 ? value : other) ?? null, toldOn: toldOn[1] ?? day },
  ];
  const told = variant % 3 === 0 ? values.slice(1) : values;
  const data = { ...row.data, [name]: told.at(-1)?.value ?? null };
  return withRow(contract, { register, id: row.id, data, series: { ...row.series, [name]: told } });
}

function plantReference(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { field, variant }: Plant,
): RandomContract {
  const [name, declared] = pick(fieldsOf(register, ofKind('reference')), field) ?? [];
  if (name === undefined || declared?.register === undefined) return contract;
  const other = pick(contract.rows[declared.register] ?? [], variant)?.id;
  const value = [`gone${variant}`, undefined, other, other][variant % 4];
  return withField(contract, register, row, name, value);
}

const actKinds = ['permission', 'approval', 'confirmation', 'consultation', 'instruction', 'presentation'];

function plantPermission(contract: RandomContract, { row: at, variant }: Plant): RandomContract {
  const act = pick(contract.rows.acts ?? [], at);
  if (act === undefined) return contract;
  if (variant % 3 === 0) return withField(contract, 'acts', act, 'actKind', pick(actKinds, Math.floor(variant / 3)));
  const from = contract.contract.period.from;
  const name = variant % 3 === 1 ? 'on' : 'validUntil';
  return withField(
    contract,
    'acts',
    act,
    name,
    dayAfter(from, [4, 9, 10, 11, 19, 20, 21, 30, 34, 35, 36, 40, 50, 60, 90, 500][Math.floor(variant / 3) % 16] ?? 0),
  );
}

function plantAnswer(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { field, variant }: Plant,
): RandomContract {
  const [name, declared] = pick(fieldsOf(register, ofKind('boolean', 'choice', 'choices')), field) ?? [];
  if (name === undefined || declared === undefined) return contract;
  const choices = Object.keys(declared.choices ?? {});
  if (declared.kind === 'boolean') return withField(contract, register, row, name, row.data[name] !== true);
  if (declared.kind === 'choice') return withField(contract, register, row, name, pick(choices, variant));
  return withField(contract, register, row, name, choices.slice(variant % 3, 2 + (variant % 5)));
}

function plantEmptied(contract: RandomContract, register: string, variant: number): RandomContract {
  const rows = { ...contract.rows, [register]: [] };
  const reason = [undefined, '該当する作業がないため', '該当する作業がないため', '未定', '　なし'][variant % 5];
  if (reason === undefined) return { ...contract, rows };
  const on = dayAfter(contract.day, [-30, 0, 1, -10, -183, -184][Math.floor(variant / 5) % 6] ?? 0);
  return { ...contract, rows, declaredEmpty: { ...contract.declaredEmpty, [register]: { reason, on } } };
}

const limits = ['erasureWithinDays', 'usageReviewEveryDays', 'ismapCheckMaxAgeDays', 'definitionsWithinDays'].concat(
  ['productCheckWithinDays', 'fullScanWithinDays', 'watchWithinDays', 'patchWithinDays', 'noticeAtLeastDays'],
  ['changeReportWithinDays', 'informWithinDays', 'firstReportWithinHours'],
);
const demands = ['erasureConfirmation', 'subcontractApproval', 'factsPresentedAgain', 'incidentClosingAgreed'];

/** A demand of the contract with its source, another limit, or none where the clause gives no number. */
function plantDemand({ contract, ...rest }: RandomContract, { field, variant }: Plant): RandomContract {
  const { settings } = contract;
  const demand = pick(demands, field) ?? '';
  const limit = pick(limits, field) ?? '';
  const noNumber = {
    changeReportWithinDays: undefined,
    informWithinDays: undefined,
    firstReportWithinHours: undefined,
  };
  const changed = [
    { ...settings, demands: { ...settings.demands, [demand]: '契約書 第12条' } },
    { ...settings, [limit]: 1 + (variant % 50) },
    { ...settings, ...noNumber },
  ][variant % 3];
  return { ...rest, contract: { ...contract, settings: changed ?? settings } };
}

/** One of the breaches, in a row that it can be planted in. */
function plantBreach(contract: RandomContract, { field, row: at, variant }: Plant): RandomContract {
  const breach = pick(breaches, field);
  const row = pick((contract.rows[breach?.register ?? ''] ?? []).filter(breach?.among ?? (() => true)), at);
  if (breach === undefined || row === undefined) return contract;
  const place = { day: contract.day, start: contract.contract.period.from, variant };
  const changed = Object.entries(breach.change(place, row)).reduce((so, [name, value]) => {
    const now = so.rows[breach.register]?.find(({ id }) => id === row.id) ?? row;
    return withField(so, breach.register, now, name, value);
  }, contract);
  return breach.beside?.(changed, row) ?? changed;
}

function plantScope({ contract, ...rest }: RandomContract, { field, variant }: Plant): RandomContract {
  const key = pick(Object.keys(contract.scope), field) ?? '';
  return { ...rest, contract: { ...contract, scope: { ...contract.scope, [key]: variant % 2 === 0 ? false : null } } };
}

/** What is planted in a whole contract or register; null: it needs a row. */
function plantedWhole(contract: RandomContract, plant: Plant): RandomContract | null {
  const { kind, register, variant } = plant;
  if (kind === 'breach') return plantBreach(contract, plant);
  if (kind === 'permission') return plantPermission(contract, plant);
  if (kind === 'demand') return plantDemand(contract, plant);
  if (kind === 'scope') return plantScope(contract, plant);
  if (kind === 'end') return { ...contract, end: dayAfter(contract.day, (variant % 41) - 36) };
  return kind === 'emptied' ? plantEmptied(contract, register, variant) : null;
}

function plantPlanned(contract: RandomContract, register: string, row: RandomRow, variant: number): RandomContract {
  const { existsFrom, fields } = registerNamed(register) ?? {};
  if (existsFrom === undefined) return contract;
  const day = dayAfter(contract.day, [1, 1, 30, 0][variant % 4] ?? 1);
  const value = fields?.[existsFrom]?.kind === 'instant' ? `${day}T08:00:00+09:00` : day;
  return withField(contract, register, row, existsFrom, value);
}

function plantNumber(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { field, variant }: Plant,
): RandomContract {
  const [name] = pick(fieldsOf(register, ofKind('integer', 'number')), field) ?? [];
  const value = [0, 1, 2, 3, 4, 6, 9, undefined][variant % 8];
  return name === undefined ? contract : withField(contract, register, row, name, value);
}

function plantWords(
  contract: RandomContract,
  register: string,
  row: RandomRow,
  { kind, field, variant }: Plant,
): RandomContract {
  const wanted = kind === 'text' ? ofKind('text', 'longText', 'code') : ofKind('boolean', 'choice', 'choices');
  const [name] = pick(fieldsOf(register, wanted), field) ?? [];
  return name === undefined
    ? contract
    : withField(contract, register, row, name, kind === 'text' ? pick(fillers, variant) : undefined);
}

/** A contract with one thing planted; the same contract where there is no place for it. */
export function planted(contract: RandomContract, plant: Plant): RandomContract {
  const whole = plantedWhole(contract, plant);
  if (whole !== null) return whole;
  const { kind, register, variant } = plant;
  const rows = contract.rows[register] ?? [];
  const row = pick(rows, plant.row);
  if (row === undefined) return contract;
  switch (kind) {
    case 'day':
      return plantDay(contract, register, row, plant);
    case 'planned':
      return plantPlanned(contract, register, row, variant);
    case 'series':
      return plantSeries(contract, register, row, plant);
    case 'remove':
      return withRow(contract, { register, id: row.id, data: null });
    case 'double':
      return {
        ...contract,
        rows: { ...contract.rows, [register]: [...rows, { ...row, id: `${row.id}+${rows.length}` }] },
      };
    case 'reference':
      return plantReference(contract, register, row, plant);
    case 'answer':
      return plantAnswer(contract, register, row, plant);
    case 'number':
      return plantNumber(contract, register, row, plant);
    case 'evidence': {
      const item = { register, entryId: row.id, kind: pick<string>(evidenceKinds, variant) ?? 'other' };
      return { ...contract, evidence: [...contract.evidence, item] };
    }
    default:
      return plantWords(contract, register, row, plant);
  }
}
