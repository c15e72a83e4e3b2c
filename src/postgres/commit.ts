import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { ErasureManifest } from '../core/closing/erasure-certificate.ts';
import type { Actor } from '../core/contract/actor.ts';
import { canonicalJson } from '../core/kernel/canonical-json.ts';
import type { Json, JsonObject } from '../core/kernel/json.ts';
import { own } from '../core/kernel/own.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { type LoggedChange, makeLogEntry } from '../core/log/log-entry.ts';
import { append, type Frontier } from '../core/log/merkle.ts';
import type { EntryChange, RegisterEntry, Registers } from '../core/registers/entry.ts';
import { recordClosing } from './closing-store.ts';
import { asTenant, type HeldContract, readContract, readLogSize, type Store } from './contract-store.ts';
import type { DiskRoom } from './disk-room.ts';
import { sealBody, sealChange } from './sealed-rows.ts';

/** The sides of one field in a conflict. */
export interface FieldDifference {
  readonly field: string;
  readonly mine: Json;
  readonly theirs: Json;
}

/** Someone else changed the row since it was read; nothing was written. */
export interface RevisionConflict {
  readonly type: 'revisionConflict';
  readonly register: string;
  readonly entryId: string;
  readonly expected: number;
  readonly actual: number;
  readonly changedBy: string;
  readonly changedAt: string;
  readonly fields: readonly FieldDifference[];
}

export interface CommitRequest {
  readonly contractId: string;
  readonly actor: Actor;
  /** ISO instant, one for the whole transaction. */
  readonly at: string;
  /** Verb + noun: what was done. */
  readonly verb: string;
  readonly changes: readonly EntryChange[];
}

export interface Committed {
  readonly seq: number;
  readonly at: string;
  /** New revision of each changed row, in the order of the changes; 0 for a removed one. */
  readonly revisions: readonly number[];
  readonly held: HeldContract;
}

const same = (a: Json, b: Json): boolean => canonicalJson(a) === canonicalJson(b);

function differences(mine: JsonObject | null, theirs: JsonObject): FieldDifference[] {
  const fields = [...new Set([...Object.keys(mine ?? {}), ...Object.keys(theirs)])];
  return fields
    .map((field) => ({ field, mine: own(mine, field) ?? null, theirs: own(theirs, field) ?? null }))
    .filter((difference) => !same(difference.mine, difference.theirs));
}

/**
 * Places of a register's rows by id, made when a commit first looks into the register. A later array of the same register
 * shares the map: places only grow, and what is found at a place is held against its id.
 */
const placesOf = new WeakMap<readonly RegisterEntry[], Map<string, number>>();

function placeOf(rows: readonly RegisterEntry[], id: string): number {
  let places = placesOf.get(rows);
  if (places === undefined) {
    places = new Map(rows.map((row, place) => [row.id, place]));
    placesOf.set(rows, places);
  }
  const place = places.get(id) ?? -1;
  return rows[place]?.id === id ? place : -1;
}

const rowOf = (registers: Registers, { register, entryId }: EntryChange): RegisterEntry | undefined => {
  const rows = own(registers, register) ?? [];
  return rows[placeOf(rows, entryId)];
};

function conflictOf(registers: Registers, change: EntryChange): RevisionConflict | null {
  const row = rowOf(registers, change);
  const { register, entryId, expectedRevision: expected } = change;
  if ((row?.revision ?? 0) === expected) return null;
  const who = { changedBy: row?.changedBy ?? '', changedAt: row?.changedAt ?? '' };
  return {
    type: 'revisionConflict',
    register,
    entryId,
    expected,
    actual: row?.revision ?? 0,
    ...who,
    fields: differences(change.data, row?.data ?? {}),
  };
}

function withRow(rows: readonly RegisterEntry[], row: RegisterEntry): readonly RegisterEntry[] {
  const place = placeOf(rows, row.id);
  const next = place < 0 ? [...rows, row] : rows.with(place, row);
  const places = placesOf.get(rows);
  if (places !== undefined) placesOf.set(next, places.set(row.id, place < 0 ? rows.length : place));
  return next;
}

/** The registers after some changes; untouched registers stay the same arrays. */
export function applyChanges(
  registers: Registers,
  changes: readonly LoggedChange[],
  at: string,
  by: string,
): Registers {
  const next = new Map(Object.entries(registers));
  for (const { register, entryId: id, revision, data } of changes) {
    const rows = next.get(register) ?? [];
    const kept =
      data === null
        ? rows.filter((row) => row.id !== id)
        : withRow(rows, { id, revision, data, changedAt: at, changedBy: by });
    next.set(register, kept);
  }
  return Object.fromEntries(next);
}

const statement = {
  name: 'commit_entries',
  text: 'SELECT commit_entries($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
};

/** A commit ready to be written: its values for the statement, and the contract as it stands afterwards. */
interface Prepared {
  readonly values: unknown[];
  readonly logged: readonly LoggedChange[];
  readonly held: HeldContract;
}

/** Another process wrote this place of the log first: the primary key of log_entries says so. */
const isPlaceTaken = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && error.code === '23505' && error.constraint === 'log_entries_pkey';

/** A lost race means that another process wrote; more than a few in a row means that something is wrong. */
const raceLimit = 20;

/** The one writer. Holds contracts in memory and orders the commits of each; other processes are told by the log's size. */
export class Committer {
  readonly #store: Store & { readonly room?: DiskRoom | undefined };
  readonly #held = new Map<string, HeldContract>();
  readonly #queues = new Map<string, Promise<unknown>>();

  constructor(store: Store & { readonly room?: DiskRoom | undefined }) {
    this.#store = store;
  }

  /** The contract as it stands now: from memory when the log has not grown. */
  async load(tenant: string, contractId: string): Promise<HeldContract> {
    return asTenant(this.#store.pool, tenant, async (client) => {
      const held = this.#held.get(contractId);
      if (held?.tenant === tenant && (await readLogSize(client, contractId)) === held.frontier.size) return held;
      const fresh = await readContract(client, this.#store.keys, tenant, contractId);
      this.#held.set(contractId, fresh);
      return fresh;
    });
  }

  /** Writes a request's changes with their log entry, all or nothing; refused when a row has moved on. */
  commit(request: CommitRequest): Promise<Result<Committed, RevisionConflict>> {
    return this.#inTurn(request.contractId, () => this.#commitNow(request));
  }

  /**
   * Records that a contract is closed, with the last entry that has a body, all or nothing: from then on nobody can load it or
   * write into it. `decide` sees the contract as it stands at that very moment, and the log as it will be.
   */
  close<Refusal>(
    request: CommitRequest,
    decide: (base: HeldContract, after: Frontier) => Result<ErasureManifest, Refusal>,
  ): Promise<Result<ErasureManifest, Refusal>> {
    const { contractId, actor } = request;
    return this.#inTurn(contractId, async () => {
      for (let race = 0; race < raceLimit; race += 1) {
        const base = await this.load(actor.tenant, contractId);
        const { values, held } = this.#prepare(base, request);
        const decision = decide(base, held.frontier);
        if (!decision.ok) return decision;
        if (await this.#isTaken(() => recordClosing(this.#store.pool, { ...statement, values }, base, decision.value)))
          continue;
        this.#held.delete(contractId);
        return decision;
      }
      throw new Error('the log kept moving');
    });
  }

  /** Commits of one contract run one after the other. */
  #inTurn<Value>(contractId: string, write: () => Promise<Value>): Promise<Value> {
    const work = (): Promise<Value> => {
      this.#store.room?.demand();
      return write();
    };
    const before = this.#queues.get(contractId) ?? Promise.resolve();
    const mine = before.then(work);
    const settled = mine.catch(() => undefined);
    this.#queues.set(contractId, settled);
    void settled.then(() => {
      if (this.#queues.get(contractId) === settled) this.#queues.delete(contractId);
    });
    return mine;
  }

  async #commitNow(request: CommitRequest): Promise<Result<Committed, RevisionConflict>> {
    const { tenant } = request.actor;
    for (let race = 0; race < raceLimit; race += 1) {
      const held = this.#held.get(request.contractId);
      const base = held?.tenant === tenant ? held : await this.load(tenant, request.contractId);
      const conflict = request.changes.map((change) => conflictOf(base.registers, change)).find((one) => one !== null);
      if (conflict === undefined) {
        const committed = await this.#write(base, request);
        if (committed !== null) return accepted(committed);
      } else if (held === undefined || !(await this.#isStale(base))) return refused(conflict);
      this.#held.delete(request.contractId);
    }
    throw new Error('the log kept moving');
  }

  async #isStale({ tenant, contractId, frontier }: HeldContract): Promise<boolean> {
    return (await asTenant(this.#store.pool, tenant, (client) => readLogSize(client, contractId))) !== frontier.size;
  }

  #prepare(base: HeldContract, { contractId, actor, at, verb, changes }: CommitRequest): Prepared {
    const seq = base.frontier.size;
    const logged = changes.map(({ register, entryId, expectedRevision, data }) => ({
      register,
      entryId,
      revision: expectedRevision + 1,
      data,
    }));
    const body = { verb, actor: { name: actor.name, role: actor.role }, changes: logged };
    const salt = randomBytes(32);
    const entry = makeLogEntry({ contract: contractId, seq, at, actor: actor.id }, body, salt);
    const key = this.#store.keys.of(contractId);
    const rows = logged.map(({ data, ...row }) => sealChange(key, base, { ...row, data, changedBy: actor.name }));
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
      values,
      logged,
      held: { ...base, frontier, registers: applyChanges(base.registers, logged, at, actor.name) },
    };
  }

  async #write(base: HeldContract, request: CommitRequest): Promise<Committed | null> {
    const { values, logged, held } = this.#prepare(base, request);
    if (await this.#isTaken(() => this.#store.pool.query({ ...statement, values }))) return null;
    this.#held.set(request.contractId, held);
    const revisions = logged.map(({ data, revision }) => (data === null ? 0 : revision));
    return { seq: base.frontier.size, at: request.at, revisions, held };
  }

  /** Whether another process took the place in the log that some work wanted to write to. */
  async #isTaken(write: () => Promise<unknown>): Promise<boolean> {
    try {
      await write();
      return false;
    } catch (error) {
      if (isPlaceTaken(error)) return true;
      throw error;
    }
  }
}
