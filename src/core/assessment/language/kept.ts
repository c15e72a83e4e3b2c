import type { PlainDate } from '../../kernel/plain-date.ts';
import type { ReadWatch } from './read-watch.ts';

/** What was derived on a day, the last day for which it is the same, and what of the registers it rests on. */
export interface Kept<Value> {
  readonly value: Value;
  readonly on: PlainDate;
  readonly until: PlainDate;
  readonly reads: ReadWatch;
}

/** What is kept, and the count of changes of the registers at which it was known to hold. */
export type Holding<Value> = Kept<Value> & { count: number };

/** What is kept under keys of one kind. */
export type Store<Key> = Map<Key, Holding<unknown>>;
