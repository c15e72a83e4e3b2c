import { z } from 'zod';
import type { Facts } from '../core/assessment/facts.ts';
import { textOf } from '../core/assessment/facts.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import type { PlainDate } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { listWithin, textWithin } from '../core/kernel/short-text.ts';
import type { RegisterEntry } from '../core/registers/entry.ts';
import { type DiagnosedRow, diagnosedField } from '../scanners/compare-scan.ts';
import type { Scan } from '../scanners/scan.ts';
import {
  type DiagnosisKind,
  sureTarget,
  type TargetCandidate,
  targetCandidates,
  usualKind,
} from '../scanners/scan-target.ts';
import type { Refusal } from './context.ts';

const said = z.string().trim().min(1).max(200);

/** What a person says of an import beside the file; what is left out is taken from the file, the row, or asked. */
export const previewDiagnosisSchema = z.strictObject({
  uploadId: z.string().max(80),
  /** The row that the file belongs to; otherwise one of the same title and day, or a new one. */
  diagnosis: z.string().min(1).max(80).optional(),
  title: said.optional(),
  kind: z.enum(['platform', 'webApplication']).optional(),
  target: z
    .union([
      z.literal('none'),
      z.strictObject({ register: z.enum(['sites', 'servers', 'webApplications']), entryId: z.string().min(1).max(80) }),
    ])
    .optional(),
  heldOn: plainDateSchema.optional(),
  heldBy: said.optional(),
  owner: said.optional(),
});
export type PreviewDiagnosis = z.infer<typeof previewDiagnosisSchema>;

/** A diagnosis as the import understands it. */
export interface PlannedDiagnosis {
  readonly row: RegisterEntry | undefined;
  readonly title: string;
  readonly kind: DiagnosisKind;
  readonly heldOn: PlainDate | null;
  readonly heldBy: string;
  readonly target: DiagnosedRow | 'none' | 'undecided';
  readonly candidates: readonly TargetCandidate[];
}

const noRow = (what: string): Result<never, Refusal> =>
  refused({
    type: 'badInput',
    problems: [
      {
        path: what,
        message: { ja: `「${what}」という行はありません。`, en: `There is no row ${what}.` },
        mend: { ja: '台帳の行を選び直してください。', en: 'Choose a row of the register.' },
      },
    ],
  });

const isKind = (kind: string | undefined): kind is DiagnosisKind => kind === 'platform' || kind === 'webApplication';

function ownTarget(row: RegisterEntry | undefined, kind: DiagnosisKind): DiagnosedRow | undefined {
  const registers = kind === 'platform' ? (['sites', 'servers'] as const) : (['webApplications'] as const);
  const named = registers.map((register) => ({ register, entryId: textOf(row?.data ?? {}, diagnosedField[register]) }));
  return named.find((one): one is DiagnosedRow => one.entryId !== undefined);
}

const dateOf = ({ endedOn, startedOn }: Scan, today: PlainDate): PlainDate | undefined => {
  const day = endedOn ?? startedOn;
  return day !== undefined && day <= today ? day : undefined;
};

/** The diagnosis that a file belongs to, with day, kind and target: as said, else as the file or the row has it. */
export function planDiagnosis(
  scan: Scan,
  facts: Facts,
  request: PreviewDiagnosis,
  actor: string,
): Result<PlannedDiagnosis, Refusal> {
  const given = request.diagnosis === undefined ? undefined : facts.find('diagnoses', request.diagnosis);
  if (request.diagnosis !== undefined && given === undefined) return noRow(`diagnoses/${request.diagnosis}`);
  const title = request.title ?? textOf(given?.data ?? {}, 'title') ?? `${scan.tool} ${scan.targets[0] ?? ''}`.trim();
  const heldOn = request.heldOn ?? dateOf(scan, facts.asOf) ?? textOf(given?.data ?? {}, 'heldOn') ?? null;
  const row =
    given ??
    facts.rows('diagnoses').find(({ data }) => textOf(data, 'title') === title && textOf(data, 'heldOn') === heldOn);
  const recorded = textOf(row?.data ?? {}, 'diagnosisKind');
  const targetKind =
    request.target === undefined || request.target === 'none'
      ? undefined
      : request.target.register === 'webApplications'
        ? 'webApplication'
        : 'platform';
  const kind = request.kind ?? targetKind ?? (isKind(recorded) ? recorded : usualKind(scan.format));
  const { target } = request;
  if (target !== undefined && target !== 'none' && facts.find(target.register, target.entryId) === undefined)
    return noRow(`${target.register}/${target.entryId}`);
  const candidates = targetCandidates(scan, kind, facts);
  return accepted({
    row,
    title,
    kind,
    heldOn,
    heldBy: request.heldBy ?? textOf(row?.data ?? {}, 'heldBy') ?? actor,
    target: target ?? ownTarget(row, kind) ?? sureTarget(candidates) ?? 'undecided',
    candidates,
  });
}

/** The row of the diagnosis as it is to be stored; what people wrote into it stays. */
export function diagnosisRow({ row, title, kind, heldOn, heldBy, target }: PlannedDiagnosis, scan: Scan): JsonObject {
  const tool = `${scan.tool} ${scan.version}`.trim();
  const known = textOf(row?.data ?? {}, 'tool');
  const tools = known === undefined || known.includes(tool) ? (known ?? tool) : `${known}、${tool}`;
  const field = typeof target === 'string' ? {} : { [diagnosedField[target.register]]: target.entryId };
  return {
    ...row?.data,
    title,
    diagnosisKind: kind,
    heldOn: heldOn ?? '',
    heldBy,
    tool: textWithin(tools, 500),
    ...(row?.data.scope === undefined && scan.targets.length > 0 ? { scope: listWithin(scan.targets, 500) } : {}),
    ...field,
  };
}
