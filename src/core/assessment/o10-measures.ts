import type { PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { Declared } from '../registers/registers.ts';
import { judgeFacts, judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf, type FiledUnder, filed, type Proof } from './language/proof.ts';
import { measure as provesMeasure } from './proving-kinds.ts';
import { bestOf, type Rule } from './rule.ts';

type Kind = keyof Declared['measures']['fields']['measureKind']['choices'];
type Measure = JudgedRow<'measures'>;

/** The six kinds of measures with the duty each answers. */
const kinds: readonly (readonly [kind: Kind, dutyId: string])[] = [
  ['vulnerability', '10.vul'],
  ['malware', '10.mal'],
  ['denialOfService', '10.dos'],
  ['targetedAttack', '10.apt'],
  ['accessControl', '10.acl'],
  ['leakage', '10.leak'],
];

const isMeasure = (measure: Measure, kind: Kind): boolean =>
  measure.choice('measureKind') === kind && measure.says('what');

/** Measures of a kind that have begun; where none is known to have, those of which nobody said when. */
function isAmong(measure: Measure, kind: Kind, facts: JudgedFacts): boolean {
  if (!isMeasure(measure, kind)) return false;
  return (
    measure.isBy('since') || !facts.rows('measures').some((other) => isMeasure(other, kind) && other.isBy('since'))
  );
}

const measureRule = ([kind, dutyId]: (typeof kinds)[number]): Rule =>
  judgeRows({
    id: 'measureKindMissing',
    duties: [dutyId],
    register: 'measures',
    among: (measure, facts) => isAmong(measure, kind, facts),
    whenNone: 'notSatisfied',
    proof: { kinds: provesMeasure },
    judge: (measure) => (measure.isBy('since') ? 'satisfied' : 'undetermined'),
    params: (_, rows) => ({ kind, what: rows.map((measure) => measure.words('what')).join('、') }),
  });

type Training = JudgedRow<'trainings'>;

/** Within the contract's period and by the day asked about; undetermined where nobody said when. */
function isInPeriod(day: PlainDate | null, facts: JudgedFacts): Verdict {
  if (day === null) return 'undetermined';
  const { from, to } = facts.contract.period;
  return day >= from && day <= to && facts.hasCome(day) ? 'satisfied' : 'notSatisfied';
}

const isHeld = (training: Training, facts: JudgedFacts): Verdict =>
  training.isReadable ? isInPeriod(training.day('heldOn'), facts) : 'undetermined';

/** An attendance counts in the contract's period, of a training that was held in it. */
function counts(attendance: JudgedRow<'attendances'>, facts: JudgedFacts): Verdict {
  const attended = attendance.isReadable ? isInPeriod(attendance.day('attendedOn'), facts) : 'undetermined';
  if (attended === 'notSatisfied') return attended;
  const training = attendance.target('training');
  const held = training === undefined ? 'undetermined' : isHeld(training, facts);
  return held === 'satisfied' ? attended : held;
}

/** How far each attendance counts. */
const counted = (facts: JudgedFacts): ReadonlyMap<JudgedRow<'attendances'>, Verdict> =>
  new Map(facts.rows('attendances').map((attendance) => [attendance, counts(attendance, facts)] as const));

const countOf = (attendance: JudgedRow<'attendances'>, facts: JudgedFacts): Verdict =>
  facts.derived(counted).get(attendance) ?? 'undetermined';

const attendancesOf = (person: JudgedRow<'people'>, facts: JudgedFacts) =>
  facts.referring('attendances', 'person', person);

/** What shows that a person attended: a record of the attendance itself, or of the training with those who were there. */
const attendedFiles = (person: JudgedRow<'people'>, facts: JudgedFacts): readonly FiledUnder[] =>
  attendancesOf(person, facts)
    .filter((attendance) => countOf(attendance, facts) === 'satisfied')
    .flatMap((attendance) => {
      const training = attendance.target('training');
      return training === undefined ? [attendance] : [attendance, filed(training, ['attendanceRecord'])];
    });

/** What was taught in the period, by the material of each training. */
const trainingProof: Proof = {
  kinds: ['trainingMaterial'],
  about: (facts) => facts.rows('trainings').filter((training) => isHeld(training, facts) === 'satisfied'),
};

/** The days of the trainings that people attended in the period. */
function attendedDays(people: readonly JudgedRow<'people'>[], facts: JudgedFacts): readonly PlainDate[] {
  const attended = people
    .flatMap((person) => attendancesOf(person, facts))
    .filter((attendance) => countOf(attendance, facts) === 'satisfied')
    .flatMap((attendance) => attendance.target('training') ?? []);
  const days = new Map(attended.map((training) => [training.id, training.day('heldOn') ?? '']));
  return [...days.values()].sort();
}

const subjectsOf = (trainings: readonly Training[]): ReadonlySet<Kind> =>
  new Set(trainings.flatMap((training) => training.choices('subjects')));

const without = (subjects: ReadonlySet<Kind>): readonly Kind[] =>
  kinds.map(([kind]) => kind).filter((kind) => !subjects.has(kind));

/** Subjects that no training of the period took up; of a training without its day nobody knows whether it did. */
function subjectsMissing(facts: JudgedFacts): { readonly verdict: Verdict; readonly missing: readonly Kind[] } {
  const of = (wanted: readonly Verdict[]): readonly Training[] =>
    facts.rows('trainings').filter((training) => wanted.includes(isHeld(training, facts)));
  const missing = without(subjectsOf(of(['satisfied'])));
  if (missing.length === 0) return { verdict: 'satisfied', missing };
  const isOpen = of(['undetermined']).some(({ isReadable }) => !isReadable);
  const atBest = without(subjectsOf(of(['satisfied', 'undetermined'])));
  return { verdict: isOpen || atBest.length === 0 ? 'undetermined' : 'notSatisfied', missing };
}

/** 10) 六つの対策と教育: each kind has a measure at work, each engaged person a training in the contract's period. */
export const o10Measures: readonly Rule[] = [
  ...kinds.map(measureRule),
  judgePopulation({
    id: 'personUntrained',
    duties: ['10.edu'],
    register: 'people',
    members: (facts) => facts.rows('people'),
    proof: {
      kinds: ['attendanceRecord', 'certificate'],
      filedUnder: (person, facts) => anyOf(...attendedFiles(person, facts)),
    },
    judge: (person, facts) => bestOf(attendancesOf(person, facts).map((attendance) => countOf(attendance, facts))),
    lacks: 'attendances',
    params: (facts, people) => {
      const days = attendedDays(people, facts);
      return { trainings: days.length, firstOn: days[0] ?? '', lastOn: days.at(-1) ?? '' };
    },
  }),
  judgeFacts('trainingSubjectMissing', ['10.edu'], trainingProof, (facts) => {
    const { verdict, missing } = subjectsMissing(facts);
    const said = facts.emptiness('trainings');
    const params = { register: 'trainings', missing, count: missing.length, emptyBecause: said?.reason ?? '' };
    if (facts.rows('trainings').length > 0) return { verdict, params };
    return { verdict: 'undetermined', situation: said?.state ?? 'emptyRegister', params };
  }),
];
