import { Hono } from 'hono';
import { z } from 'zod';
import { matchSoftware } from '../commands/match-software.ts';
import { proposeVulnerabilities } from '../commands/propose-vulnerabilities.ts';
import { plainDateSchema } from '../core/contract/contract.ts';
import { softwareView } from '../queries/software-view.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed } from './server-kit.ts';

const previewSchema = z.strictObject({ informedOn: plainDateSchema.nullable().default(null) });

/** A contract's software and cloud services held against the feeds. */
export function softwareRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/software';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), (found) => softwareView(found, kit.today())))
    .post(`${base}/matches`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      return answer(c, await matchSoftware(kit.context, c.get('actor'), c.req.param('number')), (done) => done, 201);
    })
    .post(`${base}/vulnerability-previews`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, previewSchema);
      if (!body.ok) return answer(c, body, () => null);
      const { informedOn } = body.value;
      const proposed = await proposeVulnerabilities(kit.context, c.get('actor'), c.req.param('number'), informedOn);
      return answer(c, proposed, (preview) => preview, 201);
    });
}
