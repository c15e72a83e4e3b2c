import { daysBetween, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterName } from '../registers/registers.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { type Late, toldLate } from './language/told-late.ts';
import { presentation, stateOfThings } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Person = JudgedRow<'people'>;

/** 従事終了日 is the last day of the engagement. */
function hasLeft(person: Person, facts: JudgedFacts): boolean {
  const ended = person.day('endedOn');
  return ended !== null && facts.isPast(ended);
}

const isEngaged = (person: Person, facts: JudgedFacts): boolean => !hasLeft(person, facts);

/** Access that outlasts the engagement, be it still open or ended since. */
function accessEnded(person: Person, facts: JudgedFacts): Verdict {
  const [left, ended] = [person.day('endedOn'), person.day('accessEndedOn')];
  if (left === null || isEngaged(person, facts)) return 'satisfied';
  if (ended === null) return 'undetermined';
  return ended <= left ? 'satisfied' : 'notSatisfied';
}

/** What a fact about the contractor says of its presentation. */
interface Presentation {
  readonly on: PlainDate | null;
  /** From when it holds; null: nobody said. */
  readonly since: PlainDate | null;
  /** Whether the row says what was presented. */
  readonly isSaid: boolean;
}

/** A fact that came after the presentation, or of which nobody said since when it holds, is to be presented again; the clause asks for that of people only. */
function presentedFact(
  { on, since, isSaid }: Presentation,
  all: readonly Presentation[],
  { contract }: JudgedFacts,
): Verdict {
  if (on !== null) return isSaid ? 'satisfied' : 'undetermined';
  const last = all
    .flatMap((other) => other.on ?? [])
    .sort()
    .at(-1);
  if (last === undefined || (since !== null && since <= last)) return 'notSatisfied';
  return contract.settings.demands?.factsPresentedAgain === undefined ? 'undetermined' : 'notSatisfied';
}

/** What came after the first presentation and was presented after it held. */
function presentedLate(row: Late['row'], { on, since }: Presentation, first: PlainDate): readonly Late[] {
  return on !== null && since !== null && since > first && on > since ? [{ row, days: daysBetween(since, on) }] : [];
}

/** 資本関係・役員・実施場所 are presented to the official. */
function presented<Name extends RegisterName>(
  register: Name,
  dutyId: string,
  read: (row: JudgedRow<Name>) => Presentation,
): Rule {
  const all = (facts: JudgedFacts): readonly Presentation[] => facts.rows(register).map(read);
  return judgeRows({
    id: 'factsNotPresented',
    duties: [dutyId],
    register,
    proof: { kinds: presentation },
    judge: (row, facts) => presentedFact(read(row), all(facts), facts),
    params: (facts, rows) => {
      const first =
        all(facts)
          .flatMap(({ on }) => on ?? [])
          .sort()[0] ?? '';
      return toldLate(rows.flatMap((row) => presentedLate(row, read(row), first)));
    },
  });
}

const isComplete = (person: Person): boolean =>
  (['company', 'qualifications', 'trackRecord', 'nationality'] as const).every((name) => person.says(name));

function presentedAfterStart(person: Person): readonly Late[] {
  const [started, shown] = [person.day('startedOn'), person.day('presentedOn')];
  return started !== null && shown !== null && shown > started
    ? [{ row: person, days: daysBetween(started, shown) }]
    : [];
}

/** 4) 従事者の限定: people, capital, officers and workplaces are presented; changes are judged in o04-changes. */
export const o04People: readonly Rule[] = [
  judgeRows({
    id: 'accessAfterLeaving',
    duties: ['4.limit'],
    register: 'people',
    proof: { kinds: stateOfThings },
    judge: accessEnded,
    params: (facts, people) => ({ left: people.filter((person) => hasLeft(person, facts)).length }),
  }),
  presented('capitalRelations', '4.capital', (row) => ({
    on: row.day('presentedOn'),
    since: row.day('since'),
    isSaid: row.says('party'),
  })),
  presented('officers', '4.officers', (row) => ({
    on: row.day('presentedOn'),
    since: row.day('since'),
    isSaid: row.says('name'),
  })),
  presented('workplaces', '4.place', (row) => ({
    on: row.day('presentedOn'),
    since: row.day('since'),
    isSaid: row.says('address'),
  })),
  judgeRows({
    id: 'workplaceUnknown',
    duties: ['4.place'],
    register: 'people',
    among: isEngaged,
    proof: { kinds: presentation },
    judge: (person) => (person.says('workplace') ? 'satisfied' : 'undetermined'),
  }),
  judgeRows({
    id: 'personNotPresented',
    duties: ['4.people'],
    register: 'people',
    proof: { kinds: presentation },
    judge: (person) => (person.isBy('presentedOn') ? 'satisfied' : 'notSatisfied'),
    params: (_, people) => toldLate(people.flatMap(presentedAfterStart)),
  }),
  judgeRows({
    id: 'fieldMissing',
    duties: ['4.people'],
    register: 'people',
    proof: { kinds: ['submittedDocument', 'certificate'] },
    judge: (person) => (isComplete(person) ? 'satisfied' : 'notSatisfied'),
  }),
  judgeRows({
    id: 'qualificationExpired',
    duties: ['4.people'],
    register: 'people',
    among: (person, facts) => person.until('qualificationExpiresOn') !== null && isEngaged(person, facts),
    proof: { kinds: ['certificate'] },
    judge: (person, facts) =>
      facts.isPast(person.until('qualificationExpiresOn') ?? '') ? 'notSatisfied' : 'satisfied',
  }),
];
