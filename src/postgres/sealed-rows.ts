import type { JsonObject } from '../core/kernel/json.ts';
import type { RowSeries } from '../core/kernel/row-series.ts';
import type { LogBody, LogEntry, LogHeader } from '../core/log/log-entry.ts';
import { type ContractKey, rowIdOf, SealBroken, type SealPlace, seal, unseal } from './seal.ts';

/** Whose rows are sealed. */
export interface Owner {
  readonly tenant: string;
  readonly contractId: string;
}

/** What stands sealed in a row: everything that people wrote, and who did; with every value ever told of its series fields. */
export interface RowText {
  readonly register: string;
  readonly entryId: string;
  readonly data: JsonObject;
  readonly changedBy: string;
  readonly series?: RowSeries | undefined;
}

const rowPlace = ({ tenant, contractId }: Owner, rowId: Buffer, revision: number): SealPlace => ({
  tenant,
  contractId,
  table: 'register_entries',
  row: `${rowId.toString('hex')}/${revision}`,
});

/** A row for the database: its opaque id and its words sealed at that place and revision. */
export function sealRow(
  key: ContractKey,
  owner: Owner,
  { revision, ...text }: RowText & { readonly revision: number },
): { readonly rowId: Buffer; readonly sealed: Buffer } {
  const rowId = rowIdOf(key, text.register, text.entryId);
  return { rowId, sealed: seal(key, rowPlace(owner, rowId, revision), JSON.stringify(text)) };
}

/** A change for the database; a removed row has nothing to seal. */
export function sealChange(
  key: ContractKey,
  owner: Owner,
  change: Omit<RowText, 'data'> & { readonly revision: number; readonly data: JsonObject | null },
): { readonly rowId: Buffer; readonly sealed: Buffer | null } {
  const { data, ...row } = change;
  if (data === null) return { rowId: rowIdOf(key, row.register, row.entryId), sealed: null };
  return sealRow(key, owner, { ...row, data });
}

/** The words of a row. Throws SealBroken when row, revision or words were altered. */
export function openRow(key: ContractKey, owner: Owner, rowId: Buffer, revision: number, sealed: Buffer): RowText {
  return JSON.parse(unseal(key, rowPlace(owner, rowId, revision), sealed).toString()) as RowText;
}

const bodyPlace = ({ tenant, contractId }: Owner, seq: number): SealPlace => ({
  tenant,
  contractId,
  table: 'log_entries',
  row: String(seq),
});

const saltLength = 32;

/** Salt and body sealed together: whoever finds one of them could guess at the other. */
export function sealBody(key: ContractKey, owner: Owner, seq: number, salt: Uint8Array, bodyText: string): Buffer {
  return seal(key, bodyPlace(owner, seq), Buffer.concat([salt, Buffer.from(bodyText)]));
}

/** A log entry as the database holds it. */
export interface SealedEntry {
  readonly seq: number;
  readonly header: string;
  readonly leaf_hash: Buffer;
  readonly sealed: Buffer | null;
}

/** A log entry opened; one whose seal does not open says so instead of passing for an erased one. */
export function openEntry(
  key: () => ContractKey,
  owner: Owner,
  { seq, header, leaf_hash, sealed }: SealedEntry,
): LogEntry {
  const known = { header: JSON.parse(header) as LogHeader, leafHash: leaf_hash, salt: null, body: null };
  if (sealed === null) return known;
  try {
    const text = unseal(key(), bodyPlace(owner, seq), sealed);
    return {
      ...known,
      salt: text.subarray(0, saltLength),
      body: JSON.parse(text.subarray(saltLength).toString()) as LogBody,
    };
  } catch (error) {
    if (error instanceof SealBroken) return { ...known, isUnreadable: true };
    throw error;
  }
}
