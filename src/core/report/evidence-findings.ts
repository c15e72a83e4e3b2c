import type { Assessment, ObligationAssessment } from '../assessment/assessment.ts';
import type { Catalogue, Obligation } from '../catalogue/catalogue.ts';
import type { ScheduledReport } from '../contract/contract.ts';
import type { EvidenceItem } from '../contract/evidence-item.ts';
import { isStanding, serves } from '../evidence/proof.ts';
import { pathToEvidence } from '../kernel/place.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { ContractState } from '../registers/contract-state.ts';
import type { RegisterEntry } from '../registers/entry.ts';
import type { SubmissionFinding } from './finding.ts';
import { finding } from './make-finding.ts';
import { numberMark } from './reason-sheet.ts';

/** The same file for more matters than this hardly proves each of them. */
const mostMatters = 5;

const itemOf = ({ data }: RegisterEntry): EvidenceItem => data as unknown as EvidenceItem;

const servesSome = (item: RegisterEntry, { duties }: Obligation): boolean =>
  duties.some((duty) => serves(item.data, duty));

/** Files found missing or altered when they were read again: a report may not rest on them. */
function unreadable(items: readonly RegisterEntry[], { registers }: ContractState): SubmissionFinding[] {
  const faults = new Set((registers.evidenceFaults ?? []).map(({ id }) => id));
  return items
    .filter(({ id }) => faults.has(id))
    .map((entry) =>
      finding('evidenceUnreadable', entry.id, pathToEvidence(entry.id), { name: itemOf(entry).name }, null),
    );
}

/** The newest day among some items; undefined while one bears none, since it could be any day. */
function newestDay(items: readonly RegisterEntry[]): PlainDate | undefined {
  const days = items.map((entry) => itemOf(entry).datedOn);
  return days.includes(undefined) ? undefined : days.map(String).sort().at(-1);
}

/** A matter answered 実施 with nothing to show for it, or with what is older than the period told of. */
function ofMatter(
  obligation: Obligation,
  assessed: ObligationAssessment,
  items: readonly RegisterEntry[],
  schedule: ScheduledReport | null,
): SubmissionFinding[] {
  if (assessed.status !== 'implemented') return [];
  const { number } = obligation;
  const about = items.filter((item) => servesSome(item, obligation));
  const label = numberMark(number);
  const fix = `evidence?obligation=${number}`;
  if (about.length === 0) return [finding('implementedWithoutEvidence', String(number), fix, { label }, number)];
  const newest = newestDay(about);
  return newest !== undefined && schedule !== null && newest < schedule.from
    ? [finding('evidenceOlderThanPeriod', String(number), fix, { label, newest, from: schedule.from }, number)]
    : [];
}

/** Matters that an item is explicitly for: those of its duties, and of each register of its rows the first that it serves. */
function mattersOf({ obligations }: Catalogue, item: EvidenceItem): readonly number[] {
  const named = obligations.filter(({ duties }) => duties.some(({ id }) => item.duties.includes(id)));
  const byRow = item.targets.flatMap(({ register }) =>
    obligations.filter(({ duties }) => duties.some(({ registers }) => registers.includes(register))).slice(0, 1),
  );
  return [...named, ...byRow].map(({ number }) => number);
}

/** One file, perhaps added several times, that is to prove many matters at once. */
function shared(catalogue: Catalogue, items: readonly RegisterEntry[]): SubmissionFinding[] {
  const byDigest = Map.groupBy(items, (entry) => itemOf(entry).digest);
  return [...byDigest].flatMap(([digest, same]) => {
    const [first] = same;
    const matters = new Set(same.flatMap((entry) => mattersOf(catalogue, itemOf(entry))));
    if (first === undefined || matters.size <= mostMatters) return [];
    const labels = [...matters]
      .sort((one, other) => one - other)
      .map(numberMark)
      .join('、');
    const params = { name: itemOf(first).name, count: matters.size, labels };
    return [finding('evidenceShared', digest.slice(0, 16), pathToEvidence(first.id), params, null)];
  });
}

/** What is to be looked at in the evidence before a report goes out. */
export function evidenceFindings(
  catalogue: Catalogue,
  state: ContractState,
  assessment: Assessment,
  schedule: ScheduledReport | null,
): readonly SubmissionFinding[] {
  const items = (state.registers.evidenceItems ?? []).filter(isStanding);
  const matters = catalogue.obligations.flatMap((obligation, index) => {
    const assessed = assessment.obligations[index];
    return assessed === undefined ? [] : ofMatter(obligation, assessed, items, schedule);
  });
  return [...unreadable(items, state), ...matters, ...shared(catalogue, items)];
}
