import { Hono } from 'hono';
import { z } from 'zod';
import type { CheckContext } from '../commands/check-runs.ts';
import { addSample, removeSample, type Sample, sampleOf } from '../commands/sample.ts';
import { refused } from '../core/kernel/result.ts';
import { answer, bodyOf, type Env, isAllowed, notAllowed, refuse } from './server-kit.ts';

/** What was shown to whoever says so: the contracts that go, and how many entries of people's own go with them. */
const removalSchema = z.strictObject({
  contracts: z.array(z.string().max(100)).max(100),
  ownEntries: z.number().int().min(0),
});

const outdated = (sample: Sample) =>
  refused({
    type: 'badInput' as const,
    problems: [
      {
        path: 'contracts, ownEntries',
        message: {
          ja: `消すものが、確かめたものと違います。見本の契約は${sample.contracts.length}件、あなたや同僚が加えた記録は${sample.ownEntries}件です。`,
          en: `What would go is not what was confirmed: ${sample.contracts.length} contracts of the sample, ${sample.ownEntries} entries added by people here.`,
        },
        mend: { ja: 'もう一度見てから消してください。', en: 'Look at it again, then remove it.' },
      },
    ],
  });

const isWhatWasShown = (sample: Sample, { contracts, ownEntries }: z.infer<typeof removalSchema>): boolean =>
  sample.ownEntries === ownEntries &&
  sample.contracts.length === contracts.length &&
  sample.contracts.every(({ number }) => contracts.includes(number));

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
      const sample = await sampleOf(context, c.get('actor'));
      if (!isWhatWasShown(sample, body.value)) return answer(c, outdated(sample), () => null);
      return c.json({ removed: await removeSample(context, c.get('actor')) });
    });
}
