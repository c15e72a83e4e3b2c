import type { Database } from './postgres/open-database.ts';
import { version } from './version.ts';

/** What the server is, for whoever watches it: no word of a contract's. */
export const aboutServer = ({
  kind,
  carrier,
}: Pick<Database, 'kind' | 'carrier'>): Readonly<Record<string, string>> => ({
  version: version(),
  node: process.version,
  database: kind,
  postgres: carrier === undefined ? 'of DATABASE_URL' : `${carrier.major} ${carrier.from}`,
});
