import type { Catalogue } from '../core/catalogue/catalogue.ts';
import { catalogueNamed } from '../core/catalogue/meti-2023.ts';
import type { ClosingOpenRow, ClosingStepId } from '../core/closing/closing-state.ts';
import type { Actor } from '../core/contract/actor.ts';
import type { Bilingual } from '../core/kernel/bilingual.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import type { ContractState } from '../core/registers/contract-state.ts';
import type { ReportState } from '../core/registers/submitted-reports.ts';
import type { SubmissionObstacle } from '../core/report/submission-gate.ts';
import { findClosing } from '../postgres/closing-store.ts';
import type { CommitRefusal, Committer } from '../postgres/commit.ts';
import { findContractId, type Store, stateOf, UnknownCatalogue } from '../postgres/contract-store.ts';
import type { DiskRoom } from '../postgres/disk-room.ts';
import type { HeldRowView } from '../queries/import-models.ts';
import { registersTrouble } from './contract-trouble.ts';

/** What commands and queries need of the world; made once, in the composition root. */
export interface Context extends Store {
  readonly committer: Committer;
  /** Room on the embedded database's disk, where there is one to watch. */
  readonly room?: DiskRoom | undefined;
  readonly dataFolder: string;
  /** Largest file taken as evidence, in bytes. */
  readonly evidenceLimit: number;
  /** ISO instant of now. */
  now(): string;
  /** A new UUIDv7. */
  newId(): string;
  /** Keeps for whoever reads the journal why something went wrong that others are spared. */
  tellFault?(error: unknown): void;
}

/** Why a command did nothing; the edge turns it into a status (http/problem.ts) or an exit code (cli). */
export type Refusal =
  | { readonly type: 'contractNotFound'; readonly number: string }
  | { readonly type: 'contractClosed'; readonly number: string }
  /** Its rows were read, but they say nothing that could be judged. */
  | { readonly type: 'contractTroubled'; readonly number: string; readonly why: Bilingual }
  | { readonly type: 'closingOpen'; readonly open: readonly OpenClosingRow[] }
  | { readonly type: 'notFound'; readonly what: Bilingual }
  | { readonly type: 'notAllowed' }
  | { readonly type: 'backupUnderWay' }
  | { readonly type: 'findingsOpen'; readonly findings: readonly OpenFinding[] }
  /** Findings that were to be answered together are not the ones that were shown. */
  | {
      readonly type: 'findingsChanged';
      readonly open: number;
      readonly added: readonly Bilingual[];
      readonly gone: number;
    }
  | { readonly type: 'submissionStopped'; readonly obstacle: SubmissionObstacle }
  /** The contract kept changing while the report was made. */
  | { readonly type: 'submissionOvertaken' }
  | { readonly type: 'notWithdrawable'; readonly report: string; readonly state: ReportState }
  /** The import at a place in the log was taken back already, by the entry at another. */
  | { readonly type: 'undone'; readonly seq: number; readonly by: number }
  /** Rows of an import that were touched since, or are named by others: an undo would overwrite them. */
  | { readonly type: 'rowsHeld'; readonly held: readonly HeldRowView[]; readonly count: number }
  /** Answers that were confirmed as unchanged as they were shown, and are not so any more. */
  | { readonly type: 'carryOverStale'; readonly stale: readonly StaleAnswer[] }
  | { readonly type: 'tooLarge'; readonly limit: number }
  | { readonly type: 'unreachable'; readonly place: string; readonly why: Bilingual }
  | EvidenceObstacle
  | CommitRefusal;

/** An answer that can't be confirmed as it was shown, and why. */
interface StaleAnswer {
  readonly dutyId: string;
  /** null where the answer is settled already. */
  readonly label: Bilingual | null;
  readonly why: Bilingual;
}

/** Something that stands in the way of a submission, with its words. */
export interface OpenFinding {
  readonly id: string;
  readonly title: Bilingual;
  readonly remedy: Bilingual;
}

/** What may stand in the way of a file. */
export type EvidenceObstacle =
  /** The contract holds these bytes already. */
  | { readonly type: 'sameBytes'; readonly same: readonly SameBytes[] }
  /** The disk took no more; its own code tells why (ENOSPC, EDQUOT, EROFS …). */
  | { readonly type: 'notStored'; readonly code: string }
  | { readonly type: 'fileDamaged'; readonly name: string; readonly fault: 'missing' | 'altered' }
  /** The bytes do not follow on those that are there. */
  | { readonly type: 'uploadElsewhere'; readonly offset: number }
  /** Another connection is still writing. */
  | { readonly type: 'uploadBusy' };

/** An item with the same bytes, and where it is used. */
export interface SameBytes {
  readonly id: string;
  readonly revision: number;
  readonly name: string;
  readonly places: readonly Bilingual[];
}

/** A row that stands in the way of closing, with the step that it belongs to. */
export interface OpenClosingRow extends ClosingOpenRow {
  readonly step: ClosingStepId;
}

/** What is wrong with something a person gave: where, and how to mend it. */
export interface InputProblem {
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
  /** What people call the field, where they have a word for it. */
  readonly label?: Bilingual;
  /** Where it is mended, below the contract's address. */
  readonly fix?: string;
  /** Nothing is wrong with it: a person is asked first whether it may take the place of what is there. */
  readonly asks?: 'replace';
}

/** A contract found by its number, as it stands now. */
export interface FoundContract {
  readonly contractId: string;
  readonly catalogue: Catalogue;
  readonly state: ContractState;
}

/**
 * How a contract is named: by people with its number, which may change and go over to another contract; by jobs, schedules and
 * whatever else outlives a request with its id, which never does.
 */
export type ContractName = string | { readonly contractId: string };

/** Loads a contract of the actor's tenant. */
export async function loadContract(
  context: Context,
  actor: Actor,
  name: ContractName,
): Promise<Result<FoundContract, Refusal>> {
  const contractId =
    typeof name === 'string' ? await findContractId(context.pool, actor.tenant, name) : name.contractId;
  const number = typeof name === 'string' ? name : name.contractId;
  if (contractId === null) return refused({ type: 'contractNotFound', number });
  if ((await findClosing(context.pool, { tenant: actor.tenant, contractId })) !== null)
    return refused({ type: 'contractClosed', number });
  const held = await context.committer.load(actor.tenant, contractId);
  const why = registersTrouble(held.registers);
  if (why !== null) return refused({ type: 'contractTroubled', number, why });
  const state = stateOf(held);
  const catalogue = catalogueNamed(state.contract.catalogue);
  if (catalogue === undefined) throw new UnknownCatalogue(state.contract.catalogue);
  return accepted({ contractId, catalogue, state });
}
