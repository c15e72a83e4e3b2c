import { Hono } from 'hono';
import { z } from 'zod';
import { importFeed } from '../commands/import-feed.ts';
import { updateFeeds } from '../commands/update-feeds.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { refused } from '../core/kernel/result.ts';
import { feedKinds } from '../core/registers/feed-snapshot.ts';
import { listFeeds } from '../feeds/feed-store.ts';
import { answer, bodyOf, type Env, isAllowed, type Kit, notAllowed } from './server-kit.ts';

const optionsSchema = z.object({
  kind: z.enum(feedKinds).optional(),
  date: plainDateSchema.optional(),
  source: z.string().max(500).optional(),
  replace: z
    .enum(['true', 'false'])
    .transform((text) => text === 'true')
    .optional(),
});

const updateSchema = z.strictObject({
  ecosystems: z
    .array(z.string().regex(/^[A-Za-z0-9 ._-]{1,60}$/))
    .max(30)
    .default([]),
});

const badOption = refused({
  type: 'badInput' as const,
  problems: [
    {
      path: 'kind, date, replace',
      message: {
        ja: '種類か日付、置き換えの指定が正しくありません。',
        en: 'The kind, the day or “replace” can’t be understood.',
      },
      mend: {
        ja: `種類は ${feedKinds.join('・')}、日付は YYYY-MM-DD、replace は true か false です。`,
        en: `Kinds: ${feedKinds.join(', ')}; days: YYYY-MM-DD; replace: true or false.`,
      },
    },
  ],
});

/** Feeds of support ends, vulnerabilities and ISMAP listings, kept for all contracts, which are matched again with what comes in. */
export function feedRoutes(kit: Kit, afterFeeds: () => Promise<void>): Hono<Env> {
  return new Hono<Env>()
    .get('/feeds', async (c) =>
      isAllowed(c, 'read') ? c.json(await listFeeds(kit.context.dataFolder)) : notAllowed(c),
    )
    .post('/feeds', async (c) => {
      if (!isAllowed(c, 'keepFeeds')) return notAllowed(c);
      const options = optionsSchema.safeParse(c.req.query());
      if (!options.success) return answer(c, badOption, () => null);
      const content = c.req.raw.body ?? new Blob([]).stream();
      const imported = await importFeed(kit.context, c.get('actor'), content, options.data);
      if (imported.ok) await afterFeeds();
      return answer(c, imported, (record) => record, 201);
    })
    .post('/feeds/updates', async (c) => {
      if (!isAllowed(c, 'keepFeeds')) return notAllowed(c);
      const body = await bodyOf(c, updateSchema);
      if (!body.ok) return answer(c, body, () => null);
      const updated = await updateFeeds(kit.context, c.get('actor'), body.value.ecosystems);
      // A failing one may have come after others that are kept.
      await afterFeeds();
      return answer(c, updated, (records) => records, 201);
    });
}
