import { z } from 'zod';
import { unseenReasons } from '../observation.ts';

/** Whether a browser goes there by itself, perhaps (a script's text holds the host), or only when somebody acts. */
const reachCertainties = ['automatic', 'possible', 'onAct'] as const;
export type ReachCertainty = (typeof reachCertainties)[number];

/** A host outside that content reaches, by one channel ('img srcset', 'css url', 'js fetch'). */
export const reachSchema = z.strictObject({
  host: z.string().min(1).max(253),
  /** By http:, ws: or another scheme that others can read and change on the way. */
  isPlain: z.boolean(),
  certainty: z.enum(reachCertainties),
  channel: z.string().min(1).max(60),
  /** Path of the file or URL of the page where it was seen first. */
  page: z.string().max(200),
  url: z.string().max(200),
  /** How often it was seen. */
  count: z.int().min(1),
});
export type Reach = z.infer<typeof reachSchema>;

/** What makes code worth a reader: code made from text at run time, text that is decoded first, scripts written into the page. */
const codeSignals = [
  'evaluatesText',
  'evaluatesDecoded',
  'writesScript',
  'hiddenText',
  'documentScript',
  'documentAction',
] as const;
export type CodeSignal = (typeof codeSignals)[number];

/** A page or file that was not read wholly, and why. */
export const unreadSchema = z.strictObject({
  page: z.string().max(200),
  reason: z.enum(unseenReasons),
  detail: z.string().max(200),
});
export type Unread = z.infer<typeof unreadSchema>;

/** The privacy policy: where, whether content links to it, and which of the hosts reached it names. */
export const contentPolicySchema = z.strictObject({
  url: z.string().max(2000),
  isLinked: z.boolean(),
  unread: z.strictObject({ reason: z.enum(unseenReasons), detail: z.string().max(200) }).nullable(),
  /** Hosts that it names by the host or its domain. */
  names: z.array(z.string().max(253)).max(400),
  /** Hosts of which it has only a word ('google'). */
  hints: z.array(z.string().max(253)).max(400),
});
export type ContentPolicy = z.infer<typeof contentPolicySchema>;

/** What was seen in the files of a deliverable, or in pages of a site. */
export const contentDataSchema = z.strictObject({
  source: z.enum(['files', 'site']),
  /** Hosts that are the content's own. */
  ownHosts: z.array(z.string().max(253)).max(20),
  /** Pages, style sheets, scripts, documents that were read. */
  read: z.int().min(0),
  /** Files in which nothing can reach outside by itself (pictures, fonts), or of a kind that isn't read. */
  passedOver: z.int().min(0),
  /** Kinds of files that aren't read though they may hold something ('.swf'). */
  unknownKinds: z.array(z.string().max(20)).max(50),
  reaches: z.array(reachSchema).max(300),
  moreReaches: z.int().min(0),
  signals: z
    .array(z.strictObject({ signal: z.enum(codeSignals), page: z.string().max(200), count: z.int().min(1) }))
    .max(200),
  moreSignals: z.int().min(0),
  unread: z.array(unreadSchema).max(100),
  moreUnread: z.int().min(0),
  policy: contentPolicySchema.nullable(),
});
export type ContentData = z.infer<typeof contentDataSchema>;

/** What a browser without a network asked for; `isNew`: what the files alone did not show. */
export const runtimeDataSchema = z.strictObject({
  ownHosts: z.array(z.string().max(253)).max(20),
  pages: z.int().min(0),
  /** Pages that were not opened, since only so many are. */
  morePages: z.int().min(0),
  reaches: z.array(reachSchema.extend({ isNew: z.boolean() })).max(300),
  moreReaches: z.int().min(0),
  unread: z.array(unreadSchema).max(100),
});
export type RuntimeData = z.infer<typeof runtimeDataSchema>;
