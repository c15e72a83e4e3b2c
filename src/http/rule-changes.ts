import { Hono } from 'hono';
import { z } from 'zod';
import { dismissRuleChanges } from '../commands/keep-verdicts.ts';
import { ruleChangesView } from '../queries/rule-changes.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse } from './server-kit.ts';

/** What other rules than before make of a contract: asked for, and seen by a person. */
export function ruleChangeRoutes(kit: Kit): Hono<Env> {
  const base = '/contracts/:number/rule-changes';
  return new Hono<Env>()
    .get(base, async (c) => answer(c, await contractOf(kit, c), (found) => ruleChangesView(found, kit.today())))
    .post(`${base}/dismissal`, async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, z.strictObject({}));
      if (!body.ok) return refuse(c, body.refusal);
      const dismissed = await dismissRuleChanges(kit.context, c.get('actor'), c.req.param('number'));
      return answer(c, dismissed, (value) => value, 201);
    });
}
