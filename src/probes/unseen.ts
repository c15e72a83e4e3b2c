import type { UnseenReason } from '../core/checks/observation.ts';
import { own } from '../core/kernel/own.ts';

/** Thrown by a probe that can't tell; it becomes an observation of its own, never a result. */
export class Unseen extends Error {
  readonly reason: UnseenReason;
  readonly detail: string;

  constructor(reason: UnseenReason, detail: string) {
    super(`${reason}: ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}

const reasonsByCode: Readonly<Record<string, UnseenReason>> = {
  ETIMEDOUT: 'timedOut',
  ETIMEOUT: 'timedOut',
  ECONNREFUSED: 'unreachable',
  ECONNRESET: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  EPIPE: 'unreachable',
  ENOTFOUND: 'nameNotFound',
  ENODATA: 'nameNotFound',
  ESERVFAIL: 'dnsFailed',
  EREFUSED: 'dnsFailed',
  EFORMERR: 'dnsFailed',
  EBADRESP: 'dnsFailed',
  ECANCELLED: 'stopped',
  ENOENT: 'toolMissing',
};

/** What the system's errors mean for a probe; anything unknown is a bug and stays what it is. */
export function unseenOf(error: unknown): Unseen {
  if (error instanceof Unseen) return error;
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (name === 'TimeoutError') return new Unseen('timedOut', '');
  if (name === 'AbortError') return new Unseen('stopped', '');
  const reason = typeof code === 'string' ? own(reasonsByCode, code) : undefined;
  if (reason === undefined) throw error;
  return new Unseen(reason, String(code));
}
