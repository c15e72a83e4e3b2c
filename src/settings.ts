import { isIP } from 'node:net';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { checkout } from './checkout.ts';
import type { Bilingual } from './core/kernel/bilingual.ts';
import { own } from './core/kernel/own.ts';
import { addressFaultOf } from './postgres/database-address.ts';
import type { DatabasePlace } from './postgres/open-database.ts';
import { defaultDataFolder, MachineProblem } from './postgres/places.ts';
import { isCidr } from './probes/outbound/address-policy.ts';
import { settingForms, settingReasons } from './setting-texts.ts';

/** How a running server is found by the command line: a file that only the owner of the data can read. */
export const serverFile = (dataFolder: string): string => join(dataFolder, 'server.json');

const empty = (value: unknown): unknown => (typeof value === 'string' && value.trim() === '' ? undefined : value);

/** 'a, b' → ['a', 'b']; nothing → []. */
const listed = (value: unknown): unknown =>
  typeof value === 'string' ? value.split(/[\s,]+/).filter((part) => part !== '') : (value ?? []);

/** `name@example.jp` or `Name <name@example.jp>`, on one line. */
const isSender = (text: string): boolean => {
  const address = /^[^<>"\r\n]*<([^<>\s]+)>$/.exec(text)?.[1] ?? text;
  return z.email().safeParse(address).success;
};

/** A name or an address to listen on: no scheme, no port, no blanks. */
const isHost = (text: string): boolean =>
  isIP(text.split('%')[0] ?? '') > 0 || /^(?!\d+$)[A-Za-z0-9._-]{1,253}$/.test(text);

/** An origin; a path below it, a query or a login are told of by their own reason. */
const baseUrl = z
  .url({ protocol: /^https?$/, error: 'notUrl', abort: true })
  .refine((text) => new URL(text).username === '' && new URL(text).password === '', { error: 'userInside' })
  .refine((text) => /^\/?$/.test(new URL(text).pathname + new URL(text).search + new URL(text).hash), {
    error: 'subPath',
  })
  .transform((text) => new URL(text).origin);

/** Why an address of a database can't be taken is told by its own reason. */
const databaseUrl = z.string().check(({ value, issues }) => {
  const message = addressFaultOf(value);
  if (message !== null) issues.push({ code: 'custom', input: value, message });
});

/** Where Debian's clamd listens. */
export const usualClamd = '/var/run/clamav/clamd.ctl';

/** Everything that the environment may say; documented in docs/operating.md. */
export const settingsSchema = z.object({
  /** Port of the web server; 0 takes a free one. */
  PORT: z.preprocess(empty, z.coerce.number().int().min(0).max(65_535).default(3000)),
  /** Address to listen on; this machine only unless told otherwise. */
  HOST: z.preprocess(empty, z.string().refine(isHost, { error: 'notHost' }).default('127.0.0.1')),
  /** Data folder: database, files, keys, journal. A relative one counts from the folder where the program is run. */
  JUNSHU_DATA: z.preprocess(
    empty,
    z
      .string()
      .default(() => defaultDataFolder(checkout))
      .transform((path) => resolve(path)),
  ),
  /** Largest file taken as evidence, in megabytes (10^6 bytes). */
  JUNSHU_EVIDENCE_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(2000).default(50)),
  /** A PostgreSQL server (15 or newer) instead of the embedded one. */
  DATABASE_URL: z.preprocess(empty, databaseUrl.optional()),
  /** Which PostgreSQL makes a new embedded database: the system's where there is one, always one of the two, or the one in a folder. */
  JUNSHU_POSTGRES: z.preprocess(
    empty,
    z.union([z.enum(['auto', 'system', 'bundled']), z.templateLiteral(['/', z.string()])]).default('auto'),
  ),
  /** The origin under which people reach the server, where a proxy stands before it. */
  JUNSHU_BASE_URL: z.preprocess(empty, baseUrl.optional()),
  /** Hours after which a session ends whatever its use; one that nobody uses ends after eight hours at the latest. */
  JUNSHU_SESSION_HOURS: z.preprocess(empty, z.coerce.number().int().min(1).max(168).default(12)),
  /** Whether the first start brings in the sample: three contracts of a made-up contractor. */
  JUNSHU_SAMPLE: z.preprocess(empty, z.enum(['yes', 'no']).default('yes')).transform((said) => said === 'yes'),
  /** Ranges (CIDR) that checks may contact though they are private, e.g. a staging network; none unless named. */
  JUNSHU_PROBE_ALLOW: z.preprocess(listed, z.array(z.string().refine(isCidr, { error: 'notListed' }))),
  /** DNS servers that checks ask, with ports where they are not 53; the machine's own unless named. */
  JUNSHU_PROBE_DNS: z.preprocess(
    listed,
    z.array(z.string().regex(/^(\d+\.\d+\.\d+\.\d+|\[[\da-f:]+\])(:\d+)?$/i, { error: 'notListed' })),
  ),
  /** Whether checks of sites also ask testssl, which takes a minute or more for each. */
  JUNSHU_CHECK_DEEP: z.preprocess(empty, z.enum(['yes', 'no']).default('no')).transform((said) => said === 'yes'),
  /** Connections a second that checks make to one host at the most, so that they are no burden to it. */
  JUNSHU_PROBE_PACE: z.preprocess(empty, z.coerce.number().int().min(1).max(1000).default(10)),
  /** The unix socket on which clamd listens. */
  JUNSHU_CLAMD: z.preprocess(empty, z.string().startsWith('/').default(usualClamd)),
  /**
   * The folder of clamd's signatures, whose digests stand with each scan; Debian's where clamd listens at Debian's place, else
   * unknown unless told: another clamd has another folder.
   */
  JUNSHU_CLAMD_DATABASE: z.preprocess(empty, z.string().startsWith('/').optional()),
  /** How much of one file clamd scans, in MiB: the smaller of its StreamMaxLength and MaxFileSize. */
  JUNSHU_CLAMD_MB: z.preprocess(empty, z.coerce.number().int().min(1).max(2000).default(25)),
  /** Days that clamd's signatures may be old. */
  JUNSHU_CLAMD_DAYS: z.preprocess(empty, z.coerce.number().int().min(0).max(365).default(3)),
  /** Where the server puts a backup every night, on another disk or machine; none unless named. */
  JUNSHU_BACKUP_TO: z.preprocess(empty, z.string().startsWith('/').optional()),
  /** The hour of that backup, in Japan. */
  JUNSHU_BACKUP_AT: z.preprocess(
    empty,
    z
      .string()
      .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
      .default('01:00'),
  ),
  /** How many backups that place keeps. */
  JUNSHU_BACKUP_KEEP: z.preprocess(empty, z.coerce.number().int().min(1).max(10_000).default(14)),
  /** Hours after which the last backup counts as old. */
  JUNSHU_BACKUP_HOURS: z.preprocess(empty, z.coerce.number().int().min(1).max(8760).default(36)),
  /** The mail server that takes notifications: smtp://USER:PASSWORD@HOST:587 or smtps://HOST:465; no mail unless named. */
  JUNSHU_SMTP_URL: z.preprocess(empty, z.url({ protocol: /^smtps?$/, error: 'notUrl' }).optional()),
  /** Whom the mails are from; needed with JUNSHU_SMTP_URL. */
  JUNSHU_MAIL_FROM: z.preprocess(empty, z.string().refine(isSender, { error: 'notSender' }).optional()),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Mail is from someone. */
const wholeSchema = settingsSchema.refine(
  ({ JUNSHU_SMTP_URL: server, JUNSHU_MAIL_FROM: from }) => server === undefined || from !== undefined,
  { path: ['JUNSHU_MAIL_FROM'], error: 'needed' },
);

const numberCodes: Readonly<Record<string, keyof typeof settingReasons>> = {
  invalid_type: 'notNumber',
  too_small: 'tooSmall',
  too_big: 'tooLarge',
};

/** 「PORT：大きすぎます。0〜65535 の整数…」, one a variable; never its content, which may be a password. */
function settingFault({ code, path, message }: z.core.$ZodIssue): Bilingual {
  const name = String(path[0]);
  const reason =
    own(settingReasons, message) ?? own(settingReasons, own(numberCodes, code) ?? 'other') ?? settingReasons.other;
  const form = own(settingForms, name) ?? { ja: '', en: '' };
  return {
    ja: `環境変数 ${name}：${reason.ja}。書き方は、${form.ja}`,
    en: `Environment variable ${name}: ${reason.en}. It is to be ${form.en}`,
  };
}

/** Reads the settings, or tells which variable can't be understood, why, and how it is to be written. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = wholeSchema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const first = new Map(parsed.error.issues.map((issue) => [String(issue.path[0]), issue] as const).reverse());
  const faults = [...first.values()].reverse().map(settingFault);
  const page = { ja: '（docs/operating.md「設定」）', en: ' (docs/operating.md, “Settings”)' };
  throw new MachineProblem({
    ja: faults.map(({ ja }) => ja).join('\n') + page.ja,
    en: faults.map(({ en }) => en).join('\n') + page.en,
  });
}

/** Settings as far as they can be read: what can't be is left at its default, and told by name. */
export function readSettingsLeniently(environment: Readonly<Record<string, string | undefined>>): {
  readonly settings: Settings;
  readonly misread: readonly string[];
} {
  const parsed = wholeSchema.safeParse(environment);
  if (parsed.success) return { settings: parsed.data, misread: [] };
  const misread = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
  const rest = Object.fromEntries(Object.entries(environment).filter(([name]) => !misread.includes(name)));
  return { settings: settingsSchema.parse(rest), misread };
}

/** A web address; an address of IPv6 stands in brackets. */
export const webAddress = (host: string, port: number): string =>
  `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Where the database is, by the settings. */
export const databasePlace = (settings: Settings): DatabasePlace => ({
  dataFolder: settings.JUNSHU_DATA,
  databaseUrl: settings.DATABASE_URL,
  carrier: settings.JUNSHU_POSTGRES,
});
