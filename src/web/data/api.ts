import type { Problem } from '../../queries/read-models.ts';

/** The server said no; `problem` says what, why and how to mend it. */
export class ApiProblem extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.title.en);
    this.problem = problem;
  }
}

/** The server could not be reached; what was to be sent is kept. */
export class Unreachable extends Error {}

/** The refusal in words; an answer without them is not the product's but of something that stands before it. */
export async function refusalOf(response: Response): Promise<Error> {
  return response.json().then(
    (problem) => new ApiProblem(problem as Problem),
    () => new Unreachable(),
  );
}

async function request(method: string, path: string, body?: BodyInit, type?: string): Promise<Response> {
  const headers = new Headers({ 'x-junshu': '1', ...(type === undefined ? {} : { 'content-type': type }) });
  const response = await fetch(`/api${path}`, { method, headers, ...(body === undefined ? {} : { body }) }).catch(
    () => {
      throw new Unreachable();
    },
  );
  if (response.ok) return response;
  throw await refusalOf(response);
}

export async function read<Value>(path: string): Promise<Value> {
  return (await (await request('GET', path)).json()) as Value;
}

export async function send<Value>(method: 'POST' | 'PUT' | 'DELETE', path: string, body: unknown): Promise<Value> {
  return (await (await request(method, path, JSON.stringify(body), 'application/json')).json()) as Value;
}

/** Ends the session of this browser. */
export async function signOut(): Promise<void> {
  await request('DELETE', '/session');
}

export async function upload<Value>(path: string, content: Blob | string, type: string): Promise<Value> {
  return (await (await request('POST', path, content, type)).json()) as Value;
}

/** A file that is made for what is sent along. */
export async function fetchFile(path: string, body: unknown): Promise<Blob> {
  return (await request('POST', path, JSON.stringify(body), 'application/json')).blob();
}

export const contractPath = (number: string, rest = ''): string => `/contracts/${encodeURIComponent(number)}${rest}`;

/** Sends a file and takes one back, with the headers that tell of it. */
export async function exchange(
  path: string,
  content: Blob,
): Promise<{ readonly file: Blob; readonly headers: Headers }> {
  const response = await request('POST', path, content, 'application/octet-stream');
  return { file: await response.blob(), headers: response.headers };
}
