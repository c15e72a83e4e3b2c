import { whatGoes } from '../commands/close-contract.ts';
import type { Context, FoundContract } from '../commands/context.ts';
import { type ClosingStepId, closingState } from '../core/closing/closing-state.ts';
import type { SignedErasureCertificate } from '../core/closing/erasure-certificate.ts';
import { closingRowPath, closingRowText } from '../core/closing/lack-texts.ts';
import type { EndOfWork, TakeOut } from '../core/contract/end-of-work.ts';
import { endOfWorkSchema, takeOutSchema } from '../core/contract/end-of-work.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import { readClosings, type StoredClosing } from '../postgres/closing-store.ts';
import { reportList } from './dashboard.ts';
import type { ReportListItem } from './read-models.ts';

/** A row that stands in the way, in words, with the page that mends it (below /c/:number/). */
export interface OpenRowView {
  readonly register: string;
  readonly label: Bilingual | null;
  readonly title: string;
  readonly words: Bilingual;
  readonly path: string;
}

/** GET /api/contracts/:number/closing of an open contract. */
export interface OpenClosingView {
  readonly state: 'open';
  readonly number: string;
  readonly title: string;
  readonly periodEnd: PlainDate;
  readonly steps: readonly { readonly id: ClosingStepId; readonly open: readonly OpenRowView[] }[];
  readonly isReady: boolean;
  readonly end: { readonly revision: number; readonly data: EndOfWork | null };
  readonly takeOut: { readonly revision: number; readonly data: TakeOut | null };
  readonly reports: readonly ReportListItem[];
  readonly goes: {
    readonly registers: readonly { readonly register: string; readonly label: Bilingual; readonly rows: number }[];
    readonly logBodies: number;
    readonly files: readonly { readonly sha256: string; readonly size: number }[];
  };
}

/** A closed contract, as the list and its own page show it; `certificate` is null while the erasure is still under way. */
export interface ClosedContractView {
  readonly state: 'closed';
  readonly number: string;
  readonly title: string | null;
  /** Day in Japan. */
  readonly closedOn: PlainDate;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  readonly certificate: SignedErasureCertificate | null;
}

const entryOf = (found: FoundContract, id: string) =>
  (found.state.registers.closing ?? []).find((row) => row.id === id);

/** How far an open contract is on its way to being closed, and what closing would erase. */
export async function openClosingView(
  context: Context,
  tenant: string,
  found: FoundContract,
  today: PlainDate,
): Promise<OpenClosingView> {
  const { contract, registers } = found.state;
  const { steps, isReady } = closingState(found.state, today);
  const { frontier } = await context.committer.load(tenant, found.contractId);
  const goes = whatGoes(context, found);
  const [end, takeOut] = [entryOf(found, 'end'), entryOf(found, 'takeOut')];
  return {
    state: 'open',
    number: contract.number,
    title: contract.title,
    periodEnd: contract.period.to,
    steps: steps.map(({ id, open }) => ({
      id,
      open: open.map((row) => ({
        register: row.register,
        label: row.register === '' ? null : labelOf(row.register),
        title: row.title,
        words: closingRowText(row),
        path: closingRowPath(row),
      })),
    })),
    isReady,
    end: { revision: end?.revision ?? 0, data: endOfWorkSchema.safeParse(end?.data).data ?? null },
    takeOut: { revision: takeOut?.revision ?? 0, data: takeOutSchema.safeParse(takeOut?.data).data ?? null },
    reports: reportList(registers),
    goes: {
      registers: goes.registers.map((row) => ({ ...row, label: labelOf(row.register) })),
      logBodies: frontier.size,
      files: goes.files,
    },
  };
}

/** Size and root as a signed head states them. */
function headOf(note: string): { readonly size: number; readonly root: string } {
  const [, size = '0', root = ''] = note.split('\n');
  return { size: Number(size), root };
}

export function closedContractView({ manifest, certificate }: StoredClosing): ClosedContractView {
  return {
    state: 'closed',
    number: manifest.contractNumber,
    title: manifest.title,
    closedOn: japanDay(manifest.begunAt),
    ...headOf(certificate?.checkpointAfter ?? manifest.checkpointBefore),
    certificate,
  };
}

/** GET /api/closed-contracts. */
export async function closedContracts(context: Context, tenant: string): Promise<readonly ClosedContractView[]> {
  return (await readClosings(context.pool, tenant)).map(closedContractView);
}
