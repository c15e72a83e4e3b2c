import type { JsonObject } from '../kernel/json.ts';
import { oncePer } from '../kernel/once-per.ts';
import { type ImplementationStatus, implementationStatuses } from '../kernel/three-values.ts';
import type { AddedItem, Claim, RowOverride } from './claim.ts';

const isStatus = (value: unknown): value is ImplementationStatus => implementationStatuses.some((one) => one === value);

/** The texts of a stored answer; what is none, and a status that there isn't, says nothing: such an answer is not given. */
function readable(data: JsonObject): JsonObject {
  const texts = Object.entries(data).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(texts.filter(([key, value]) => key !== 'status' || isStatus(value)));
}

/** A claim as stored, without what can't be read of it. */
export const readClaim = oncePer((data: JsonObject): Claim => readable(data) as Claim);

/** An override as stored; null where its status can't be read: then the row is what its duties make it. */
export function readOverride(data: JsonObject): RowOverride | null {
  const { status, reason = '' } = readable(data) as Partial<RowOverride>;
  return status === undefined ? null : { status, reason };
}

/** An added row as stored, without what can't be read of it. */
export function readAddedItem(data: JsonObject): AddedItem {
  const { label = '', text = '', ...rest } = readable(data) as Partial<AddedItem>;
  const { on, official, answer } = readable((data.consultation ?? {}) as JsonObject);
  const isTold = typeof on === 'string' && typeof official === 'string' && typeof answer === 'string';
  return { label, text, ...rest, ...(isTold ? { consultation: { on, official, answer } } : {}) };
}
