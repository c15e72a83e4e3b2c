import type { JsonObject } from '../../core/kernel/json.ts';
import type { Problem } from '../../queries/read-models.ts';
import { draftKey, dropDraft, keptDrafts, readDraft, writeDraft } from './drafts.ts';

/** A photo on this device that belongs to a report. */
export interface WaitingPhoto {
  readonly id: string;
  readonly name: string;
}

/** A row of the incidents' register as it is to stand on the server, until it does. */
export interface WaitingReport {
  readonly data: JsonObject;
  /** Not sent yet, in the order in which they were taken. */
  readonly photos: readonly WaitingPhoto[];
  /** What the last try sent: the server may have it though its answer was lost. */
  readonly attempted: JsonObject | null;
  /** Why the server won't have it as it is; null: it waits for a connection or a session. */
  readonly refused: Problem | null;
}

/** A report with the revision that it was written on; 0: the server has none. */
export interface Waiting extends WaitingReport {
  readonly number: string;
  readonly id: string;
  readonly base: JsonObject | null;
  readonly revision: number;
  /** ISO instant at which it was written. */
  readonly at: string;
}

/** Other tabs hear of it by the storage itself; this one hears the same. */
const tellOutbox = (): void => void dispatchEvent(new Event('storage'));

const start = 'report:';

/** Reports stand among the drafts of this device: signing out asks about them, closing a contract clears them. */
export const reportKey = (number: string, id: string): string => draftKey(number, 'incidents', `${start}${id}`);

export function findWaiting(number: string, id: string): Waiting | null {
  const draft = readDraft<WaitingReport>(reportKey(number, id));
  if (draft === null) return null;
  const { value, base, revision, at } = draft;
  return { ...value, number, id, base: base?.data ?? null, revision, at };
}

/** Every report that this device has not sent whole, the oldest first; of all contracts. */
export function waitingReports(): readonly Waiting[] {
  return keptDrafts()
    .filter(({ kind, id }) => kind === 'incidents' && id.startsWith(start))
    .flatMap(({ contract, id }) => {
      const found = contract === null ? null : findWaiting(contract, id.slice(start.length));
      return found === null ? [] : [found];
    })
    .reverse();
}

/** Keeps a report before the act's own event ends. False when the device can't: then it is not kept, and the page says so. */
export function putWaiting({ number, id, base, revision, ...rest }: Omit<Waiting, 'at'>): boolean {
  const { data, photos, attempted, refused } = rest;
  const value: WaitingReport = { data, photos, attempted, refused };
  const stored = base === null ? null : { data: base, photos: [], attempted: null, refused: null };
  const isKept = writeDraft(reportKey(number, id), { value, base: stored, revision });
  tellOutbox();
  return isKept;
}

export function dropWaiting({ number, id }: Pick<Waiting, 'number' | 'id'>): void {
  dropDraft(reportKey(number, id));
  tellOutbox();
}
