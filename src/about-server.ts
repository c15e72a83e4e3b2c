import type { Database } from './postgres/open-database.ts';
import { version } from './version.ts';

/** What whoever watches the server asks: what it is (no word of a contract's), and whether its database answers now. */
interface ServerSeen {
  readonly about: Readonly<Record<string, string>>;
  readonly isDatabaseHere: () => Promise<boolean>;
}

export const seenOf = ({ kind, carrier, pulse }: Pick<Database, 'kind' | 'carrier' | 'pulse'>): ServerSeen => ({
  about: {
    version: version(),
    node: process.version,
    database: kind,
    postgres: carrier === undefined ? 'of DATABASE_URL' : `${carrier.major} ${carrier.from}`,
  },
  isDatabaseHere: () => pulse.ask(),
});
