import type { DemandKey } from '../../contract/contract.ts';
import type { Json } from '../../kernel/json.ts';
import { oncePer } from '../../kernel/once-per.ts';
import type { PlainDate } from '../../kernel/plain-date.ts';
import type { Verdict } from '../../kernel/three-values.ts';
import type { ContractState } from '../../registers/contract-state.ts';
import type { RegisterName } from '../../registers/registers.ts';
import type { MissingRow, Situation, VerdictReason } from '../assessment.ts';
import type { Facts } from '../facts.ts';
import { type Rule, worstOf } from '../rule.ts';
import type { RuleId } from '../rule-texts.ts';
import type { BrokenDays } from './broken-days.ts';
import { JudgedFacts } from './judged-facts.ts';
import type { AnyRow, JudgedRow } from './judged-row.ts';
import { namesOf } from './names.ts';
import type { Proof } from './proof.ts';

type Figures = Readonly<Record<string, Json>>;

/** A rule that judges each row of a register. */
interface RowJudgement<Name extends RegisterName> {
  readonly id: RuleId;
  readonly duties: readonly string[];
  readonly register: Name;
  /** Rows the rule speaks of, of those that are there by the day asked about; all when absent. */
  readonly among?: (row: JudgedRow<Name>, facts: JudgedFacts) => boolean;
  readonly judge: (row: JudgedRow<Name>, facts: JudgedFacts) => Verdict;
  readonly proof: Proof<JudgedRow<Name>>;
  /** What an empty register means where its emptiness says nothing bad: nothing was erased, so nothing is to be confirmed. */
  readonly whenEmpty?: 'noneConcerned';
  /** What it means that there are rows, but none of the wanted sort; satisfied when absent. */
  readonly whenNone?: 'notSatisfied' | 'undetermined';
  /** What the contract must demand for this to fail its duties; unless it does, what is found advises. */
  readonly demand?: DemandKey;
  /** Days on which a row that fails was broken, where they can have an end: those of a use, or up to a late act. */
  readonly brokenOn?: (row: JudgedRow<Name>, facts: JudgedFacts) => readonly BrokenDays[];
  /** Further figures for the text, of the rows that were judged. */
  readonly params?: (facts: JudgedFacts, rows: readonly JudgedRow<Name>[]) => Figures;
}

const judged = new WeakMap<Facts, JudgedFacts>();

/** The facts as rules read them, moved to a day, and to what the registers became where that is given. */
export function moved(moving: JudgedFacts, day: PlainDate, state?: ContractState): Facts {
  const facts = moving.moveTo(day, state);
  judged.set(facts, moving);
  return facts;
}

/** The facts as rules read them, made once for a day. */
export function judgedFacts(facts: Facts): JudgedFacts {
  const known = judged.get(facts) ?? new JudgedFacts(facts);
  judged.set(facts, known);
  return known;
}

type Referred = readonly Pick<AnyRow, 'register' | 'id'>[];

/** Many rules name all the rows of a register: those share one list. */
const referencesTo = oncePer((rows: Referred): VerdictReason['rows'] =>
  rows.map(({ register, id }) => ({ register, entryId: id })),
);

/** Those of some rows of which something holds; the same list where it holds of all. */
function among<Row>(rows: readonly Row[], holds: (row: Row, index: number) => boolean): readonly Row[] {
  const first = rows.findIndex((row, index) => !holds(row, index));
  if (first < 0) return rows;
  const later = rows.slice(first + 1).filter((row, index) => holds(row, first + 1 + index));
  return [...rows.slice(0, first), ...later];
}

/** What was said of a register that holds nothing: the reason, since when, and what stands against it. */
export function emptyFigures(register: RegisterName, facts: JudgedFacts): Figures {
  const said = facts.emptiness(register);
  if (said === null) return { emptyBecause: '' };
  const { reason, on, against, scope } = said;
  return { emptyBecause: reason, emptySince: on ?? '', against: scope ?? namesOf(against) };
}

/** What a register without a row that the rule speaks of means. */
function withoutRows(
  { register, whenEmpty, whenNone }: Pick<RowJudgement<RegisterName>, 'register' | 'whenEmpty' | 'whenNone'>,
  facts: JudgedFacts,
): { readonly verdict: Verdict; readonly situation: Situation; readonly against?: readonly AnyRow[] } {
  if (facts.rows(register).length > 0) return { verdict: whenNone ?? 'satisfied', situation: 'noneConcerned' };
  const said = facts.emptiness(register);
  if (said !== null)
    return {
      verdict: said.state === 'declaredEmpty' ? 'satisfied' : 'undetermined',
      situation: said.state,
      against: said.against,
    };
  return whenEmpty === undefined
    ? { verdict: 'undetermined', situation: 'emptyRegister' }
    : { verdict: 'satisfied', situation: 'noneConcerned' };
}

/** A row whose days contradict each other never satisfies, and one that can't be read is not judged. */
function verdictOf<Row extends AnyRow>(
  row: Row,
  facts: JudgedFacts,
  judge: (row: Row, facts: JudgedFacts) => Verdict,
): Verdict {
  if (!row.isReadable) return 'undetermined';
  const verdict = judge(row, facts);
  return verdict === 'satisfied' && row.isContradictory ? 'undetermined' : verdict;
}

function situationOf(verdict: Verdict, decisive: readonly AnyRow[]): Situation {
  if (verdict !== 'undetermined') return 'judged';
  if (decisive.some(({ isReadable }) => !isReadable)) return 'notJudged';
  return decisive.some(({ isContradictory }) => isContradictory) ? 'contradictory' : 'judged';
}

const advice = (demand: DemandKey | undefined, { contract }: JudgedFacts): Pick<VerdictReason, 'advisory'> =>
  demand === undefined || contract.settings.demands?.[demand] !== undefined ? {} : { advisory: true };

type Ended<Row> = ((row: Row, facts: JudgedFacts) => readonly BrokenDays[]) | undefined;

/** What is said of the day itself, where some of what failed is over: nothing where that is the verdict all the same. */
function sayingOfDay<Row extends AnyRow>(
  rows: readonly Row[],
  verdicts: readonly Verdict[],
  facts: JudgedFacts,
  brokenOn: Ended<Row>,
): Pick<VerdictReason, 'ofDay'> {
  if (brokenOn === undefined || !verdicts.includes('notSatisfied')) return {};
  const isOver = (row: Row): boolean =>
    brokenOn(row, facts).every(({ from, to }) => facts.isPast(to) || !facts.hasCome(from));
  const ofDay = worstOf(
    rows.map((row, index) =>
      verdicts[index] === 'notSatisfied' && isOver(row) ? 'satisfied' : (verdicts[index] ?? 'undetermined'),
    ),
  );
  return ofDay === 'notSatisfied' ? {} : { ofDay };
}

/** Judges each row of a register: the verdict is the worst row's, and the rows named are those that decided it. */
export function judgeRows<Name extends RegisterName>(rule: RowJudgement<Name>): Rule {
  const { id, duties, register, among: wanted, params } = rule;
  return {
    id,
    duties,
    proof: rule.proof as Proof,
    judge(raw) {
      const facts = judgedFacts(raw);
      const all = facts.rows(register);
      // What can't be read may be of the wanted sort: it is left out by nobody.
      const rows = wanted === undefined ? all : among(all, (row) => !row.isReadable || wanted(row, facts));
      const verdicts = rows.map((row) => verdictOf(row, facts, rule.judge));
      const unjudged = rows.length === 0 ? withoutRows(rule, facts) : null;
      const verdict = unjudged?.verdict ?? worstOf(verdicts);
      const decisive = unjudged?.against ?? among(rows, (_, index) => verdicts[index] === verdict);
      return {
        rule: id,
        verdict,
        situation: unjudged?.situation ?? situationOf(verdict, decisive),
        dutyIds: duties,
        params: {
          register,
          ...emptyFigures(register, facts),
          count: decisive.length,
          total: rows.length,
          names: namesOf(decisive),
          ...params?.(facts, rows),
        },
        rows: referencesTo(decisive),
        ...sayingOfDay(rows, verdicts, facts, rule.brokenOn),
        ...advice(rule.demand, facts),
      };
    },
  };
}

/** What a rule concludes of the facts as a whole. */
interface Conclusion {
  readonly verdict: Verdict;
  /** 'judged' when absent. */
  readonly situation?: Situation;
  readonly params?: Figures;
  readonly rows?: readonly Pick<AnyRow, 'register' | 'id'>[];
  readonly missing?: readonly MissingRow[];
  readonly ofDay?: Verdict;
}

/** A rule that judges the facts as a whole. */
export function judgeFacts(
  id: RuleId,
  duties: readonly string[],
  proof: Proof,
  judge: (facts: JudgedFacts) => Conclusion,
): Rule {
  return {
    id,
    duties,
    proof,
    judge(raw) {
      const { verdict, situation = 'judged', params = {}, rows = [], missing, ofDay } = judge(judgedFacts(raw));
      const common = { rule: id, verdict, situation, dutyIds: duties, params, rows: referencesTo(rows) };
      const reason = ofDay === undefined ? common : { ...common, ofDay };
      return missing === undefined || missing.length === 0 ? reason : { ...reason, missing };
    },
  };
}

/** Who must be there (L4): each member of a population, as other rows tell it, needs something. */
interface Population<Member extends AnyRow> {
  readonly id: RuleId;
  readonly duties: readonly string[];
  /** The members, each a row that is on record. */
  readonly members: (facts: JudgedFacts) => readonly Member[];
  /** The register in which the members are kept; empty and not declared so, nobody knows who must be there. */
  readonly register: RegisterName;
  /** Whether a member has what it needs. */
  readonly judge: (member: Member, facts: JudgedFacts) => Verdict;
  readonly proof: Proof<Member>;
  /** The register whose row is to be made for a member that has none. */
  readonly lacks: RegisterName;
  readonly whenEmpty?: 'noneConcerned';
  readonly whenNone?: 'notSatisfied' | 'undetermined';
  readonly brokenOn?: (member: Member, facts: JudgedFacts) => readonly BrokenDays[];
  readonly params?: (facts: JudgedFacts, members: readonly Member[]) => Figures;
}

/** Judges a population: N of M, those that lack something by name, each with the row that is to be made. */
export function judgePopulation<Member extends AnyRow>(rule: Population<Member>): Rule {
  const { id, duties, members, judge, lacks, params } = rule;
  return judgeFacts(id, duties, rule.proof as Proof, (facts) => {
    const all = members(facts);
    const verdicts = all.map((member) => verdictOf(member, facts, judge));
    const met = verdicts.filter((verdict) => verdict === 'satisfied').length;
    const unjudged = all.length === 0 ? withoutRows(rule, facts) : null;
    const verdict = unjudged?.verdict ?? worstOf(verdicts);
    const decisive = among(all, (_, index) => verdicts[index] === verdict);
    const figures = {
      register: lacks,
      ...emptyFigures(rule.register, facts),
      met,
      total: all.length,
      count: decisive.length,
      names: namesOf(decisive),
    };
    return {
      verdict,
      situation: unjudged?.situation ?? situationOf(verdict, decisive),
      params: { ...figures, ...params?.(facts, all) },
      rows: decisive,
      missing: verdict === 'satisfied' ? [] : decisive.map((member) => missingRow(lacks, member)),
      ...sayingOfDay(all, verdicts, facts, rule.brokenOn),
    };
  });
}

const missingRow = (register: RegisterName, { register: about, id, title }: AnyRow): MissingRow => ({
  register,
  about: { register: about, entryId: id },
  title,
});
