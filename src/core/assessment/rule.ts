import type { Json } from '../kernel/json.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { isReadableRow } from '../registers/readable-row.ts';
import type { Situation, VerdictReason } from './assessment.ts';
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

/** The best of some verdicts, where one that is satisfied suffices: one undetermined outweighs what is notSatisfied. */
export function bestOf(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('satisfied')) return 'satisfied';
  return verdicts.includes('undetermined') ? 'undetermined' : 'notSatisfied';
}

interface RowRule {
  readonly id: RuleId;
  readonly duties: readonly string[];
  readonly register: string;
  /** Rows the rule speaks of; all when absent. */
  readonly among?: (row: RegisterEntry, facts: Facts) => boolean;
  readonly judgeRow: (row: RegisterEntry, facts: Facts) => Verdict;
  /** What an empty register means where its emptiness says nothing bad: nothing was erased, so nothing is to be confirmed. */
  readonly whenEmpty?: 'noneConcerned';
  /** What it means that there are rows, but none of the wanted sort; satisfied when absent. */
  readonly whenNone?: 'notSatisfied';
  /** Further figures for the text. */
  readonly params?: (facts: Facts, rows: readonly RegisterEntry[]) => Readonly<Record<string, Json>>;
}

const namesShown = 3;

function namesOf(facts: Facts, register: string, rows: readonly RegisterEntry[]): string {
  const names = rows.slice(0, namesShown).map((row) => facts.titleOf(register, row));
  return rows.length > namesShown ? `${names.join('、')} ほか${rows.length - namesShown}件` : names.join('、');
}

function situationOf({ register, whenEmpty }: RowRule, facts: Facts, concerned: number): Situation {
  if (concerned > 0) return 'judged';
  if (facts.rows(register).length > 0) return 'noneConcerned';
  if (facts.declaredEmpty(register) !== undefined) return 'declaredEmpty';
  return whenEmpty ?? 'emptyRegister';
}

function verdictWithoutRows({ whenNone }: RowRule, situation: Situation): Verdict {
  if (situation === 'emptyRegister') return 'undetermined';
  return situation === 'noneConcerned' ? (whenNone ?? 'satisfied') : 'satisfied';
}

/**
 * A rule that judges each row of a register. The verdict is the worst row's; the rows named are those that decided it.
 * Without a row to judge: undetermined when the register is empty and nobody has said why, else satisfied.
 */
export function rowRule(rule: RowRule): Rule {
  const { id, duties, register, among, judgeRow, params } = rule;
  return {
    id,
    duties,
    judge(facts) {
      const all = facts.rows(register);
      // What can't be read may be of the wanted sort: it is left out by nobody.
      const isAmong = (row: RegisterEntry): boolean => !isReadableRow(register, row) || (among?.(row, facts) ?? true);
      const rows = all.filter(isAmong);
      const verdicts = rows.map((row) => (isReadableRow(register, row) ? judgeRow(row, facts) : 'undetermined'));
      const situation = situationOf(rule, facts, rows.length);
      const unjudged = verdictWithoutRows(rule, situation);
      const verdict = rows.length === 0 ? unjudged : worstOf(verdicts);
      const decisive = rows.filter((_, index) => verdicts[index] === verdict);
      return {
        rule: id,
        verdict,
        situation:
          verdict === 'undetermined' && !rows.every((row) => isReadableRow(register, row)) ? 'notJudged' : situation,
        dutyIds: duties,
        params: {
          register,
          emptyBecause: facts.declaredEmpty(register) ?? '',
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
  /** 'judged' when absent. */
  readonly situation?: Situation;
  readonly params?: Readonly<Record<string, Json>>;
  readonly rows?: VerdictReason['rows'];
}

/** A rule that judges the facts as a whole. */
export function factRule(id: RuleId, duties: readonly string[], judge: (facts: Facts) => Judgement): Rule {
  return {
    id,
    duties,
    judge(facts) {
      const { verdict, situation = 'judged', params = {}, rows = [] } = judge(facts);
      return { rule: id, verdict, situation, dutyIds: duties, params, rows };
    },
  };
}
