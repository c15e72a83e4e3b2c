import { Hono } from 'hono';
import { examineContracts } from '../commands/mend-contracts.ts';
import { type Env, isAllowed, type Kit, notAllowed } from './server-kit.ts';

/** Contracts that are not whole: told, and mended on demand. */
export function doctorRoutes({ context }: Kit): Hono<Env> {
  return new Hono<Env>()
    .get('/faulty-contracts', async (c) => {
      if (!isAllowed(c, 'createContract')) return notAllowed(c);
      return c.json(await examineContracts(context, c.get('actor'), { mends: false }));
    })
    .post('/faulty-contracts/mending', async (c) => {
      if (!isAllowed(c, 'createContract')) return notAllowed(c);
      return c.json(await examineContracts(context, c.get('actor'), { mends: true }));
    });
}
