import { z } from 'zod';
import { tlsVersions } from './tls-observation.ts';

/** How testssl stands to a flaw: not there, there, there under conditions, or it could not tell. */
const flawStates = ['safe', 'vulnerable', 'weak', 'unclear'] as const;

const versionStates = ['accepted', 'refused', 'unknown'] as const;

/** What testssl saw of a server, and what our own greetings had seen just before, so that the two can be held side by side. */
export const testsslDataSchema = z.strictObject({
  versions: z.array(z.strictObject({ version: z.enum(tlsVersions), state: z.enum(versionStates) })).max(6),
  /** Whether it offers any suite that must not be used; null where testssl did not look. */
  broken: z.boolean().nullable(),
  flaws: z
    .array(
      z.strictObject({
        id: z.string().max(60),
        state: z.enum(flawStates),
        finding: z.string().max(500),
        cve: z.array(z.string().max(30)).max(10),
      }),
    )
    .max(60),
  /** Null where we saw nothing. */
  ours: z
    .strictObject({
      versions: z.array(z.strictObject({ version: z.enum(tlsVersions), state: z.enum(versionStates) })).max(6),
      broken: z.boolean(),
    })
    .nullable(),
});
export type TestsslData = z.infer<typeof testsslDataSchema>;
