import { storeBlob } from '../blobs/blob-store.ts';
import { rulesetVersion } from '../core/assessment/assess.ts';
import { assessPeriod } from '../core/assessment/period-verdicts.ts';
import type { Ribbon } from '../core/assessment/ribbon.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { ScheduledReport } from '../core/contract/contract.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import type { ReportDocument } from '../core/report/report-document.ts';
import { decideSubmission, nextReportNumber, type SubmissionRequest } from '../core/report/submission-gate.ts';
import { ribbonsToKeep } from '../queries/frozen-ribbons.ts';
import { reportFile, reportFormats } from '../queries/report-file.ts';
import type { FindingView } from '../queries/report-models.ts';
import { draftReport } from '../queries/report-preview.ts';
import { ribbonsThen } from '../queries/ribbons-then.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';
import { verdictChanges } from './keep-verdicts.ts';

type Submitted = Result<{ readonly id: string }, Refusal>;

/** What blocks: an error, or a warning that nobody noted for this report. */
const isOpen = ({ severity, note }: FindingView): boolean =>
  severity === 'error' || (severity === 'warning' && note === null);

/** The files of a report, stored by their digests before anything names them. */
async function freezeFiles(
  context: Context,
  { contractId, state: { registers } }: FoundContract,
  id: string,
  document: ReportDocument,
): Promise<readonly JsonObject[]> {
  const shown = registerDeclarations.map((declaration) => ({
    declaration,
    entries: own(registers, declaration.name) ?? [],
  }));
  const files: JsonObject[] = [];
  for (const format of reportFormats) {
    const bytes = await reportFile(format, document, shown);
    const sha256 = await storeBlob(context.dataFolder, contractId, bytes);
    files.push({ name: `${id}.${format}`, format, size: bytes.length, sha256 });
  }
  return files;
}

/** What the report says of the days of its period, and what was known on them. */
function ribbonsOfReport(
  { catalogue, state }: FoundContract,
  schedule: ScheduledReport,
  today: PlainDate,
  then: readonly Ribbon[] | null,
): JsonObject {
  const period = assessPeriod(catalogue, state, schedule, today);
  return ribbonsToKeep(schedule.id, rulesetVersion, period, then) as unknown as JsonObject;
}

/** One try; `overtaken` when the contract changed while the files were made: what was judged would not be what stands. */
async function trySubmission(
  context: Context,
  actor: Actor,
  number: string,
  request: SubmissionRequest,
): Promise<Submitted | 'overtaken'> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const { contractId, state } = found.value;
  const at = context.now();
  const schedule = decideSubmission(state, request, japanDay(at));
  if (!schedule.ok) return refused({ type: 'submissionStopped', obstacle: schedule.refusal });
  const id = nextReportNumber(state);
  const stamp = { reportedOn: request.reportedOn, reportNumber: id };
  const then = await ribbonsThen(context, actor.tenant, found.value, schedule.value, japanDay(at));
  const { document, findings } = draftReport(found.value, japanDay(at), request.scheduleId, stamp, then);
  const open = findings.filter(isOpen);
  if (open.length > 0) return refused({ type: 'findingsOpen', findings: open });
  const files = await freezeFiles(context, found.value, id, document);
  const { registers } = state;
  const data = {
    scheduleId: schedule.value.id,
    submittedAt: at,
    submittedBy: actor.name,
    document: document as unknown as JsonObject,
    claims: Object.fromEntries((registers.claims ?? []).map((row) => [row.id, row.data])),
    plans: (registers.planVersions ?? []).map((row) => row.id),
    files,
  };
  const now = await loadContract(context, actor, { contractId });
  if (!now.ok) return now;
  if (now.value.state.registers !== registers) return 'overtaken';
  const report = { register: 'reports', entryId: id, expectedRevision: 0, data };
  const ribbons = {
    register: 'reportRibbons',
    entryId: id,
    expectedRevision: 0,
    data: ribbonsOfReport(found.value, schedule.value, japanDay(at), then),
  };
  const changes = [report, ribbons, ...verdictChanges(found.value, japanDay(at))];
  const committed = await context.committer.commit({ contractId, actor, at, verb: 'submitReport', changes });
  if (!committed.ok && committed.refusal.type !== 'revisionConflict') return committed;
  // Its number was given to another report, or the verdicts were kept, meanwhile.
  return committed.ok ? accepted({ id }) : 'overtaken';
}

/** Colleagues who type all the while delay a submission; more than this many changes in a row stop it. */
const mostTries = 10;

/**
 * Submits a report, judged as of today whatever day it bears: refused while one on its schedule stands, while its day is none that
 * it may bear, and while an error or an unanswered warning stands. Then document, claims, plan versions and files are frozen, and
 * no later change alters them. Of two submissions at once one wins, and the other is refused like any later one.
 */
export async function submitReport(
  context: Context,
  actor: Actor,
  number: string,
  request: SubmissionRequest,
): Promise<Submitted> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const submitted = await trySubmission(context, actor, number, request);
    if (submitted !== 'overtaken') return submitted;
  }
  return refused({ type: 'submissionOvertaken' });
}
