import type pg from 'pg';
import { japanDay } from '../core/kernel/plain-date.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { emptyFrontier, type Frontier } from '../core/log/merkle.ts';
import { type StateProblem, unknownRegisters } from '../core/registers/row-problems.ts';
import { stateProblems } from '../core/registers/state-problems.ts';
import { type Closing, recordClosing } from './closing-store.ts';
import {
  asTenant,
  type HeldContract,
  insertContract,
  NumberTaken,
  readContract,
  readLogSize,
  renumberContract,
  type Store,
} from './contract-store.ts';
import type { DiskRoom } from './disk-room.ts';
import { HeldContracts } from './held-contracts.ts';
import { conflictOf, type RevisionConflict } from './held-rows.ts';
import { followLog } from './log-store.ts';
import { type CommitRequest, type Prepared, prepareCommit } from './prepare-commit.ts';
import { isLockTimeout, isPlaceTaken, pauseAfterRace, takeTurn } from './turns.ts';

export interface Committed {
  readonly seq: number;
  /** The instant that stands in the log: the request's, or the last entry's where the clock was set back meanwhile. */
  readonly at: string;
  /** New revision of each changed row, in the order of the changes; 0 for a removed one. */
  readonly revisions: readonly number[];
  readonly held: HeldContract;
}

/** Why nothing was written. */
export type CommitRefusal =
  | RevisionConflict
  /** The state that would result is wrong. */
  | { readonly type: 'badInput'; readonly problems: readonly StateProblem[] }
  /** Others wrote into the contract for so long that the turn never came. */
  | { readonly type: 'busy' }
  /** Another contract has the number. */
  | { readonly type: 'numberTaken'; readonly number: string };

/** Lost races after which a commit stands in line with those of other processes. */
const quickTries = 4;

const numberOf = ({ registers }: HeldContract): string | undefined => {
  const number = registers.contract?.[0]?.data.number;
  return typeof number === 'string' ? number : undefined;
};

/** A request on the contract as it is held here, ready to be written; refused where something would get wrong or a row has moved on. */
function tryOut(store: Store, base: HeldContract, request: CommitRequest): Result<Prepared, CommitRefusal> {
  const { changes } = request;
  const strange = unknownRegisters(changes);
  if (strange.length > 0) return refused({ type: 'badInput', problems: strange });
  const prepared = prepareCommit(store, base, request);
  const problems = stateProblems(base.registers, prepared.held.registers, changes, japanDay(prepared.at));
  if (problems.length > 0) return refused({ type: 'badInput', problems });
  const conflict = changes.map((change) => conflictOf(base.registers, change)).find((one) => one !== null) ?? null;
  return conflict === null ? accepted(prepared) : refused(conflict);
}

/** What came of some work; refused where others held it up for too long, or took the number that it wanted. */
async function unlessBusy<Value, Refusal>(
  work: () => Promise<Result<Value, Refusal>>,
): Promise<Result<Value, Refusal | CommitRefusal>> {
  try {
    return await work();
  } catch (error) {
    if (isLockTimeout(error) || isPlaceTaken(error)) return refused({ type: 'busy' });
    if (error instanceof NumberTaken) return refused({ type: 'numberTaken', number: error.number });
    throw error;
  }
}

/** The one writer. Holds contracts in memory and orders the commits of each; other processes are told by the log's size. */
export class Committer {
  readonly #store: Store & { readonly room?: DiskRoom | undefined };
  readonly #held: HeldContracts;
  readonly #queues = new Map<string, Promise<unknown>>();

  /** `heldBytes`: how much memory the contracts that are held may take. */
  constructor(store: Store & { readonly room?: DiskRoom | undefined }, heldBytes?: number) {
    this.#store = store;
    this.#held = new HeldContracts(heldBytes);
  }

  /** The contract as it stands now: from memory when the log has not grown. */
  load(tenant: string, contractId: string): Promise<HeldContract> {
    return asTenant(this.#store.pool, tenant, (client) => this.#loadWith(client, tenant, contractId));
  }

  /** Writes a request's changes with their log entry, all or nothing; refused when a row has moved on or something would get wrong. */
  commit(request: CommitRequest): Promise<Result<Committed, CommitRefusal>> {
    return this.#inTurn(request.contractId, () => unlessBusy(() => this.#commitNow(request)));
  }

  /**
   * Makes a contract with its key, its facts and its first log entry. The key is on disk first: a server that dies before the one
   * transaction leaves a key that opens nothing, and one that dies after it leaves nothing undone.
   */
  create(request: CommitRequest, number: string): Promise<Result<Committed, CommitRefusal>> {
    const { contractId, actor, at } = request;
    const { keys, pool } = this.#store;
    const base = { tenant: actor.tenant, contractId, frontier: emptyFrontier, registers: {}, lastAt: null, bytes: 0 };
    return this.#inTurn(contractId, async () => {
      keys.make(contractId);
      const tried = tryOut(this.#store, base, request);
      const isMade =
        tried.ok &&
        (await asTenant(pool, actor.tenant, async (client) => {
          if (!(await insertContract(client, base, number, at))) return false;
          await client.query(tried.value.statement);
          return true;
        }));
      if (tried.ok && isMade) return accepted(this.#keep(tried.value));
      keys.destroy(contractId);
      return tried.ok ? refused({ type: 'numberTaken', number }) : tried;
    });
  }

  /**
   * Records that a contract is closed, with the last entry that has a body, all or nothing: from then on nobody can load it or
   * write into it. `decide` sees the contract as it stands at that very moment, and the log as it will be.
   */
  close<Refusal>(
    request: CommitRequest,
    decide: (base: HeldContract, after: Frontier) => Result<Closing, Refusal>,
  ): Promise<Result<Closing, Refusal | CommitRefusal>> {
    return this.#inTurn(request.contractId, async () => {
      const closed = await this.#inLine(request, async (client, base) => {
        const { statement, held } = prepareCommit(this.#store, base, request);
        const decision = decide(base, held.frontier);
        if (decision.ok) await recordClosing(client, statement, base, decision.value);
        return decision;
      });
      if (closed.ok) this.#held.delete(request.contractId);
      return closed;
    });
  }

  /** Does away with a contract while nobody writes into it, and forgets what was held of it. */
  forget(contractId: string, work: () => Promise<void>): Promise<void> {
    return this.#inTurn(contractId, async () => {
      await work();
      this.#held.delete(contractId);
    });
  }

  async #loadWith(client: pg.PoolClient, tenant: string, contractId: string): Promise<HeldContract> {
    const held = this.#held.get(contractId);
    const known = held?.tenant === tenant ? held : undefined;
    const size = known === undefined ? 0 : await readLogSize(client, contractId);
    if (known !== undefined && size === known.frontier.size) return known;
    const followed = known === undefined ? null : await followLog(client, this.#store, known, size);
    const fresh = followed ?? (await readContract(client, this.#store.keys, tenant, contractId));
    this.#held.set(fresh);
    return fresh;
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

  async #commitNow(request: CommitRequest): Promise<Result<Committed, CommitRefusal>> {
    const { contractId, actor } = request;
    for (let race = 0; race < quickTries; race += 1) {
      const held = this.#held.get(contractId);
      const base = held?.tenant === actor.tenant ? held : await this.load(actor.tenant, contractId);
      const tried = tryOut(this.#store, base, request);
      if (tried.ok && numberOf(tried.value.held) !== numberOf(base)) break;
      if (tried.ok && (await this.#isWritten(tried.value))) return accepted(this.#keep(tried.value));
      if (tried.ok) await pauseAfterRace(race);
      const isFresh = (await this.load(actor.tenant, contractId)) === base;
      if (!tried.ok && isFresh) return tried;
    }
    return this.#commitInLine(request);
  }

  /** The same while no other process may write: for who lost some races, and for what is more than one statement. */
  #commitInLine(request: CommitRequest): Promise<Result<Committed, CommitRefusal>> {
    return this.#inLine(request, async (client, base) => {
      const tried = tryOut(this.#store, base, request);
      if (!tried.ok) return tried;
      await client.query(tried.value.statement);
      const number = numberOf(tried.value.held);
      if (number !== undefined && number !== numberOf(base)) await renumberContract(client, base, number);
      return tried;
    }).then((written) => (written.ok ? accepted(this.#keep(written.value)) : written));
  }

  async #inLine<Value, Refusal>(
    { contractId, actor: { tenant } }: CommitRequest,
    work: (client: pg.PoolClient, base: HeldContract) => Promise<Result<Value, Refusal>>,
  ): Promise<Result<Value, Refusal | CommitRefusal>> {
    return unlessBusy(() =>
      takeTurn(this.#store.pool, tenant, contractId, async (client) =>
        work(client, await this.#loadWith(client, tenant, contractId)),
      ),
    );
  }

  /** False when another process took the place in the log. */
  async #isWritten({ statement }: Prepared): Promise<boolean> {
    try {
      await this.#store.pool.query(statement);
      return true;
    } catch (error) {
      if (isPlaceTaken(error)) return false;
      throw error;
    }
  }

  #keep(prepared: Prepared): Committed {
    const { held, logged, at } = prepared;
    this.#held.set(held);
    const revisions = logged.map(({ data, revision }) => (data === null ? 0 : revision));
    return { seq: held.frontier.size - 1, at, revisions, held };
  }
}
