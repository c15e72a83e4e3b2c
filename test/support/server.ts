import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { serverFile } from '../../src/settings.ts';
import { startedFolder } from './first-start.ts';
import { main } from './programme.ts';

export { type Ran, runCli } from './run-cli.ts';

/** A real server in a process of its own, as `npm start` runs it. */
export interface TestServer {
  readonly url: string;
  readonly dataFolder: string;
  /** Milliseconds from the start of the process to its ready line. */
  readonly readyAfter: number;
  readonly child: ChildProcess;
  /** A new one-time link. */
  signInLink(): Promise<string>;
  /** Asks it to stop; milliseconds until it had. */
  stop(): Promise<number>;
  end(): Promise<void>;
}

/** What the server on a data folder tells the command line. */
export const serverFileOf = (dataFolder: string): { readonly url: string; readonly ownerToken: string } =>
  JSON.parse(readFileSync(serverFile(dataFolder), 'utf8'));

/** A link as `junshu sign-in-link` makes it, without a process for each. */
async function makeLink(url: string, dataFolder: string): Promise<string> {
  const { ownerToken } = serverFileOf(dataFolder);
  const headers = { authorization: `Bearer ${ownerToken}`, 'x-junshu': '1', 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/sign-in-links`, { method: 'POST', headers, body: '{}' });
  return ((await answer.json()) as { readonly link: string }).link;
}

/** Starts a server on a folder of its own (or a given one) with the demo story in it; `more` are settings beside the usual ones. */
export async function startServer(
  given?: string,
  more: Readonly<Record<string, string>> = {},
  stderr: 'inherit' | 'pipe' = 'inherit',
): Promise<TestServer> {
  const dataFolder = given ?? (await startedFolder('demo'));
  const begun = performance.now();
  const env = { ...process.env, JUNSHU_DATA: dataFolder, PORT: '0', HOST: '127.0.0.1', ...more };
  const child = spawn(process.execPath, [main, 'serve'], { env, stdio: ['ignore', 'pipe', stderr] });
  const url = await new Promise<string>((resolve, reject) => {
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready: (\S+)\n[\s\S]*sign-in\?token=\S+/.exec(output);
      if (found !== null) resolve(found[1] ?? '');
    });
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  const readyAfter = performance.now() - begun;
  const stop = (): Promise<number> =>
    new Promise((resolve) => {
      const asked = performance.now();
      if (child.exitCode !== null || child.signalCode !== null) return resolve(0);
      child.on('exit', () => resolve(performance.now() - asked));
      child.kill('SIGTERM');
    });
  return {
    url,
    dataFolder,
    readyAfter,
    child,
    signInLink: () => makeLink(url, dataFolder),
    stop,
    end: async () => {
      await stop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A signed-in session over HTTP. */
export interface Session {
  /** As the browser sends it back. */
  readonly cookie: string;
  get<Value>(path: string): Promise<{ readonly status: number; readonly body: Value }>;
  send<Value>(
    method: string,
    path: string,
    body: unknown,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly status: number; readonly body: Value }>;
  bytes(path: string): Promise<Uint8Array>;
}

/** Opens a sign-in link as the button on its page does; `headers` beside the usual ones. */
export function pressSignIn(link: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const { origin, searchParams } = new URL(link);
  const body = new URLSearchParams({ token: searchParams.get('token') ?? '' });
  return fetch(`${origin}/sign-in`, { method: 'POST', body, headers, redirect: 'manual' });
}

export async function signIn(server: TestServer): Promise<Session> {
  const response = await pressSignIn(await server.signInLink());
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const call = async (
    method: string,
    path: string,
    body?: string | Uint8Array<ArrayBuffer>,
    headers: Readonly<Record<string, string>> = {},
  ) => {
    const answer = await fetch(`${server.url}/api${path}`, {
      method,
      headers: { cookie, 'x-junshu': '1', 'content-type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body }),
    });
    return answer;
  };
  return {
    cookie,
    get: async <Value>(path: string) => {
      const answer = await call('GET', path);
      return { status: answer.status, body: (await answer.json()) as Value };
    },
    send: async <Value>(method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>) => {
      const content = body instanceof Uint8Array ? Uint8Array.from(body) : JSON.stringify(body);
      const answer = await call(method, path, content, headers);
      return { status: answer.status, body: (await answer.json()) as Value };
    },
    bytes: async (path) => new Uint8Array(await (await call('GET', path)).arrayBuffer()),
  };
}
