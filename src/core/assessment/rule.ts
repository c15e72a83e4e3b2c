import type { Json } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { VerdictReason } from './assessment.ts';
import type { Facts } from './facts.ts';
import type { RuleId } from './rule-texts.ts';

/** A rule judges facts and answers in three values; its words live in `rule-texts.ts`. */
export interface Rule {
  readonly id: RuleId;
  readonly duties: readonly string[];
  judge(facts: Facts): VerdictReason;
}

/** The worst of some verdicts: one notSatisfied outweighs all, then one undetermined; nothing judged is undetermined. */
export function worstOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('notSatisfied')) return 'notSatisfied';
  if (verdicts.length === 0 || verdicts.includes('undetermined')) return 'undetermined';
  return 'satisfied';
}

interface RowRule {
  readonly id: RuleId;
  readonly duties: readonly string[];
  readonly register: string;
  /** Rows the rule speaks of; all when absent. */
  readonly among?: (row: RegisterEntry, facts: Facts) => boolean;
  readonly judgeRow: (row: RegisterEntry, facts: Facts) => Verdict;
  /** Further figures for the text. */
  readonly params?: (facts: Facts, rows: readonly RegisterEntry[]) => Readonly<Record<string, Json>>;
}

const namesShown = 3;

function namesOf(facts: Facts, register: string, rows: readonly RegisterEntry[]): string {
  const names = rows.slice(0, namesShown).map((row) => facts.titleOf(register, row));
  return rows.length > namesShown ? `${names.join('、')} ほか${rows.length - namesShown}件` : names.join('、');
}

/**
 * A rule that judges each row of a register. The verdict is the worst row's; the rows named are those that decided it.
 * No row at all: satisfied when someone has declared the register rightly empty, undetermined otherwise. Rows but none that
 * the rule speaks of: satisfied.
 */
export function rowRule({ id, duties, register, among, judgeRow, params }: RowRule): Rule {
  return {
    id,
    duties,
    judge(facts) {
      const all = facts.rows(register);
      const rows = among === undefined ? all : all.filter((row) => among(row, facts));
      const verdicts = rows.map((row) => judgeRow(row, facts));
      const empty: Verdict =
        all.length > 0 || facts.declaredEmpty(register) !== undefined ? 'satisfied' : 'undetermined';
      const verdict = rows.length === 0 ? empty : worstOf(verdicts);
      const decisive = rows.filter((_, index) => verdicts[index] === verdict);
      return {
        rule: id,
        verdict,
        dutyIds: duties,
        params: {
          count: decisive.length,
          total: rows.length,
          names: namesOf(facts, register, decisive),
          ...params?.(facts, rows),
        },
        rows: decisive.map((row) => ({ register, entryId: row.id })),
      };
    },
  };
}

interface Judgement {
  readonly verdict: Verdict;
  readonly params?: Readonly<Record<string, Json>>;
  readonly rows?: VerdictReason['rows'];
}

/** A rule that judges the facts as a whole. */
export function factRule(id: RuleId, duties: readonly string[], judge: (facts: Facts) => Judgement): Rule {
  return {
    id,
    duties,
    judge(facts) {
      const { verdict, params = {}, rows = [] } = judge(facts);
      return { rule: id, verdict, dutyIds: duties, params, rows };
    },
  };
}
