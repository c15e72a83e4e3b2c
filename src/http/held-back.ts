import { Hono } from 'hono';
import { z } from 'zod';
import { settleTrust } from '../commands/settle-trust.ts';
import { trustBooks } from '../core/contract/trust.ts';
import { heldBackList } from '../queries/held-back.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

const settlementSchema = z.strictObject({
  register: z.enum(trustBooks),
  entryId: z.string().min(1).max(80),
  expectedRevision: z.int().min(1),
  isTrusted: z.boolean(),
});

/** What a contract file brought in of trust: listed, and confirmed or taken out by a person. */
export function heldBackRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/held-back';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), heldBackList))
    .post(`${base}/settlements`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, settlementSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const settled = await settleTrust(kit.context, c.get('actor'), c.req.param('number'), body.value);
      return answer(c, settled, ({ at, revisions }) => ({ changedAt: at, revision: revisions[0] ?? 0 }), 201);
    });
}
