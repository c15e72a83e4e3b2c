import { z } from 'zod';
import { scopeKeys } from '../catalogue/catalogue.ts';
import { usualLimits } from './usual-limits.ts';

/** A calendar day in Japan, 'YYYY-MM-DD'. */
export const plainDateSchema = z.iso.date();

const text = z.string().trim().min(1).max(2000);

/** Scope facts asked once per contract; they decide which duties apply. `null`: not answered yet, hence undetermined. */
export const scopeSchema = z.strictObject(
  Object.fromEntries(scopeKeys.map((key) => [key, z.boolean().nullable()])) as Record<
    (typeof scopeKeys)[number],
    z.ZodNullable<z.ZodBoolean>
  >,
);
export type Scope = z.infer<typeof scopeSchema>;

/** 速やかに, 一定期間, 半期 have no number in the form: these are settings of the contract, not law. */
export const contractSettingsSchema = z.strictObject({
  annex: z.string().default('別紙４'),
  digits: z.enum(['full', 'half']).default('full'),
  dueDayRule: z.enum(['previousOfficeDay', 'nextOfficeDay', 'asIs']).default('previousOfficeDay'),
  erasureWithinDays: z.int().min(0).default(usualLimits.erasureWithinDays),
  ismapCheckMaxAgeDays: z.int().min(1).default(usualLimits.ismapCheckMaxAgeDays),
  /** The usual limit where absent, as of the two ages of feeds below. */
  checkMaxAgeDays: z.int().min(1).optional(),
  usageReviewEveryDays: z.int().min(1).default(usualLimits.usageReviewEveryDays),
  vulnerabilityFeedMaxAgeDays: z.int().min(1).optional(),
  supportFeedMaxAgeDays: z.int().min(1).optional(),
  /** 速やかに in hours, from recognition to the first report; the form gives no number. */
  firstReportWithinHours: z.int().min(1).optional(),
  characterProfile: z.enum(['free', 'cp932', 'x0208']).default('free'),
});

/** One report that the contract owes: the period it tells of and the day it is due. */
export const scheduledReportSchema = z.strictObject({
  id: z.string().min(1),
  from: plainDateSchema,
  to: plainDateSchema,
  dueOn: plainDateSchema,
  /** Needed when the generated day was changed by hand. */
  changeReason: z.string().optional(),
});
export type ScheduledReport = z.infer<typeof scheduledReportSchema>;

/** Contract facts; kept as the single entry `contract` of the book `contract`. */
export const contractSchema = z.strictObject({
  /** Human number, 契約略号-年度-種別-連番: ASCII letters, digits and hyphens. */
  number: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/),
  title: text,
  catalogue: z.string().default('meti-2023'),
  concludedOn: plainDateSchema,
  period: z.strictObject({ from: plainDateSchema, to: plainDateSchema }),
  buyer: z.strictObject({ ministry: text.default('経済産業省'), addressee: text }),
  contractor: z.strictObject({ name: text, address: text, representative: text }),
  scope: scopeSchema,
  settings: contractSettingsSchema.prefault({}),
  schedule: z.array(scheduledReportSchema).default([]),
});
export type Contract = z.infer<typeof contractSchema>;
