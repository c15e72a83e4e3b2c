import { Hono } from 'hono';
import type { ScanContext } from '../commands/scan-desk.ts';
import { startScan, startScanSchema } from '../commands/start-scan.ts';
import { stopScan } from '../commands/stop-scan.ts';
import { scanView } from '../queries/scan-view.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

/** Scanners run from here: what there is, started once its notice is confirmed, stopped. The result is imported as every file. */
export function scanRoutes(kit: Kit, context: ScanContext): Hono<Env> {
  const base = '/contracts/:number/diagnoses/scans';
  return new Hono<Env>()
    .get(base, async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      return c.json(await scanView(context, found.value, kit.today()));
    })
    .post(base, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, startScanSchema);
      if (!body.ok) return refuse(c, body.refusal);
      return answer(c, await startScan(context, c.get('actor'), c.req.param('number'), body.value), (run) => run, 201);
    })
    .put(`${base}/:run/stop`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const { number, run } = c.req.param();
      return answer(c, await stopScan(context, c.get('actor'), number, run), () => ({ stopped: true }));
    });
}
