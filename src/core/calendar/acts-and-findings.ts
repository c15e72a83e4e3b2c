import { type Facts, numberOf, textOf } from '../assessment/facts.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { DeadlineRule } from './deadline.ts';

const isOneOf = ({ data }: RegisterEntry, kinds: readonly string[]): boolean =>
  kinds.includes(textOf(data, 'actKind') ?? '');

/** Where an act is relied on: register, the field that names it, the obligation, and whether the row has no more need of it. */
const reliances: readonly {
  readonly register: string;
  readonly field: string;
  readonly obligation: number;
  readonly isOver: (row: RegisterEntry, facts: Facts) => boolean;
}[] = [
  {
    register: 'carriedInDevices',
    field: 'permission',
    obligation: 6,
    isOver: ({ data }) => textOf(data, 'workEndedOn') !== undefined,
  },
  {
    register: 'copies',
    field: 'permission',
    obligation: 7,
    isOver: ({ id }, facts) => facts.referring('erasures', 'copy', id).length > 0,
  },
  { register: 'disclosures', field: 'approval', obligation: 9, isOver: () => false },
  {
    register: 'subcontracts',
    field: 'approval',
    obligation: 5,
    isOver: ({ data }, { asOf }) => (textOf(data, 'to') ?? '9999') < asOf,
  },
  {
    register: 'cloudServices',
    field: 'approval',
    obligation: 14,
    isOver: ({ data }, { asOf }) => (textOf(data, 'usedTo') ?? '9999') < asOf,
  },
];

const relying = (act: RegisterEntry, facts: Facts) =>
  reliances.flatMap(({ register, field, obligation, isOver }) =>
    facts.referring(register, field, act.id).map((row) => ({ row, obligation, isOver: isOver(row, facts) })),
  );

/** While something still relies on it; an act that nothing names is on the calendar until its day has passed. */
function permissionEnd(act: RegisterEntry, facts: Facts): PlainDate | undefined {
  const until = textOf(act.data, 'validUntil');
  if (until === undefined || !isOneOf(act, ['permission', 'approval', 'consent'])) return undefined;
  const users = relying(act, facts);
  if (users.length === 0) return until >= facts.asOf ? until : undefined;
  return users.every(({ isOver }) => isOver) ? undefined : until;
}

const obligationOfAct = (act: RegisterEntry, facts: Facts): number | null =>
  numberOf(act.data, 'obligation') ?? relying(act, facts)[0]?.obligation ?? null;

const findingObligations: Readonly<Record<string, number>> = { audit: 3, official: 3, check: 15, checklist: 17 };

function obligationOfFinding({ data }: RegisterEntry, facts: Facts): number {
  const diagnosis = facts.find('diagnoses', textOf(data, 'diagnosis'));
  if (diagnosis !== undefined) return diagnosis.data.diagnosisKind === 'webApplication' ? 17 : 15;
  return own(findingObligations, textOf(data, 'foundBy') ?? '') ?? 15;
}

/** What officials did and asked, and what was found. */
export const actsAndFindings: readonly DeadlineRule[] = [
  {
    kind: 'instructionDue',
    register: 'acts',
    obligation: obligationOfAct,
    dayOf: (act) =>
      isOneOf(act, ['instruction', 'sendBack']) && textOf(act.data, 'resolvedOn') === undefined
        ? textOf(act.data, 'validUntil')
        : undefined,
    move: 'earlier',
  },
  {
    kind: 'permissionEnds',
    register: 'acts',
    obligation: obligationOfAct,
    dayOf: permissionEnd,
    move: 'earlier',
    restsOn: (act, facts) => relying(act, facts).map(({ row }) => row),
  },
  {
    kind: 'findingDue',
    register: 'findings',
    obligation: obligationOfFinding,
    dayOf: ({ data }) => (textOf(data, 'closedOn') === undefined ? textOf(data, 'dueOn') : undefined),
    move: 'earlier',
  },
];
