import type { FoundContract } from '../commands/context.ts';
import type {
  DutyAssessment,
  ObligationAssessment,
  RowReference,
  VerdictReason,
} from '../core/assessment/assessment.ts';
import { type Backing, backingOf } from '../core/assessment/backing.ts';
import { backingOfDuty, type DutyBacking, sumOfTallies } from '../core/assessment/backing-of-duty.ts';
import { factsOf } from '../core/assessment/facts.ts';
import { judgedFacts } from '../core/assessment/language/judge-rows.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import { severityOf } from '../core/assessment/rule-severity.ts';
import type { Duty } from '../core/catalogue/catalogue.ts';
import type { RowOverride } from '../core/contract/claim.ts';
import { readClaim } from '../core/contract/read-claim.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import type { PlanEntry } from '../core/plan/plan.ts';
import type { RegisterEntry, Registers } from '../core/registers/entry.ts';
import { registerNamed } from '../core/registers/registers.ts';
import { carriedOn } from './carry-over-view.ts';
import { populationView } from './missing-view.ts';
import type { ObligationView } from './read-models.ts';
import type { ReasonView } from './reason-models.ts';
import { assessReport, previousClaims, scheduleOf } from './report-preview.ts';
import { dutyDays } from './ribbon-view.ts';

/** Rows named in one reason; more would not be read. */
const rowsShown = 20;

const words = (rows: readonly RegisterEntry[] | undefined, id: string): RegisterEntry | undefined =>
  rows?.find((row) => row.id === id);

/** Pages that a reason may lead to beside the registers. */
const pageLabels: Readonly<Record<string, Bilingual>> = {
  settings: { ja: '契約の設定を開く', en: 'Open the contract’s settings' },
  software: { ja: 'フィードとの照合結果を開く', en: 'Open what the feeds tell' },
};

function reasonView(reason: VerdictReason, backing: Backing, facts: ReturnType<typeof factsOf>): ReasonView {
  const isThere = ({ register, entryId }: RowReference): boolean => facts.find(register, entryId) !== undefined;
  const { title, explanation, fix } = reasonText({ ...reason, rows: reason.rows.filter(isThere) });
  const [place = '', name = ''] = fix.split(/[/#?]/);
  const label = registerNamed(place === 'registers' ? name : place)?.label;
  const opened = label === undefined ? undefined : { ja: `${label.ja}を開く`, en: `Open ${label.en.toLowerCase()}` };
  const link = own(pageLabels, place) ?? opened ?? { ja: '開く', en: 'Open' };
  const rows = reason.rows.slice(0, rowsShown).flatMap(({ register, entryId }) => {
    const entry = facts.find(register, entryId);
    return entry === undefined ? [] : [{ register, entryId, title: facts.titleOf(register, entry) }];
  });
  const isHere = fix === 'items' || reason.rule === 'judgedByPerson';
  return {
    rule: reason.rule,
    verdict: reason.verdict,
    severity: severityOf(reason.rule),
    title,
    explanation,
    fix: isHere ? null : { path: fix, label: link },
    rows,
    situation: reason.situation,
    backing,
    isAdvice: reason.advisory === true,
    population: populationView(reason),
  };
}

function registersOf(duty: Duty, { state }: FoundContract): ObligationView['duties'][number]['registers'] {
  return duty.registers.flatMap((name) => {
    const label = registerNamed(name)?.label;
    const rows = own(state.registers, name) ?? [];
    const changedAt = rows.reduce<string | null>(
      (latest, row) => (row.changedAt > (latest ?? '') ? row.changedAt : latest),
      null,
    );
    return label === undefined ? [] : [{ name, label, count: rows.length, changedAt }];
  });
}

const sendBacksOf = ({ acts = [] }: Registers, number: number): ObligationView['sendBacks'] =>
  acts
    .filter(({ data }) => data.actKind === 'sendBack' && data.obligation === number && data.resolvedOn === undefined)
    .map(({ data }) => ({
      on: String(data.on),
      official: String(data.official),
      text: String(data.note ?? data.title),
    }));

/** The next matter behind one, begun again at the first, in which something is to be answered. */
function onwardFrom(number: number, obligations: readonly ObligationAssessment[]): number | null {
  const isOpen = ({ status, duties }: ObligationAssessment): boolean =>
    status === null || duties.some(({ contradicted }) => contradicted);
  const others = [
    ...obligations.filter((one) => one.number > number),
    ...obligations.filter((one) => one.number < number),
  ];
  return others.find(isOpen)?.number ?? null;
}

/** One obligation with its duties: what the form says, what the plan promised, what is claimed, what the facts say. */
export function obligationView(found: FoundContract, number: number, today: PlainDate): ObligationView | null {
  const { catalogue, state } = found;
  const { registers } = state;
  const index = catalogue.obligations.findIndex((obligation) => obligation.number === number);
  const obligation = catalogue.obligations[index];
  const schedule = scheduleOf(found, undefined);
  const report = assessReport(found, schedule, today);
  const { obligations, scope } = report;
  const assessment = obligations[index];
  if (obligation === undefined || assessment === undefined) return null;
  const facts = factsOf(state, today);
  const previous = previousClaims(found, schedule);
  const carried = carriedOn(found, schedule, report, facts, number);
  const daysOf = dutyDays(found, schedule, today);
  const override = words(registers.rowOverrides, String(number));
  const judged = judgedFacts(facts);
  const backings = assessment.duties.map((assessed) => backingOfDuty(assessed, judged));
  const dutyView = (
    duty: Duty,
    assessed: DutyAssessment,
    { reasons, dutyId: _, ...backing }: DutyBacking,
  ): ObligationView['duties'][number] => {
    const claim = words(registers.claims, duty.id);
    return {
      duty,
      assessment: { ...assessed, period: null },
      reasons: assessed.reasons.map((reason, at) =>
        reasonView(reason, reasons[at] ?? backingOf(reason, judged), facts),
      ),
      backing,
      claimRevision: claim?.revision ?? 0,
      claim: claim === undefined ? null : readClaim(claim.data),
      planEntry: (words(registers.planEntries, duty.id)?.data as unknown as PlanEntry | undefined) ?? null,
      previousClaim: own(previous, duty.id) ?? null,
      carried: carried.get(duty.id) ?? null,
      registers: registersOf(duty, found),
      days: daysOf(duty.id),
    };
  };
  return {
    number,
    label: obligation.label,
    shortLabel: obligation.shortLabel,
    paragraphs: obligation.paragraphs,
    assessment: { ...assessment, duties: assessment.duties.map((duty) => ({ ...duty, period: null })) },
    scope: scope
      .filter(({ dutyIds }) => obligation.duties.some(({ id }) => dutyIds.includes(id)))
      .map((reason) => reasonView(reason, backingOf(reason, judged), facts)),
    backing: sumOfTallies(backings.map(({ tally }) => tally)),
    rowOverride:
      override === undefined ? null : { revision: override.revision, data: override.data as unknown as RowOverride },
    duties: obligation.duties.flatMap((duty, at) => {
      const [assessed, backing] = [assessment.duties[at], backings[at]];
      return assessed === undefined || backing === undefined ? [] : [dutyView(duty, assessed, backing)];
    }),
    sendBacks: sendBacksOf(registers, number),
    onward: onwardFrom(number, obligations),
  };
}
