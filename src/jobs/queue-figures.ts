import type pg from 'pg';

/** Jobs of one queue in one state, and when one of them was last done. */
export interface QueueFigure {
  readonly queue: string;
  readonly state: string;
  readonly count: number;
  /** The newest instant at which one was completed, in seconds since 1970. */
  readonly completedAt: number | null;
}

/** What PostgreSQL says of a queue that was never started. */
const notThere = new Set(['42P01', '3F000', '42501']);

/** How much is in the queues; nothing before the queue was first started. */
export async function queueFigures(pool: pg.Pool): Promise<readonly QueueFigure[]> {
  try {
    const { rows } = await pool.query<QueueFigure>(
      `SELECT name AS queue, state::text AS state, count(*)::int AS count,
              extract(epoch FROM max(completed_on) FILTER (WHERE state = 'completed'))::float8 AS "completedAt"
         FROM pgboss.job WHERE name NOT LIKE '\\_\\_%' GROUP BY name, state ORDER BY name, state`,
    );
    return rows;
  } catch (error) {
    if (notThere.has((error as { readonly code?: string }).code ?? '')) return [];
    throw error;
  }
}
