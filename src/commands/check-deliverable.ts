import type { CheckContext } from '../core/checks/check.ts';
import { type CheckedTarget, judgeTarget } from '../core/checks/checked-target.ts';
import { deliverableChecks } from '../core/checks/deliverable/checks.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { EvidenceFile } from '../probes/evidence-file.ts';
import { filesAt, type GivenFiles } from '../probes/files/given-files.ts';
import { probeFiles } from '../probes/files/probe-files.ts';
import { probeMalware, type ScannerSettings } from '../probes/malware/probe-malware.ts';
import type { Gathered, ProbeKit } from '../probes/probe-kit.ts';
import { type Anchors, joinAnchors, noAnchors, readAnchors } from '../probes/signatures/anchors.ts';
import { probeSignatures } from '../probes/signatures/probe-signatures.ts';
import { readSettings, usualClamd } from '../settings.ts';

/** What a deliverable is looked at with. */
export interface DeliverableOptions {
  readonly scanner: ScannerSettings;
  /** What signatures are held against; nothing is trusted that was not given. */
  readonly anchors?: Anchors;
  /** Where the files lie, if in a folder: it may be a repository. */
  readonly folder?: string;
}

/** clamd as the installation's settings name it, or on a socket that somebody gave. */
export function scannerBySettings(given?: string): ScannerSettings {
  const { JUNSHU_CLAMD, JUNSHU_CLAMD_DATABASE, JUNSHU_CLAMD_MB, JUNSHU_CLAMD_DAYS } = readSettings(process.env);
  const socket = given ?? JUNSHU_CLAMD;
  return {
    socket,
    database: JUNSHU_CLAMD_DATABASE ?? (socket === usualClamd ? '/var/lib/clamav' : null),
    largest: JUNSHU_CLAMD_MB * 1024 * 1024,
    oldestDays: JUNSHU_CLAMD_DAYS,
  };
}

async function lookAtFiles(
  target: string,
  files: GivenFiles,
  { now, signal }: ProbeKit,
  { scanner, anchors = noAnchors, folder }: DeliverableOptions,
): Promise<readonly Gathered[]> {
  const look = { target, files, now, signal };
  return [
    await probeFiles(look),
    await probeMalware(look, scanner),
    await probeSignatures(look, anchors, folder ?? null),
  ];
}

const givenBy = (evidence: readonly EvidenceFile[]): GivenFiles =>
  async function* () {
    for (const { name, size, read } of evidence)
      yield {
        name,
        size,
        read: async () => await read().then((bytes) => (bytes === null ? null : Buffer.from(bytes))),
      };
  };

/** Certificates and keys among the evidence of a deliverable are what its signatures are held against, not what is handed over. */
async function anchorsIn(file: EvidenceFile): Promise<Anchors | null> {
  const bytes = file.kind === 'certificate' ? await file.read() : null;
  return bytes === null ? null : readAnchors(bytes);
}

/** Looks at the evidence files that are tied to a deliverable. */
export async function lookAtEvidence(target: string, kit: ProbeKit): Promise<readonly Gathered[]> {
  const files = kit.evidence ?? [];
  const found = await Promise.all(files.map(anchorsIn));
  const given = files.filter((_, index) => (found[index] ?? null) === null);
  const anchors = joinAnchors(found.filter((one) => one !== null));
  return lookAtFiles(target, givenBy(given), kit, { scanner: scannerBySettings(), anchors });
}

/** Looks at a folder or an archive and judges it; needs no server and no database. */
export async function checkDeliverable(
  path: string,
  kit: ProbeKit,
  options: DeliverableOptions,
  declared: JsonObject = {},
): Promise<CheckedTarget> {
  const gathered = await lookAtFiles(path, filesAt(path), kit, { ...options, folder: path });
  const context: CheckContext = { asOf: kit.today, declared };
  return judgeTarget(
    path,
    gathered.map(({ observation }) => observation),
    deliverableChecks,
    context,
  );
}
