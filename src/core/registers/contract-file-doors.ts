import type { JsonObject } from '../kernel/json.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractFile } from './contract-file-shape.ts';
import type { Registers } from './entry.ts';
import { doorRefusals, doorWarnings } from './entry-doors.ts';
import type { StateProblem } from './row-problems.ts';

/** What is told of a contract's rows and entries, by where they stand in a file. */
function findingsOf(
  registers: Registers,
  find: (row: { register: string; entryId: string; data: JsonObject }) => readonly StateProblem[],
): readonly StateProblem[] {
  return Object.entries(registers).flatMap(([register, rows]) =>
    rows.flatMap(({ id, data }) =>
      find({ register, entryId: id, data }).map((one) => ({ ...one, path: `${register}.${one.path}` })),
    ),
  );
}

/** Places that a door would refuse today, as a contract stands: they were taken in when it did not mind them. */
export const takenBefore = (registers: Registers, today: PlainDate): readonly string[] =>
  findingsOf(registers, (row) => doorRefusals(row, today)).map(({ path }) => path);

/**
 * What a file holds that a door would refuse or warn of today. Files of older formats, and what an export names as taken in before,
 * are taken with notices; so that nothing which is kept somewhere is lost.
 */
export function fileDoors(
  { format, takenBefore: known }: Pick<ContractFile, 'format' | 'takenBefore'>,
  registers: Registers,
  today: PlainDate,
): { readonly problems: readonly StateProblem[]; readonly notices: readonly StateProblem[] } {
  const refused = findingsOf(registers, (row) => doorRefusals(row, today));
  const warned = findingsOf(registers, (row) => doorWarnings(row, today));
  const isTaken = ({ path }: StateProblem): boolean => format !== 'junshu-contract@3' || known.includes(path);
  return {
    problems: refused.filter((one) => !isTaken(one)),
    notices: [...refused.filter(isTaken), ...warned],
  };
}
