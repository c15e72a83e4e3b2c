import { z } from 'zod';
import { addedItemSchema, claimSchema, rowOverrideSchema } from './claim.ts';
import { contractSchema } from './contract.ts';

const entry = <Data extends z.ZodType>(data: Data) => z.strictObject({ id: z.string().min(1).max(80), data });

/**
 * A contract file: contract, plan, claims and registers in one JSON document. Registers are checked against their
 * declarations after this shape; plan versions and reports travel as they were frozen.
 */
export const contractFileShape = {
  format: z.literal('junshu-contract@1'),
  contract: contractSchema,
  claims: z.record(z.string(), claimSchema).default({}),
  rowOverrides: z.record(z.string(), rowOverrideSchema).default({}),
  addedItems: z.array(entry(addedItemSchema)).default([]),
} as const;
