import type { Verdict } from '../../src/core/kernel/three-values.ts';
import { families, measureKinds } from './good-rows.ts';
import { allowed, goesOn, lacks } from './naive-permission.ts';
import { answered, japan, met, type NaiveContract, type NaiveRow, readingOf, worst } from './naive-reading.ts';
import type { Expectations } from './naive-rules.ts';

const { fromEntries } = Object;

/** Files that can show a measure at all; a permission, a pledge or the proof of an erasure shows none. */
const provesMeasures = ['procedure', 'configuration', 'log', 'certificate', 'agreement', 'auditReport'].concat([
  'submittedDocument',
  'minutes',
  'checklist',
  'photo',
  'screenshot',
  'diagnosisReport',
]);
const provesOf: Readonly<Record<string, readonly string[]>> = {
  incident: ['incidentReport', 'trainingMaterial', 'attendanceRecord'],
  staff: ['pledge', 'trainingMaterial', 'attendanceRecord'],
};

const namedRegulations = ['サイバーセキュリティ対策のための統一基準'].concat([
  '経済産業省情報セキュリティ管理規程',
  '経済産業省情報セキュリティ対策基準',
]);

/** 2) each family has a measure, and each measure of it evidence that is still good. */
function familyAnswered(contract: NaiveContract, family: string): Verdict {
  const kinds = [...provesMeasures, ...(provesOf[family] ?? [])];
  return contract.each(
    'controls',
    (control) => {
      const isProved = control.says('evidence') || contract.evidence('controls', control.id, kinds);
      const until = control.day('validUntil') ?? 'unlimited';
      return met(isProved && (until === 'unlimited' || until >= contract.day));
    },
    { among: (control) => control.raw('family') === family && control.says('what'), none: 'notSatisfied' },
  );
}

const regulations: Expectations = {
  ...fromEntries(
    families.map((family, index) => [
      `measureWithoutEvidence 2.${'abcdefgh'[index]}`,
      (contract: NaiveContract) => familyAnswered(contract, family),
    ]),
  ),
  // Told of what is on record, so that nothing on record is no question: they are not there.
  'namedRegulationMissing 2.h': (contract) =>
    met(
      namedRegulations.every((name) =>
        contract
          .rows('regulations')
          .some((row) => row.says('name') && row.text('name').normalize('NFKC').includes(name)),
      ),
    ),
  'regulationEditionMissing 2.h': (contract) =>
    contract.each('regulations', (row) => (row.says('edition') ? 'satisfied' : 'undetermined')),
  'regulationEditionChanged 2.h': (contract) =>
    contract.each('regulations', (row) => met(!row.names('newerEdition') || row.come('consultedOn') !== null)),
};

const audits: Expectations = {
  'auditRefused 3.accept': (contract) =>
    contract.each(
      'audits',
      (audit) => {
        const verdict = answered(audit.flag('accepted'));
        return typeof audit.raw('auditKind') === 'string' || verdict === 'satisfied' ? verdict : 'undetermined';
      },
      { among: (audit) => audit.raw('auditKind') !== 'own' },
    ),
  'findingOverdue 3.fix': (contract) =>
    contract.each('findings', (finding) => {
      if (finding.come('closedOn') !== null) return 'satisfied';
      const due = finding.day('dueOn');
      return due === null ? 'undetermined' : met(due >= contract.day);
    }),
  'findingOpen 3.fix': (contract) =>
    contract.each('findings', (finding) => (finding.come('closedOn') === null ? 'undetermined' : 'satisfied'), {
      among: (finding) => !['diagnosis', 'check', 'checklist'].includes(finding.text('foundBy')),
      emptyIsFine: true,
    }),
};

/** Shareholders, officers, workplaces: the clause asks for a new presentation of people only. */
const presented = (register: string, title: string) => (contract: NaiveContract) =>
  contract.each(register, (row) => {
    if (row.come('presentedOn') !== null) return row.says(title) ? 'satisfied' : 'undetermined';
    const last = contract
      .rows(register)
      .flatMap((other) => other.come('presentedOn') ?? [])
      .sort()
      .at(-1);
    const since = row.day('since');
    const isLater = last !== undefined && (since === null || since > last);
    return isLater && !contract.demands('factsPresentedAgain') ? 'undetermined' : 'notSatisfied';
  });

/** 従事終了日 is the last day of work. */
const hasLeft = (contract: NaiveContract, person: NaiveRow): boolean =>
  (person.day('endedOn') ?? '9999-12-31') < contract.day;

const isEngaged = (contract: NaiveContract) => ({ among: (person: NaiveRow): boolean => !hasLeft(contract, person) });

function joined(contract: NaiveContract, person: NaiveRow): Verdict | null {
  const started = person.day('startedOn') ?? '';
  if (started <= contract.contract.period.from) return null;
  const shown = person.come('presentedOn');
  // Presented late it was late, and is presented.
  return met(shown !== null && (contract.isOfDay || shown <= started));
}

/** Who leaves while the work goes on; a reason why it came too suddenly is for a person to weigh. */
function left(contract: NaiveContract, person: NaiveRow): Verdict | null {
  const ended = person.day('endedOn') ?? '';
  if (!hasLeft(contract, person) || ended >= contract.lastDay) return null;
  const shown = person.come('departurePresentedOn');
  if (shown === null || shown <= ended) return met(shown !== null);
  if (person.says('departureReason')) return 'undetermined';
  return met(contract.isOfDay);
}

/** Another company while engaged and after a presentation: presented anew between the change before and this one. */
function moved(contract: NaiveContract, person: NaiveRow): readonly Verdict[] {
  const started = person.day('startedOn') ?? '';
  const [first, again] = [person.come('presentedOn'), person.days('changePresentedOn')];
  const said = (value: unknown): boolean => readingOf(value) === 'something';
  const changes = person.changes('company').filter(({ from, to, on }) => {
    const isOther = said(from) && said(to) && from !== to;
    const isAtWork = on > started && on <= (person.day('endedOn') ?? '9999-12-31');
    return isOther && isAtWork && [...again, first ?? '9999-12-31'].some((day) => day < on) && on <= contract.day;
  });
  return changes.map(({ on }, index) => {
    const since = changes[index - 1]?.on ?? started;
    if (again.some((day) => day > since && day <= on)) return 'satisfied';
    if (first !== null && first > since && first <= on) return 'undetermined';
    return met(contract.isOfDay && again.some((day) => day > on));
  });
}

function changed(contract: NaiveContract, person: NaiveRow): Verdict {
  const verdicts = [joined(contract, person), ...moved(contract, person), left(contract, person)];
  const told = verdicts.filter((verdict): verdict is Verdict => verdict !== null);
  return told.length === 0 ? 'satisfied' : worst(told);
}

const people: Expectations = {
  'accessAfterLeaving 4.limit': (contract) =>
    contract.each('people', (person) => {
      if (!hasLeft(contract, person)) return 'satisfied';
      const stopped = person.day('accessEndedOn');
      return stopped === null ? 'undetermined' : met(stopped <= (person.day('endedOn') ?? ''));
    }),
  'factsNotPresented 4.capital': presented('capitalRelations', 'party'),
  'factsNotPresented 4.officers': presented('officers', 'name'),
  'factsNotPresented 4.place': presented('workplaces', 'address'),
  'workplaceUnknown 4.place': (contract) =>
    contract.each('people', (row) => (row.says('workplace') ? 'satisfied' : 'undetermined'), isEngaged(contract)),
  'personNotPresented 4.people': (contract) =>
    contract.each('people', (person) => met(person.come('presentedOn') !== null)),
  'fieldMissing 4.people': (contract) =>
    contract.each('people', (person) =>
      met(['company', 'qualifications', 'trackRecord', 'nationality'].every(person.says)),
    ),
  'qualificationExpired 4.people': (contract) =>
    contract.each(
      'people',
      (person) => {
        const until = person.day('qualificationExpiresOn');
        return met(until === null || until === 'unlimited' || until >= contract.day);
      },
      isEngaged(contract),
    ),
  'changeAfterTheFact 4.represent': (contract) => contract.each('people', (person) => changed(contract, person)),
};

/** A subcontract that names another above it is below; of one that says neither, it may be any. */
export const tier = (isOfTier: (tier: number) => boolean) => ({
  among: (row: NaiveRow): boolean => {
    const said = row.raw('tier') ?? (row.text('parent') === '' ? null : 2);
    return said === null || isOfTier(Number(said));
  },
});

const subcontractApproval = { field: 'approval', kind: 'approval', items: [5] };

/** 5) the same three questions to the first tier, and to those below it. */
const subcontracts = (duty: string, isOfTier: (tier: number) => boolean): Expectations => ({
  [`subcontractNotApproved ${duty}`]: (contract) =>
    contract.each('subcontracts', (row) => allowed(contract, row, { ...subcontractApproval, on: row.day('from') }), {
      ...tier(isOfTier),
      lasts: (row) => goesOn(contract, row.day('from'), row.day('to')) && lacks(contract, row, subcontractApproval),
    }),
  [`flowDownMissing ${duty}`]: (contract) =>
    contract.each('subcontracts', (row) => met(row.says('flowDown')), tier(isOfTier)),
  [`subcontractorUnanswered ${duty}`]: (contract) =>
    contract.each(
      'subcontracts',
      (row) => {
        if (row.come('answersReceivedOn') !== null) return 'satisfied';
        const due = row.day('answersDueOn');
        return due !== null && due < contract.day ? 'notSatisfied' : 'undetermined';
      },
      tier(isOfTier),
    ),
});

const measureDuties = ['vul', 'mal', 'dos', 'apt', 'acl', 'leak'];

/** Trainings held within the contract's period, as far as it has come. */
const trainingsOf = (contract: NaiveContract): readonly NaiveRow[] =>
  contract.rows('trainings').filter((training) => {
    const on = training.day('heldOn') ?? '';
    return on >= contract.contract.period.from && on <= contract.contract.period.to;
  });

/** Trained in the period; where what was attended is not on record, nobody knows. */
function trained(contract: NaiveContract, person: NaiveRow): Verdict {
  const ids = new Set(trainingsOf(contract).map(({ id }) => id));
  const { from, to } = contract.contract.period;
  const attended = contract.naming('attendances', 'person', person.id).filter((row) => {
    const on = row.day('attendedOn') ?? '';
    return on >= from && on <= to;
  });
  if (attended.some((row) => ids.has(row.text('training')))) return 'satisfied';
  const isUnclear = attended.some((row) => contract.find('trainings', row.text('training')) === undefined);
  return isUnclear ? 'undetermined' : 'notSatisfied';
}

const isOfKind = (row: NaiveRow, kind: string): boolean => row.raw('measureKind') === kind && row.says('what');

/** A measure of which nobody said since when it is taken shows nothing, where no other of its kind is known to be at work. */
function beginning(contract: NaiveContract, kind: string, row: NaiveRow): Verdict {
  const isKnown = contract.rows('measures').some((other) => isOfKind(other, kind) && other.come('since') !== null);
  return row.come('since') !== null || isKnown ? 'satisfied' : 'undetermined';
}

const measures: Expectations = {
  ...fromEntries(
    measureKinds.map((kind, index) => [
      `measureKindMissing 10.${measureDuties[index]}`,
      (contract: NaiveContract) =>
        contract.each('measures', (row) => beginning(contract, kind, row), {
          among: (row) => isOfKind(row, kind),
          none: 'notSatisfied',
        }),
    ]),
  ),
  'personUntrained 10.edu': (contract) => contract.each('people', (person) => trained(contract, person)),
  'trainingSubjectMissing 10.edu': (contract) => {
    if (contract.rows('trainings').length === 0) return contract.empty('trainings');
    const taught = new Set(trainingsOf(contract).flatMap((row) => row.raw('subjects') ?? []));
    return met(measureKinds.every((kind) => taught.has(kind)));
  },
};

const isIncident = (row: NaiveRow): boolean => row.flag('drill') !== true;

function inTime(contract: NaiveContract, incident: NaiveRow): Verdict {
  const [known, reported] = [incident.come('recognisedAt'), incident.come('firstReportAt')];
  const hours = contract.contract.settings.firstReportWithinHours;
  if (known === null || reported === null || hours === undefined) return 'undetermined';
  return met(Date.parse(reported) - Date.parse(known) <= hours * 3_600_000);
}

const incidents: Expectations = {
  'procedureNotPresented 11.method': (contract) =>
    contract.each('responseProcedures', (row) => met(row.come('presentedOn') !== null)),
  'firstReportMissing 11.report': (contract) =>
    contract.each('incidents', (row) => met(row.come('firstReportAt') !== null), { among: isIncident }),
  'firstReportSlow 11.report': (contract) =>
    contract.each('incidents', (row) => inTime(contract, row), {
      among: (row) => isIncident(row) && row.come('firstReportAt') !== null,
      // Told later on the day of recognition, that day is broken; told on a later one, that one is not.
      lasts: (row) => {
        const [known, told] = ['recognisedAt', 'firstReportAt'].map((field) => japan(row.come(field) ?? ''));
        return known === told && told === contract.day;
      },
    }),
  'incidentOpen 11.follow': (contract) =>
    contract.each(
      'incidents',
      (row) => (row.come('closedOn') !== null && row.says('cause') ? 'satisfied' : 'undetermined'),
      {
        among: isIncident,
      },
    ),
};

const isClosed = { among: (row: NaiveRow): boolean => isIncident(row) && row.come('closedOn') !== null };

/** Talked over, or ordered, once the incident was known. */
function consulted(contract: NaiveContract, incident: NaiveRow): Verdict {
  const known = incident.come('recognisedAt');
  const acts = ['consultation', 'instruction'].flatMap((field) => contract.find('acts', incident.text(field)) ?? []);
  const unnamed = contract.rows('acts').filter((act) => {
    const isNamed = ['consultation', 'instruction'].some(
      (field) => contract.naming('incidents', field, act.id).length > 0,
    );
    return act.raw('obligation') === 11 && !isNamed;
  });
  const isOn = [...acts, ...unnamed].some((act) => {
    const on = act.come('on');
    const isOfKind = act.raw('actKind') === 'consultation' || act.raw('actKind') === 'instruction';
    return known !== null && on !== null && isOfKind && on >= japan(known);
  });
  return isOn ? 'satisfied' : 'undetermined';
}

const closings: Expectations = {
  'incidentNotConsulted 11.follow': (contract) =>
    contract.each('incidents', (row) => consulted(contract, row), isClosed),
  'incidentClosingNotAgreed 11.follow': (contract) =>
    contract.each('incidents', (row) => met(row.come('closingAgreedOn') !== null), isClosed),
};

/** Orders of the official about a matter are carried out. */
export const instructions =
  (obligation: number) =>
  (contract: NaiveContract): Verdict =>
    contract.each(
      'acts',
      (act) => {
        const isDone = act.come('resolvedOn') !== null;
        const isKnown = act.raw('actKind') === 'instruction' && isAbout(contract, act, obligation);
        return isDone || isKnown ? met(isDone) : 'undetermined';
      },
      {
        among: (act) =>
          (act.raw('actKind') === 'instruction' || typeof act.raw('actKind') !== 'string') &&
          (isAbout(contract, act, obligation) || isAboutNothing(contract, act)),
        emptyIsFine: true,
      },
    );

/** An order that an incident names is about 11), whatever it says. */
const isAbout = (contract: NaiveContract, act: NaiveRow, obligation: number): boolean =>
  act.raw('obligation') === obligation ||
  (obligation === 11 && contract.naming('incidents', 'instruction', act.id).length > 0);

/** Open, and neither itself nor an incident says what it is about. */
const isAboutNothing = (contract: NaiveContract, act: NaiveRow): boolean =>
  typeof act.raw('obligation') !== 'number' &&
  act.come('resolvedOn') === null &&
  contract.naming('incidents', 'instruction', act.id).length === 0;

/** 2) to 5), 10) and 11). */
export const naiveOrganisation: Expectations = {
  ...regulations,
  ...audits,
  ...people,
  ...subcontracts('5.flow', (tier) => tier === 1),
  ...subcontracts('5.tier', (tier) => tier >= 2),
  ...measures,
  ...incidents,
  ...closings,
  'instructionOpen 11.follow': instructions(11),
};
