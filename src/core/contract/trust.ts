import { z } from 'zod';
import type { JsonObject } from '../kernel/json.ts';
import { plainDateSchema } from './contract.ts';
import { mailRecipientSchema } from './mail-recipient.ts';

/** Books that carry trust: whose results are believed, which requests may be answered, who is told by mail. */
export const trustBooks = ['checkSigners', 'checkBundles', 'mailRecipients'] as const;
export type TrustBook = (typeof trustBooks)[number];

/** A request for checks that was given out; entry id = its digest (SHA-256, hex), in the book `checkBundles`. */
export const givenBundleSchema = z.strictObject({ madeAt: z.iso.datetime({ offset: true }), targets: z.int().min(0) });

/** A key whose results are believed; entry id = its fingerprint (SHA-256, hex), in the book `checkSigners`. */
export const checkSignerSchema = z.strictObject({
  name: z.string().max(200),
  trustedBy: z.string().max(200),
  on: plainDateSchema,
});

/** Since when an entry waits for a person: it came with a file, and whoever wrote the file is not known. */
const heldBack = { heldBack: z.strictObject({ since: z.iso.datetime({ offset: true }) }).optional() };

/** Entries of the books that carry trust as they are kept, held back or in force. */
export const trustSchemas = {
  checkSigners: z.strictObject({ ...checkSignerSchema.shape, ...heldBack }),
  checkBundles: z.strictObject({ ...givenBundleSchema.shape, ...heldBack }),
  mailRecipients: z.strictObject({ ...mailRecipientSchema.shape, ...heldBack }),
} as const satisfies Record<TrustBook, z.ZodType>;

/** An entry as long as nobody here has confirmed it; one that is held back already stays so from its day. */
export const holdBack = (data: JsonObject, since: string): JsonObject => ({
  ...data,
  heldBack: data.heldBack ?? { since },
});

/** Whether an entry waits for a person. */
export const isHeldBack = ({ data }: { readonly data: JsonObject }): boolean => data.heldBack !== undefined;

interface Held {
  readonly id: string;
  readonly data: JsonObject;
}

/** The entries of a book that carries trust which may be relied upon: the only way in which anything relies on one. */
export const inForce = <Row extends Held>(
  registers: Readonly<Partial<Record<string, readonly Row[]>>>,
  book: TrustBook,
): readonly Row[] => (registers[book] ?? []).filter((row) => !isHeldBack(row));
