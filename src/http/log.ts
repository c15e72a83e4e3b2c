import { Hono } from 'hono';
import type { LogSigner } from '../commands/log-key.ts';
import { checkpointOf } from '../commands/sign-checkpoint.ts';
import { findContractId } from '../postgres/contract-store.ts';
import { readLogKeys } from '../postgres/log-key-store.ts';
import { verifyStoredLog } from '../postgres/log-store.ts';
import { history } from '../queries/history.ts';
import { contractOf, type Env, isAllowed, type Kit, notAllowed, type Request, refuse } from './server-kit.ts';

/** A place in the log as the query names it; what is none asks for the newest. */
const countOf = (text: string | undefined): number | undefined =>
  /^\d{1,12}$/.test(text ?? '') ? Number(text) : undefined;

/** Signed heads that the log is held against, as the query brings them: base64url, fifty at the most. */
const notesIn = (c: Request): readonly string[] =>
  (c.req.queries('checkpoint') ?? []).slice(0, 50).map((text) => Buffer.from(text, 'base64url').toString());

/** The log: what happened, its signed head, and whether it agrees with itself. */
export function logRoutes(kit: Kit, signer: LogSigner): Hono<Env> {
  const { context } = kit;
  return (
    new Hono<Env>()
      .get('/contracts/:number/log', async (c) => {
        const found = await contractOf(kit, c);
        if (!found.ok) return refuse(c, found.refusal);
        const seesPersonal = isAllowed(c, 'seePersonal');
        const wish = { entryId: c.req.query('entry'), before: countOf(c.req.query('before')) };
        return c.json(await history(context, c.get('actor'), found.value, kit.today(), seesPersonal, wish));
      })
      .get('/log-keys', async (c) => (isAllowed(c, 'read') ? c.json(await readLogKeys(context.pool)) : notAllowed(c)))
      // Of closed contracts too: their log needs no key.
      .get('/contracts/:number/log/checkpoint', async (c) => {
        const contractId = await logOf(kit, c);
        if (typeof contractId !== 'string') return contractId;
        return c.text(await checkpointOf(context, c.get('actor').tenant, contractId, signer));
      })
      .get('/contracts/:number/log/verification', async (c) => {
        const contractId = await logOf(kit, c);
        if (typeof contractId !== 'string') return contractId;
        const { tenant } = c.get('actor');
        const { root, ...told } = await verifyStoredLog(context, tenant, contractId, notesIn(c));
        return c.json({ number: c.req.param('number'), ...told, root: root.toString('base64') });
      })
  );
}

/** The id of the path's contract, open or closed, or the answer that there is none. */
async function logOf({ context }: Kit, c: Request): Promise<string | Response> {
  if (!isAllowed(c, 'read')) return notAllowed(c);
  const number = c.req.param('number') ?? '';
  return (
    (await findContractId(context.pool, c.get('actor').tenant, number)) ??
    refuse(c, { type: 'contractNotFound', number })
  );
}
