import { createHash } from 'node:crypto';
import type { FoundContract } from '../commands/context.ts';
import type { Assessment } from '../core/assessment/assessment.ts';
import { type Facts, factsOf } from '../core/assessment/facts.ts';
import { reasonText } from '../core/assessment/reason-text.ts';
import { valueLabels } from '../core/assessment/value-label-texts.ts';
import { readKeptObservation } from '../core/checks/kept-observation.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { EvidenceItem } from '../core/contract/evidence-item.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { Json } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { pathToEvidence, pathToRow, pathToSetting } from '../core/kernel/place.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import type { FreshFact } from '../core/registers/carry-overs.ts';
import { confirmedAnswers, reportBefore } from '../core/report/carried-answers.ts';
import { type CarriedAnswer, carriedAnswers } from '../core/report/carry-over.ts';
import { registersServing } from '../core/report/fresh-facts.ts';
import type { CarriedAnswerView, CarryOverView, FreshFactView } from './carry-over-models.ts';
import { assessReport, scheduleOf } from './report-preview.ts';

const both = (text: string): Bilingual => ({ ja: text, en: text });

/** A row as it is called: 「従事者名簿「髙橋 花子」」. */
function rowTitle(register: string, entryId: string, facts: Facts): Bilingual {
  const [label, row] = [labelOf(register), facts.find(register, entryId)];
  const title = row === undefined ? entryId : facts.titleOf(register, row);
  return { ja: `${label.ja}「${title}」`, en: `${label.en} “${title}”` };
}

/** A record in words, and where it is seen. */
function factView(fact: FreshFact, facts: Facts): FreshFactView {
  const { kind, register, entryId, on } = fact;
  const found = facts.find(register, entryId);
  switch (kind) {
    case 'evidence': {
      const { name } = (found?.data ?? { name: entryId }) as unknown as EvidenceItem;
      return { kind, on, title: both(name), path: pathToEvidence(entryId) };
    }
    case 'check': {
      const kept = readKeptObservation(found?.data ?? {});
      const title = kept === null ? both(entryId) : rowTitle(kept.register, kept.entryId, facts);
      return { kind, on, title, path: 'checks' };
    }
    case 'declaration': {
      const { ja, en } = labelOf(entryId);
      return { kind, on, title: { ja: `${ja}：該当なし`, en: `${en}: none` }, path: `registers/${entryId}` };
    }
    case 'scope':
      return { kind, on, title: own(valueLabels, entryId) ?? both(entryId), path: pathToSetting(`scope.${entryId}`) };
    case 'row':
      return { kind, on, title: rowTitle(register, entryId, facts), path: pathToRow(register, entryId) };
  }
}

/** Where something newer can be entered: what the rule asks for first, then the duty's registers and its evidence. */
function updatesOf({ duty, obstacle }: CarriedAnswer, { catalogue }: FoundContract): CarriedAnswerView['updates'] {
  if (obstacle === null) return [];
  const registers = registersServing(catalogue, duty)
    .slice(0, 3)
    .map((name) => ({ path: `registers/${name}`, label: labelOf(name) }));
  const evidence = {
    path: `evidence?obligation=${duty.obligation}`,
    label: { ja: '証跡を加える', en: 'Add evidence' },
  };
  const asked = obstacle.reason === null ? '' : reasonText(obstacle.reason).fix;
  const first = asked === '' || asked === 'items' || asked.startsWith('registers/') ? [] : [asked];
  return [
    ...first.map((path) => ({ path, label: { ja: '求められている所を開く', en: 'Open what is asked for' } })),
    ...registers,
    evidence,
  ];
}

/** The digest of what a person is shown, by which it is known whether they still see what is so. */
export function stampOf(
  { duty, revision, claim, next, report, fresh, freshCount, obstacle }: CarriedAnswer,
  scheduleId: string,
): string {
  const shown = [scheduleId, report, duty.id, revision, claim, next, fresh, freshCount, obstacle?.kind ?? null];
  const text = canonicalJson(shown as unknown as Json);
  return createHash('sha256').update(text).digest('hex').slice(0, 32);
}

function answerView(
  answer: CarriedAnswer,
  found: FoundContract,
  schedule: ScheduledReport,
  facts: Facts,
): CarriedAnswerView {
  const { duty, assessed, revision, claim, next, report, fresh, freshCount, obstacle } = answer;
  const said = next.status === 'implemented' ? next.content : next.reason;
  const draft = assessed.draft?.text ?? null;
  return {
    dutyId: duty.id,
    obligation: duty.obligation,
    mark: duty.mark,
    label: duty.label,
    claim,
    next,
    report,
    scheduleId: schedule.id,
    revision,
    stamp: stampOf(answer, schedule.id),
    freshCount,
    fresh: fresh.map((fact) => factView(fact, facts)),
    draft: draft === null || draft.ja === said ? null : draft,
    obstacle: obstacle === null ? null : { kind: obstacle.kind, why: obstacle.why },
    updates: updatesOf(answer, found),
  };
}

/** Answers of the last report that a contract's next one begins with, with the figures that a command needs. */
export function carriedIn(
  found: FoundContract,
  today: PlainDate,
): { readonly schedule: ScheduledReport | null; readonly carried: readonly CarriedAnswer[] } {
  const { catalogue, state } = found;
  const schedule = scheduleOf(found, undefined);
  const assessment = assessReport(found, schedule, today);
  return { schedule, carried: carriedAnswers(catalogue, state, assessment, schedule) };
}

/** The same of one matter by duty, of an assessment that was made already. */
export function carriedOn(
  found: FoundContract,
  schedule: ScheduledReport | null,
  assessment: Assessment,
  facts: Facts,
  matter: number,
): ReadonlyMap<string, CarriedAnswerView> {
  const carried = carriedAnswers(found.catalogue, found.state, assessment, schedule, matter);
  return new Map(
    schedule === null ? [] : carried.map((answer) => [answer.duty.id, answerView(answer, found, schedule, facts)]),
  );
}

/** Each answer of the last report that nobody has confirmed: what makes it hold, or why it doesn't; `stampOf` of each is in it. */
export function carryOverView(found: FoundContract, today: PlainDate): CarryOverView {
  const { catalogue, state } = found;
  const { schedule, carried } = carriedIn(found, today);
  const facts = factsOf(state, today);
  const report = reportBefore(state.registers, schedule);
  const isConfirmed = confirmedAnswers(state, schedule);
  const duties = catalogue.obligations.flatMap((obligation) => obligation.duties);
  return {
    schedule,
    report: report === null ? null : { id: report.id, submittedAt: String(report.data.submittedAt ?? '') },
    answers: schedule === null ? [] : carried.map((answer) => answerView(answer, found, schedule, facts)),
    confirmed: duties.filter(({ id }) => isConfirmed(id)).length,
  };
}
