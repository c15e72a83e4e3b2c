import { rules } from '../../src/core/assessment/assess.ts';
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';

/** The form with some of its duties alone: to ask for one costs a small part of an assessment of all. */
export const withDuties = (isMeant: (dutyId: string) => boolean): Catalogue => ({
  ...meti2023,
  obligations: meti2023.obligations.flatMap((obligation) => {
    const duties = obligation.duties.filter(({ id }) => isMeant(id));
    return duties.length === 0 ? [] : [{ ...obligation, duties }];
  }),
});

/** The form with the duties that a rule judges; what is no rule of any duty, as a check, may speak of all. */
export function withDutiesOf(ruleId: string): Catalogue {
  const judged = new Set(rules.filter(({ id }) => id === ruleId).flatMap(({ duties }) => duties));
  return judged.size === 0 ? meti2023 : withDuties((id) => judged.has(id));
}
