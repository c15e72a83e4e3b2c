import { Hono } from 'hono';
import type { Language } from '../core/kernel/bilingual.ts';
import {
  isPictureFormat,
  isPictureKind,
  nothingDrawn,
  pictureFile,
  pictureOf,
  pictureView,
} from '../queries/picture-file.ts';
import { fileAnswer } from './file-answer.ts';
import { contractOf, type Env, type Kit, type Request, refuse } from './server-kit.ts';

const languageOf = (c: Request): Language => (c.req.query('language') === 'en' ? 'en' : 'ja');

const noPicture = (kind: string, format = '') =>
  ({
    type: 'notFound',
    what: { ja: `図「${kind}」か形式「${format}」`, en: `picture “${kind}” or format “${format}”` },
  }) as const;

/** Pictures drawn from the registers: for the page, and as files. */
export function pictureRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/pictures/:kind';
  return new Hono<Env>()
    .get(base, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const kind = c.req.param('kind');
      if (!isPictureKind(kind)) return refuse(c, noPicture(kind));
      return c.json(pictureView(pictureOf(found.value, kind, kit.today(), languageOf(c))));
    })
    .get(`${base}/files/:format`, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { number, kind, format } = c.req.param();
      if (!isPictureKind(kind) || !isPictureFormat(format)) return refuse(c, noPicture(kind, format));
      const sheet = Number(c.req.query('sheet') ?? '1');
      const picture = pictureOf(found.value, kind, kit.today(), languageOf(c));
      const bytes = await pictureFile(format, picture, sheet);
      if (bytes === null) return refuse(c, { type: 'notFound', what: nothingDrawn });
      const name = sheet > 1 ? `${number}-${kind}-${sheet}` : `${number}-${kind}`;
      return fileAnswer(c, bytes, format, `${name}.${format}`);
    });
}
