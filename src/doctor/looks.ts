import { backup } from './backup.ts';
import { baseUrl } from './base-url.ts';
import { bindings } from './bindings.ts';
import { blobs } from './blobs.ts';
import { clamd } from './clamd.ts';
import { clock } from './clock.ts';
import { contractKeys } from './contract-keys.ts';
import { contracts } from './contracts.ts';
import { dataFolder } from './data-folder.ts';
import { database } from './database.ts';
import { databaseLine } from './database-line.ts';
import { databaseRights } from './database-rights.ts';
import { disk } from './disk.ts';
import { dns } from './dns.ts';
import { feeds } from './feeds.ts';
import { folderKind } from './folder-kind.ts';
import { health } from './health.ts';
import { keyPermissions } from './key-permissions.ts';
import { lastReading } from './last-reading.ts';
import { lock } from './lock.ts';
import { logKey } from './log-key.ts';
import type { Look } from './look.ts';
import { mail } from './mail.ts';
import { mailRecipients } from './mail-recipients.ts';
import { migrations } from './migrations.ts';
import { night } from './night.ts';
import { port } from './port.ts';
import { publicHttp } from './public-http.ts';
import { recordedFiles } from './recorded-files.ts';
import { runtime } from './runtime.ts';
import { settings } from './settings.ts';
import { webApplication } from './web-application.ts';

/** Everything that the doctor looks at, in the order of its lines. */
export const looks: readonly Look[] = [
  settings,
  runtime,
  webApplication,
  dataFolder,
  folderKind,
  disk,
  lock,
  port,
  health,
  publicHttp,
  baseUrl,
  database,
  databaseLine,
  databaseRights,
  migrations,
  bindings,
  logKey,
  contractKeys,
  keyPermissions,
  blobs,
  recordedFiles,
  lastReading,
  backup,
  clock,
  mail,
  mailRecipients,
  dns,
  clamd,
  feeds,
  night,
  contracts,
];
