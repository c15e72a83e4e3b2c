import { Hono } from 'hono';
import { z } from 'zod';
import { closeContract } from '../commands/close-contract.ts';
import { loadContract } from '../commands/context.ts';
import type { LogSigner } from '../commands/log-key.ts';
import { certificatePaper } from '../core/closing/certificate-paper.ts';
import { findClosing } from '../postgres/closing-store.ts';
import { findContractId } from '../postgres/contract-store.ts';
import { closedContracts, closedContractView, keyCopies, openClosingView } from '../queries/closing-view.ts';
import { isPlanFormat, paperFile } from '../queries/plan-file.ts';
import { fileAnswer } from './file-answer.ts';
import { bodyOf, type Env, isAllowed, type Kit, notAllowed, type Request, refuse } from './server-kit.ts';

const nobody = (number: string) => ({ type: 'contractNotFound', number }) as const;

/** The closing of the path's contract; null while it is open or when there is none. */
async function closingOf({ context }: Kit, c: Request) {
  const { tenant } = c.get('actor');
  const contractId = await findContractId(context.pool, tenant, c.req.param('number') ?? '');
  return contractId === null ? null : findClosing(context.pool, { tenant, contractId });
}

/** Closing a contract, and what is kept of those that were closed. */
export function closingRoutes(kit: Kit, signer: LogSigner): Hono<Env> {
  const { context, today } = kit;
  const base = '/contracts/:number/closing';
  return (
    new Hono<Env>()
      .get('/closed-contracts', async (c) =>
        isAllowed(c, 'read') ? c.json(await closedContracts(context, c.get('actor').tenant, today())) : notAllowed(c),
      )
      .get(base, async (c) => {
        if (!isAllowed(c, 'read')) return notAllowed(c);
        const closing = await closingOf(kit, c);
        if (closing !== null) return c.json(closedContractView(context, c.get('actor').tenant, closing, today()));
        const found = await loadContract(context, c.get('actor'), c.req.param('number'));
        if (!found.ok) return refuse(c, found.refusal);
        return c.json(await openClosingView(context, c.get('actor').tenant, found.value, today()));
      })
      // What still opens a closed contract's backups: copies of its key that nobody is known to have destroyed.
      .get(`${base}/key-copies`, async (c) => {
        if (!isAllowed(c, 'read')) return notAllowed(c);
        const { number } = c.req.param();
        const contractId = await findContractId(context.pool, c.get('actor').tenant, number);
        return contractId === null ? refuse(c, nobody(number)) : c.json(await keyCopies(context, contractId));
      })
      .post(base, async (c) => {
        if (!isAllowed(c, 'close')) return notAllowed(c);
        const body = await bodyOf(c, z.strictObject({ number: z.string().max(200) }));
        if (!body.ok) return refuse(c, body.refusal);
        const closed = await closeContract(context, signer, c.get('actor'), c.req.param('number'), body.value.number);
        return closed.ok ? c.json(closed.value, 201) : refuse(c, closed.refusal);
      })
      // By POST, since the signer's name belongs into the document alone: addresses end up in journals of proxies.
      .post(`${base}/certificate/:format`, async (c) => {
        if (!isAllowed(c, 'read')) return notAllowed(c);
        const body = await bodyOf(c, z.strictObject({ signer: z.string().max(200).default('') }));
        if (!body.ok) return refuse(c, body.refusal);
        const signed = (await closingOf(kit, c))?.certificate ?? null;
        const { format, number } = c.req.param();
        if (signed === null || !isPlanFormat(format)) return refuse(c, nobody(number));
        const file = await paperFile(format, certificatePaper(signed, body.value.signer), signed);
        return fileAnswer(c, file, format, `${number}-erasure-certificate.${format}`);
      })
  );
}
