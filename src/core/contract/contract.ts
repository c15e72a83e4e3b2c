import { z } from 'zod';
import { scopeKeys } from '../catalogue/catalogue.ts';
import type { Bilingual } from '../kernel/bilingual.ts';
import { addMonths, isPlainDate } from '../kernel/plain-date.ts';
import { greatestLimits, usualLimits } from './usual-limits.ts';
import { usualMinistry } from './usual-ministry.ts';

/** A calendar day in Japan, 'YYYY-MM-DD'. */
export const plainDateSchema = z.iso.date({ abort: true }).refine(isPlainDate);

const text = z.string().trim().min(1).max(2000);

/** Name, telephone number or mail address of somebody. */
const contactText = z.string().trim().min(1).max(200);

/** Scope facts asked once per contract; they decide which duties apply. `null`: not answered yet, hence undetermined. */
export const scopeSchema = z.strictObject(
  Object.fromEntries(scopeKeys.map((key) => [key, z.boolean().nullable()])) as Record<
    (typeof scopeKeys)[number],
    z.ZodNullable<z.ZodBoolean>
  >,
);
export type Scope = z.infer<typeof scopeSchema>;

/** Where a limit of days or hours was agreed: in the plan, or by the official. */
const limitOriginSchema = z.strictObject({ by: z.enum(['plan', 'official', 'contract']), note: text.optional() });

/**
 * What the clauses don't ask for and a contract may: the official's confirmation of an erasure under 6) and 7), approval of a
 * subcontract, a new presentation of shareholders, officers and workplaces, agreement to close an incident.
 */
export const demandKeys = [
  'erasureConfirmation',
  'subcontractApproval',
  'factsPresentedAgain',
  'incidentClosingAgreed',
] as const;
export type DemandKey = (typeof demandKeys)[number];

const days = (least: 0 | 1) => z.int().min(least).max(greatestLimits.days);

/** 速やかに, 一定期間, 半期 have no number in the form: these are settings of the contract, not law. */
export const contractSettingsSchema = z.strictObject({
  annex: z.string().default('別紙４'),
  digits: z.enum(['full', 'half']).default('full'),
  dueDayRule: z.enum(['previousOfficeDay', 'nextOfficeDay', 'asIs']).default('previousOfficeDay'),
  erasureWithinDays: days(0).default(usualLimits.erasureWithinDays),
  ismapCheckMaxAgeDays: days(1).default(usualLimits.ismapCheckMaxAgeDays),
  /** The usual limit where absent, as of the two ages of feeds below. */
  checkMaxAgeDays: days(1).optional(),
  usageReviewEveryDays: days(1).default(usualLimits.usageReviewEveryDays),
  vulnerabilityFeedMaxAgeDays: days(1).optional(),
  supportFeedMaxAgeDays: days(1).optional(),
  /** 速やかに in hours, from recognition to the first report; the form gives no number. */
  firstReportWithinHours: z.int().min(1).max(greatestLimits.hours).optional(),
  definitionsWithinDays: days(1).optional(),
  productCheckWithinDays: days(1).optional(),
  fullScanWithinDays: days(1).optional(),
  watchWithinDays: days(1).optional(),
  patchWithinDays: days(0).optional(),
  noticeAtLeastDays: days(0).optional(),
  reportDueAfterDays: days(0).optional(),
  emptyAskedAgainDays: days(1).optional(),
  /** 速やかに of a report of a change (15(4)) and of vulnerability information (15(5)), in days; absent: late is a question. */
  changeReportWithinDays: days(0).optional(),
  informWithinDays: days(0).optional(),
  /** Where a limit comes from, by its name; one without is the usual one, a proposal of the product. */
  origins: z.partialRecord(z.string().min(1).max(60), limitOriginSchema).optional(),
  /** What this contract demands beyond the clauses, each with the place that demands it (the plan, an official's letter). */
  demands: z.partialRecord(z.enum(demandKeys), text).optional(),
  /** Whether 別葉 has a column of what bears its entries out; printed where absent. */
  reasonSheetBacking: z.boolean().optional(),
  characterProfile: z.enum(['free', 'cp932', 'x0208']).default('free'),
});

/** Years that a contract may last at the most: it owes two reports in each. */
export const longestYears = 50;

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

/** An extension of the contract (変更契約): when it was agreed, its last day before and after, and why. */
export const contractExtensionSchema = z.strictObject({
  amendedOn: plainDateSchema,
  before: plainDateSchema,
  to: plainDateSchema,
  reason: text,
});
export type ContractExtension = z.infer<typeof contractExtensionSchema>;

const tooLong: Bilingual = {
  ja: `契約期間は${longestYears}年までです。終わりの日を確かめてください。`,
  en: `A contract lasts ${longestYears} years at the most: check its last day.`,
};

/** Contract facts; kept as the single entry `contract` of the book `contract`. */
export const contractSchema = z.strictObject({
  /** Human number, 契約略号-年度-種別-連番: ASCII letters, digits and hyphens. */
  number: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{1,39}$/),
  title: text,
  catalogue: z.string().default('meti-2023'),
  concludedOn: plainDateSchema,
  period: z
    .strictObject({ from: plainDateSchema, to: plainDateSchema })
    .refine(({ from, to }) => to <= addMonths(from, 12 * longestYears), { path: ['to'], params: { words: tooLong } }),
  buyer: z.strictObject({
    ministry: text.default(usualMinistry),
    addressee: text,
    /** Whom to call or write to at the ministry when something happens. */
    contact: contactText.optional(),
    phone: contactText.optional(),
    mail: contactText.optional(),
  }),
  contractor: z.strictObject({ name: text, address: text, representative: text }),
  scope: scopeSchema,
  settings: contractSettingsSchema.prefault({}),
  schedule: z
    .array(scheduledReportSchema)
    .max(4 * longestYears)
    .default([]),
  /** In the order in which they were agreed. */
  extensions: z.array(contractExtensionSchema).max(longestYears).optional(),
});
export type Contract = z.infer<typeof contractSchema>;
