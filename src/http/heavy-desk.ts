import type { KeyObject } from 'node:crypto';
import type pg from 'pg';
import { Piscina } from 'piscina';
import type { Actor } from '../core/contract/actor.ts';
import type { CheckpointKey } from '../core/log/checkpoint.ts';
import type { ListedContract } from '../postgres/check-run-store.ts';
import type { Problem } from '../queries/read-models.ts';
import type { Settings } from '../settings.ts';
import type { Env } from './server-kit.ts';

/** A request that has passed the door, as it goes to another thread. */
export interface HeavyRequest {
  readonly actor: Actor;
  readonly expiresAt: string;
  readonly by: Env['Variables']['by'];
  readonly method: string;
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  /** Moved, not copied. */
  readonly body: ArrayBuffer | null;
  readonly publicUrl: string;
}

/** What broke, in parts that can cross threads: errors lose their class and code on the way. */
export interface HeavyTrouble {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
  readonly code: string | undefined;
  /** What people are told of it; null for a fault of ours. */
  readonly problem: Problem | null;
}

export type HeavyAnswer =
  | {
      readonly status: number;
      readonly headers: readonly (readonly [string, string])[];
      readonly body: ArrayBuffer;
      /** By which route, as a pattern; the contract of its path; and what stood in the way: for the security journal. */
      readonly routePath: string;
      readonly number: string | undefined;
      readonly refusal: string | undefined;
    }
  | { readonly trouble: HeavyTrouble };

/** What a thread needs to stand on its own: the same database, keys and settings. */
export interface HeavyPlace {
  readonly settings: Settings;
  readonly connection: pg.PoolConfig;
  readonly signer: { readonly key: CheckpointKey; readonly privateKey: KeyObject };
}

/** Longest heavy request, in milliseconds: several times what the largest contract needs, and an end for what has none. */
const heavyDeadline = 90_000;

/** Longest work of a night on one contract: nobody waits for it, yet it must end. */
const workDeadline = 600_000;

/** What the night brings for a contract, by the name of the thread's function. */
type HeavyWork = 'rematchHere' | 'keepVerdictsHere';

/** Two at a time, so that one large contract does not wait for another; each within bounds of memory. */
const threads = 2;
const megabytes = 420;

/** Bytes to be moved, not copied; the pool's types know of the browser's list alone. */
const moved = (bytes: ArrayBuffer) => [bytes] as unknown as NonNullable<Parameters<Piscina['run']>[1]>['transferList'];

const isBeyondBounds = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'AbortError' || (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY');

/** What broke on another thread, for the journal and for whoever asked. */
export class HeavyFailure extends Error {
  readonly code: string | undefined;
  readonly problem: Problem | null;

  constructor({ name, message, stack, code, problem }: HeavyTrouble) {
    super(message);
    this.name = name;
    if (stack !== undefined) this.stack = stack;
    this.code = code;
    this.problem = problem;
  }
}

/**
 * Threads that answer heavy requests with the very same routes, on connections of their own, so that a large contract holds up
 * nobody else. They write as another server on the same database would: whoever comes second sees what came first.
 */
export class HeavyDesk {
  readonly #place: HeavyPlace;
  #threads: Piscina | undefined;

  constructor(place: HeavyPlace) {
    this.#place = place;
  }

  #pool(): Piscina {
    this.#threads ??= new Piscina({
      filename: new URL('../heavy-thread.ts', import.meta.url).href,
      workerData: this.#place,
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 120_000,
      resourceLimits: { maxOldGenerationSizeMb: megabytes },
    });
    return this.#threads;
  }

  /** The answer of a thread; null when it took too long or too much memory. Throws what the thread threw. */
  async answer(request: HeavyRequest): Promise<Exclude<HeavyAnswer, { trouble: unknown }> | null> {
    try {
      const answer: HeavyAnswer = await this.#pool().run(request, {
        signal: AbortSignal.timeout(heavyDeadline),
        name: 'answerHeavy',
        ...(request.body === null ? {} : { transferList: moved(request.body) }),
      });
      if ('trouble' in answer) throw new HeavyFailure(answer.trouble);
      return answer;
    } catch (error) {
      if (isBeyondBounds(error)) return null;
      throw error;
    }
  }

  /** Has a thread do what the night brings for one large contract. Throws what the thread threw. */
  async work(name: HeavyWork, contract: ListedContract): Promise<void> {
    const signal = AbortSignal.timeout(workDeadline);
    const trouble = (await this.#pool().run(contract, { name, signal })) as HeavyTrouble | null;
    if (trouble !== null) throw new HeavyFailure(trouble);
  }

  /** Ends the threads with all that they hold in memory; the next heavy request begins anew. */
  async close(): Promise<void> {
    const open = this.#threads;
    this.#threads = undefined;
    await open?.close({ force: true });
  }
}
