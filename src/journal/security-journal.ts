import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { type JournalFile, openJournalFile } from './journal-file.ts';

/** What the security journal tells of; docs/operating.md says each in words. */
const securityEvents = [
  'signInLink',
  'signIn',
  'signOut',
  'ownerToken',
  'request',
  'export',
  'contractKeyMade',
  'contractKeyDestroyed',
  'contractClosed',
  'signingKey',
  'keysCopied',
  'restored',
] as const;

/** One line of the security journal: no secrets, nothing that people wrote about a contract. */
export const securityLineSchema = z.strictObject({
  /** ISO instant. */
  at: z.iso.datetime(),
  what: z.enum(securityEvents),
  outcome: z.enum(['done', 'refused']),
  /** Id of the account; null where nobody is known. */
  who: z.string().nullable(),
  /** How whoever it was came in. */
  by: z.enum(['session', 'ownerToken', 'link', 'server', 'nothing']),
  /** Address of the connection; null where there is none. */
  from: z.string().nullable(),
  /** What a proxy said of the address before it, unproven. */
  forwardedFor: z.string().max(200).optional(),
  /** Method and pattern of the address, its names left out. */
  request: z.string().optional(),
  status: z.int().optional(),
  /** Number or id of the contract. */
  contract: z.string().max(200).optional(),
  /** Why it was refused. */
  reason: z.string().max(100).optional(),
});
export type SecurityLine = z.infer<typeof securityLineSchema>;

/** Where lines of security go. */
export interface SecurityJournal {
  note(line: Omit<SecurityLine, 'at'>): void;
}

const pathOf = (dataFolder: string): string => join(dataFolder, 'journal', 'security.log');

/** Files kept beside the current one: some years of a small office. */
const kept = 9;

/** The security journal of a data folder. Never throws: what the disk does not take goes to stderr. */
export function openSecurityJournal(dataFolder: string, now: () => string): SecurityJournal {
  const file: JournalFile = openJournalFile(pathOf(dataFolder), { kept });
  return { note: (line) => file.write(JSON.stringify({ at: now(), ...line })) };
}

function linesOf(path: string): readonly string[] {
  try {
    return readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readLine(line: string): SecurityLine | null {
  try {
    return securityLineSchema.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    return null;
  }
}

/** The lines since an instant, oldest first, with how many could not be read: those are told, never passed over. */
export function readSecurityJournal(
  dataFolder: string,
  since: string,
): { readonly lines: readonly SecurityLine[]; readonly unreadable: number } {
  const names = Array.from({ length: kept }, (_, place) => `.${kept - place}`);
  const read = [...names, ''].flatMap((end) => linesOf(`${pathOf(dataFolder)}${end}`)).map(readLine);
  const lines = read.filter((line) => line !== null);
  return { lines: lines.filter(({ at }) => at >= since), unreadable: read.length - lines.length };
}
