import { Hono } from 'hono';
import { checkpointOf, type LogSigner } from '../commands/sign-checkpoint.ts';
import { verifyStoredLog } from '../postgres/log-store.ts';
import { history } from '../queries/history.ts';
import { contractOf, type Env, type Kit, refuse } from './server-kit.ts';

/** The log: what happened, its signed head, and whether it agrees with itself. */
export function logRoutes(kit: Kit, signer: LogSigner): Hono<Env> {
  const { context } = kit;
  return new Hono<Env>()
    .get('/contracts/:number/log', async (c) => {
      const found = await contractOf(kit, c);
      return found.ok
        ? c.json(await history(context, c.get('actor'), found.value, kit.today(), c.req.query('entry')))
        : refuse(c, found.refusal);
    })
    .get('/contracts/:number/log/checkpoint', async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      return c.text(await checkpointOf(context, c.get('actor').tenant, found.value.contractId, signer));
    })
    .get('/contracts/:number/log/verification', async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const { size, root, erased, faults } = await verifyStoredLog(
        context,
        c.get('actor').tenant,
        found.value.contractId,
      );
      return c.json({ number: c.req.param('number'), size, root: root.toString('base64'), erased, faults });
    });
}
