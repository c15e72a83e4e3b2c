import pg from 'pg';

/** Timestamps come as ISO text, counts as numbers: nothing of the driver's own reaches further in. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);
pg.types.setTypeParser(pg.types.builtins.TIMESTAMPTZ, (text: string) => new Date(text).toISOString());

/** Longest wait for a connection, in milliseconds. */
const connectionWait = 20_000;

/** Connections by a login of the application's own; so many at the most. */
export function openPool(login: pg.ClientConfig, max: number): pg.Pool {
  const pool = new pg.Pool({ ...login, max, connectionTimeoutMillis: connectionWait });
  // A connection that breaks is replaced by the pool; without a listener it would end the process, be it idle or in use.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}
