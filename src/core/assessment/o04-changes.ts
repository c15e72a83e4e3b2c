import { oncePer } from '../kernel/once-per.ts';
import { addDays, daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import { whatIsSaid } from '../kernel/says-nothing.ts';
import { textKey } from '../kernel/text-key.ts';
import type { Verdict } from '../kernel/three-values.ts';
import { firstPlanDay } from './first-plan.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import type { HeldChange } from './language/row-reading.ts';
import { presentation } from './proving-kinds.ts';
import { type Rule, worstOf } from './rule.ts';

type Person = JudgedRow<'people'>;

/** A change of the people engaged, and whether it was presented beforehand. */
interface Change {
  readonly kind: 'joined' | 'moved' | 'left';
  readonly verdict: Verdict;
  /** The days without the presentation, of a change that was not presented beforehand. */
  readonly broken?: readonly BrokenDays[];
  /** Days from a sudden departure to its presentation. */
  readonly suddenDays?: number;
}

/** The initial team is no 変更: who started with the work, or was presented by the day of the plan's first version and had started by then. */
function isInitial(started: PlainDate, shown: PlainDate | null, facts: JudgedFacts): boolean {
  if (started <= facts.contract.period.from) return true;
  const plan = facts.derived(firstPlanDay);
  return plan !== null && started <= plan && shown !== null && shown <= plan;
}

function joining(person: Person, facts: JudgedFacts): readonly Change[] {
  const [started, shown] = [person.day('startedOn'), person.day('presentedOn')];
  if (started === null) return [{ kind: 'joined', verdict: 'undetermined' }];
  if (isInitial(started, shown, facts)) return [];
  if (shown !== null && shown <= started) return [{ kind: 'joined', verdict: 'satisfied' }];
  return [{ kind: 'joined', verdict: 'notSatisfied', broken: untilDone(daysOfUse(started, null), shown) }];
}

const nameOf = (value: unknown): string | null =>
  typeof value === 'string' && whatIsSaid(value) === 'something' ? textKey(value) : null;

/** From one company that is named to another. */
const isOther = oncePer(({ from, to }: HeldChange): boolean => {
  const [before, after] = [nameOf(from), nameOf(to)];
  return before !== null && after !== null && before !== after;
});

/** Days on which another company became a person's while the person was engaged and had been presented. */
function movesOf(person: Person): readonly PlainDate[] {
  const [started, ended] = [person.day('startedOn'), person.day('endedOn')];
  const changes = person.changesOf('company').filter(isOther);
  if (changes.length === 0) return [];
  const shown = person.daysOf('changePresentedOn').concat(person.day('presentedOn') ?? []);
  return changes.flatMap(({ on }) => {
    const isEngaged = started !== null && on > started && (ended === null || on <= ended);
    return isEngaged && shown.some((day) => day < on) ? [on] : [];
  });
}

/** A presentation since the last change, on or before the day of this one; the first presentation of all may be none of it. */
function moves(person: Person): readonly Change[] {
  const days = movesOf(person);
  const shown = person.day('presentedOn');
  return days.map((on, index) => {
    const since = days[index - 1] ?? person.day('startedOn') ?? '';
    const isBetween = (day: PlainDate): boolean => day > since && day <= on;
    if (person.daysOf('changePresentedOn').some(isBetween)) return { kind: 'moved', verdict: 'satisfied' };
    const later = person.daysOf('changePresentedOn').find((day) => day > on) ?? null;
    const broken = untilDone(daysOfUse(on, null), later);
    return { kind: 'moved', verdict: shown !== null && isBetween(shown) ? 'undetermined' : 'notSatisfied', broken };
  });
}

/** Who leaves before the end of the work; where that could not be told beforehand, the reason is for a person to weigh. */
function leaving(person: Person, facts: JudgedFacts): readonly Change[] {
  const [ended, shown] = [person.day('endedOn'), person.day('departurePresentedOn')];
  if (ended === null || ended >= facts.lastDay || !facts.isPast(ended)) return [];
  const broken = untilDone(daysOfUse(addDays(ended, 1), null), shown);
  if (shown === null) return [{ kind: 'left', verdict: 'notSatisfied', broken }];
  if (shown <= ended) return [{ kind: 'left', verdict: 'satisfied' }];
  if (!person.says('departureReason')) return [{ kind: 'left', verdict: 'notSatisfied', broken }];
  return [{ kind: 'left', verdict: 'undetermined', suddenDays: daysBetween(ended, shown) }];
}

/** The changes of each person: who joined, changed company or left. */
const changesByPerson = (facts: JudgedFacts): ReadonlyMap<Person, readonly Change[]> =>
  new Map(
    facts
      .rows('people')
      .map((person) => [person, [...joining(person, facts), ...moves(person), ...leaving(person, facts)]] as const),
  );

const changesOf = (person: Person, facts: JudgedFacts): readonly Change[] =>
  facts.derived(changesByPerson).get(person) ?? [];

function figures(facts: JudgedFacts, people: readonly Person[]) {
  const changes = people.flatMap((person) => changesOf(person, facts).map((change) => ({ ...change, person })));
  const count = (kind: Change['kind']): number => changes.filter((change) => change.kind === kind).length;
  const sudden = changes.flatMap(({ suddenDays, person }) =>
    suddenDays === undefined ? [] : [{ days: suddenDays, person }],
  );
  return {
    joined: count('joined'),
    moved: count('moved'),
    left: count('left'),
    sudden: sudden.length,
    suddenDays: Math.max(0, ...sudden.map(({ days }) => days)),
    suddenWhy: sudden.map(({ person }) => `${person.title}：${person.words('departureReason')}`),
  };
}

/** 4) 本業務の実施期間中に従事者を変更等する場合には、事前に再提示する: who joins, changes company or leaves. */
export const o04Changes: readonly Rule[] = [
  judgeRows({
    id: 'changeAfterTheFact',
    duties: ['4.represent'],
    register: 'people',
    among: (person, facts) => changesOf(person, facts).length > 0,
    proof: { kinds: presentation },
    judge: (person, facts) => worstOf(changesOf(person, facts).map(({ verdict }) => verdict)),
    brokenOn: (person, facts) =>
      changesOf(person, facts).flatMap(({ verdict, broken = [] }) => (verdict === 'notSatisfied' ? broken : [])),
    params: figures,
  }),
];
