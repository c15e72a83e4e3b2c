import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { RecordedEvidence } from '../../src/commands/record-evidence.ts';
import type { Problem } from '../../src/queries/read-models.ts';

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What an answer was, read whole. */
export interface Answer<Value> {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Value;
}

/** The API as the owner of a data folder, for requests with header fields of their own. */
export interface Door {
  call(
    method: string,
    path: string,
    headers?: Readonly<Record<string, string>>,
    body?: Uint8Array | string,
  ): Promise<Response>;
  json<Value>(method: string, path: string, body?: unknown): Promise<Answer<Value>>;
}

/** The door of the server that runs on a data folder now; after a restart it must be asked for anew. */
export function doorOf(dataFolder: string): Door {
  const { url, ownerToken } = JSON.parse(readFileSync(`${dataFolder}/server.json`, 'utf8')) as Record<string, string>;
  const call: Door['call'] = (method, path, headers = {}, body) =>
    fetch(`${url}/api${path}`, {
      method,
      headers: { authorization: `Bearer ${ownerToken}`, 'x-junshu': '1', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : Uint8Array.from(body) }),
    });
  return {
    call,
    json: async <Value>(method: string, path: string, body?: unknown) => {
      const text = body === undefined ? undefined : JSON.stringify(body);
      const answer = await call(method, path, { 'content-type': 'application/json' }, text);
      return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Value };
    },
  };
}

export const tus = { 'tus-resumable': '1.0.0' };

const encoded = (text: string): string => Buffer.from(text).toString('base64');

/** Begins an upload; the path of the upload, or the refusal. */
export async function begin(
  door: Door,
  contract: string,
  { name, size, digest }: { readonly name: string; readonly size: number; readonly digest?: string },
): Promise<Answer<{ readonly id: string } & Partial<Problem>>> {
  const metadata = [`filename ${encoded(name)}`, ...(digest === undefined ? [] : [`sha256 ${encoded(digest)}`])];
  const answer = await door.call('POST', `/contracts/${contract}/evidence/uploads`, {
    ...tus,
    'upload-length': String(size),
    'upload-metadata': metadata.join(','),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as { id: string } };
}

export function patch(door: Door, contract: string, id: string, offset: number, bytes: Uint8Array): Promise<Response> {
  return door.call(
    'PATCH',
    `/contracts/${contract}/evidence/uploads/${id}`,
    { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    bytes,
  );
}

export const record = (
  door: Door,
  contract: string,
  uploadId: string,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Answer<RecordedEvidence & Problem>> =>
  door.json('POST', `/contracts/${contract}/evidence`, { uploadId, ...said });

/** Uploads a file whole and records it. */
export async function addFile(
  door: Door,
  contract: string,
  name: string,
  bytes: Uint8Array,
  said: Readonly<Record<string, unknown>> = {},
): Promise<Answer<RecordedEvidence & Problem>> {
  const begun = await begin(door, contract, { name, size: bytes.length, digest: sha256(bytes) });
  if (begun.status !== 201) return begun as unknown as Answer<RecordedEvidence & Problem>;
  const sent = await patch(door, contract, begun.body.id, 0, bytes);
  if (sent.status !== 204)
    return { status: sent.status, headers: sent.headers, body: (await sent.json()) as RecordedEvidence & Problem };
  return record(door, contract, begun.body.id, said);
}
