import { randomBytes } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { pino } from 'pino';
import type { Context } from './commands/context.ts';
import { openSigner } from './commands/sign-checkpoint.ts';
import { createApp } from './http/app.ts';
import { localOperator, makeSignInLink } from './http/session.ts';
import { uuidv7 } from './ids.ts';
import { Committer } from './postgres/commit.ts';
import { openDatabase } from './postgres/open-database.ts';
import { hasContracts } from './postgres/summary-store.ts';
import { checkout, type Settings } from './settings.ts';

/** A server that runs in this process. */
export interface RunningServer {
  readonly url: string;
  /** Lets the owner of the data folder in, for the command line. */
  readonly ownerToken: string;
  readonly database: 'embedded' | 'server';
  signInLink(): Promise<string>;
  stop(): Promise<void>;
}

/** How a running server is found by the command line: a file that only the owner of the data can read. */
export const serverFile = (dataFolder: string): string => join(dataFolder, 'server.json');

function listen(server: ReturnType<typeof createAdaptorServer>, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

async function playDemoOnce(context: Context): Promise<void> {
  if (await hasContracts(context.pool, localOperator.tenant)) return;
  const { playDemo } = await import('./commands/play-demo.ts');
  await playDemo(context);
}

/** How long connections may finish what they are doing when the server stops. */
const graceMilliseconds = 2000;

function closeServer(server: ReturnType<typeof createAdaptorServer>): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) {
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), graceMilliseconds).unref();
    }
  });
}

/** Puts the parts together: settings, clock and randomness come in here and nowhere else. */
export async function startServer(
  settings: Settings,
  options: { readonly demo: boolean; readonly announce: boolean },
): Promise<RunningServer> {
  const dataFolder = settings.JUNSHU_DATA;
  const database = await openDatabase({ dataFolder, databaseUrl: settings.DATABASE_URL });
  try {
    mkdirSync(join(dataFolder, 'journal'), { recursive: true, mode: 0o700 });
    const journal = pino(
      pino.destination({ dest: join(dataFolder, 'journal', 'server.log'), append: true, sync: false }),
    );
    const context: Context = {
      pool: database.pool,
      keys: database.keys,
      committer: new Committer(database),
      dataFolder,
      evidenceLimit: settings.JUNSHU_EVIDENCE_MB * 1_000_000,
      now: () => new Date().toISOString(),
      newId: () => uuidv7(Date.now(), randomBytes(10)),
    };
    if (options.demo) await playDemoOnce(context);
    let publicUrl = '';
    const ownerToken = randomBytes(32).toString('base64url');
    const secure = settings.JUNSHU_BASE_URL?.startsWith('https:') ?? false;
    const app = createApp({
      context,
      signer: openSigner(dataFolder),
      journal,
      checkout,
      secure,
      ownerToken,
      publicUrl: () => publicUrl,
    });
    const server = createAdaptorServer({ fetch: app.fetch });
    const port = await listen(server, settings.PORT, settings.HOST);
    const url = `http://${settings.HOST.includes(':') ? `[${settings.HOST}]` : settings.HOST}:${port}`;
    publicUrl = settings.JUNSHU_BASE_URL ?? url;
    if (options.announce)
      writeFileSync(serverFile(dataFolder), JSON.stringify({ url, ownerToken, pid: process.pid }), { mode: 0o600 });
    const stop = async (): Promise<void> => {
      if (options.announce) rmSync(serverFile(dataFolder), { force: true });
      await closeServer(server);
      await database.stop();
    };
    return {
      url: publicUrl,
      ownerToken,
      database: database.kind,
      signInLink: () => makeSignInLink(context, publicUrl),
      stop,
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
