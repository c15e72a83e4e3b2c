import { readConclusion, readPeriod } from './days.ts';
import { type FieldReading, judged } from './field-reading.ts';
import { linesOf } from './lines.ts';
import { readAddressee, readContractor } from './parties.ts';
import { readNumber, readTitle } from './titles.ts';

/** The facts of a contract's registration, as its text tells them. */
export type ContractTextReading = Readonly<
  Record<
    'number' | 'title' | 'addressee' | 'name' | 'address' | 'representative' | 'concludedOn' | 'from' | 'to',
    FieldReading
  >
>;

/**
 * Reads what the text of a contract, pasted by a person, says of the facts that its registration asks for: proposals, each with the
 * words it was read from. Several values that differ are asked about, none is said, and sums of money are never looked at.
 */
export function readContractText(text: string): ContractTextReading {
  const lines = linesOf(text);
  const concludedOn = judged(readConclusion(lines));
  const { from, to } = readPeriod(lines, concludedOn);
  return {
    number: judged(readNumber(lines)),
    title: judged(readTitle(lines)),
    addressee: judged(readAddressee(lines)),
    ...readContractor(lines),
    concludedOn,
    from: judged(from),
    to: judged(to),
  };
}
