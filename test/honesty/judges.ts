import { existsSync } from 'node:fs';
import { isApplicable } from '../../src/core/assessment/applicability.ts';
import { assess, reasonsOf, rules } from '../../src/core/assessment/assess.ts';
import { factsOf } from '../../src/core/assessment/facts.ts';
import { dutiesOf, meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import type { Judge } from './compare.ts';

interface Tree {
  readonly assess: typeof assess;
  readonly rules: typeof rules;
  readonly meti2023: typeof meti2023;
  readonly registerNamed: typeof registerNamed;
}

const judgeOf = (tree: Tree, tellsOfDay: boolean): Judge => ({
  tellsOfDay,
  reasonsOf: (state, day) =>
    tree
      .assess(tree.meti2023, state, day)
      .obligations.flatMap(({ duties }) => duties.map(({ dutyId, reasons }) => [dutyId, reasons] as const)),
  catalogue: tree.meti2023,
  hasField: (register, field) => {
    const declared = tree.registerNamed(register);
    return declared === undefined || declared.fields[field] !== undefined;
  },
  rules: new Set(tree.rules.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty}`))),
});

/** The rules of this tree; asked for their reasons alone, without the drafts that an assessment proposes. */
export const thisTree: Judge = {
  ...judgeOf({ assess, rules, meti2023, registerNamed }, true),
  reasonsOf: (state, day) => {
    const facts = factsOf(state, day);
    return dutiesOf(meti2023).map((duty) => [duty.id, reasonsOf(duty, isApplicable(duty, facts), facts)]);
  },
};

/** The rules of another work tree, given its folder. */
export async function treeAt(root: string): Promise<Judge> {
  const core = `${root}/src/core`;
  const files = ['assessment/assess.ts', 'catalogue/meti-2023.ts', 'registers/registers.ts'];
  const parts: readonly object[] = await Promise.all(files.map((file) => import(`${core}/${file}`)));
  const tellsOfDay = existsSync(`${core}/assessment/language/broken-days.ts`);
  return judgeOf(Object.assign({}, ...parts) as Tree, tellsOfDay);
}
