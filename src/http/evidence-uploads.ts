import { Hono } from 'hono';
import {
  announceUpload,
  cancelUpload,
  continueUpload,
  loadUpload,
  type UploadState,
} from '../commands/evidence-uploads.ts';
import type { Result } from '../core/kernel/result.ts';
import { plainProblem } from './problem.ts';
import { type Env, isAllowed, type Kit, notAllowed, type Request, refuse } from './server-kit.ts';

const version = '1.0.0';

const wrongVersion = plainProblem(
  'wrongTusVersion',
  412,
  { ja: 'アップロードの手順（tus）の版が違います', en: 'Another version of the upload protocol (tus)' },
  { ja: 'Tus-Resumable: 1.0.0 を付けてください。', en: 'Send Tus-Resumable: 1.0.0.' },
);

const unreadableHeader = (name: string) =>
  plainProblem(
    'badInput',
    400,
    { ja: `見出し ${name} が読めません`, en: `The header ${name} can’t be read` },
    { ja: 'tus 1.0 の形で送ってください。', en: 'Send it as tus 1.0 says.' },
  );

const count = (text: string | undefined): number | null => (/^\d{1,15}$/.test(text ?? '') ? Number(text) : null);

/** `key base64,key base64` of the creation extension. */
function metadataOf(header: string): Readonly<Record<string, string>> {
  const pairs = header.split(',').map((pair) => pair.trim().split(' '));
  return Object.fromEntries(
    pairs.map(([key = '', value = '']) => [key, Buffer.from(value, 'base64').toString('utf8')]),
  );
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The body piece by piece; who stops early leaves the rest to be read. */
const bodyOf = (c: Request): AsyncIterable<Uint8Array> => c.req.raw.body?.values({ preventCancel: true }) ?? nothing();

/** Reads what is still on its way, so that a sender in full flow comes to read why it was refused. Its connection may be gone. */
async function readToEnd(c: Request, limit: number): Promise<void> {
  let count = 0;
  try {
    for await (const piece of bodyOf(c)) {
      count += piece.length;
      if (count > limit) return;
    }
  } catch {
    return;
  }
}

/** What stands in the way of speaking tus; null when nothing does. */
function obstacle(c: Request): Response | null {
  if (!isAllowed(c, 'change')) return notAllowed(c);
  if (c.req.header('tus-resumable') === version) return null;
  return c.json(wrongVersion, 412, { 'tus-version': version });
}

/** How far an upload is, in header fields for tus and as JSON for people. */
function state(c: Request, result: Result<UploadState, Parameters<typeof refuse>[1]>): Response {
  if (!result.ok) return refuse(c, result.refusal);
  const { offset, size } = result.value;
  return c.json(result.value, 200, { 'upload-offset': String(offset), 'upload-length': String(size) });
}

async function begin(kit: Kit, c: Request): Promise<Response> {
  const stop = obstacle(c);
  if (stop !== null) return stop;
  const size = count(c.req.header('upload-length'));
  if (size === null) return c.json(unreadableHeader('Upload-Length'), 400);
  const { filename = '', sha256, modified } = metadataOf(c.req.header('upload-metadata') ?? '');
  if (sha256 !== undefined && !/^[0-9a-f]{64}$/.test(sha256)) return c.json(unreadableHeader('Upload-Metadata'), 400);
  const modifiedAt = Number.isNaN(Date.parse(modified ?? '')) ? undefined : modified;
  const number = c.req.param('number') ?? '';
  const file = { name: filename, size, declaredDigest: sha256, modifiedAt };
  const announced = await announceUpload(kit.context, c.get('actor'), number, file);
  if (!announced.ok) return refuse(c, announced.refusal);
  const location = `/api/contracts/${encodeURIComponent(number)}/evidence/uploads/${announced.value.id}`;
  return c.json({ id: announced.value.id }, 201, { location, 'upload-offset': '0' });
}

async function goOn(kit: Kit, c: Request): Promise<Response> {
  const stop = obstacle(c);
  if (stop !== null) return stop;
  const offset = count(c.req.header('upload-offset'));
  if (offset === null) return c.json(unreadableHeader('Upload-Offset'), 400);
  if (c.req.header('content-type') !== 'application/offset+octet-stream')
    return c.json(unreadableHeader('Content-Type'), 415);
  const { number = '', id = '' } = c.req.param() as Readonly<Record<string, string>>;
  const result = await continueUpload(kit.context, c.get('actor'), number, { id, offset }, bodyOf(c));
  if (result.ok) return c.body(null, 204, { 'upload-offset': String(result.value) });
  await readToEnd(c, kit.context.evidenceLimit);
  return refuse(c, result.refusal);
}

/**
 * Resumable uploads: the core protocol of tus 1.0 (https://tus.io/protocols/resumable-upload) with creation and termination. A killed
 * tab, connection or server goes on from the offset that a HEAD tells.
 */
export function evidenceUploadRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/evidence/uploads';
  const routes = new Hono<Env>();
  routes.use(`${base}/*`, async (c, next) => {
    await next();
    c.header('tus-resumable', version);
  });
  routes.on('OPTIONS', [base, `${base}/:id`], (c) =>
    c.body(null, 204, {
      'tus-version': version,
      'tus-extension': 'creation,termination',
      'tus-max-size': String(kit.context.evidenceLimit),
    }),
  );
  return routes
    .post(base, (c) => begin(kit, c))
    .get(`${base}/:id`, async (c) => {
      const stop = obstacle(c);
      const { number, id } = c.req.param();
      return stop ?? state(c, await loadUpload(kit.context, c.get('actor'), number, id));
    })
    .patch(`${base}/:id`, (c) => goOn(kit, c))
    .delete(`${base}/:id`, async (c) => {
      const stop = obstacle(c);
      if (stop !== null) return stop;
      const { number, id } = c.req.param();
      const result = await cancelUpload(kit.context, c.get('actor'), number, id);
      return result.ok ? c.body(null, 204) : refuse(c, result.refusal);
    });
}
