import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Hono } from 'hono';
import { blobPath, examineBlob } from '../blobs/blob-store.ts';
import { withSource } from '../blobs/examination/byte-source.ts';
import {
  changeEvidence,
  changeEvidenceSchema,
  loadEvidence,
  withdrawEvidence,
  withdrawEvidenceSchema,
} from '../commands/change-evidence.ts';
import type { Refusal } from '../commands/context.ts';
import { recordEvidence, recordEvidenceSchema } from '../commands/record-evidence.ts';
import { scrubEvidence } from '../commands/scrub-evidence.ts';
import { attachmentNamed } from '../core/evidence/file-name.ts';
import { accepted, type Result, refused } from '../core/kernel/result.ts';
import { evidenceView } from '../queries/evidence-view.ts';
import { readZipDirectory } from '../zip/zip-directory.ts';
import {
  answer,
  bodyOf,
  contractOf,
  type Env,
  isAllowed,
  type Kit,
  notAllowed,
  type Request,
  refuse,
} from './server-kit.ts';

interface GivenFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
}

/** A file is read and hashed before its first byte is given out: nobody gets an altered one without being told. */
async function fileOf(kit: Kit, c: Request): Promise<Result<GivenFile, Refusal>> {
  if (!isAllowed(c, 'read')) return refused({ type: 'notAllowed' });
  const { number = '', id = '' } = c.req.param() as Readonly<Record<string, string>>;
  const loaded = await loadEvidence(kit.context, c.get('actor'), number, id);
  if (!loaded.ok) return loaded;
  const { found, item } = loaded.value;
  const { dataFolder } = kit.context;
  const fault = await examineBlob(dataFolder, found.contractId, item.digest);
  if (fault !== 'intact') return refused({ type: 'fileDamaged', name: item.name, fault });
  const { name, mediaType, size } = item;
  return accepted({ path: blobPath(dataFolder, found.contractId, item.digest), name, mediaType, size });
}

/** Kept, never shown in place: what people upload could be hostile. */
const attachmentHeaders = ({ name, mediaType, size }: GivenFile): Record<string, string> => ({
  'content-type': mediaType,
  'content-length': String(size),
  'content-disposition': attachmentNamed(name),
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'private, no-store',
});

/** Evidence: what there is, files in and out, and their state. */
export function evidenceRoutes(kit: Kit): Hono<Env> {
  const { context } = kit;
  const base = '/contracts/:number/evidence';
  return new Hono<Env>()
    .get(base, async (c) => {
      const found = await contractOf(kit, c);
      return found.ok ? c.json(await evidenceView(context, found.value, kit.today())) : refuse(c, found.refusal);
    })
    .post(base, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, recordEvidenceSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const recorded = await recordEvidence(context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, recorded, (done) => done, 201);
    })
    .post(`${base}/scrub`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      return answer(c, await scrubEvidence(context, c.get('actor'), c.req.param('number')), (done) => done);
    })
    .put(`${base}/:id`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, changeEvidenceSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      const changed = await changeEvidence(context, c.get('actor'), number, id, body.value);
      return answer(c, changed, ({ at, revisions }) => ({ changedAt: at, revision: revisions[0] ?? 0 }));
    })
    .post(`${base}/:id/withdrawal`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, withdrawEvidenceSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { number, id } = c.req.param();
      const changed = await withdrawEvidence(context, c.get('actor'), number, id, body.value);
      return answer(c, changed, ({ at, revisions }) => ({ changedAt: at, revision: revisions[0] ?? 0 }));
    })
    .get(`${base}/:id/file`, async (c) => {
      const file = await fileOf(kit, c);
      if (!file.ok) return refuse(c, file.refusal);
      // Who asks for the head alone is told what the file is; nothing is opened that nobody would read to its end.
      if (c.req.method === 'HEAD') return c.body(null, 200, attachmentHeaders(file.value));
      // Opened before anything is answered: a file that can't be opened is no file cut short.
      const opened = await open(file.value.path);
      const stream = Readable.toWeb(opened.createReadStream()) as unknown as ReadableStream;
      return c.body(stream, 200, attachmentHeaders(file.value));
    })
    .get(`${base}/:id/members`, async (c) => {
      const file = await fileOf(kit, c);
      if (!file.ok) return refuse(c, file.refusal);
      return c.json({ members: await withSource(file.value.path, readZipDirectory) });
    });
}
