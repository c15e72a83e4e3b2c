import type pg from 'pg';
import type { Boss } from './boss.ts';

/** The queue as the server holds it: started when it is first needed, so that the server is ready before its jobs. */
export interface LazyBoss {
  get(): Promise<Boss>;
  stop(): Promise<void>;
}

export function lazyBoss(connection: pg.ClientConfig, onError: (error: Error) => void): LazyBoss {
  let started: Promise<Boss> | undefined;
  return {
    get() {
      started ??= import('./boss.ts')
        .then(({ startBoss }) => startBoss(connection, onError))
        .catch((error) => {
          // A database that was away, or a disk that was full, may be back when the next one asks.
          started = undefined;
          throw error;
        });
      return started;
    },
    async stop() {
      // A queue that could not be started was told of by whoever asked for it.
      const boss = await started?.catch(() => undefined);
      await boss?.stop().catch(onError);
    },
  };
}
