import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Actor } from '../core/contract/actor.ts';
import type { EntryChange } from '../core/kernel/entry-change.ts';
import { laterInstant } from '../core/log/log-clock.ts';
import { type LogBody, type LoggedChange, makeLogEntry } from '../core/log/log-entry.ts';
import { append } from '../core/log/merkle.ts';
import type { HeldContract, Store } from './contract-store.ts';
import { applyChanges, rowOf } from './held-rows.ts';
import { sealBody, sealChange } from './sealed-rows.ts';

export interface CommitRequest {
  readonly contractId: string;
  readonly actor: Actor;
  /** ISO instant, one for the whole transaction. The log gets it unless its last entry is later: then that entry's. */
  readonly at: string;
  /** Verb + noun: what was done. */
  readonly verb: string;
  /** Why, where the operation asks for it. */
  readonly reason?: string | undefined;
  /** The place in the log of the entry that it takes back. */
  readonly undoes?: number | undefined;
  readonly changes: readonly EntryChange[];
}

/** A commit ready to be written: its statement, and the contract as it stands afterwards. */
export interface Prepared {
  readonly statement: pg.QueryConfig;
  readonly at: string;
  readonly logged: readonly LoggedChange[];
  readonly held: HeldContract;
}

/** Writers of one contract, of any process, write one after the other: whoever stands in line (turns.ts) comes to its turn. */
const text = `WITH turn AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtext('junshu commit'), hashtext($2::uuid::text)))
  SELECT commit_entries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) FROM turn`;

/** What changed rows weigh beside what they were before: a row is counted again each time, until its contract is let go and read anew. */
const bytesAdded = (rows: readonly { readonly sealed: Buffer | null }[]): number =>
  rows.reduce((sum, { sealed }) => sum + (sealed?.length ?? 0), 0);

/** Makes log entry and sealed rows of a request on the contract as it is held. Nothing is written. */
export function prepareCommit({ keys }: Store, base: HeldContract, request: CommitRequest): Prepared {
  const { contractId, actor, verb, reason, undoes, changes } = request;
  const at = base.lastAt === null ? request.at : laterInstant(request.at, base.lastAt);
  const seq = base.frontier.size;
  const logged = changes.map(({ expectedRevision, corrects, series, ...change }) => ({
    ...change,
    revision: expectedRevision + 1,
    ...(corrects === undefined || corrects.length === 0 ? {} : { corrects }),
    ...(series === undefined ? {} : { series }),
  }));
  const said: LogBody = { verb, actor: { name: actor.name, role: actor.role }, changes: logged };
  const body = {
    ...said,
    ...(reason === undefined ? {} : { reason }),
    ...(undoes === undefined ? {} : { undoes }),
  };
  const salt = randomBytes(32);
  const entry = makeLogEntry({ contract: contractId, seq, at, actor: actor.id }, body, salt);
  const key = keys.of(contractId);
  const registers = applyChanges(base.registers, logged, at, actor.name);
  const rows = logged.map(({ register, entryId, revision, data }) => {
    const { series } = (data === null ? undefined : rowOf(registers, { register, entryId })) ?? {};
    return sealChange(key, base, { register, entryId, revision, data, changedBy: actor.name, series });
  });
  const values = [
    base.tenant,
    contractId,
    seq,
    entry.headerText,
    entry.leafHash,
    sealBody(key, base, seq, salt, entry.bodyText),
    rows.map(({ rowId }) => rowId),
    logged.map(({ revision }) => revision),
    rows.map(({ sealed }) => sealed),
    at,
  ];
  const frontier = append(base.frontier, entry.leafHash);
  return {
    statement: { name: 'commit_entries', text, values },
    at,
    logged,
    held: { ...base, frontier, registers, lastAt: at, bytes: base.bytes + bytesAdded(rows) },
  };
}
