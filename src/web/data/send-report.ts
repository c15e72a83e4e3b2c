import type { JsonObject } from '../../core/kernel/json.ts';
import { own } from '../../core/kernel/own.ts';
import { ApiProblem, contractPath, send } from './api.ts';
import type { Conflict } from './conflict.ts';
import { inTurn, isSame } from './drafts.ts';
import { forgetFile, recordUpload, sendFile } from './evidence.ts';
import { dropWaiting, findWaiting, putWaiting, reportKey, type Waiting } from './incident-outbox.ts';
import { dropPhoto, findPhoto, keepPhoto } from './incident-photos.ts';
import { refresh } from './queries.ts';
import { rebased } from './row-drafts.ts';
import { stateAfter } from './use-autosave.ts';

/** What came of a try: sent whole, kept for later, kept until somebody signs in, or kept until a person has mended it. */
export type Sent = 'sent' | 'waiting' | 'signedOut' | 'refused';

/** Rows put on what somebody else stored meanwhile, at the most, before a person is asked. */
const mostTries = 4;

/** The row as the server has it: what was sent, with the other one's values where they differ. */
function presentOf(mine: JsonObject, { revision, fields }: Conflict): { revision: number; data: JsonObject } {
  const theirs = new Map(fields.map(({ field, theirs: value }) => [field, value]));
  const names = [...new Set([...Object.keys(mine), ...theirs.keys()])];
  const values = names
    .map((name) => [name, theirs.has(name) ? theirs.get(name) : own(mine, name)] as const)
    .filter(([, value]) => value !== undefined && value !== null);
  return { revision, data: Object.fromEntries(values) as JsonObject };
}

/**
 * What is to be sent after somebody else, or an earlier try whose answer was lost, made a newer revision; null: a person must choose.
 * `tried` was refused; `now` is what the device has of it by now.
 */
function afterConflict(tried: Waiting, now: Waiting, conflict: Conflict): Waiting | null {
  const present = presentOf(tried.data, conflict);
  const begun = { revision: tried.revision, data: tried.base ?? tried.attempted };
  const next = rebased(begun, now.data, present);
  if (next.revision !== present.revision || next.data === null) return null;
  return { ...now, data: next.data, base: present.data, revision: present.revision, attempted: null };
}

/** Changes what the device has of a report, unless somebody took it away meanwhile. */
function amend(number: string, id: string, change: (now: Waiting) => Waiting): void {
  const now = findWaiting(number, id);
  if (now !== null) putWaiting(change(now));
}

/** Puts the row, on whatever the server has of it by now. What was changed here meanwhile goes out with the next turn. */
async function storeRow(number: string, id: string): Promise<void> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const now = findWaiting(number, id);
    if (now === null || isSame(now.data, now.base)) return;
    amend(number, id, (one) => ({ ...one, attempted: now.data, refused: null }));
    const path = contractPath(number, `/registers/incidents/entries/${encodeURIComponent(id)}`);
    const body = { expectedRevision: now.revision, data: now.data };
    try {
      const { revision } = await send<{ readonly revision: number }>('PUT', path, body);
      amend(number, id, (one) => ({ ...one, base: now.data, revision, attempted: null }));
    } catch (error) {
      const conflict = error instanceof ApiProblem ? error.problem.conflict : undefined;
      const latest = findWaiting(number, id);
      const next = conflict === undefined || latest === null ? null : afterConflict(now, latest, conflict);
      if (next === null) throw error;
      putWaiting(next);
    }
  }
}

const isGone = (error: unknown): boolean => error instanceof ApiProblem && [404, 409].includes(error.problem.status);

/** Sends a photo and makes it evidence of the row; under one upload, so that it is never there twice. */
async function sendPhoto(number: string, id: string, photoId: string): Promise<void> {
  const photo = await findPhoto(photoId);
  if (photo === undefined) return;
  const { name, type, bytes, takenAt } = photo;
  const file = new File([bytes], name, { type, lastModified: takenAt });
  const preset = { targets: [{ register: 'incidents', entryId: id }], duties: [] };
  const record = (uploadId: string): Promise<unknown> => recordUpload(number, uploadId, preset, true);
  const isThere =
    photo.uploadId !== undefined &&
    (await record(photo.uploadId).then(
      () => true,
      (error) => {
        if (isGone(error)) return false;
        throw error;
      },
    ));
  if (!isThere) {
    const uploadId = await sendFile(number, name, file, () => undefined);
    await keepPhoto({ ...photo, uploadId });
    await record(uploadId);
  }
  forgetFile(number, name, file);
  await dropPhoto(photoId);
}

async function sendPhotos(number: string, id: string): Promise<void> {
  for (const photo of findWaiting(number, id)?.photos ?? []) {
    await sendPhoto(number, id, photo.id);
    amend(number, id, (one) => ({ ...one, photos: one.photos.filter((left) => left.id !== photo.id) }));
  }
}

function settle(number: string, id: string): Sent {
  const now = findWaiting(number, id);
  if (now === null) return 'sent';
  if (!isSame(now.data, now.base) || now.photos.length > 0) return 'waiting';
  dropWaiting(now);
  return 'sent';
}

function outcomeOf(error: unknown, number: string, id: string): Sent {
  const state = stateAfter(error);
  if (state.kind === 'signedOut') return 'signedOut';
  if (state.kind !== 'refused' && state.kind !== 'conflict') return 'waiting';
  amend(number, id, (one) => ({ ...one, refused: state.problem }));
  return 'refused';
}

/** Sends what this device has of a report: the row first, then its photos. Tabs take turns, and the row’s own id keeps it from being there twice. */
export async function sendReport({ number, id }: Pick<Waiting, 'number' | 'id'>): Promise<Sent> {
  let outcome: Sent = 'waiting';
  await inTurn(reportKey(number, id), async () => {
    try {
      await storeRow(number, id);
      await sendPhotos(number, id);
      outcome = settle(number, id);
    } catch (error) {
      outcome = outcomeOf(error, number, id);
    }
  });
  void refresh(number);
  return outcome;
}
