import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import { saysNothing } from '../kernel/says-nothing.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { thatDay } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { permitted } from './language/permission.ts';
import { anyOf, type Proof } from './language/proof.ts';
import { planEntryInForce } from './plan-entry-in-force.ts';
import { officialWord } from './proving-kinds.ts';
import { bestOf, type Rule } from './rule.ts';

type Person = JudgedRow<'people'>;

/** A pledge holds from its day until it ends; one that does not outlast the contract ends with the work, and one that doesn't say may. */
function stillHolds(pledge: JudgedRow<'pledges'>, facts: JudgedFacts): Verdict {
  if (!pledge.isReadable || pledge.day('signedOn') === null) return 'undetermined';
  const until = pledge.until('validUntil');
  if (until !== null && facts.isPast(until)) return 'notSatisfied';
  if (pledge.flag('survives') === true || !facts.isPast(facts.lastDay)) return 'satisfied';
  return pledge.flag('survives') === null ? 'undetermined' : 'notSatisfied';
}

/** Where the plan keeps 9) by other means than pledges, a person without one breaks nothing, nor is anything shown. */
function namesOtherMeans(facts: JudgedFacts): boolean {
  const entry = planEntryInForce(facts, '9.nda');
  if (entry === undefined || saysNothing(entry.method)) return false;
  return !/誓約|pledge/i.test(`${entry.method} ${entry.proof ?? ''}`);
}

/** A row in the register of pledges, or the signed pledge itself as evidence about the person. */
function hasPledged(person: Person, facts: JudgedFacts): Verdict {
  if (facts.hasEvidence(person, 'pledge')) return 'satisfied';
  const pledges = facts.referring('pledges', 'person', person).map((pledge) => stillHolds(pledge, facts));
  return bestOf([...pledges, facts.derived(namesOtherMeans) ? 'undetermined' : 'notSatisfied']);
}

/** The signed pledge itself: filed under the person, or under a row of the register of pledges that holds. */
const pledgeProof: Proof<Person> = {
  kinds: ['pledge'],
  filedUnder: (person, facts) =>
    anyOf(
      person,
      ...facts.referring('pledges', 'person', person).filter((pledge) => stillHolds(pledge, facts) === 'satisfied'),
    ),
};

/** The day of a person's first pledge, of those that hold. */
function pledgedOn(person: Person, facts: JudgedFacts): PlainDate | null {
  let first: PlainDate | null = null;
  for (const pledge of facts.referring('pledges', 'person', person)) {
    const signed = stillHolds(pledge, facts) === 'satisfied' ? pledge.day('signedOn') : null;
    if (signed !== null && (first === null || signed < first)) first = signed;
  }
  return first;
}

/** Days from the start of the engagement to the first pledge, of everyone of whom both are on record. */
const daysToPledge = (facts: JudgedFacts): ReadonlyMap<Person, number> =>
  new Map(
    facts.rows('people').flatMap((person) => {
      const [started, pledged] = [person.day('startedOn'), pledgedOn(person, facts)];
      return started === null || pledged === null ? [] : [[person, daysBetween(started, pledged)] as const];
    }),
  );

/** No other use was made, and something keeps it so; what nobody answered is not "no". */
function keptToPurpose(item: JudgedRow<'informationItems'>): Verdict {
  const isUsedOtherwise = item.flag('usedOtherwise');
  if (isUsedOtherwise === true) return 'notSatisfied';
  return isUsedOtherwise === false && item.says('purposeKeptBy') ? 'satisfied' : 'undetermined';
}

function handlingAssured(disclosure: JudgedRow<'disclosures'>): Verdict {
  const isAssured = disclosure.flag('handlingAssured');
  if (isAssured === null) return 'undetermined';
  return isAssured ? 'satisfied' : 'notSatisfied';
}

/** A disclosure is of one instant: it breaks its day, and stays told. */
const disclosedOn = (disclosure: JudgedRow<'disclosures'>) => thatDay(disclosure.day('disclosedOn'));

/** 9) 守秘・外部提供: everyone has pledged; information is used for the work alone; nothing leaves without approval and cautions. */
export const o09Disclosures: readonly Rule[] = [
  judgePopulation({
    id: 'pledgeMissing',
    duties: ['9.nda'],
    register: 'people',
    members: (facts) => facts.rows('people'),
    proof: pledgeProof,
    judge: hasPledged,
    lacks: 'pledges',
  }),
  judgeRows({
    id: 'pledgeAfterStart',
    duties: ['9.nda'],
    register: 'people',
    among: (person, facts) => facts.derived(daysToPledge).has(person),
    proof: pledgeProof,
    judge(person, facts) {
      const days = facts.derived(daysToPledge).get(person);
      return days !== undefined && days > 0 ? 'notSatisfied' : 'satisfied';
    },
    params: (facts, rows) => ({
      days: Math.max(0, ...rows.flatMap((person) => facts.derived(daysToPledge).get(person) ?? [])),
    }),
  }),
  judgeRows({
    id: 'usedForOtherPurpose',
    duties: ['9.purpose'],
    register: 'informationItems',
    proof: { kinds: ['procedure', 'configuration', 'log'] },
    judge: keptToPurpose,
  }),
  judgeRows({
    id: 'disclosedWithoutApproval',
    duties: ['9.provide'],
    register: 'disclosures',
    proof: {
      kinds: officialWord,
      filedUnder: (disclosure) => anyOf(disclosure, disclosure.target('approval')),
      official: true,
    },
    judge: (disclosure) =>
      permitted(disclosure.target('approval'), {
        kind: 'approval',
        named: disclosure.refers('approval'),
        on: disclosure.day('disclosedOn'),
        items: [9],
      }),
    brokenOn: disclosedOn,
  }),
  judgeRows({
    id: 'handlingNotAssured',
    duties: ['9.provide'],
    register: 'disclosures',
    proof: { kinds: ['agreement', 'pledge', 'auditReport', 'certificate'] },
    judge: handlingAssured,
    brokenOn: disclosedOn,
  }),
  judgeRows({
    id: 'cautionsMissing',
    duties: ['9.provide'],
    register: 'disclosures',
    proof: { kinds: ['submittedDocument', 'agreement', 'procedure'] },
    judge: (disclosure) => (disclosure.says('cautions') ? 'satisfied' : 'notSatisfied'),
    brokenOn: disclosedOn,
  }),
];
