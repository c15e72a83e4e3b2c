import type { Verdict } from '../kernel/three-values.ts';
import { type BrokenDays, daysOfUse, thatDay, untilDone } from './language/broken-days.ts';
import { judgeRows } from './language/judge-rows.ts';
import type { JudgedFacts } from './language/judged-facts.ts';
import type { JudgedRow } from './language/judged-row.ts';
import { anyOf } from './language/proof.ts';
import { mending, officialWord, presentation } from './proving-kinds.ts';
import type { Rule } from './rule.ts';

type Incident = JudgedRow<'incidents'>;
type Act = JudgedRow<'acts'>;

/** A drill is no incident; what nobody called a drill is one. */
const isReal = (incident: Incident): boolean => incident.flag('drill') !== true;

const [millisecondsPerMinute, minutesPerHour] = [60_000, 60];

/** From recognition to the first report, the clock that the report prints; null where either is unknown or they contradict. */
function minutesToReport(incident: Incident): number | null {
  const [known, told] = [incident.instant('recognisedAt'), incident.instant('firstReportAt')];
  if (known === null || told === null || incident.isContradictory) return null;
  return (told - known) / millisecondsPerMinute;
}

/** 速やかに has no number in the form: the limit is a setting of the contract; without one, how prompt it was is a question. */
function firstReportInTime(incident: Incident, { contract }: JudgedFacts): Verdict {
  const [limit, minutes] = [contract.settings.firstReportWithinHours, minutesToReport(incident)];
  if (limit === undefined || minutes === null) return 'undetermined';
  return minutes <= limit * minutesPerHour ? 'satisfied' : 'notSatisfied';
}

/** From the day of recognition to the one before the report; told late on the day itself, that day. */
function untilReported(incident: Incident): readonly BrokenDays[] {
  const [known, told] = [incident.instantDay('recognisedAt'), incident.instantDay('firstReportAt')];
  return known === told ? thatDay(known) : untilDone(daysOfUse(known, null), told);
}

/** 「—」 where no time is known: an unknown never reads as 0 minutes. */
function longest(incidents: readonly Incident[]): number | string {
  const known = incidents.map(minutesToReport).filter((minutes) => minutes !== null);
  return known.length === 0 ? '—' : Math.round(Math.max(...known));
}

const isOrdered = (act: Act, facts: JudgedFacts): boolean =>
  facts.rows('incidents').some((incident) => incident.idOf('instruction') === act.id);

/** An act that an incident names is about that incident, and about no other. */
const isNamed = (act: Act, facts: JudgedFacts): boolean =>
  isOrdered(act, facts) || facts.rows('incidents').some((incident) => incident.idOf('consultation') === act.id);

/** An instruction; of what nobody called anything nobody knows whether it is one. */
const mayInstruct = (act: Act): boolean => ['instruction', null].includes(act.choice('actKind'));

/** Of 11) where an incident names it, else of the matter that it names itself; null: nobody said. */
const matterOf = (act: Act, facts: JudgedFacts): number | null =>
  isOrdered(act, facts) ? 11 : act.number('obligation');

/** About the matter; or open, and nobody said about which. */
function mayConcern(act: Act, facts: JudgedFacts, obligation: number): boolean {
  const matter = matterOf(act, facts);
  return matter === null
    ? act.day('resolvedOn') === null
    : matter === obligation || act.number('obligation') === obligation;
}

function followed(act: Act, facts: JudgedFacts): Verdict {
  if (act.day('resolvedOn') !== null) return 'satisfied';
  return act.choice('actKind') === null || matterOf(act, facts) === null ? 'undetermined' : 'notSatisfied';
}

/** Instructions (指示) of officials about one obligation are done; one that an incident names is about 11). */
export const openInstructions = (dutyId: string, obligation: number): Rule =>
  judgeRows({
    id: 'instructionOpen',
    duties: [dutyId],
    register: 'acts',
    among: (act, facts) => mayInstruct(act) && mayConcern(act, facts, obligation),
    whenEmpty: 'noneConcerned',
    proof: { kinds: [...mending, 'incidentReport'] },
    judge: followed,
  });

const isClosed = (incident: Incident): boolean => isReal(incident) && incident.day('closedOn') !== null;

/** A consultation or an instruction that was given since an incident was recognised. */
function isAnswer(act: Act | undefined, incident: Incident): boolean {
  const [recognised, on] = [incident.instantDay('recognisedAt'), act?.day('on') ?? null];
  const kind = act?.choice('actKind');
  return (kind === 'consultation' || kind === 'instruction') && on !== null && recognised !== null && on >= recognised;
}

/** 協議の上、その指示に従う: the acts that the incident names, or one of 11) since it was recognised that names none. */
function isConsulted(incident: Incident, facts: JudgedFacts): Verdict {
  const acts = [
    incident.target('consultation'),
    incident.target('instruction'),
    ...facts.rows('acts').filter((act) => act.number('obligation') === 11 && !isNamed(act, facts)),
  ];
  return acts.some((act) => isAnswer(act, incident)) ? 'satisfied' : 'undetermined';
}

/** What shows that an incident was told to the official. */
const told = ['incidentReport', ...presentation] as const;

/** 11) 事故対処・報告: the procedure is presented, the first report comes at once, the official is consulted and followed. */
export const o11Incidents: readonly Rule[] = [
  judgeRows({
    id: 'procedureNotPresented',
    duties: ['11.method'],
    register: 'responseProcedures',
    proof: { kinds: presentation },
    judge: (procedure) => (procedure.day('presentedOn') === null ? 'notSatisfied' : 'satisfied'),
  }),
  judgeRows({
    id: 'firstReportMissing',
    duties: ['11.report'],
    register: 'incidents',
    among: isReal,
    proof: { kinds: told },
    judge: (incident) => (incident.instant('firstReportAt') === null ? 'notSatisfied' : 'satisfied'),
  }),
  judgeRows({
    id: 'firstReportSlow',
    duties: ['11.report'],
    register: 'incidents',
    among: (incident) => isReal(incident) && incident.instant('firstReportAt') !== null,
    proof: { kinds: told },
    judge: firstReportInTime,
    brokenOn: untilReported,
    params: ({ contract }, rows) => ({
      hours: contract.settings.firstReportWithinHours ?? '—',
      minutes: longest(rows),
    }),
  }),
  judgeRows({
    id: 'incidentOpen',
    duties: ['11.follow'],
    register: 'incidents',
    among: isReal,
    proof: { kinds: ['incidentReport', 'minutes'] },
    judge: (incident) => (isClosed(incident) && incident.says('cause') ? 'satisfied' : 'undetermined'),
  }),
  judgeRows({
    id: 'incidentNotConsulted',
    duties: ['11.follow'],
    register: 'incidents',
    among: isClosed,
    proof: {
      kinds: officialWord,
      filedUnder: (incident) => anyOf(incident, incident.target('consultation'), incident.target('instruction')),
      official: true,
    },
    judge: isConsulted,
  }),
  judgeRows({
    id: 'incidentClosingNotAgreed',
    duties: ['11.follow'],
    register: 'incidents',
    among: isClosed,
    demand: 'incidentClosingAgreed',
    proof: { kinds: officialWord },
    judge: (incident) => (incident.day('closingAgreedOn') === null ? 'notSatisfied' : 'satisfied'),
  }),
  openInstructions('11.follow', 11),
];
