import { lastDayOf } from '../assessment/end-of-work.ts';
import { type Facts, numberOf, textOf } from '../assessment/facts.ts';
import { balanceOf } from '../assessment/o08-return.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { submittedSchedules } from '../registers/submitted-reports.ts';
import type { ClosingOpenRow } from './closing-state.ts';
import type { ClosingLack } from './lack-texts.ts';

type FindRows = (facts: Facts, state: ContractState) => readonly ClosingOpenRow[];

const openRow = (
  facts: Facts,
  lack: ClosingLack,
  register: string,
  row: RegisterEntry,
  params: ClosingOpenRow['params'] = {},
): ClosingOpenRow => ({ lack, register, entryId: row.id, title: facts.titleOf(register, row), params });

const isErased = (facts: Facts, field: string, row: RegisterEntry): boolean =>
  facts.referring('erasures', field, row.id).length > 0;

function itemRow(facts: Facts, item: RegisterEntry): ClosingOpenRow[] {
  const left = balanceOf(item, facts);
  if (left === 0) return [];
  const params = { left: Math.abs(left), count: numberOf(item.data, 'count') ?? 0 };
  return [openRow(facts, left > 0 ? 'itemLeft' : 'itemOver', 'informationItems', item, params)];
}

/** A register that is empty without anybody having said that it rightly is: an unknown, never a zero. */
function undeclared(facts: Facts): ClosingOpenRow[] {
  return ['informationItems', 'copies', 'carriedInDevices']
    .filter((register) => facts.rows(register).length === 0 && facts.declaredEmpty(register) === undefined)
    .map((register) => ({ lack: 'registerUndeclared', register, entryId: '', title: '', params: {} }));
}

const balance: FindRows = (facts) => [
  ...undeclared(facts),
  ...facts.rows('informationItems').flatMap((item) => itemRow(facts, item)),
  ...facts
    .rows('copies')
    .filter((copy) => !isErased(facts, 'copy', copy))
    .map((copy) => openRow(facts, 'copyLeft', 'copies', copy, { place: textOf(copy.data, 'place') ?? '' })),
  ...facts
    .rows('carriedInDevices')
    .filter((device) => device.data.hasStorage !== false && !isErased(facts, 'device', device))
    .map((device) => openRow(facts, 'deviceLeft', 'carriedInDevices', device)),
];

function proofRows(facts: Facts, erasure: RegisterEntry): ClosingOpenRow[] {
  const copy = facts.find('copies', textOf(erasure.data, 'copy'));
  const [proved, copied] = [textOf(erasure.data, 'mediumId') ?? '', copy && (textOf(copy.data, 'mediumId') ?? '')];
  return [
    ...(textOf(erasure.data, 'proof') === undefined ? [openRow(facts, 'proofMissing', 'erasures', erasure)] : []),
    ...(copied !== undefined && copied !== proved
      ? [openRow(facts, 'mediumDiffers', 'erasures', erasure, { proved, copied })]
      : []),
  ];
}

const proofs: FindRows = (facts) => facts.rows('erasures').flatMap((erasure) => proofRows(facts, erasure));

/** An official's 確認 in the matters 6 to 8, not before the last handback or erasure was done. */
function hasConfirmingAct(facts: Facts, done: readonly RegisterEntry[]): boolean {
  const last = done
    .map(({ data }) => textOf(data, 'doneOn') ?? textOf(data, 'erasedOn') ?? '')
    .reduce((a, b) => (a > b ? a : b));
  return facts
    .rows('acts')
    .some(
      ({ data }) =>
        data.actKind === 'confirmation' &&
        [6, 7, 8].includes(numberOf(data, 'obligation') ?? 0) &&
        (textOf(data, 'on') ?? '') >= last,
    );
}

const confirmations: FindRows = (facts) => {
  const done = ['handbacks', 'erasures'].flatMap((register) => facts.rows(register).map((row) => ({ register, row })));
  if (done.length === 0) return [];
  const open = done
    .filter(({ row }) => textOf(row.data, 'confirmedOn') === undefined)
    .map(({ register, row }) => openRow(facts, 'notConfirmed', register, row));
  const act = { lack: 'actMissing', register: 'acts', entryId: '', title: '', params: {} } as const;
  return hasConfirmingAct(
    facts,
    done.map(({ row }) => row),
  )
    ? open
    : [...open, act];
};

/** Each subcontractor that handled information has stated in its own words that it returned or erased it. */
const subcontracts: FindRows = (facts) =>
  facts
    .rows('subcontracts')
    .filter(
      ({ data }) => textOf(data, 'informationHandled') !== undefined && textOf(data, 'returnStatedOn') === undefined,
    )
    .map((row) => openRow(facts, 'statementMissing', 'subcontracts', row));

/** Reports owed up to the last day of the work: a cancelled contract owes none of the periods that never began. */
const reports: FindRows = (facts, { contract, registers }) => {
  const submitted = submittedSchedules(registers);
  return contract.schedule
    .filter(({ id, from }) => from <= lastDayOf(facts) && !submitted.has(id))
    .map(({ id, from, to, dueOn }) => ({
      lack: 'reportNotSubmitted',
      register: 'reports',
      entryId: id,
      title: '',
      params: { from, to, dueOn },
    }));
};

/** What is still open in each step that registers answer. */
export const openRowsByStep = { balance, proofs, confirmations, subcontracts, reports } as const satisfies Record<
  string,
  FindRows
>;
