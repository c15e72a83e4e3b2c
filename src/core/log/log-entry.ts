import { hash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { EntryChange } from '../kernel/entry-change.ts';
import type { JsonObject } from '../kernel/json.ts';
import { type Digest, leafHash } from './merkle.ts';

/** What stands in a log for good: opaque ids, an instant, and a commitment to the erasable body. */
export interface LogHeader {
  readonly format: 'junshu-log@1';
  readonly contract: string;
  readonly seq: number;
  /** ISO instant in UTC. */
  readonly at: string;
  /** Opaque id of the actor. */
  readonly actor: string;
  /** Hex SHA-256 over salt and canonical body. */
  readonly commitment: string;
}

/** A row as it stood after the commit; `data: null` tells that it was removed. */
export interface LoggedChange extends Omit<EntryChange, 'expectedRevision'> {
  readonly revision: number;
}

/** What was done. May be erased (clause 8, personal data); the header's commitment then still proves that it was there. */
export interface LogBody {
  readonly verb: string;
  readonly actor: { readonly name: string; readonly role: string };
  /** Why it was done, where the operation asks for a reason. */
  readonly reason?: string;
  /** The place in the log of the entry that it took back. */
  readonly undoes?: number;
  readonly changes: readonly LoggedChange[];
}

/** An entry as stored. Salt and body are erased together: without the salt the erased text can't be guessed. */
export interface LogEntry {
  readonly header: LogHeader;
  readonly leafHash: Digest;
  readonly salt: Uint8Array | null;
  readonly body: LogBody | null;
  /** A body is kept, but its seal does not open: altered, moved or sealed under another key. Not the same as erased. */
  readonly isUnreadable?: true;
}

/** SHA-256(salt ‖ canonical JSON of the body), hex. The salt is 32 random bytes, made anew for each entry by the caller. */
const commitmentTo = (salt: Uint8Array, bodyText: string): string =>
  hash('sha256', Buffer.concat([salt, Buffer.from(bodyText)]), 'hex');

export function bodyCommitment(salt: Uint8Array, body: LogBody): string {
  return commitmentTo(salt, canonicalJson(body as unknown as JsonObject));
}

/** The bytes that are hashed as the leaf: the header's canonical JSON. */
export function leafBytes(header: LogHeader): Buffer {
  return Buffer.from(canonicalJson(header as unknown as JsonObject));
}

/** An entry with the very texts that were hashed, so that they are written once and stored as they are. */
export interface WrittenLogEntry extends LogEntry {
  readonly headerText: string;
  readonly bodyText: string;
}

export function makeLogEntry(
  header: Omit<LogHeader, 'format' | 'commitment'>,
  body: LogBody,
  salt: Uint8Array,
): WrittenLogEntry {
  const bodyText = canonicalJson(body as unknown as JsonObject);
  const whole: LogHeader = { format: 'junshu-log@1', ...header, commitment: commitmentTo(salt, bodyText) };
  const leaf = leafBytes(whole);
  return { header: whole, leafHash: leafHash(leaf), salt, body, headerText: leaf.toString(), bodyText };
}
