import type { JsonObject } from '../kernel/json.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { bookFindings } from './book-doors.ts';
import { type DoorFinding, doorFindings } from './door-findings.ts';
import { registerNamed } from './registers.ts';
import type { RowToBe, StateProblem } from './row-problems.ts';

/** What a row or an entry of a book says that can't be so on the day on which it is told, or counts for nothing. */
function findingsOf(register: string, data: JsonObject, today: PlainDate): readonly DoorFinding[] {
  const declaration = registerNamed(register);
  return declaration === undefined ? bookFindings(register, data, today) : doorFindings(declaration, data, today);
}

const problemsOf =
  (atEntry: DoorFinding['atEntry']) =>
  ({ register, entryId, data }: RowToBe, today: PlainDate): readonly StateProblem[] =>
    data === null
      ? []
      : findingsOf(register, data, today)
          .filter((one) => one.atEntry === atEntry)
          .map(({ field, message, mend }) => ({ path: `${entryId}.${field}`, message, mend }));

/** What stands against taking a row in on a day: days that have not come, pairs the wrong way round, names that name nothing. */
export const doorRefusals = problemsOf('refused');

/** What a row is taken in with, and the person is told: texts that count as nothing. */
export const doorWarnings = problemsOf('warned');
