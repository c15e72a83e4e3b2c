import { z } from 'zod';
import { shortenedSchema } from '../shortened.ts';

/** What a machine runs, by content where the content says so, else by name. */
const executableKinds = [
  'windowsProgram',
  'linuxProgram',
  'macProgram',
  'javaProgram',
  'androidProgram',
  'installer',
  'diskImage',
  'shortcut',
  'script',
  'pageScript',
] as const;
export type ExecutableKind = (typeof executableKinds)[number];

/** What about a name or a content would mislead whoever opens the file. */
const disguises = ['otherContent', 'doubleExtension', 'turnedName', 'hiddenName'] as const;
export type Disguise = (typeof disguises)[number];

/** Why something was not seen whole. */
const gapReasons = [
  'encrypted',
  'tooDeep',
  'tooMany',
  'tooLarge',
  'tooDense',
  'damaged',
  'unlistedBytes',
  'notWalked',
  'link',
  'timeOver',
  'unreadable',
] as const;
export type GapReason = (typeof gapReasons)[number];

const place = z.string().max(1000);
const count = z.int().min(0);

export const gapSchema = z.strictObject({ place, why: z.enum(gapReasons) });
export type Gap = z.infer<typeof gapSchema>;

export const walkedSchema = z.strictObject({ files: count, members: count, bytes: count });

export const filesDataSchema = z.strictObject({
  walked: walkedSchema,
  gaps: shortenedSchema(gapSchema),
  executables: shortenedSchema(z.strictObject({ place, kind: z.enum(executableKinds) })),
  /** How many of them are scripts as pages have them; absent where it was seen before they were counted. */
  pageScripts: count.optional(),
  macros: shortenedSchema(z.strictObject({ place })),
  disguised: shortenedSchema(z.strictObject({ place, how: z.enum(disguises), content: z.string().max(40) })),
  /** Whether there are pages that scripts of their own belong to. */
  hasPages: z.boolean(),
  hashLists: z.array(
    z.strictObject({
      place,
      algorithm: z.enum(['sha256', 'sha512', 'weak']),
      listed: count,
      wrong: shortenedSchema(place),
      missing: shortenedSchema(place),
      unlisted: shortenedSchema(place),
      unread: count,
    }),
  ),
  /** Signatures of any of the known forms that are there, verified or not. */
  signatures: shortenedSchema(place),
  lockFiles: shortenedSchema(z.strictObject({ place, packages: count, withDigest: count })),
  attestations: shortenedSchema(z.strictObject({ place, predicate: z.string().max(200) })),
});
export type FilesData = z.infer<typeof filesDataSchema>;
