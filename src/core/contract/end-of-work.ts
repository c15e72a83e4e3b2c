import { z } from 'zod';
import { plainDateSchema } from './contract.ts';

const text = z.string().trim().min(1).max(2000);

/** The work has ended, or the contract was cancelled (解除): the day from which 8) must be done. Entry `end` of the book `closing`. */
export const endOfWorkSchema = z
  .strictObject({
    kind: z.enum(['completed', 'cancelled']),
    on: plainDateSchema,
    /** Why: needed for a cancellation. */
    reason: text.optional(),
    by: text,
  })
  .refine(({ kind, reason }) => kind === 'completed' || reason !== undefined, { path: ['reason'] });
export type EndOfWork = z.infer<typeof endOfWorkSchema>;

/** What was taken out before the erasure, and whether the title stays in the list. Entry `takeOut` of the book `closing`. */
export const takeOutSchema = z.strictObject({
  kind: z.literal('takeOut'),
  on: plainDateSchema,
  by: text,
  /** Where the files were put; nothing when none is wanted. */
  keptAt: text.optional(),
  /** The contract's title stays in the list of closed contracts; erased unless someone says so. */
  keepsTitle: z.boolean(),
});
export type TakeOut = z.infer<typeof takeOutSchema>;

/** The book `closing`. */
export const closingBookSchema = z.union([endOfWorkSchema, takeOutSchema]);
