import pg from 'pg';
import { isAway } from './database-trouble.ts';

/** How long an answer is waited for, in milliseconds: a database that takes longer is as good as none. */
const answerMilliseconds = 1500;
const pulseMilliseconds = 2000;

/** What a beat found: null where the database answered, else why not. */
type Beat = (error: unknown) => void;

/**
 * Asks the database whether it is there: now and then by itself, and whenever somebody wants to know. On a connection of its own, so
 * that a full pool is not taken for a database that is gone.
 */
export class Pulse {
  readonly #pool: pg.Pool;
  readonly #timer: NodeJS.Timeout;
  #asked: Promise<boolean> | null = null;
  #tell: Beat = () => undefined;

  constructor(login: pg.ClientConfig) {
    this.#pool = new pg.Pool({
      ...login,
      max: 1,
      connectionTimeoutMillis: answerMilliseconds,
      query_timeout: answerMilliseconds,
    });
    this.#pool.on('error', () => undefined);
    this.#pool.on('connect', (client) => client.on('error', () => undefined));
    this.#timer = setInterval(() => void this.ask(), pulseMilliseconds).unref();
  }

  /** Hears of every beat from now on. */
  onBeat(tell: Beat): void {
    this.#tell = tell;
  }

  async #query(): Promise<boolean> {
    try {
      // The application's own table: a database that is there without it, or keeps it from us, is of no use.
      await this.#pool.query('SELECT 1 FROM contracts LIMIT 0');
      this.#tell(null);
      return true;
    } catch (error) {
      this.#tell(error);
      return !isAway(error);
    }
  }

  /** Whether it is there now; who asks at the same time shares the answer. */
  ask(): Promise<boolean> {
    this.#asked ??= this.#query().finally(() => {
      this.#asked = null;
    });
    return this.#asked;
  }

  async end(): Promise<void> {
    clearInterval(this.#timer);
    this.#tell = () => undefined;
    await this.#pool.end();
  }
}
