import type { ScopeKey } from '../catalogue/catalogue.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { emptyFigures, judgeFacts } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { namesOf } from './language/names.ts';
import type { Proof } from './language/proof.ts';
import { type Rule, worstOf } from './rule.ts';

/** A system towards the outside: 15(7) and 15(10) speak of web sites and of mail alike. */
export type Outward = JudgedRow<'sites'> | JudgedRow<'mailDomains'>;

const registers: readonly (readonly [register: 'sites' | 'mailDomains', scope: ScopeKey])[] = [
  ['sites', 'publicSite'],
  ['mailDomains', 'mail'],
];

/** Every site and mail domain on record. */
export const outwardSystems = (facts: JudgedFacts): readonly Outward[] => [
  ...facts.rows('sites'),
  ...facts.rows('mailDomains'),
];

/** What is not known of: a register that is empty though nobody said why, and the work may include what it holds. */
const untold = (facts: JudgedFacts): readonly ('sites' | 'mailDomains')[] =>
  registers.flatMap(([register, key]) => {
    const isTold = facts.rows(register).length > 0 || facts.scope(key) === false;
    return isTold || facts.declaredEmpty(register) !== null ? [] : [register];
  });

interface OutwardRule<Member> {
  readonly id: Rule['id'];
  readonly duties: readonly string[];
  readonly members: (facts: JudgedFacts) => readonly Member[];
  readonly judge: (member: Member, facts: JudgedFacts) => Verdict;
  readonly proof: Proof<Member>;
  /** The register whose row is to be made for a member that lacks one; absent where the member's own row is to be mended. */
  readonly lacks?: 'retirements';
}

/** Judges every site and mail domain; while one of the two registers says nothing, the whole is not known. */
export function judgeOutward<Member extends Outward | JudgedRow<'retirements'>>(rule: OutwardRule<Member>): Rule {
  const { id, duties, members, judge, lacks } = rule;
  return judgeFacts(id, duties, rule.proof as Proof, (facts) => {
    const all = members(facts);
    const verdicts = all.map((member) => (member.isReadable ? judge(member, facts) : 'undetermined'));
    const [gap] = untold(facts);
    const verdict = worstOf(gap === undefined ? verdicts : [...verdicts, 'undetermined']);
    const decisive = all.filter((_, index) => verdicts[index] === verdict);
    const isUnread = decisive.some(({ isReadable }) => !isReadable);
    const params = {
      register: gap ?? 'sites',
      ...emptyFigures(gap ?? 'sites', facts),
      count: decisive.length,
      met: verdicts.filter((one) => one === 'satisfied').length,
      total: all.length,
      names: namesOf(decisive),
    };
    // None decided: the register that says nothing did.
    const situation =
      decisive.length === 0
        ? (facts.emptiness(gap ?? 'sites')?.state ?? 'emptyRegister')
        : isUnread
          ? 'notJudged'
          : 'judged';
    const missing =
      lacks === undefined || verdict === 'satisfied' ? [] : decisive.flatMap((member) => missingFor(lacks, member));
    return { verdict, situation, params, rows: decisive, missing };
  });
}

const missingFor = (lacks: 'retirements', { register, id, title }: Outward | JudgedRow<'retirements'>) =>
  register === lacks ? [] : [{ register: lacks, about: { register, entryId: id }, title }];
