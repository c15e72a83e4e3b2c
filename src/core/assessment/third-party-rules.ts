import { normalForm } from '../kernel/normal-form.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { AnyRow, JudgedRow } from './language/judged-row.ts';
import { eachOf, type Proof } from './language/proof.ts';
import { consideration, stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Deliverable = JudgedRow<'deliverables'>;
type ThirdParty = JudgedRow<'thirdParties'>;

const keyOf = (name: string): string => normalForm(name, 'NFKC').trim().toLowerCase();

/** The names of a list, as keys; none of a text that says "none". */
const namesIn = (deliverable: Deliverable, field: 'thirdParties' | 'thirdPartiesDeclared'): readonly string[] =>
  deliverable.names(field)
    ? keyOf(deliverable.words(field))
        .split(/[\s,、;]+/)
        .filter((name) => name !== '')
    : [];

const rowsOf = (deliverable: Deliverable, facts: JudgedFacts): readonly ThirdParty[] =>
  facts.referring('thirdParties', 'deliverable', deliverable);

/** Who is reached: as the deliverable's row says, and as the register of third parties says of it. */
const reachedBy = (deliverable: Deliverable, facts: JudgedFacts): readonly string[] => [
  ...new Set([
    ...namesIn(deliverable, 'thirdParties'),
    ...rowsOf(deliverable, facts).map((row) => keyOf(row.words('host'))),
  ]),
];

/** Nobody said whether a third party is reached. */
const isUntold = (deliverable: Deliverable, facts: JudgedFacts): boolean =>
  !deliverable.says('thirdParties') && rowsOf(deliverable, facts).length === 0;

/** Every third party that is reached is declared. */
function declared(deliverable: Deliverable, facts: JudgedFacts): Verdict {
  if (isUntold(deliverable, facts)) return 'undetermined';
  const known = new Set(namesIn(deliverable, 'thirdPartiesDeclared'));
  return reachedBy(deliverable, facts).every((name) => known.has(name)) ? 'satisfied' : 'notSatisfied';
}

function policyShown(deliverable: Deliverable, facts: JudgedFacts): Verdict {
  if (isUntold(deliverable, facts)) return 'undetermined';
  return deliverable.says('policyUrl') ? 'satisfied' : 'notSatisfied';
}

/** A third party that a deliverable reaches, with what is on record of it. */
interface Reached extends AnyRow {
  readonly register: 'deliverables' | 'thirdParties';
  readonly deliverable: Deliverable | undefined;
  readonly rows: readonly ThirdParty[];
}

function reachedOf(deliverable: Deliverable, facts: JudgedFacts): readonly Reached[] {
  const { id, isReadable, isContradictory } = deliverable;
  const shared = facts.rows('thirdParties').filter((row) => !row.refers('deliverable'));
  return reachedBy(deliverable, facts).map((name) => {
    const rows = [...rowsOf(deliverable, facts), ...shared].filter((row) => keyOf(row.words('host')) === name);
    const common = { register: 'deliverables', id, isReadable, isContradictory } as const;
    return { ...common, title: name, deliverable, rows };
  });
}

const allReached = (facts: JudgedFacts): readonly Reached[] =>
  facts.rows('deliverables').flatMap((deliverable) => reachedOf(deliverable, facts));

/** Days on which a third party was found safe, on grounds. */
const foundSafeOn = ({ rows }: Reached): readonly PlainDate[] =>
  rows.flatMap((row) => (row.says('safetyBasis') ? (row.day('safetyCheckedOn') ?? []) : [])).toSorted();

/** 安全なものであることを確認した上で: before the release that reaches it goes out. */
function isSafe(reached: Reached): Verdict {
  const delivered = reached.deliverable?.day('deliveredOn') ?? null;
  const days = foundSafeOn(reached);
  if (days.length === 0 || delivered === null) return 'undetermined';
  return days.some((day) => day <= delivered) ? 'satisfied' : 'notSatisfied';
}

/** From the delivery to the day before it was found safe. */
const unsafeOn = (reached: Reached): readonly BrokenDays[] =>
  untilDone(daysOfUse(reached.deliverable?.day('deliveredOn') ?? null, null), foundSafeOn(reached)[0] ?? null);

/** What readers must easily find: that it is reached, what is passed on, to what end, and how to turn it off. */
function isExplained({ rows }: Reached): Verdict {
  if (rows.some((row) => row.flag('inPolicy') === false)) return 'notSatisfied';
  const isTold = rows.some(
    (row) => row.flag('inPolicy') === true && row.says('data') && row.says('purpose') && row.says('optOut'),
  );
  return isTold ? 'satisfied' : 'undetermined';
}

interface ReachedRule {
  readonly id: Rule['id'];
  readonly duties: readonly string[];
  readonly judge: (reached: Reached) => Verdict;
  readonly brokenOn?: (reached: Reached) => readonly BrokenDays[];
}

const reachedRule = (rule: ReachedRule, kinds: Proof['kinds']): Rule =>
  judgePopulation<Reached>({
    ...rule,
    register: 'deliverables',
    lacks: 'thirdParties',
    members: allReached,
    proof: { kinds, filedUnder: (reached, facts) => eachOf(facts.referring('thirdParties', 'deliverable', reached)) },
    whenEmpty: 'noneConcerned',
    params: () => ({ register: 'deliverables' }),
  });

/** 16(6): no third party is reached unawares; each that is reached is safe, declared, and explained where readers look. */
export const thirdPartyRules: readonly Rule[] = [
  judgeRows({
    id: 'thirdPartyUndeclared',
    duties: ['16.6.dev'],
    register: 'deliverables',
    proof: { kinds: stateOfThings },
    judge: declared,
  }),
  reachedRule({ id: 'thirdPartyNotSafe', duties: ['16.6.dev'], judge: isSafe, brokenOn: unsafeOn }, [
    'agreement',
    'certificate',
    'diagnosisReport',
    ...consideration,
  ]),
  judgeRows({
    id: 'policyMissing',
    duties: ['16.6.policy'],
    register: 'deliverables',
    among: (deliverable, facts) => isUntold(deliverable, facts) || reachedBy(deliverable, facts).length > 0,
    proof: { kinds: ['screenshot', 'submittedDocument'] },
    judge: policyShown,
  }),
  reachedRule({ id: 'thirdPartyUnexplained', duties: ['16.6.policy'], judge: isExplained }, [
    'screenshot',
    'submittedDocument',
  ]),
];
