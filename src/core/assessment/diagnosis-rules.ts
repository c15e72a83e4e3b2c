import { addMonths, type PlainDate } from '../kernel/plain-date.ts';
import type { Verdict } from '../kernel/three-values.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import { textOf } from './facts.ts';
import { type BrokenDays, daysOfUse, untilDone } from './language/broken-days.ts';
import { judgePopulation, judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf, type Proof } from './language/proof.ts';
import { type Rule, worstOf } from './rule.ts';

/** What is diagnosed. */
type Target = JudgedRow<'sites'> | JudgedRow<'webApplications'>;

/** One that looked at a part alone is none of those that the clauses ask for. */
export const isWholeDiagnosis = ({ data }: RegisterEntry): boolean => textOf(data, 'extent') !== 'part';

/** The day it was opened to the public, or is to be. */
const opening = (target: Target): PlainDate | null =>
  target.register === 'sites' ? target.day('opensOn') : target.day('releasedOn');

/** The diagnoses that look at a target as a whole, up to the day asked about: a planned one is not there yet. */
const diagnosesOf = (target: Target, facts: JudgedFacts): readonly JudgedRow<'diagnoses'>[] => {
  const [reference, kind] =
    target.register === 'sites' ? (['site', 'platform'] as const) : (['webApplication', 'webApplication'] as const);
  return facts
    .referring('diagnoses', reference, target)
    .filter((one) => one.choice('diagnosisKind') === kind && one.choice('extent') !== 'part');
};

/** Their days, the earliest first. */
const diagnosedOn = (target: Target, facts: JudgedFacts): readonly PlainDate[] =>
  diagnosesOf(target, facts)
    .flatMap((one) => one.day('heldOn') ?? [])
    .toSorted();

/** The report of a diagnosis, of those that were held when the rule asks for one. */
const reportOf = (isMeant: (heldOn: PlainDate, target: Target, facts: JudgedFacts) => boolean): Proof<Target> => ({
  kinds: ['diagnosisReport'],
  filedUnder: (target, facts) =>
    anyOf(
      ...diagnosesOf(target, facts).filter((one) => {
        const heldOn = one.day('heldOn');
        return heldOn !== null && isMeant(heldOn, target, facts);
      }),
    ),
});

function beforeOpening(target: Target, facts: JudgedFacts): Verdict {
  const opened = opening(target);
  if (opened === null) return 'undetermined';
  const [first] = diagnosedOn(target, facts);
  if (first !== undefined && first <= opened) return 'satisfied';
  return facts.hasCome(opened) ? 'notSatisfied' : 'undetermined';
}

/** Days in the open before the first diagnosis; a site that closed is looked at no more. */
function undiagnosedOn(target: Target, facts: JudgedFacts): readonly BrokenDays[] {
  const closed = target.register === 'sites' ? target.day('closesOn') : null;
  return untilDone(daysOfUse(opening(target), closed), diagnosedOn(target, facts)[0] ?? null);
}

/** A year is a year: it ends on the same day of the next, whether or not there is a 29 February between. */
function yearly(target: Target, facts: JudgedFacts): Verdict {
  const last = diagnosedOn(target, facts).at(-1);
  if (last !== undefined && !facts.isPast(addMonths(last, 12))) return 'satisfied';
  return opening(target) === null ? 'undetermined' : 'notSatisfied';
}

/** Open to the public, or nobody said since when: one that was closed before needs no diagnosis any more. */
function isOpen(site: JudgedRow<'sites'>, facts: JudgedFacts): boolean {
  const closes = site.day('closesOn');
  return (site.day('opensOn') === null || site.isBy('opensOn')) && (closes === null || !facts.isPast(closes));
}

const changedOn = (target: Target): PlainDate | null =>
  target.register === 'webApplications' ? target.day('changedOn') : null;

const afterChange = (target: Target, facts: JudgedFacts): Verdict =>
  (diagnosedOn(target, facts).at(-1) ?? '') >= (changedOn(target) ?? '') ? 'satisfied' : 'notSatisfied';

const lacks = 'diagnoses';

const beforeOpeningRule = (register: Target['register'], duty: string): Rule =>
  judgePopulation<Target>({
    id: 'diagnosisMissingBeforeOpening',
    duties: [duty],
    register,
    lacks,
    members: (facts) => facts.rows(register),
    proof: reportOf((heldOn, target) => heldOn <= (opening(target) ?? '')),
    judge: beforeOpening,
    brokenOn: undiagnosedOn,
    params: () => ({ register }),
  });

/** 15(8): each site diagnosed before it opens, and every year while it is open (運用開始前及び年１回以上). */
export const siteDiagnosisRules: readonly Rule[] = [
  beforeOpeningRule('sites', '15.8.scan'),
  judgePopulation({
    id: 'diagnosisOverAYear',
    duties: ['15.8.scan'],
    register: 'sites',
    lacks,
    members: (facts) => facts.rows('sites').filter((site) => isOpen(site, facts)),
    proof: reportOf((heldOn, _, facts) => !facts.isPast(addMonths(heldOn, 12))),
    judge: yearly,
    params: () => ({ register: 'sites' }),
  }),
];

type WebApplication = JudgedRow<'webApplications'>;

/** The web applications that a threat is about: all on record where it names none; none are known where it names one that is gone. */
function threatened(threat: JudgedRow<'threats'>, facts: JudgedFacts): readonly WebApplication[] {
  if (!threat.refers('webApplication')) return facts.rows('webApplications');
  const named = threat.target('webApplication');
  return named === undefined ? [] : [named];
}

/** In operation by the day asked about, or nobody said since when. */
const isInOperation = (application: WebApplication): boolean =>
  application.day('releasedOn') === null || application.isBy('releasedOn');

/** Diagnosed since a threat was learned of; one that is not in operation yet is diagnosed before it opens. */
function diagnosedSince(application: WebApplication, learned: PlainDate, facts: JudgedFacts): Verdict {
  if (!application.isReadable) return 'undetermined';
  if ((diagnosedOn(application, facts).at(-1) ?? '') >= learned) return 'satisfied';
  const released = application.day('releasedOn');
  if (released === null) return 'undetermined';
  return facts.hasCome(released) ? 'notSatisfied' : 'satisfied';
}

/** Each web application concerned; while none is on record, nobody knows which they are. */
function afterThreat(threat: JudgedRow<'threats'>, facts: JudgedFacts): Verdict {
  const learned = threat.day('learnedOn');
  if (learned === null) return 'undetermined';
  return worstOf(threatened(threat, facts).map((application) => diagnosedSince(application, learned, facts)));
}

/** 17): each web application diagnosed before it opens, and after each change and each new threat that came by then. */
export const webDiagnosisRules: readonly Rule[] = [
  beforeOpeningRule('webApplications', '17.test'),
  judgePopulation({
    id: 'diagnosisMissingAfterChange',
    duties: ['17.test'],
    register: 'webApplications',
    lacks,
    members: (facts) => facts.rows('webApplications').filter((one) => one.isBy('changedOn')),
    proof: reportOf((heldOn, target) => heldOn >= (changedOn(target) ?? '')),
    judge: afterChange,
    params: () => ({ register: 'webApplications' }),
  }),
  judgeRows({
    id: 'diagnosisMissingAfterThreat',
    duties: ['17.test'],
    register: 'threats',
    whenEmpty: 'noneConcerned',
    proof: {
      kinds: ['diagnosisReport'],
      filedUnder: (threat, facts) =>
        threatened(threat, facts)
          .filter(isInOperation)
          .map((application) =>
            diagnosesOf(application, facts).filter(
              (one) => (one.day('heldOn') ?? '') >= (threat.day('learnedOn') ?? ''),
            ),
          ),
    },
    judge: afterThreat,
  }),
];
