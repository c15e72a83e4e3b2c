import { existsSync, openAsBlob, readFileSync } from 'node:fs';
import { lockHolder } from '../postgres/data-lock.ts';
import type { Problem } from '../queries/read-models.ts';
import { readSettings, serverFile, webAddress } from '../settings.ts';
import { CommandFailure, exitCodes } from './console.ts';

/** The server's HTTP API as the owner of the data folder: commands have no private path to the database. */
export interface Api {
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
  if (status === 409) return exitCodes.conflict;
  if (status === 401 || status === 403) return exitCodes.notAllowed;
  if (status === 502 || status === 504) return exitCodes.unreachable;
  return status >= 500 ? exitCodes.internal : exitCodes.unreadable;
};

async function failureOf(response: Response): Promise<CommandFailure> {
  const { title, detail } = (await response.json()) as Problem;
  return new CommandFailure(codeOf(response.status), [title, ...(detail.ja === '' ? [] : [detail])]);
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
    const response = await fetch(`${url}/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) });
    if (!response.ok) throw await failureOf(response);
    return response;
  };
  return {
    get: async <Value>(path: string) => (await (await call('GET', path)).json()) as Value,
    request: (method, path, headers, body) =>
      call(method, path, body === undefined ? undefined : Uint8Array.from(body), undefined, headers),
    bytes: async (path) => new Uint8Array(await (await call('GET', path)).arrayBuffer()),
    send: async <Value>(method: 'POST' | 'PUT', path: string, body: unknown, type?: string) => {
      const isBytes = body instanceof Uint8Array;
      const content = isBytes ? Uint8Array.from(body) : JSON.stringify(body);
      return (await (await call(method, path, content, type ?? 'application/json')).json()) as Value;
    },
    sendFile: async <Value>(path: string, file: string) =>
      (await (await call('POST', path, await openAsBlob(file), 'application/octet-stream')).json()) as Value,
  };
}

/**
 * Runs some work against the server of the data folder, starting one for the time it takes when none runs; `jobs`: one that
 * works through the queue as well.
 */
export async function withApi<Value>(work: (api: Api) => Promise<Value>, jobs = false): Promise<Value> {
  const settings = readSettings(process.env);
  const path = serverFile(settings.JUNSHU_DATA);
  if (lockHolder(settings.JUNSHU_DATA) !== null && existsSync(path)) {
    const { url, ownerToken } = JSON.parse(readFileSync(path, 'utf8')) as { url: string; ownerToken: string };
    return work(apiAt(url, ownerToken));
  }
  const { startServer } = await import('../main.ts');
  // Links that outlive the command (in mails) lead to the server that people will find.
  const { JUNSHU_BASE_URL = webAddress(settings.HOST, settings.PORT) } = settings;
  const server = await startServer(
    { ...settings, PORT: 0, HOST: '127.0.0.1', JUNSHU_BASE_URL },
    { demo: true, announce: true, jobs },
  );
  try {
    return await work(apiAt(server.localUrl, server.ownerToken));
  } finally {
    await server.stop();
  }
}
