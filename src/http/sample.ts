import { Hono } from 'hono';
import { z } from 'zod';
import type { CheckContext } from '../commands/check-runs.ts';
import { addSample, removeSample, type SampleConfirmed, sampleOf } from '../commands/sample.ts';
import { answer, bodyOf, type Env, isAllowed, notAllowed, refuse } from './server-kit.ts';

/** What was shown to whoever says so: the contracts that go, and how many entries of people's own go with them. */
const removalSchema: z.ZodType<SampleConfirmed> = z.strictObject({
  contracts: z.array(z.string().max(100)).max(100),
  ownEntries: z.number().int().min(0),
});

/** The sample: what of it is there, bringing it in, and taking it away. */
export function sampleRoutes(context: CheckContext): Hono<Env> {
  return new Hono<Env>()
    .get('/sample', async (c) =>
      isAllowed(c, 'read') ? c.json(await sampleOf(context, c.get('actor'))) : notAllowed(c),
    )
    .post('/sample', async (c) => {
      if (!isAllowed(c, 'keepSample')) return notAllowed(c);
      const body = await bodyOf(c, z.strictObject({}));
      if (!body.ok) return refuse(c, body.refusal);
      return answer(c, await addSample(context, c.get('actor')), (sample) => sample, 201);
    })
    .post('/sample/removal', async (c) => {
      if (!isAllowed(c, 'keepSample')) return notAllowed(c);
      const body = await bodyOf(c, removalSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(c, await removeSample(context, c.get('actor'), body.value), (removed) => ({ removed }));
    });
}
