import { z } from 'zod';
import { plainDateSchema } from '../contract/contract.ts';
import type { JsonObject } from '../kernel/json.ts';
import { own } from '../kernel/own.ts';

const short = z.string().max(500);

/** Only the first two satisfy 13); the special-measures list is not the LIU list. */
export const ismapLists = ['ismap', 'ismapLiu', 'ismapLiuSpecial'] as const;

/** One service on an ISMAP list; fields that the list left empty are empty or null. */
export const ismapListingSchema = z.strictObject({
  list: z.enum(ismapLists),
  number: short,
  service: short,
  provider: short,
  /** 言明の対象範囲: what the listing speaks for. */
  scope: z.string().max(4000),
  auditPeriodEnd: plainDateSchema.nullable(),
  /** As printed in the list; null when only the audit period tells. */
  validUntil: plainDateSchema.nullable(),
  /** What the list notes beside it: suspension, deletion, events after the audit. */
  state: short,
});
export type IsmapListing = z.infer<typeof ismapListingSchema>;

const cloudItemSchema = z.strictObject({ service: short, provider: short, ismapNumber: short });

/** A cloud service as far as the lists can recognise it. */
export type CloudItem = z.infer<typeof cloudItemSchema>;

/** What the lists say of one row of the cloud services. Book `ismapConclusions`, id = the row's. */
export const ismapConclusionSchema = z.strictObject({
  item: cloudItemSchema,
  /** The listing whose number and name, or name and provider, are the row's; null: none is. */
  listing: ismapListingSchema.nullable(),
  by: z.enum(['number', 'name']).nullable(),
  /** Listings that resemble the row; a person decides, nothing is guessed. */
  nearMisses: z.array(ismapListingSchema),
});
export type IsmapConclusion = z.infer<typeof ismapConclusionSchema>;

const text = (data: JsonObject, field: string): string => {
  const value = own(data, field);
  return typeof value === 'string' ? value.slice(0, 500) : '';
};

/** What of a row takes part in matching. */
export const cloudItemOf = (data: JsonObject): CloudItem => ({
  service: text(data, 'service'),
  provider: text(data, 'provider'),
  ismapNumber: text(data, 'ismapNumber'),
});
