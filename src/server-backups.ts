import { BackupDesk } from './commands/backup-desk.ts';
import type { CheckContext } from './commands/check-runs.ts';
import type { LogSigner } from './commands/log-key.ts';
import type { KeyBackupKit } from './http/key-backups.ts';
import type { NightlyJob } from './jobs/nightly.ts';
import type { SecurityJournal } from './journal/security-journal.ts';
import type { Database } from './postgres/open-database.ts';
import type { Settings } from './settings.ts';
import { version } from './version.ts';

/** What the backups of a server need: who makes them, and what copies of keys are noted with. */
export interface ServerBackups {
  readonly desk: BackupDesk;
  readonly copies: KeyBackupKit;
  /** Hours after which the last backup counts as old. */
  readonly hours: number;
}

export const backupsOf = (
  { owner, keys }: Database,
  context: CheckContext,
  signer: LogSigner,
  security: SecurityJournal,
  hours: number,
): ServerBackups => ({
  hours,
  copies: { context, owner, security },
  desk: new BackupDesk({
    owner,
    keys,
    dataFolder: context.dataFolder,
    signer,
    version: version(),
    now: context.now,
    newId: context.newId,
    tellFault: context.tellFault,
  }),
});

/** The backup of each night, where a folder is named for it. One that fails is told and remembered, and tried again the next night. */
export function backupJobs(
  { JUNSHU_BACKUP_TO: place, JUNSHU_BACKUP_AT: at, JUNSHU_BACKUP_KEEP: keep }: Settings,
  { desk }: ServerBackups,
  { tellFault }: Pick<CheckContext, 'tellFault'>,
): readonly NightlyJob[] {
  if (place === undefined) return [];
  const run = async (signal: AbortSignal): Promise<void> => {
    const { fault } = await desk.run({ place, keep, isReread: false });
    if (fault !== null) tellFault(new Error(fault.en));
    signal.throwIfAborted();
  };
  return [{ name: 'backup', at, run }];
}
