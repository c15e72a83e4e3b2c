import { Hono } from 'hono';
import { z } from 'zod';
import type { Refusal } from '../commands/context.ts';
import { changeSettings, changeSettingsSchema } from '../commands/correct-contract.ts';
import { createContract } from '../commands/create-contract.ts';
import { newContractFile } from '../commands/new-contract-file.ts';
import type { JsonObject } from '../core/kernel/json.ts';
import { repeatedKey } from '../core/kernel/repeated-key.ts';
import { newContractProblems } from '../core/registers/new-contract.ts';
import { contractFileOf } from '../core/registers/write-contract-file.ts';
import { dashboard } from '../queries/dashboard.ts';
import { draftList } from '../queries/draft-list.ts';
import { findAnything } from '../queries/find-anything.ts';
import { listContracts } from '../queries/list-contracts.ts';
import { obligationView } from '../queries/obligation-view.ts';
import { heldBackRoutes } from './held-back.ts';
import { ruleChangeRoutes } from './rule-changes.ts';
import { answer, bodyOf, contractOf, type Env, isAllowed, type Kit, notAllowed, refuse, saved } from './server-kit.ts';

/** Of two entries of one name the one would be dropped silently. */
const twice = (key: string): Refusal => ({
  type: 'badInput',
  problems: [
    {
      path: key.slice(0, 100),
      message: { ja: '同じ所に二度あります。', en: 'It stands twice in one place.' },
      mend: { ja: 'どちらかを消してください。', en: 'Remove one of them.' },
    },
  ],
});

/** Contracts: list, registration, settings, dashboard, obligations, export. */
export function contractRoutes(kit: Kit): Hono<Env> {
  const { context, today } = kit;
  return new Hono<Env>()
    .route('/', heldBackRoutes(kit))
    .route('/', ruleChangeRoutes(kit))
    .get('/contracts', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      return c.json(await listContracts(context, c.get('actor').tenant, today()));
    })
    .get('/search', async (c) => {
      if (!isAllowed(c, 'read')) return notAllowed(c);
      const text = (c.req.query('q') ?? '').slice(0, 200);
      const asked = { text, today: today(), seesPersonal: isAllowed(c, 'seePersonal') };
      return c.json(await findAnything(context, c.get('actor'), c.req.query('in') ?? null, asked));
    })
    .post('/contracts', async (c) => {
      if (!isAllowed(c, 'createContract')) return notAllowed(c);
      const body = await bodyOf(c, z.looseObject({}));
      if (!body.ok) return refuse(c, body.refusal);
      const key = repeatedKey(await c.req.text());
      if (key !== null) return refuse(c, twice(key));
      const given = body.value as JsonObject;
      const isFacts = given.format === undefined;
      const problems = isFacts ? newContractProblems(given) : [];
      if (problems.length > 0) return refuse(c, { type: 'badInput', problems });
      const file = isFacts ? newContractFile(given) : given;
      return answer(c, await createContract(context, c.get('actor'), file), (created) => created, 201);
    })
    .get('/contracts/:number', async (c) => answer(c, await contractOf(kit, c), (found) => dashboard(found, today())))
    .put('/contracts/:number/settings', async (c) => {
      if (!isAllowed(c, 'change')) return notAllowed(c);
      const body = await bodyOf(c, changeSettingsSchema);
      if (!body.ok) return refuse(c, body.refusal);
      const { data, expectedRevision } = body.value;
      const { number } = c.req.param();
      return answer(c, await changeSettings(context, c.get('actor'), number, data, expectedRevision), saved);
    })
    .get('/contracts/:number/export', async (c) => {
      if (!isAllowed(c, 'seePersonal')) return notAllowed(c);
      return answer(c, await contractOf(kit, c), ({ state }) => contractFileOf(state, context.now()) as JsonObject);
    })
    .get('/contracts/:number/drafts', async (c) =>
      answer(c, await contractOf(kit, c), (found) => draftList(found, today())),
    )
    .get('/contracts/:number/obligations/:n', async (c) => {
      const found = await contractOf(kit, c);
      if (!found.ok) return refuse(c, found.refusal);
      const view = obligationView(found.value, Number(c.req.param('n')), today());
      if (view === null)
        return refuse(c, {
          type: 'notFound',
          what: { ja: `事項${c.req.param('n')}`, en: `matter ${c.req.param('n')}` },
        });
      return c.json(view);
    });
}
