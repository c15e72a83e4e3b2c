import { readFile } from 'node:fs/promises';
import { examineFile } from '../blobs/examination/examine-file.ts';
import { uploadPath } from '../blobs/uploads.ts';
import { type Facts, factsOf, textOf } from '../core/assessment/facts.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { ScanDepth } from '../core/contract/scan-run.ts';
import { evidenceRefusalTexts } from '../core/evidence/evidence-texts.ts';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { EntryChange, RegisterEntry } from '../core/registers/entry.ts';
import { keepPreview } from '../postgres/preview-store.ts';
import type { DiagnosisPreview, KnownFinding } from '../queries/diagnosis-models.ts';
import { compareScan, type ScanComparison } from '../scanners/compare-scan.ts';
import { holdPorts } from '../scanners/hold-ports.ts';
import { coverageBy } from '../scanners/ipa-coverage-texts.ts';
import { dueDay, findingRow, findingTitle } from '../scanners/proposed-finding.ts';
import type { Scan } from '../scanners/scan.ts';
import { readScanAside } from '../tables/reading-workers.ts';
import { tableLimits } from '../tables/unreadable.ts';
import {
  type Context,
  type ContractName,
  type FoundContract,
  type InputProblem,
  loadContract,
  type Refusal,
} from './context.ts';
import { loadUpload } from './evidence-uploads.ts';
import { diagnosisRow, type PlannedDiagnosis, type PreviewDiagnosis, planDiagnosis } from './plan-diagnosis.ts';
import {
  canTellGone,
  conditionsAfter,
  extentAfter,
  partAfter,
  runOfUpload,
  saidByRun,
  withVersion,
} from './scan-of-upload.ts';

/** What is kept until a person says yes: the answer that was shown, and the changes that it stands for. */
export interface KeptDiagnosis {
  readonly preview: DiagnosisPreview;
  readonly uploadId: string;
  readonly changes: readonly EntryChange[];
  /** The gone findings closed, one change each; only those that a person picks are made. */
  readonly closings: readonly EntryChange[];
}

export const previewPlace = 'diagnosisScans';

const bad = (problem: InputProblem): Result<never, Refusal> => refused({ type: 'badInput', problems: [problem] });

/** A run that looked at nothing is no diagnosis: it gives no day, and nothing is gone by it. */
const sawNothing = (name: string, { run: { why } }: Scan): InputProblem => ({
  path: name,
  message: {
    ja: `何も調べていない結果です（${why?.ja ?? ''}）。診断を行ったことにはならず、指摘も完了にしません。`,
    en: `This run looked at nothing (${why?.en ?? ''}). It is no diagnosis, and closes no finding.`,
  },
  mend: {
    ja: '対象に届くこと、実行が最後まで終わったことを確かめ、診断し直した結果を取り込んでください。',
    en: 'See that the target can be reached and the run comes to its end, scan again, and import that result.',
  },
});

/** The file of an upload, whole and fit to be evidence. */
async function scanOfUpload(
  context: Context,
  actor: Actor,
  contract: ContractName,
  { contractId }: FoundContract,
  uploadId: string,
): Promise<Result<Scan, Refusal>> {
  const upload = await loadUpload(context, actor, contract, uploadId);
  if (!upload.ok) return upload;
  const { name, offset, size } = upload.value;
  if (offset !== size) return refused({ type: 'uploadElsewhere', offset });
  if (size > tableLimits.bytes) return refused({ type: 'tooLarge', limit: tableLimits.bytes });
  const path = uploadPath(context.dataFolder, contractId, uploadId);
  const examined = await examineFile(path, name);
  if (!examined.ok) return bad({ path: name, ...evidenceRefusalTexts[examined.refusal] });
  const scan = await readScanAside(await readFile(path));
  if (!scan.ok) return bad({ path: name, message: scan.refusal.message, mend: scan.refusal.mend });
  return scan.value.run.looked === 'nothing' ? bad(sawNothing(name, scan.value)) : scan;
}

const known = ({ id, data }: RegisterEntry): KnownFinding => ({
  id,
  title: textOf(data, 'title') ?? id,
  foundOn: textOf(data, 'foundOn') ?? null,
});

interface Understood {
  readonly scan: Scan;
  readonly plan: PlannedDiagnosis;
  readonly compared: ScanComparison;
  readonly facts: Facts;
  readonly diagnosisId: string;
  /** How the tool was run, where that is known. */
  readonly conditions: string | undefined;
  /** Whether it looked at a part alone, where that is known. */
  readonly extent: 'whole' | 'part' | undefined;
  /** How deep a run of ours was; undefined for a file from elsewhere. */
  readonly depth: ScanDepth | undefined;
}

function previewOf(
  id: string,
  { scan, plan, compared, facts, diagnosisId, extent, depth }: Understood,
): DiagnosisPreview {
  const { format, tool, version, targets } = scan;
  const { title, row, ...rest } = plan;
  return {
    id,
    format,
    tool,
    version,
    targets,
    ...rest,
    diagnosis: { id: diagnosisId, title, isNew: row === undefined },
    fresh: compared.fresh.map(({ finding, closedBefore }) => ({
      title: findingTitle(finding),
      severity: finding.severity,
      dueOn: dueDay(finding.severity, facts.asOf),
      cwe: finding.cwe,
      cve: finding.cve,
      closedBefore: closedBefore ?? null,
    })),
    still: compared.still.map(known),
    gone: compared.gone.map(known),
    informed: compared.informed,
    isPart: extent === 'part',
    runSays: scan.run.why,
    coverage: coverageBy(format, depth),
  };
}

function changesOf(context: Context, understood: Understood, owner: string) {
  const { scan, plan, compared, facts, diagnosisId, conditions, extent } = understood;
  const heldOn = plan.heldOn ?? facts.asOf;
  const tool = `${scan.tool} ${scan.version}`.trim();
  const frame = { diagnosis: diagnosisId, tool, foundOn: heldOn, today: facts.asOf, owner };
  const changes: EntryChange[] = [
    {
      register: 'diagnoses',
      entryId: diagnosisId,
      expectedRevision: plan.row?.revision ?? 0,
      data: {
        ...diagnosisRow(plan, scan),
        ...(conditions === undefined ? {} : { conditions }),
        ...(extent === undefined ? {} : { extent }),
      },
    },
    ...compared.fresh.map(({ finding, closedBefore }) => ({
      register: 'findings',
      entryId: context.newId(),
      expectedRevision: 0,
      data: findingRow(finding, frame, closedBefore),
    })),
  ];
  const closings: EntryChange[] = compared.gone.map(({ id, revision, data }) => ({
    register: 'findings',
    entryId: id,
    expectedRevision: revision,
    data: { ...data, closedOn: heldOn, evidence: `${tool}（${heldOn}）の再診断で検出されない` },
  }));
  return { changes, closings };
}

/**
 * Reads a scanner's file that was uploaded, holds it against earlier runs, and shows what an import would do. Nothing is stored
 * before it is confirmed; asked again with other words (target, day) it gives another preview of the same upload.
 */
export async function previewDiagnosis(
  context: Context,
  actor: Actor,
  number: string,
  request: PreviewDiagnosis,
): Promise<Result<DiagnosisPreview, Refusal>> {
  const found = await loadContract(context, actor, number);
  if (!found.ok) return found;
  const read = await scanOfUpload(
    context,
    actor,
    { contractId: found.value.contractId },
    found.value,
    request.uploadId,
  );
  if (!read.ok) return read;
  const facts = factsOf(found.value.state, japanDay(context.now()));
  const run = runOfUpload(found.value.state, request.uploadId);
  const scan = holdPorts(run === undefined ? read.value : withVersion(read.value, run), facts);
  const plan = planDiagnosis(scan, facts, run === undefined ? request : saidByRun(run, request), actor.name);
  if (!plan.ok) return plan;
  const { target, title, heldOn, row } = plan.value;
  const seen = compareScan(scan, facts, {
    target: typeof target === 'string' ? null : target,
    title,
    heldOn: heldOn ?? facts.asOf,
  });
  const diagnosisId = row?.id ?? context.newId();
  const compared = canTellGone(run) && scan.run.tellsGone ? seen : { ...seen, gone: [] };
  const extent = scan.run.looked === 'part' ? partAfter(row?.data) : extentAfter(row?.data, run);
  const conditions = conditionsAfter(textOf(row?.data ?? {}, 'conditions'), run);
  const understood = { scan, plan: plan.value, compared, facts, diagnosisId, conditions, extent, depth: run?.depth };
  const preview = previewOf(context.newId(), understood);
  const kept: KeptDiagnosis = {
    preview,
    uploadId: request.uploadId,
    ...changesOf(context, understood, request.owner ?? actor.name),
  };
  const owner = { tenant: actor.tenant, contractId: found.value.contractId };
  await keepPreview(context, owner, previewPlace, preview.id, kept, context.now());
  return accepted(preview);
}
