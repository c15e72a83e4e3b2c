import { z } from 'zod';
import { checkOutcomes } from '../checks/check.ts';
import { checkAreas } from '../contract/check-schedule.ts';
import { plainDateSchema } from '../contract/contract.ts';

const worsenedSchema = z.strictObject({
  register: z.string().max(80),
  entryId: z.string().max(200),
  /** What people call the target. */
  name: z.string().max(2000),
  check: z.string().max(80),
  from: z.enum(checkOutcomes),
  now: z.enum(checkOutcomes),
});

/** One check that came to something worse of one target. */
export type WorsenedCheck = z.infer<typeof worsenedSchema>;

/** A run of checks came to something worse than the one before. */
const checksWorsenedSchema = z.strictObject({
  kind: z.literal('checksWorsened'),
  area: z.enum(checkAreas),
  worsened: z.array(worsenedSchema).min(1),
});
export type ChecksWorsened = z.infer<typeof checksWorsenedSchema>;

/** Slots of a schedule passed while no server ran. */
const checkRunMissedSchema = z.strictObject({
  kind: z.literal('checkRunMissed'),
  area: z.enum(checkAreas),
  count: z.int().min(1),
  from: plainDateSchema,
  to: plainDateSchema,
});

/** What a notification tells, by its kind: facts only, the words are filled in by whoever shows it. */
export const notificationSchema = z.discriminatedUnion('kind', [checksWorsenedSchema, checkRunMissedSchema]);
export type Notification = z.infer<typeof notificationSchema>;
export type NotificationKind = Notification['kind'];

/** Whether a kind is told by mail as well as on the screen. */
export const goesByMail: Readonly<Record<NotificationKind, boolean>> = { checksWorsened: true, checkRunMissed: false };
