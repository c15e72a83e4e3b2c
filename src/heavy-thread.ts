import { randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { workerData } from 'piscina';
import type { CheckContext } from './commands/check-runs.ts';
import { rematch } from './commands/rematch-contracts.ts';
import { ScanDesk } from './commands/scan-desk.ts';
import type { HeavyAnswer, HeavyPlace, HeavyRequest, HeavyTrouble } from './http/heavy-desk.ts';
import { resources } from './http/resources.ts';
import type { Env } from './http/server-kit.ts';
import { troubleOf } from './http/trouble.ts';
import { uuidv7 } from './ids.ts';
import { keepVerdictsOf } from './jobs/keep-verdicts-job.ts';
import type { ListedContract } from './postgres/check-run-store.ts';
import { Committer } from './postgres/commit.ts';
import { ContractKeys } from './postgres/contract-keys.ts';
import { openPool } from './postgres/open-pool.ts';
import { wayOutBy } from './probes/outbound/way-out.ts';
import { beQuiet } from './quiet-thread.ts';

beQuiet();

const { settings, connection, signer } = workerData as HeavyPlace;

/** What belongs to the server's first thread: queue, mail, journal. Requests that need them are never sent here. */
const elsewhere = (): never => {
  throw new Error('not on this thread');
};

/** Less than the server's own thread holds: a thread has its own bound of memory (heavy-desk.ts), and two contracts at a time. */
const heldBytes = 128_000_000;

let publicUrl = '';

function contextHere(): CheckContext {
  const pool = openPool(connection, 3);
  const keys = new ContractKeys(settings.JUNSHU_DATA);
  return {
    pool,
    keys,
    committer: new Committer({ pool, keys }, heldBytes),
    dataFolder: settings.JUNSHU_DATA,
    evidenceLimit: settings.JUNSHU_EVIDENCE_MB * 1_000_000,
    now: () => new Date().toISOString(),
    newId: () => uuidv7(Date.now(), randomBytes(10)),
    boss: elsewhere,
    mail: null,
    tellFault: elsewhere,
  };
}

/** What the security journal, which is kept in the first thread, may want to know. */
type Told = Pick<Extract<HeavyAnswer, { status: number }>, 'routePath' | 'number' | 'refusal'>;

/** Who asks comes with the request: the door is in the first thread. */
interface ThreadEnv extends Env {
  readonly Bindings: Pick<HeavyRequest, 'actor' | 'expiresAt' | 'by'> & { told: Told };
}

const context = contextHere();

function application(): Hono<ThreadEnv> {
  const scans = { ...context, outbound: wayOutBy(settings), desk: new ScanDesk() };
  const app = new Hono<ThreadEnv>();
  app.onError((error) => {
    throw error;
  });
  app.use(async (c, next) => {
    c.set('actor', c.env.actor);
    c.set('expiresAt', c.env.expiresAt);
    c.set('by', c.env.by);
    await next();
    c.env.told = { routePath: c.req.routePath, number: c.req.param('number'), refusal: c.get('refusal') };
  });
  app.route('/api', resources({ context, scans, signer, publicUrl: () => publicUrl }) as unknown as Hono<ThreadEnv>);
  return app;
}

const app = application();

function whatBroke(error: unknown, method: string): HeavyTrouble {
  const known = error instanceof Error ? error : new Error(String(error));
  const { name, message, stack } = known;
  const { code } = known as NodeJS.ErrnoException;
  return { name, message, stack, code, problem: troubleOf(error, method) };
}

async function troubleIn(work: () => Promise<void>): Promise<HeavyTrouble | null> {
  try {
    await work();
    return null;
  } catch (error) {
    return whatBroke(error, 'GET');
  }
}

/** Holds one contract against the feeds that are kept. */
export const rematchHere = (contract: ListedContract): Promise<HeavyTrouble | null> =>
  troubleIn(() => rematch(context, contract));

/** Keeps the verdicts of one contract. */
export const keepVerdictsHere = (contract: ListedContract): Promise<HeavyTrouble | null> =>
  troubleIn(() => keepVerdictsOf(context, contract));

/** Answers one request as the server's first thread would. */
export async function answerHeavy(request: HeavyRequest): Promise<HeavyAnswer> {
  publicUrl = request.publicUrl;
  const { method, url, headers, body, actor, expiresAt, by } = request;
  const env = { actor, expiresAt, by, told: { routePath: '', number: undefined, refusal: undefined } as Told };
  try {
    const asked = new Request(url, {
      method,
      headers: headers.map(([name, value]): [string, string] => [name, value]),
      ...(body === null ? {} : { body }),
    });
    const answer = await app.fetch(asked, env);
    return { status: answer.status, headers: [...answer.headers], body: await answer.arrayBuffer(), ...env.told };
  } catch (error) {
    return { trouble: whatBroke(error, method) };
  }
}
