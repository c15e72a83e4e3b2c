import { whatGoes } from '../commands/close-contract.ts';
import type { Context, FoundContract } from '../commands/context.ts';
import { type ClosingStepId, closingState } from '../core/closing/closing-state.ts';
import type { SignedErasureCertificate } from '../core/closing/erasure-certificate.ts';
import { closingRowPath, closingRowText } from '../core/closing/lack-texts.ts';
import { type ConfidentialityRemainder, isReminded, nextReminder } from '../core/closing/remainder.ts';
import type { EndOfWork, TakeOut } from '../core/contract/end-of-work.ts';
import { endOfWorkSchema, takeOutSchema } from '../core/contract/end-of-work.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { japanDay, type PlainDate } from '../core/kernel/plain-date.ts';
import { labelOf } from '../core/registers/book-label-texts.ts';
import { readClosings, type StoredClosing } from '../postgres/closing-store.ts';
import { standingCopies } from '../postgres/key-backup-store.ts';
import { openRemainder } from '../postgres/remainder-store.ts';
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

/** GET /api/contracts/:number/closing/key-copies: copies of the contract's key that nobody is known to have destroyed. */
export interface KeyCopyView {
  readonly id: string;
  /** An instant. */
  readonly madeAt: string;
  /** The same in Japan. */
  readonly madeOn: PlainDate;
  /** To whose age key it was encrypted. */
  readonly recipient: string;
}

/** What still opens a contract's backups after its closing. */
export async function keyCopies(context: Context, contractId: string): Promise<readonly KeyCopyView[]> {
  const copies = await standingCopies(context.pool, contractId);
  return copies.map(({ id, madeAt, recipient }) => ({ id, madeAt, madeOn: japanDay(madeAt), recipient }));
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
  /** What 9) leaves; null for one closed before any was kept, or where its seal does not open. */
  readonly remainder: RemainderView | null;
}

/** What goes on to bind after the closing (9), and the next day to look whether it is kept. */
export interface RemainderView {
  readonly parties: ConfidentialityRemainder['parties'];
  /** People whose pledge was in force. */
  readonly pledges: number;
  /** A day, or 'unlimited'. */
  readonly until: PlainDate;
  readonly remindOn: PlainDate;
  /** The day is near. */
  readonly isDue: boolean;
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

function remainderView(
  context: Context,
  tenant: string,
  { manifest, remainder }: StoredClosing,
  today: PlainDate,
): RemainderView | null {
  if (remainder === null) return null;
  try {
    const kept = openRemainder(context.keys, { tenant, contractId: manifest.contractId }, remainder);
    const { parties, pledges, until } = kept;
    const remindOn = nextReminder(kept, today);
    return { parties, pledges, until, remindOn, isDue: isReminded(remindOn, today) };
  } catch (error) {
    // The list of closed contracts is shown all the same; whoever runs the server reads why this is not.
    context.tellFault?.(error);
    return null;
  }
}

export function closedContractView(
  context: Context,
  tenant: string,
  closing: StoredClosing,
  today: PlainDate,
): ClosedContractView {
  const { manifest, certificate } = closing;
  return {
    state: 'closed',
    number: manifest.contractNumber,
    title: manifest.title,
    closedOn: japanDay(manifest.begunAt),
    ...headOf(certificate?.checkpointAfter ?? manifest.checkpointBefore),
    certificate,
    remainder: remainderView(context, tenant, closing, today),
  };
}

/** GET /api/closed-contracts. */
export async function closedContracts(
  context: Context,
  tenant: string,
  today: PlainDate,
): Promise<readonly ClosedContractView[]> {
  const closings = await readClosings(context.pool, tenant);
  return closings.map((closing) => closedContractView(context, tenant, closing, today));
}
