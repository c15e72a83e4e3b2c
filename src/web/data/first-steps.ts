import type { DashboardView } from '../../queries/read-models.ts';

/** How far the beginnings of a contract have come, as what is on record tells it. */
export interface Beginnings {
  /** Questions about the contract's scope without an answer, the first of them named. */
  readonly scope: readonly string[];
  /** Registers that the first plan and drafts are made from. */
  readonly registers: readonly { readonly name: string; readonly count: number }[];
  readonly plan: DashboardView['plan'];
  readonly answered: number;
  /** Steps that are still to be done. */
  readonly left: number;
}

type Scope = Readonly<Record<string, boolean | null>>;

/** Registers that a contract begins with: people always, the others where the scope asks for them or nobody has said. */
function namesOf(scope: Scope): readonly string[] {
  return [
    'people',
    ...(scope.buildsSystems === false ? [] : ['software']),
    ...(scope.publicSite === true ? ['sites'] : []),
    ...(scope.subcontracts === true ? ['subcontracts'] : []),
    ...(scope.cloud === true ? ['cloudServices'] : []),
  ];
}

/** Null once all is there: scope, registers, plan and the first answers. */
export function beginningsOf(view: Pick<DashboardView, 'contract' | 'rows' | 'plan'>): Beginnings | null {
  const scope: Scope = view.contract.scope;
  const counts = new Map(view.rows.flatMap(({ registers }) => registers.map(({ name, count }) => [name, count])));
  const open = Object.entries(scope).flatMap(([key, answer]) => (answer === null ? [key] : []));
  const registers = namesOf(scope).flatMap((name) => {
    const count = counts.get(name);
    return count === undefined ? [] : [{ name, count }];
  });
  const answered = view.rows.reduce((sum, row) => sum + row.answered, 0);
  const steps = [open.length === 0, registers.every(({ count }) => count > 0), view.plan !== null, answered > 0];
  const left = steps.filter((isDone) => !isDone).length;
  return left === 0 ? null : { scope: open, registers, plan: view.plan, answered, left };
}
