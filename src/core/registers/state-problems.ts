import { catalogueNamed } from '../catalogue/meti-2023.ts';
import { own } from '../kernel/own.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { contractProblems } from './contract-problems.ts';
import type { Registers } from './entry.ts';
import { doorRefusals } from './entry-doors.ts';
import { referenceProblems } from './reference-problems.ts';
import { type RowToBe, rowProblems, type StateProblem } from './row-problems.ts';

const keyOf = ({ path, message }: StateProblem): string => `${path} ${message.en}`;

/** What is wrong now and was not wrong before. */
function worse(before: readonly StateProblem[], after: readonly StateProblem[]): readonly StateProblem[] {
  if (after.length === 0 || before.length === 0) return after;
  const known = new Set(before.map(keyOf));
  return after.filter((problem) => !known.has(keyOf(problem)));
}

/** Rows that are named more than once: which of the two should stand can't be told. */
function namedTwice(changed: readonly RowToBe[]): StateProblem[] {
  const seen = new Set<string>();
  return changed.flatMap(({ register, entryId }) => {
    const place = `${register}/${entryId}`;
    const isTwice = seen.has(place);
    seen.add(place);
    if (!isTwice) return [];
    return [
      {
        path: `${register}.${entryId}`,
        message: { ja: `同じ行「${entryId}」が二度あります。`, en: `The row “${entryId}” stands there twice.` },
        mend: { ja: 'どちらか一方にするか、id を変えてください。', en: 'Leave one of them, or change its id.' },
      },
    ];
  });
}

/** Books whose entries the contract's facts are held against. */
const concernsContract: ReadonlySet<string> = new Set(['contract', 'reports', 'claims', 'planEntries', 'rowOverrides']);

/**
 * What some changes would make wrong in a contract's state: in the rows themselves, among rows, and in the contract's facts. Only
 * what gets worse counts, so that a state that came to be wrong earlier can be opened and mended step by step. The rows that do not
 * change are not looked at again: what is wrong in them is no worse. `today`: the day in Japan on which this is told. Empty when the state may stand.
 */
export function stateProblems(
  before: Registers,
  after: Registers,
  changed: readonly RowToBe[],
  today: PlainDate,
): readonly StateProblem[] {
  // What a new contract's file names, by ids of its own, and what it names though it is gone, is looked at where the file is read.
  const isNew = before.contract === undefined;
  const catalogue = isNew ? undefined : catalogueNamed(String(after.contract?.[0]?.data.catalogue ?? ''));
  const problemsOf = (row: RowToBe): readonly StateProblem[] =>
    // Of what a file was taken in with, its reader has told.
    isNew ? rowProblems(row, catalogue) : [...rowProblems(row, catalogue), ...doorRefusals(row, today)];
  const inRows = changed.flatMap((row) => {
    const problems = problemsOf(row);
    if (problems.length === 0) return [];
    const old = own(before, row.register)?.find(({ id }) => id === row.entryId)?.data;
    return old === undefined ? problems : worse(problemsOf({ ...row, data: old }), problems);
  });
  const inContract = changed.some(({ register }) => concernsContract.has(register))
    ? worse(contractProblems(before), contractProblems(after))
    : [];
  const inReferences = isNew ? [] : referenceProblems(before, after, changed);
  return [...namedTwice(changed), ...inRows, ...inReferences, ...inContract];
}
