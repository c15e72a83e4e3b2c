import { z } from 'zod';

/** Longest address that mail carries (RFC 5321 §4.5.3.1.3, the brackets aside). */
const longestAddress = 254;

/**
 * Someone who is told of a contract's notifications by mail. Entry of the book `mailRecipients`; one that came with a contract
 * file is held back (trust.ts), so that a copy of a contract elsewhere mails nobody by itself.
 */
export const mailRecipientSchema = z.strictObject({
  address: z.email().max(longestAddress),
  /** Of the mails to this address. */
  language: z.enum(['ja', 'en']),
});
export type MailRecipient = z.infer<typeof mailRecipientSchema>;

/** How many addresses a contract may name. */
const mostRecipients = 30;

/** Ids of the book's entries: r1 … r30. */
export const recipientIds: readonly string[] = Array.from({ length: mostRecipients }, (_, index) => `r${index + 1}`);
