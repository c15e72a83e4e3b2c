import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { DataFolderTaken, nameHolder } from '../postgres/data-lock.ts';
import { type Settings, serverFile, webAddress } from '../settings.ts';
import { CommandFailure, exitCodes, talk } from './console.ts';

/** A server that a command can ask, and what lets it in. */
export interface ReachedServer {
  readonly url: string;
  readonly ownerToken: string;
  /** Stops it where the command had started it. */
  stop(): Promise<void>;
}

/** What a running server tells of itself in the data folder; null when nothing legible is there. */
export function announcedServer(dataFolder: string): { readonly url: string; readonly ownerToken: string } | null {
  try {
    const told = JSON.parse(readFileSync(serverFile(dataFolder), 'utf8')) as Partial<Record<string, unknown>> | null;
    const { url, ownerToken } = told ?? {};
    return typeof url === 'string' && typeof ownerToken === 'string' ? { url, ownerToken } : null;
  } catch {
    return null;
  }
}

const answerMilliseconds = 5000;

/** The announced server, if it lives and knows us: a killed one leaves its file behind, and its port may be another's by now. */
export async function runningServer(dataFolder: string): Promise<ReachedServer | null> {
  const told = announcedServer(dataFolder);
  if (told === null) return null;
  try {
    const headers = { authorization: `Bearer ${told.ownerToken}` };
    const answer = await fetch(`${told.url}/api/session`, { headers, signal: AbortSignal.timeout(answerMilliseconds) });
    await answer.body?.cancel();
    return answer.status === 401 ? null : { ...told, stop: async () => undefined };
  } catch {
    return null;
  }
}

/**
 * Starts a server for the command's time. Others are told of it only where it runs for long (`jobs`): one that ends with the
 * command would leave them in the middle of theirs.
 */
async function startOwn(settings: Settings, jobs: boolean): Promise<ReachedServer> {
  const { startServer } = await import('../main.ts');
  // Links that outlive the command (in mails) lead to the server that people will find.
  const { JUNSHU_BASE_URL = webAddress(settings.HOST, settings.PORT) } = settings;
  const server = await startServer(
    { ...settings, PORT: 0, HOST: '127.0.0.1', JUNSHU_BASE_URL },
    { demo: true, announce: jobs, jobs },
  );
  return { url: server.localUrl, ownerToken: server.ownerToken, stop: () => server.stop() };
}

/** How long a command waits for another one's end. */
const patienceMilliseconds = 60_000;

const busy = ({ holder }: DataFolderTaken, folder: string): CommandFailure =>
  new CommandFailure(exitCodes.conflict, [
    {
      ja: `データフォルダ ${folder} は使われています（${nameHolder(holder).ja}）。終わってから、もう一度実行してください。`,
      en: `The data folder ${folder} is in use (${nameHolder(holder).en}): run again when that has ended.`,
    },
  ]);

/** The server of the data folder: the running one, or one of our own as soon as no other command is at work there. */
export async function reachServer(settings: Settings, jobs: boolean): Promise<ReachedServer> {
  const folder = settings.JUNSHU_DATA;
  const until = Date.now() + patienceMilliseconds;
  for (let tries = 0; ; tries += 1) {
    const running = await runningServer(folder);
    if (running !== null) return running;
    try {
      return await startOwn(settings, jobs);
    } catch (error) {
      if (!(error instanceof DataFolderTaken)) throw error;
      if (Date.now() > until) throw busy(error, folder);
    }
    if (tries === 3) talk({ ja: 'ほかのコマンドが終わるのを待っています…', en: 'Waiting for another command to end…' });
    await wait(100 + randomInt(200));
  }
}
