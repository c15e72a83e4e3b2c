import { assess, rules } from '../../src/core/assessment/assess.ts';
import { meti2023 } from '../../src/core/catalogue/meti-2023.ts';
import { registerNamed } from '../../src/core/registers/registers.ts';
import type { Judge } from './compare.ts';

interface Tree {
  readonly assess: typeof assess;
  readonly rules: typeof rules;
  readonly meti2023: typeof meti2023;
  readonly registerNamed: typeof registerNamed;
}

const judgeOf = (tree: Tree): Judge => ({
  assess: tree.assess,
  catalogue: tree.meti2023,
  hasField: (register, field) => {
    const declared = tree.registerNamed(register);
    return declared === undefined || declared.fields[field] !== undefined;
  },
  rules: new Set(tree.rules.flatMap(({ id, duties }) => duties.map((duty) => `${id} ${duty}`))),
});

/** The rules of this tree. */
export const thisTree: Judge = judgeOf({ assess, rules, meti2023, registerNamed });

/** The rules of another work tree, given its folder. */
export async function treeAt(root: string): Promise<Judge> {
  const core = `${root}/src/core`;
  const files = ['assessment/assess.ts', 'catalogue/meti-2023.ts', 'registers/registers.ts'];
  const parts: readonly object[] = await Promise.all(files.map((file) => import(`${core}/${file}`)));
  return judgeOf(Object.assign({}, ...parts) as Tree);
}
