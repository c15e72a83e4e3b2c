import { openAsBlob } from 'node:fs';
import type { Problem } from '../queries/read-models.ts';
import { readSettings, type Settings } from '../settings.ts';
import { CommandFailure, exitCodes } from './console.ts';
import { reachServer, runningServer } from './reach-server.ts';

/** The server's HTTP API as the owner of the data folder: commands have no private path to the database. */
export interface Api {
  readonly url: string;
  get<Value>(path: string): Promise<Value>;
  bytes(path: string): Promise<Uint8Array>;
  send<Value>(method: 'POST' | 'PUT', path: string, body: unknown, type?: string): Promise<Value>;
  /** Sends a file without holding it in memory. */
  sendFile<Value>(path: string, file: string): Promise<Value>;
  /** One request with header fields of its own; refusals become failures as everywhere. */
  request(
    method: string,
    path: string,
    headers: Readonly<Record<string, string>>,
    body?: Uint8Array,
  ): Promise<Response>;
}

const codeOf = (status: number): number => {
  if (status === 404 || status === 410) return exitCodes.notFound;
  if (status === 409 || status === 423) return exitCodes.conflict;
  if (status === 401 || status === 403) return exitCodes.notAllowed;
  if (status === 502 || status === 503 || status === 504) return exitCodes.unreachable;
  // 507: the server could not write.
  if (status === 507) return exitCodes.unreadable;
  return status >= 500 ? exitCodes.internal : exitCodes.unreadable;
};

/** What stands between us and the server (a proxy, say) may answer in words of its own. */
const notOurs = (status: number): CommandFailure =>
  new CommandFailure(codeOf(status), [
    {
      ja: `サーバーの答えを読めません（HTTP ${status}）。JUNSHU_DATA のサーバーが動いているか確かめてください。`,
      en: `The answer can’t be read (HTTP ${status}): check that the server of JUNSHU_DATA runs.`,
    },
  ]);

async function failureOf(response: Response): Promise<CommandFailure> {
  const problem = (await response.json().catch(() => null)) as Partial<Problem> | null;
  const { type, title, detail } = problem ?? {};
  if (title === undefined || detail === undefined) return notOurs(response.status);
  const code = type === 'findingsOpen' ? exitCodes.findings : codeOf(response.status);
  return new CommandFailure(code, [title, ...(detail.ja === '' ? [] : [detail])]);
}

/** The connection broke: nobody knows whether a change that was under way was stored. */
function cutOff(error: unknown, isChange: boolean): CommandFailure {
  const { cause } = error as { readonly cause?: NodeJS.ErrnoException };
  const why = cause?.code ?? (error as Error).message;
  const [ja, en] = isChange
    ? ['変更が保存されたかどうかを確かめてから、', 'check whether the change was stored, then ']
    : ['', ''];
  return new CommandFailure(exitCodes.unreachable, [
    {
      ja: `サーバーとの接続が切れました（${why}）。${ja}もう一度実行してください。`,
      en: `The connection to the server broke (${why}): ${en}run again.`,
    },
  ]);
}

async function orCutOff<Value>(method: string, answer: Promise<Value>): Promise<Value> {
  try {
    return await answer;
  } catch (error) {
    throw cutOff(error, method !== 'GET');
  }
}

function apiAt(url: string, ownerToken: string): Api {
  const call = async (
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer> | Blob,
    type?: string,
    more: Readonly<Record<string, string>> = {},
  ): Promise<Response> => {
    const headers = {
      authorization: `Bearer ${ownerToken}`,
      'x-junshu': '1',
      ...(type === undefined ? {} : { 'content-type': type }),
      ...more,
    };
    const request = { method, headers, ...(body === undefined ? {} : { body }) };
    const response = await orCutOff(method, fetch(`${url}/api${path}`, request));
    if (!response.ok) throw await failureOf(response);
    return response;
  };
  return {
    url,
    get: async <Value>(path: string) => (await orCutOff('GET', (await call('GET', path)).json())) as Value,
    request: (method, path, headers, body) =>
      call(method, path, body === undefined ? undefined : Uint8Array.from(body), undefined, headers),
    bytes: async (path) => new Uint8Array(await orCutOff('GET', (await call('GET', path)).arrayBuffer())),
    send: async <Value>(method: 'POST' | 'PUT', path: string, body: unknown, type?: string) => {
      const isBytes = body instanceof Uint8Array;
      const content = isBytes ? Uint8Array.from(body) : JSON.stringify(body);
      const answer = await call(method, path, content, type ?? 'application/json');
      return (await orCutOff(method, answer.json())) as Value;
    },
    sendFile: async <Value>(path: string, file: string) => {
      const answer = await call('POST', path, await openAsBlob(file), 'application/octet-stream');
      return (await orCutOff('POST', answer.json())) as Value;
    },
  };
}

/** The server that runs on the data folder; null when none does. */
export async function runningApi({ JUNSHU_DATA: folder }: Settings): Promise<Api | null> {
  const running = await runningServer(folder);
  return running === null ? null : apiAt(running.url, running.ownerToken);
}

/**
 * Runs some work against the server of the data folder, starting one for the time it takes when none runs; `jobs`: one that
 * works through the queue as well.
 */
export async function withApi<Value>(work: (api: Api) => Promise<Value>, jobs = false): Promise<Value> {
  const server = await reachServer(readSettings(process.env), jobs);
  try {
    return await work(apiAt(server.url, server.ownerToken));
  } finally {
    await server.stop();
  }
}
