import { Hono } from 'hono';
import type { z } from 'zod';
import {
  cancelContract,
  cancelContractSchema,
  withdrawCancellation,
  withdrawCancellationSchema,
} from '../commands/cancel-contract.ts';
import type { Refusal } from '../commands/context.ts';
import type { OperatedContract } from '../commands/contract-operation.ts';
import { correctContract, correctContractSchema } from '../commands/correct-contract.ts';
import { extendContract, extendContractSchema } from '../commands/extend-contract.ts';
import { mendSchedule, mendScheduleSchema } from '../commands/mend-schedule.ts';
import type { Result } from '../core/kernel/result.ts';
import { scheduleView } from '../queries/schedule-view.ts';
import {
  answer,
  bodyOf,
  contractOf,
  type Env,
  isAllowed,
  type Kit,
  notAllowed,
  type Request,
  refuse,
} from './server-kit.ts';

/** Operations on a contract as a whole: corrections, extensions, its cancellation, its schedule. */
export function contractOperationRoutes(kit: Kit): Hono<Env> {
  const { context } = kit;
  const operate = async <Body, Made extends object>(
    c: Request,
    schema: z.ZodType<Body>,
    work: (number: string, body: Body) => Promise<Result<Made, Refusal>>,
  ): Promise<Response> => {
    if (!isAllowed(c, 'createContract')) return notAllowed(c);
    const body = await bodyOf(c, schema);
    if (!body.ok) return refuse(c, body.refusal);
    return answer(c, await work(c.req.param('number') ?? '', body.value), (made) => made, 201);
  };
  type Operated = Promise<Result<OperatedContract, Refusal>>;
  return new Hono<Env>()
    .post('/contracts/:number/corrections', (c) =>
      operate(c, correctContractSchema, (number, body) => correctContract(context, c.get('actor'), number, body)),
    )
    .post('/contracts/:number/extensions', (c) =>
      operate(
        c,
        extendContractSchema,
        (number, body): Operated => extendContract(context, c.get('actor'), number, body),
      ),
    )
    .post('/contracts/:number/cancellation', (c) =>
      operate(
        c,
        cancelContractSchema,
        (number, body): Operated => cancelContract(context, c.get('actor'), number, body),
      ),
    )
    .post('/contracts/:number/cancellation/withdrawal', (c) =>
      operate(
        c,
        withdrawCancellationSchema,
        (number, body): Operated => withdrawCancellation(context, c.get('actor'), number, body),
      ),
    )
    .get('/contracts/:number/schedule', async (c) => answer(c, await contractOf(kit, c), scheduleView))
    .post('/contracts/:number/schedule/mending', (c) =>
      operate(c, mendScheduleSchema, (number, body): Operated => mendSchedule(context, c.get('actor'), number, body)),
    );
}
