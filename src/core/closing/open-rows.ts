import { isCopyLeft, leftOf } from '../assessment/balance.ts';
import { lastDayOf } from '../assessment/end-of-work.ts';
import { isProved, isUnclear } from '../assessment/erasure-rules.ts';
import type { Facts } from '../assessment/facts.ts';
import { judgedFacts } from '../assessment/language/judge-rows.ts';
import type { JudgedFacts } from '../assessment/language/judged-facts.ts';
import type { AnyRow, JudgedRow } from '../assessment/language/judged-row.ts';
import { sameMedium } from '../assessment/o07-copies.ts';
import { handlesInformation } from '../assessment/return-statements.ts';
import type { ContractState } from '../registers/contract-state.ts';
import { submittedSchedules } from '../registers/submitted-reports.ts';
import type { ClosingOpenRow } from './closing-state.ts';
import type { ClosingLack } from './lack-texts.ts';

type FindRows = (facts: Facts, state: ContractState) => readonly ClosingOpenRow[];

/** Steps that registers answer, read as rules read them: by the day asked about. */
const judging =
  (find: (facts: JudgedFacts) => readonly ClosingOpenRow[]): FindRows =>
  (facts) =>
    find(judgedFacts(facts));

const openRow = (
  lack: ClosingLack,
  { register, id, title }: AnyRow,
  params: ClosingOpenRow['params'] = {},
): ClosingOpenRow => ({ lack, register, entryId: id, title, params });

function itemRow(item: JudgedRow<'informationItems'>, facts: JudgedFacts): ClosingOpenRow[] {
  const left = leftOf(item, facts);
  if (left === 0) return [];
  if (left === null) return [openRow('itemUnclear', item)];
  const params = { left: Math.abs(left), count: item.number('count') ?? 0 };
  return [openRow(left > 0 ? 'itemLeft' : 'itemOver', item, params)];
}

/** A register that is empty without anybody having said that it rightly is: an unknown, never a zero. */
function undeclared(facts: JudgedFacts): ClosingOpenRow[] {
  return (['informationItems', 'copies', 'carriedInDevices'] as const)
    .filter((register) => facts.rows(register).length === 0 && facts.declaredEmpty(register) === null)
    .map((register) => ({ lack: 'registerUndeclared', register, entryId: '', title: '', params: {} }));
}

/** A device that may have storage, and of which no erasure stands. */
const isDeviceLeft = (device: JudgedRow<'carriedInDevices'>, facts: JudgedFacts): boolean =>
  device.flag('hasStorage') !== false && facts.referring('erasures', 'device', device).every(isUnclear);

const balance = judging((facts) => [
  ...undeclared(facts),
  ...facts.rows('informationItems').flatMap((item) => itemRow(item, facts)),
  ...facts
    .rows('copies')
    .filter((copy) => isCopyLeft(copy, facts) !== false)
    .map((copy) => openRow('copyLeft', copy, { place: copy.words('place') })),
  ...facts
    .rows('carriedInDevices')
    .filter((device) => isDeviceLeft(device, facts))
    .map((device) => openRow('deviceLeft', device)),
]);

function proofRows(erasure: JudgedRow<'erasures'>, facts: JudgedFacts): ClosingOpenRow[] {
  const [proved, copied] = [erasure.words('mediumId'), erasure.target('copy')?.words('mediumId') ?? ''];
  return [
    ...(isProved(erasure, facts) ? [] : [openRow('proofMissing', erasure)]),
    ...(erasure.target('copy') !== undefined && sameMedium(erasure) !== 'satisfied'
      ? [openRow('mediumDiffers', erasure, { proved, copied })]
      : []),
  ];
}

const proofs = judging((facts) => facts.rows('erasures').flatMap((erasure) => proofRows(erasure, facts)));

/** An official's 確認 in the matters 6 to 8, not before the last handback or erasure was done. */
function hasConfirmingAct(facts: JudgedFacts, last: string): boolean {
  return facts
    .rows('acts')
    .some(
      (act) =>
        act.choice('actKind') === 'confirmation' &&
        [6, 7, 8].includes(act.number('obligation') ?? 0) &&
        (act.day('on') ?? '') >= last,
    );
}

const confirmations = judging((facts) => {
  const [handbacks, erasures] = [facts.rows('handbacks'), facts.rows('erasures')];
  const days = [...handbacks.map((row) => row.day('doneOn')), ...erasures.map((row) => row.day('erasedOn'))];
  if (days.length === 0) return [];
  const open = [
    ...handbacks.filter((row) => !row.isBy('confirmedOn')),
    ...erasures.filter((row) => !row.isBy('confirmedOn')),
  ].map((row) => openRow('notConfirmed', row));
  const last =
    days
      .flatMap((day) => day ?? [])
      .sort()
      .at(-1) ?? '';
  const act = { lack: 'actMissing', register: 'acts', entryId: '', title: '', params: {} } as const;
  return hasConfirmingAct(facts, last) ? open : [...open, act];
});

/** Each subcontractor that handled information, or doesn't say that it handled none, has stated that it returned or erased it. */
const subcontracts = judging((facts) =>
  facts
    .rows('subcontracts')
    .filter((row) => handlesInformation(row) !== false && !row.isBy('returnStatedOn'))
    .map((row) => openRow('statementMissing', row)),
);

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
