import { storeBlob } from '../blobs/blob-store.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { registerDeclarations } from '../core/registers/registers.ts';
import { reportFile, reportFormats } from '../queries/report-file.ts';
import { draftReport } from '../queries/report-preview.ts';
import { type Context, type FoundContract, loadContract, type Refusal } from './context.ts';

/** 契約番号-報告-連番: what officials refer to. */
const reportNumberOf = ({ state }: FoundContract): string =>
  `${state.contract.number}-R${(state.registers.reports ?? []).length + 1}`;

/**
 * Submits a report: refused while an error or an unanswered warning stands; then document, claims, plan versions and
 * files are frozen as of now, and no later change alters them.
 */
export async function submitReport(
  context: Context,
  actor: Actor,
  number: string,
  scheduleId: string,
  reportedOn: PlainDate,
): Promise<Result<{ readonly id: string }, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const id = reportNumberOf(found.value);
  const { document, findings, schedule } = draftReport(found.value, reportedOn, scheduleId, id);
  const open = findings.filter(
    ({ severity, note }) => severity === 'error' || (severity === 'warning' && note === null),
  );
  if (open.length > 0 || schedule === null)
    return refused({ type: 'findingsOpen', findings: open.map((finding) => finding.id) });
  const { registers } = found.value.state;
  const shown = registerDeclarations.map((declaration) => ({
    declaration,
    entries: own(registers, declaration.name) ?? [],
  }));
  const files: JsonObject[] = [];
  for (const format of reportFormats) {
    const bytes = await reportFile(format, document, shown);
    files.push({
      name: `${id}.${format}`,
      format,
      size: bytes.length,
      sha256: await storeBlob(context.dataFolder, found.value.contractId, bytes),
    });
  }
  const at = context.now();
  const claims = Object.fromEntries((registers.claims ?? []).map((row) => [row.id, row.data]));
  const plans = (registers.planVersions ?? []).map((row) => row.id);
  const data = {
    scheduleId: schedule.id,
    submittedAt: at,
    submittedBy: actor.name,
    document: document as unknown as JsonObject,
    claims,
    plans,
    files,
  };
  const changes = [{ register: 'reports', entryId: id, expectedRevision: 0, data }];
  const committed = await context.committer.commit({
    contractId: found.value.contractId,
    actor,
    at,
    verb: 'submitReport',
    changes,
  });
  return committed.ok ? accepted({ id }) : committed;
}
