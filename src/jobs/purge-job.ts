import type pg from 'pg';
import { purgeSessions } from '../postgres/sessions.ts';
import type { NightlyJob } from './nightly.ts';

/** Takes sessions and links away that are over: a digest that opens nothing any more is not kept. */
export const purgeJob = (pool: pg.Pool): NightlyJob => ({
  name: 'purge-sessions',
  at: '04:10',
  run: async () => {
    await purgeSessions(pool);
  },
});
